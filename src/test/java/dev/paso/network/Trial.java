package dev.paso.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** A fault that several pages suffer at the same time, each with another activity. */
public final class Trial {
    private static final int MOMENT_MILLIS = 100;
    private static final int FLICKERS = 10;
    private static final Duration FLICKER = Duration.ofMillis(300);

    private final Application application;
    private final Tabs tabs;

    /** What is hosted, and can fail as a whole. */
    public interface Application {
        URI address();

        /** Ends the process; {@code isAsked}: it may end in order. */
        default void end(boolean isAsked) {
            throw new UnsupportedOperationException("this server cannot be ended");
        }

        /** Starts it again at the same address. */
        default void start() {
            throw new UnsupportedOperationException("this server cannot be started again");
        }
    }

    /** How a page came through. */
    public record Result(Case one, Activity activity, double secondsUntilBack, List<String> wrongs) {
        public boolean isGood() {
            return wrongs.isEmpty();
        }

        /** Whether it took longer than it may; not to be asked where others use the machine. */
        boolean isLate() {
            return secondsUntilBack > one.patience().toMillis() / 1e3;
        }

        @Override
        public String toString() {
            return "%s while %s: %s".formatted(one, activity, wrongs);
        }
    }

    public Trial(Application application, Tabs tabs) {
        this.application = application;
        this.tabs = tabs;
    }

    /** Runs one case for these activities at once, each page behind a network of its own. */
    public List<Result> run(Case one, Collection<Activity> activities) {
        List<Lane> lanes = new ArrayList<>();
        try {
            activities.forEach(activity -> lanes.add(new Lane(activity, tabs, script(), application.address())));
            lanes.forEach(lane -> one.fault().prepare(lane.proxy()));
            List<Result> results = new ArrayList<>(opened(one, lanes));
            fail(one, lanes);
            awaitReturn(one, lanes);
            lanes.forEach(lane -> lane.judge(one));
            lanes.forEach(
                    lane -> results.add(new Result(one, lane.activity(), lane.secondsUntilBack(), lane.wrongs())));
            return results;
        } finally {
            lanes.forEach(Lane::close);
        }
    }

    /** Opens the pages; those that do not even begin are taken out, and are the results so far. */
    private static List<Result> opened(Case one, List<Lane> lanes) {
        List<Result> failed = new ArrayList<>();
        for (Lane lane : List.copyOf(lanes)) {
            try {
                lane.open();
            } catch (AssertionError | RuntimeException e) {
                failed.add(new Result(one, lane.activity(), Double.NaN, List.of(String.valueOf(e.getMessage()))));
                lanes.remove(lane);
                lane.close();
            }
        }
        return failed;
    }

    private void fail(Case one, List<Lane> lanes) {
        lanes.forEach(Lane::beginFault);
        begin(one.fault(), lanes);
        Duration change = one.fault() instanceof Fault.IdleTimeout
                ? one.length()
                : one.length().multipliedBy(2).dividedBy(3);
        if (one.fault() instanceof Fault.Flickers) {
            flicker(lanes);
        } else {
            follow(lanes, change);
        }
        if (one.ending() != Case.Ending.RELOADS) {
            lanes.forEach(Lane::meanwhile);
        }
        follow(lanes, one.length().minus(change));
        end(one, lanes);
    }

    private void begin(Fault fault, List<Lane> lanes) {
        switch (fault) {
            case Fault.Killed() -> application.end(false);
            case Fault.Stopped() -> application.end(true);
            default -> lanes.forEach(lane -> lane.begin(fault));
        }
    }

    /**
     * What stays as it is, such as a blocked way, stays; pages must live with it. Pages that may be made anew come back one after the
     * other: several at once would measure how many pages the machine makes in a second.
     */
    private void end(Case one, List<Lane> lanes) {
        if (one.fault().isOfTheServer()) {
            application.start();
            lanes.forEach(Lane::endFault);
            return;
        }
        for (Lane lane : lanes) {
            lane.endFault();
            lane.end(one.fault());
            if (one.ending() != Case.Ending.RESUMES) {
                awaitReturn(one, List.of(lane));
            }
        }
    }

    private static void flicker(List<Lane> lanes) {
        for (int i = 0; i < FLICKERS; i++) {
            lanes.forEach(lane -> lane.proxy().cut());
            follow(lanes, FLICKER);
            lanes.forEach(lane -> lane.proxy().resume());
            follow(lanes, FLICKER);
        }
    }

    private static void follow(List<Lane> lanes, Duration length) {
        long end = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < end) {
            lanes.forEach(Lane::follow);
            lanes.forEach(lane -> lane.tab().breathe(MOMENT_MILLIS / lanes.size()));
        }
    }

    private static void awaitReturn(Case one, List<Lane> lanes) {
        long end = System.nanoTime() + Lane.LONGEST.toNanos();
        while (System.nanoTime() < end && !lanes.stream().allMatch(Lane::isBack)) {
            for (Lane lane : lanes) {
                if (!lane.isBack()) {
                    lane.look(one.ending());
                }
                lane.tab().breathe(10);
            }
        }
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(Trial.class.getResourceAsStream("/network/watch.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
