package dev.paso.fault;

import java.time.Duration;

/** How the network is at a moment; {@link Duration#ZERO} and 0 mean: without. */
record Conditions(boolean flows, Duration delay, Duration idleTimeout, long bytesPerSecond, Upgrades upgrades) {
    static final Conditions FINE = new Conditions(true, Duration.ZERO, Duration.ZERO, 0, Upgrades.PASS);

    Conditions withFlow(boolean flow) {
        return new Conditions(flow, delay, idleTimeout, bytesPerSecond, upgrades);
    }

    Conditions withDelay(Duration oneWay) {
        return new Conditions(flows, oneWay, idleTimeout, bytesPerSecond, upgrades);
    }

    Conditions withIdleTimeout(Duration timeout) {
        return new Conditions(flows, delay, timeout, bytesPerSecond, upgrades);
    }

    Conditions withRate(long rate) {
        return new Conditions(flows, delay, idleTimeout, rate, upgrades);
    }

    Conditions withUpgrades(Upgrades how) {
        return new Conditions(flows, delay, idleTimeout, bytesPerSecond, how);
    }
}
