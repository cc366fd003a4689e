package dev.paso.hosting;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A child process, and what it has said. */
public final class Launched implements AutoCloseable {
    private static final int LONGEST_SECONDS = 90;

    private final Process process;
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private final List<String> errors = Collections.synchronizedList(new ArrayList<>());
    private final List<Thread> readers;

    private Launched(Process process) {
        this.process = process;
        readers = List.of(read(process.inputReader(), said), read(process.errorReader(), errors));
    }

    /** {@code ./paso start} on a free port, with the classes of this test. */
    public static Launched paso(Map<String, String> environment) throws IOException {
        return command(environment, "./paso", "start");
    }

    public static Launched command(Map<String, String> environment, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "PASO_CLASSPATH",
                        System.getProperty("java.class.path"),
                        "SERVER_ADDRESS",
                        "127.0.0.1",
                        "SERVER_PORT",
                        "0"));
        builder.environment().putAll(environment);
        return new Launched(builder.start());
    }

    /** {@code java -jar} in a folder, with nothing in its environment that the launcher would set. */
    public static Launched jar(Path jar, Path folder, String... flags) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(flags));
        command.addAll(
                List.of("-jar", jar.toAbsolutePath().toString(), "--server.port=0", "--server.address=127.0.0.1"));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> !name.equals("PATH") && !name.equals("HOME"));
        return new Launched(builder.start());
    }

    /** Everything that it has said so far, line by line. */
    public List<String> said() {
        return List.copyOf(said);
    }

    private static Thread read(BufferedReader from, List<String> to) {
        return Thread.ofPlatform().daemon().start(() -> from.lines().forEach(to::add));
    }

    public Process process() {
        return process;
    }

    public List<String> errors() {
        return List.copyOf(errors);
    }

    /** Waits for a line that holds {@code part}. */
    public String await(String part) throws InterruptedException {
        for (long i = 0; i < LONGEST_SECONDS * 100L; i++) {
            String line =
                    all().stream().filter(one -> one.contains(part)).findFirst().orElse("");
            if (!line.isEmpty()) {
                return line;
            }
            if (!process.isAlive()) {
                break;
            }
            process.waitFor(10, TimeUnit.MILLISECONDS);
        }
        throw new AssertionError("never said: " + part + "; but: " + all());
    }

    private List<String> all() {
        List<String> all = new ArrayList<>(List.copyOf(said));
        all.addAll(List.copyOf(errors));
        return all;
    }

    public int port() throws InterruptedException {
        String line = await("Paso is ready: ");
        return Integer.parseInt(line.replaceFirst(".*http://[^:]+:(\\d+).*", "$1"));
    }

    /** The exit status; what it said last is read by then. */
    public int awaitEnd(Duration longest) throws InterruptedException {
        if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("it never ended: " + all());
        }
        for (Thread reader : readers) {
            reader.join(1_000);
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
