package dev.paso.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The application in a process of its own, with the flags of this one; what it says goes to a file. */
public final class Server implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Paso is ready: (http://\\S+)");
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    private static final Pattern ROW = Pattern.compile("(?m)^ *\\d+: +\\d+ +(\\d+) +(\\S+)");
    private static final Pattern NAME = Pattern.compile("(?m)^\"([^\"]+)\" #");

    private final Process process;
    private final URI address;
    private final Duration startUp;

    private Server(Process process, URI address, Duration startUp) {
        this.process = process;
        this.address = address;
        this.startUp = startUp;
    }

    /** On a free port; what it says goes to {@code target/bench-stream.log}. */
    public static Server start(String classPath) throws IOException {
        return start(classPath, Path.of("target", "bench-stream.log"), 0);
    }

    /** @param port 0: a free one */
    public static Server start(String classPath, Path log, int port) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(program("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        cache(classPath).ifPresent(cache -> command.add("-XX:AOTCache=" + cache));
        command.addAll(List.of("-cp", classPath, "dev.paso.Application", "--server.port=" + port));
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        BufferedReader output = process.inputReader();
        URI address = awaitAddress(output);
        Duration startUp = Duration.ofNanos(System.nanoTime() - begin);
        Thread.ofPlatform().daemon().start(() -> keep(output, log));
        return new Server(process, address, startUp);
    }

    /** As {@code ./paso run} has it, beside the application's jar. */
    private static Optional<Path> cache(String classPath) {
        return Optional.of(Path.of(classPath.replaceFirst("(\\.jar)?(:.*|$)", ".aot")))
                .filter(Files::exists);
    }

    private static URI awaitAddress(BufferedReader output) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                return URI.create(ready.group(1));
            }
        }
        throw new IllegalStateException("the application did not start:\n" + said);
    }

    private static void keep(BufferedReader output, Path log) {
        try (Writer file = Files.newBufferedWriter(log)) {
            output.transferTo(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String program(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    public URI address() {
        return address;
    }

    /** From the start of the process until it listens. */
    public Duration startUp() {
        return startUp;
    }

    /** Bytes that live objects take, whatever the collector: it runs, and what it left is counted. */
    public long liveHeap() throws IOException {
        Matcher total = TOTAL.matcher(asked("GC.class_histogram"));
        if (!total.find()) {
            throw new IllegalStateException("jcmd counted nothing");
        }
        return Long.parseLong(total.group(1));
    }

    /** The same, of each class. */
    public Map<String, Long> liveHeapByClass() throws IOException {
        Map<String, Long> bytes = new HashMap<>();
        Matcher row = ROW.matcher(asked("GC.class_histogram"));
        while (row.find()) {
            bytes.merge(row.group(2), Long.parseLong(row.group(1)), Long::sum);
        }
        return bytes;
    }

    /** How many platform threads there are of each name, without its numbers. */
    public Map<String, Long> threadsByName() throws IOException {
        Map<String, Long> names = new HashMap<>();
        Matcher name = NAME.matcher(asked("Thread.print"));
        while (name.find()) {
            names.merge(name.group(1).replaceAll("\\d+", "N"), 1L, Long::sum);
        }
        return names;
    }

    private String asked(String question) throws IOException {
        Process answer = new ProcessBuilder(program("jcmd"), String.valueOf(process.pid()), question)
                .redirectErrorStream(true)
                .start();
        return new String(answer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Bytes of memory that the process holds: heap, native memory, threads and code. */
    public long resident() throws IOException {
        Process count = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(process.pid())).start();
        String said = new String(count.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return 1024 * Long.parseLong(said);
    }

    /** Threads of the operating system. */
    public int threads() {
        return entries("task");
    }

    /** Files, sockets and the like that are open. */
    public int descriptors() {
        return entries("fd");
    }

    private int entries(String kind) {
        String[] names =
                Path.of("/proc", String.valueOf(process.pid()), kind).toFile().list();
        return names == null ? 0 : names.length;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** As when the power fails. */
    public void kill() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    /** Seconds of all cores together that the process has used. */
    public double processorSeconds() {
        Optional<Duration> used = process.info().totalCpuDuration();
        return used.orElse(Duration.ZERO).toNanos() / 1e9;
    }

    @Override
    public void close() {
        process.toHandle().destroy(); // and leaves its output open, which is being read
        process.onExit().join();
    }
}
