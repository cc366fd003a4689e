package dev.paso.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.Thorough;
import dev.paso.Until;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./paso dev} with a real compiler, and an application that only sleeps. */
class DevTest {
    private static final String SHAPES = "sealed interface Shape { record Circle() implements Shape {} }";

    @TempDir
    private Path place;

    private Machine machine;
    private Process dev;

    @BeforeEach
    void start() throws IOException {
        machine = new Machine(place);
        machine.program("node", "echo v24.18.0");
        machine.program("npm", "");
        machine.write("pom.xml", "");
        machine.write("src/main/java/Shape.java", SHAPES);
        machine.write(
                "src/main/java/Names.java",
                "class Names { int of(Shape shape) { return switch (shape) { case Shape.Circle c -> 1; }; } }");
        machine.write("src/main/resources/words.properties", "a = b");
        Machine.script(machine.folder().resolve("mvnw"), "echo a.jar >target/dev/classpath");
        Path jdk = place.resolve("jdk");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Machine.script(
                jdk.resolve("bin/java"),
                "case \"$*\" in *Compile.java*) exec " + java + " \"$@\" ;; esac; echo started; exec sleep 600");
        Machine.script(jdk.resolve("bin/javac"), "");
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25\"\n");
        machine.set("JAVA_HOME", jdk.toString());
        dev = machine.builder("dev")
                .redirectError(place.resolve("errors").toFile())
                .start();
    }

    @AfterEach
    void end() {
        everyone().forEach(ProcessHandle::destroyForcibly);
    }

    private List<ProcessHandle> everyone() {
        return Stream.concat(Stream.of(dev.toHandle()), dev.descendants()).toList();
    }

    private String errors() {
        try {
            return Files.readString(place.resolve("errors"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path reload() {
        return machine.folder().resolve("target/dev/classes/.reload");
    }

    @Test
    void aNewKindWithoutItsCasesIsNamedAndNothingRestarts() throws IOException, InterruptedException {
        BufferedReader said = dev.inputReader();
        assertThat(said.readLine()).as(errors()).isEqualTo("started");
        Files.delete(reload());
        machine.write(
                "src/main/java/Shape.java",
                SHAPES.replace("record Circle", "record Ring() implements Shape {} record Circle"));
        Until.holds(
                "the change is refused",
                () -> errors().contains("the last change does not compile; the application goes on without it"));
        assertThat(errors()).contains("Names.java:1").contains("does not cover all possible input values");
        assertThat(reload()).doesNotExist();
        machine.write("src/main/java/Shape.java", SHAPES);
        Until.holds("it starts again", () -> Files.exists(reload()));
        assertThat(dev.isAlive()).isTrue();
    }

    @ParameterizedTest
    @Thorough(after = 2)
    @ValueSource(strings = {"TERM", "KILL", "INT", "HUP"})
    void whateverKillsItLeavesNoProcess(String signal) throws IOException, InterruptedException {
        assertThat(dev.inputReader().readLine()).as(errors()).isEqualTo("started");
        List<ProcessHandle> all = everyone();
        assertThat(all).hasSizeGreaterThan(1); // it, and who watches the sources
        new ProcessBuilder("sh", "-c", "kill -" + trapped(signal) + " " + dev.pid())
                .start()
                .waitFor();
        assertThat(dev.waitFor(10, TimeUnit.SECONDS)).isTrue();
        Until.holds("all have ended", () -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** What was ignored when this process was started, as HUP is under nohup, no child can trap: it is ended otherwise. */
    private static String trapped(String signal) throws IOException {
        int number = Map.of("HUP", 1, "INT", 2).getOrDefault(signal, 0);
        String ignored = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .findFirst()
                .orElseThrow()
                .substring("SigIgn:".length())
                .strip();
        boolean isIgnored = number > 0 && (Long.parseUnsignedLong(ignored, 16) >> (number - 1) & 1) == 1;
        return isIgnored ? "TERM" : signal;
    }
}
