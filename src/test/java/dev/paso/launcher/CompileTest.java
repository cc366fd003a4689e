package dev.paso.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code src/launcher/Compile.java}: little work, and nothing that a change leaves undone is passed over. */
class CompileTest {
    private static final String SHAPES =
            "package a; sealed interface Shape { record Circle() implements Shape {} record Square() implements Shape {} }";
    private static final String NAMES =
            "package a; class Names { String of(Shape s) { return switch (s) { case Shape.Circle c -> \"circle\"; case Shape.Square q -> \"square\"; }; } }";

    @TempDir
    private Path folder;

    private long time = 1_000_000_000_000L;

    private record Said(int status, String errors) {}

    @BeforeEach
    void sources() throws IOException {
        write("Shape", SHAPES);
        write("Names", NAMES);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve("src/a").resolve(name + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        time += 1000;
        Files.setLastModifiedTime(file, FileTime.fromMillis(time));
    }

    private Said compile() throws IOException, InterruptedException {
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "src/launcher/Compile.java",
                        folder.resolve("nothing").toString(),
                        folder.resolve("src").toString(),
                        folder.resolve("classes").toString())
                .redirectError(errors.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), Files.readString(errors));
    }

    private FileTime written(String name) throws IOException {
        return Files.getLastModifiedTime(folder.resolve("classes/a").resolve(name + ".class"));
    }

    @Test
    void aCaseThatANewKindLacksIsNamedUntilItIsThere() throws IOException, InterruptedException {
        assertThat(compile()).isEqualTo(new Said(0, ""));
        write("Shape", SHAPES.replace("record Square", "record Ring() implements Shape {} record Square"));
        for (int i = 0; i < 2; i++) { // asking again does not help
            Said said = compile();
            assertThat(said.status()).isEqualTo(1);
            assertThat(said.errors()).contains("Names.java:1").contains("does not cover all possible input values");
        }
        write("Names", NAMES.replace("case Shape.Square", "case Shape.Ring r -> \"ring\"; case Shape.Square"));
        assertThat(compile().status()).isZero();
        assertThat(folder.resolve("classes/a/Shape$Ring.class")).exists();
    }

    @Test
    void whatOthersCannotSeeIsCompiledAlone() throws IOException, InterruptedException {
        compile();
        FileTime names = written("Names");
        FileTime shapes = written("Shape");
        write("Names", NAMES.replace("\"circle\"", "\"round\"").replace("String of", "private int n; String of"));
        assertThat(compile().status()).isZero();
        assertThat(written("Names")).isGreaterThan(names);
        assertThat(written("Shape")).isEqualTo(shapes);
    }

    @Test
    void whatWasDeletedIsMissed() throws IOException, InterruptedException {
        write("User", "package a; class User { Names names; }");
        assertThat(compile().status()).isZero();
        Files.delete(folder.resolve("src/a/Names.java"));
        assertThat(compile().errors()).contains("User.java:1");
        write("User", "package a; class User {}");
        assertThat(compile().status()).isZero();
        assertThat(folder.resolve("classes/a/Names.class")).doesNotExist();
    }
}
