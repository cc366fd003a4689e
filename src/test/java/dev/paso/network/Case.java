package dev.paso.network;

import dev.paso.fault.Upgrades;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A fault, how long it lasts, and whether the page may load itself again. */
public record Case(Fault fault, Duration length, Ending ending) {
    private static final List<Integer> SECONDS = List.of(1, 4, 15, 30, 130);

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration COLD = Duration.ofSeconds(15);

    /** How a page comes back. */
    public enum Ending {
        /** As it was, without being loaded again. */
        RESUMES,
        /** Loaded again by itself, at the same place. */
        RELOADS
    }

    public static Case of(Fault fault, int seconds) {
        return new Case(fault, Duration.ofSeconds(seconds), endingAfter(fault));
    }

    private static Ending endingAfter(Fault fault) {
        return fault.isOfTheServer() ? Ending.RELOADS : Ending.RESUMES;
    }

    /** Everything. */
    static List<Case> all() {
        List<Case> all = new ArrayList<>();
        for (Fault fault : List.of(new Fault.Cut(), new Fault.Stall(), new Fault.Offline())) {
            SECONDS.forEach(seconds -> all.add(of(fault, seconds)));
        }
        all.add(of(new Fault.Roam(), 30));
        all.add(of(new Fault.Flickers(), 6));
        all.add(of(new Fault.Delay(Duration.ofMillis(300)), 15));
        all.add(of(new Fault.LostAnswer(), 4));
        for (Upgrades how : Upgrades.values()) {
            if (how != Upgrades.PASS) {
                all.add(of(new Fault.Blocked(how), 15));
                all.add(of(new Fault.BlockedFromTheStart(how), 5));
            }
        }
        all.add(of(new Fault.IdleTimeout(Duration.ofSeconds(60)), 130));
        all.add(of(new Fault.Stopped(), 5));
        all.add(of(new Fault.Killed(), 5));
        return all;
    }

    /**
     * How long a page may take to be current once the network works. A server needs three seconds to start, and is slow while five
     * pages are its first and all of them load again, on two cores that their browser shares.
     */
    Duration patience() {
        return fault.isOfTheServer() ? COLD : SOON;
    }

    /** Whether a page must say that it waits: it may be silent about what is over at once. */
    boolean mustBeSaid() {
        long seconds = length.toSeconds();
        boolean isTold = fault instanceof Fault.Offline || fault instanceof Fault.Cut || fault.isOfTheServer();
        return isTold && seconds >= 4 || fault instanceof Fault.Stall && seconds >= 15;
    }

    /** Whether a page that nobody touches must not notice anything. */
    boolean mustNotBeSaid() {
        return fault instanceof Fault.IdleTimeout || fault instanceof Fault.Delay;
    }

    @Override
    public String toString() {
        String kind = fault.toString().replaceAll("\\[]", "").replaceAll("\\[\\w+=(.*)]", " $1");
        return kind + ", " + length.toSeconds() + " s";
    }
}
