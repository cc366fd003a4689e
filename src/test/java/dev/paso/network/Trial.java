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

/** A fault that several pages suffer, each with another activity. */
public final class Trial {
    private static final int MOMENT_MILLIS = 100;
    private static final int LOOK_MILLIS = 10;
    private static final int RELOAD = 3; // times as long as it takes to go on, at most

    private final Application application;
    private final Tabs tabs;
    private final Duration apart;

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

    /** @param apart between the moments at which the network fails one page and the next */
    public Trial(Application application, Tabs tabs, Duration apart) {
        this.application = application;
        this.tabs = tabs;
        this.apart = apart;
    }

    /** Runs one case for these activities at once, each page behind a network of its own. */
    public List<Result> run(Case one, Collection<Activity> activities) {
        List<Lane> lanes = new ArrayList<>();
        try {
            activities.forEach(activity -> lanes.add(new Lane(activity, tabs, script(), application.address())));
            lanes.forEach(lane -> one.fault().prepare(lane.proxy()));
            List<Result> results = new ArrayList<>(opened(one, lanes));
            if (one.fault().isOfTheServer()) {
                together(one, lanes);
            } else if (!lanes.isEmpty()) {
                apart(one, lanes);
            }
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

    /** Each page at a moment of its own: several that come back at once would measure how many the machine paints in a second. */
    private void apart(Case one, List<Lane> lanes) {
        long now = System.nanoTime();
        long pause = apart.toNanos() * (one.ending() == Case.Ending.RESUMES ? 1 : RELOAD);
        List<Course> courses = new ArrayList<>();
        for (Lane lane : lanes) {
            courses.add(new Course(one, lane, now + courses.size() * pause));
        }
        while (!courses.stream().allMatch(Course::isOver)) {
            courses.forEach(course -> course.step(System.nanoTime()));
            lanes.getFirst().tab().breathe(LOOK_MILLIS);
        }
    }

    /** A server fails all of its pages at once. */
    private void together(Case one, List<Lane> lanes) {
        lanes.forEach(Lane::beginFault);
        application.end(one.fault() instanceof Fault.Stopped);
        long end = System.nanoTime() + one.length().toNanos();
        while (System.nanoTime() < end) {
            lanes.forEach(Lane::follow);
            lanes.getFirst().tab().breathe(MOMENT_MILLIS);
        }
        application.start();
        lanes.forEach(Lane::endFault);
        long latest = System.nanoTime() + Lane.LONGEST.toNanos();
        while (System.nanoTime() < latest && !lanes.stream().allMatch(Lane::isBack)) {
            lanes.stream().filter(lane -> !lane.isBack()).forEach(lane -> lane.look(one.ending()));
            lanes.getFirst().tab().breathe(LOOK_MILLIS);
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
