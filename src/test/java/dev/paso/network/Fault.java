package dev.paso.network;

import dev.paso.fault.FaultProxy;
import dev.paso.fault.Upgrades;
import java.time.Duration;

/** A way in which a network fails for a time. */
public sealed interface Fault {
    /** The browser knows that it has no network. */
    record Offline() implements Fault {}

    /** Connections are reset, and new ones refused. */
    record Cut() implements Fault {}

    /** Nothing goes through any more, and nobody is told. */
    record Stall() implements Fault {}

    /** Connections that were open are dead without a word; new ones work. */
    record Roam() implements Fault {}

    /** Ten cuts of 300 ms. */
    record Flickers() implements Fault {}

    /** Everything takes that long in each direction. */
    record Delay(Duration oneWay) implements Fault {}

    /** WebSockets are blocked, and those that are open end. */
    record Blocked(Upgrades how) implements Fault {}

    /** The same when the page is opened, and ever after. */
    record BlockedFromTheStart(Upgrades how) implements Fault {}

    /** A proxy closes what is silent for so long. */
    record IdleTimeout(Duration timeout) implements Fault {}

    /** The change that the learner makes reaches the server, whose answer is lost. */
    record LostAnswer() implements Fault {}

    /** The server's process is killed, and started again. */
    record Killed() implements Fault {}

    /** The server's process is asked to end, and started again. */
    record Stopped() implements Fault {}

    /** Before the pages are opened. */
    default void prepare(FaultProxy proxy) {
        if (this instanceof BlockedFromTheStart(Upgrades how)) {
            proxy.upgrades(how);
        }
    }

    default boolean isOfTheServer() {
        return this instanceof Killed || this instanceof Stopped;
    }
}
