package dev.paso.network;

import dev.paso.process.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * {@code ./paso check network [WORD]}: every fault of a network against everything a learner does, in Chromium and in Firefox; the
 * status says whether all pages came through. Words: the class path of the application, Chromium, Firefox, and what the name of the
 * browser and the fault must contain.
 */
public final class NetworkCheck {
    private static final Duration APART = Duration.ofSeconds(3);

    private NetworkCheck() {}

    public static void main(String[] args) throws IOException {
        List<Trial.Result> results = new ArrayList<>();
        Pattern wanted = Pattern.compile(args.length > 3 ? args[3] : "", Pattern.CASE_INSENSITIVE);
        try (Child child = new Child(args[0])) {
            System.out.printf(
                    Locale.ROOT,
                    "other work on the machine: load %.1f%n%n",
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            System.out.println("| browser | fault | while | back after | |\n| --- | --- | --- | --- | --- |");
            for (String program : List.of(args[1], args[2])) {
                if (!program.isEmpty()) {
                    results.addAll(checked(child, program, wanted));
                }
            }
        }
        long good = results.stream().filter(NetworkCheck::isGood).count();
        System.out.printf("%n%d passed, %d failed%n", good, results.size() - good);
        System.exit(good == results.size() && good > 0 ? 0 : 1);
    }

    private static List<Trial.Result> checked(Child child, String program, Pattern wanted) {
        boolean isFirefox = program.contains("firefox");
        String browser = isFirefox ? "Firefox" : "Chromium";
        List<Trial.Result> results = new ArrayList<>();
        try (Tabs tabs = isFirefox ? Firefox.start(Path.of(program)) : Chromium.start(Path.of(program))) {
            Trial trial = new Trial(child, tabs, APART);
            Set<Activity> activities = EnumSet.allOf(Activity.class);
            for (Case one : Case.all()) {
                boolean isPossible = !isFirefox || !(one.fault() instanceof Fault.Offline);
                if (isPossible && wanted.matcher(browser + ": " + one).find()) {
                    List<Trial.Result> fresh = trial.run(one, activities);
                    fresh.forEach(result -> print(browser, result));
                    results.addAll(fresh);
                }
            }
        }
        return results;
    }

    private static boolean isGood(Trial.Result result) {
        return result.isGood() && !result.isLate();
    }

    private static void print(String browser, Trial.Result result) {
        List<String> wrongs = new ArrayList<>(result.wrongs());
        if (result.isLate()) {
            wrongs.addFirst("late");
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s |%n",
                browser,
                result.one(),
                result.activity().name().toLowerCase(Locale.ROOT),
                Double.isNaN(result.secondsUntilBack()) ? "never" : "%.1f s".formatted(result.secondsUntilBack()),
                wrongs.isEmpty() ? "good" : "**" + String.join("; ", wrongs) + "**");
    }

    /** The application in a process of its own. */
    private static final class Child implements Trial.Application, AutoCloseable {
        private final String classPath;
        private final URI address;
        private Server server;

        Child(String classPath) throws IOException {
            this.classPath = classPath;
            server = Server.start(classPath, Path.of("target", "check-network.log"), 0);
            address = server.address();
        }

        @Override
        public URI address() {
            return address;
        }

        @Override
        public void end(boolean isAsked) {
            if (isAsked) {
                server.close();
            } else {
                server.kill();
            }
        }

        @Override
        public void start() {
            try {
                server = Server.start(classPath, Path.of("target", "check-network-again.log"), address.getPort());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
