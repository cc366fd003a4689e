package dev.paso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import dev.paso.Thorough;
import dev.paso.json.ExperimentLink;
import dev.paso.json.ExperimentReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A host of its own, on which ND4J finds no native code. */
@ExtendWith(Browsing.class)
@Thorough
class WithoutNd4jIT {
    private static final Pattern READY = Pattern.compile("Paso is ready: (http://\\S+)");
    static final String BIG = """
            {"version": 1, "data": {"type": "Moons", "n": 600, "noise": 0.3, "seed": 0}, "split": {"type": "None"},
             "model": [{"type": "Linear", "in": 2, "out": 96}, {"type": "Tanh"}, {"type": "Linear", "in": 96, "out": 96},
             {"type": "Tanh"}, {"type": "Linear", "in": 96, "out": 1}], "init": {"type": "Torch", "seed": 42},
             "loss": {"type": "BCEWithLogitsLoss"}, "optimizer": {"type": "SGD", "lr": 0.1},
             "loader": {"batch_size": 300}, "epochs": 1000}""";

    @Test
    void aBigModelTrainsAndThePageSaysThatItIsSlower(Visitors visitors) throws IOException {
        Process host = host();
        try (BufferedReader log = host.inputReader()) {
            String big = address(log) + "/playground?e=" + ExperimentLink.encode(ExperimentReader.read(BIG));
            for (Map.Entry<String, String> said : Map.of(
                            "en-GB", "which could not be started on this host",
                            "es-ES", "que no se pudo iniciar en este servidor")
                    .entrySet()) {
                Playground playground =
                        visitors.open(visitors.come(new NewContextOptions().setLocale(said.getKey())), big);
                assertThat(playground.notice()).containsText(said.getValue());
                int before = playground.step();
                playground.press(said.getKey().startsWith("en") ? "One epoch" : "Una época");
                playground.until("it trains", () -> playground.step() >= before + 2);
                playground.page().context().close();
            }
            Playground small = visitors.open(visitors.come(), big.replaceFirst("\\?.*", ""));
            assertThat(small.notice()).isHidden();
            small.page().context().close(); // nobody is to miss the host
        } finally {
            host.destroy();
        }
    }

    private static Process host() throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Dorg.bytedeco.javacpp.platform=linux-nowhere",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "dev.paso.Application",
                        "--server.port=0",
                        "--server.address=127.0.0.1"))
                .redirectErrorStream(true)
                .start();
    }

    private static String address(BufferedReader log) throws IOException {
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                return ready.group(1);
            }
        }
        throw new IllegalStateException("the host did not start");
    }
}
