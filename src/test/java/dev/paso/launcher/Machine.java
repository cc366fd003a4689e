package dev.paso.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A folder with the launcher in it, and a machine that has nothing but a shell, {@code curl}, {@code tar} and what every Unix has. */
final class Machine {
    /** What the launcher may use to bring tools and to start Paso; gzip is what tar of GNU unpacks with. */
    private static final List<String> PROGRAMS = List.of(
            "sh",
            "curl",
            "tar",
            "gzip",
            "awk",
            "cat",
            "cksum",
            "cp",
            "cut",
            "dirname",
            "find",
            "grep",
            "head",
            "id",
            "ln",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sha256sum",
            "sleep",
            "sort",
            "touch",
            "tr",
            "uname",
            "xargs");

    private static final int LONGEST_SECONDS = 60;

    private final Path folder;
    private final Path programs;
    private final Map<String, String> environment = new HashMap<>();

    /** What a command said, on both streams. */
    record Said(int status, String out, String err) {}

    Machine(Path folder) throws IOException {
        this.folder = folder.resolve("paso of somebody"); // with spaces
        programs = folder.resolve("programs");
        Files.createDirectories(programs);
        copy(Path.of("paso"), this.folder.resolve("paso"));
        try (Stream<Path> parts = Files.list(Path.of("src/launcher"))) {
            for (Path part : parts.toList()) {
                copy(part, this.folder.resolve(part));
            }
        }
        PROGRAMS.forEach(this::add);
        environment.putAll(Map.of("PATH", programs.toString(), "HOME", folder.toString(), "PASO_JDKS", ""));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
        Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    }

    private void add(String program) {
        Path found = Arrays.stream((System.getenv("PATH") + ":/usr/bin:/bin").split(":", -1))
                .map(place -> Path.of(place, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("this machine has no " + program));
        try {
            script(programs.resolve(program), "exec " + found + " \"$@\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    void set(String name, String value) {
        environment.put(name, value);
    }

    void remove(String program) throws IOException {
        Files.delete(programs.resolve(program));
    }

    /** In place of what {@link #PROGRAMS} says. */
    void program(String name, String script) throws IOException {
        Files.deleteIfExists(programs.resolve(name));
        script(programs.resolve(name), script);
    }

    /** A file in the folder of the launcher. */
    void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    static Path script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** {@code ./paso} with these words, from start to end. */
    Said paso(String... words) throws IOException, InterruptedException {
        Path out = folder.resolveSibling("out");
        Path err = folder.resolveSibling("err");
        Process process = builder(words)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("it never ended: " + Files.readString(out) + Files.readString(err));
        }
        return new Said(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    ProcessBuilder builder(String... words) {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of(folder.resolve("paso").toString()), Arrays.stream(words))
                        .toList());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.directory(folder.toFile());
    }
}
