package dev.paso.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Thorough;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A process in which ND4J cannot be loaded trains big models all the same, on arrays. */
class WithoutNd4jTest {
    private static final String BIG = """
            {"version": 1, "dtype": "float64", "data": {"type": "Moons", "n": 600, "noise": 0.3, "seed": 0},
             "split": {"type": "None"}, "model": [{"type": "Linear", "in": 2, "out": 96}, {"type": "Tanh"},
             {"type": "Linear", "in": 96, "out": 96}, {"type": "Tanh"}, {"type": "Linear", "in": 96, "out": 1}],
             "init": {"type": "Torch", "seed": 42}, "loss": {"type": "BCEWithLogitsLoss"},
             "optimizer": {"type": "SGD", "lr": 0.1}, "loader": {"batch_size": 300}, "epochs": 3}""";

    private static final List<String> LIBRARIES = List.of(
            "org/bytedeco/openblas/linux-x86_64/libjniopenblas_nolapack.so",
            "org/nd4j/linalg/cpu/nativecpu/bindings/linux-x86_64/libjnind4jcpu.so");

    @TempDir
    private Path folder;

    private record Answer(JsonNode json, String log) {}

    @ParameterizedTest
    @Thorough(after = 1)
    @ValueSource(
            strings = {
                "-Dorg.bytedeco.javacpp.platform=linux-nowhere", // no libraries for this system
                "-Dorg.bytedeco.javacpp.cachedir=/dev/null -Duser.home=/dev/null -Djava.io.tmpdir=/dev/null", // no
                // place
                "-Dcorrupted=true" // they are there, and no libraries
            })
    void aBigModelTrainsOnArraysAndTheLogSaysOnceWhy(String flags) throws IOException, InterruptedException {
        Answer answer = train(flags);
        assertThat(answer.json.path("status").asString()).as(answer.log).isEqualTo("finished");
        assertThat(answer.log.split("ND4J could not be started", -1))
                .as(answer.log)
                .hasSize(2);
        double expected = Headless.train(BIG).path("train_losses").get(2).doubleValue(); // by ND4J
        assertThat(answer.json.path("train_losses").get(2).doubleValue()).isCloseTo(expected, within(1e-9 * expected));
    }

    private Answer train(String flags) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path log = folder.resolve("log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // it is over before more would help
                "-Dlogback.configurationFile=logback-cli.xml",
                "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED"));
        command.addAll(Arrays.asList(flags.split(" ", -1)));
        command.addAll(List.of("-cp", classPath(flags.contains("corrupted")), "dev.paso.cli.Main", "train", "-"));
        Process process = new ProcessBuilder(command)
                .redirectInput(Files.writeString(folder.resolve("in"), BIG).toFile())
                .redirectOutput(out.toFile())
                .redirectError(log.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Answer(JsonMapper.shared().readTree(Files.readString(out)), Files.readString(log));
    }

    private String classPath(boolean isCorrupted) throws IOException {
        String usual = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        if (!isCorrupted) {
            return usual;
        }
        for (String library : LIBRARIES) {
            Path file = folder.resolve("broken").resolve(library);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "no library");
        }
        return folder.resolve("broken") + File.pathSeparator + usual;
    }
}
