package dev.paso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.Thorough;
import dev.paso.hosting.Launched;
import dev.paso.json.ExperimentLink;
import dev.paso.json.ExperimentReader;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code target/paso.jar} and a JDK, in an empty folder: all of Paso, with ND4J in it. */
@ExtendWith(Browsing.class)
@Thorough
class PackagedIT {
    private static final Path JAR = Path.of("target", "paso.jar");

    @TempDir
    private Path folder;

    @Test
    void theOneJarTrainsSmallAndBigAndIsNotSlower(Visitors visitors) throws IOException, InterruptedException {
        assertThat(JAR).exists();
        try (Launched paso = Launched.jar(JAR, folder)) {
            String address = "http://127.0.0.1:" + paso.port();
            Playground small = visitors.open(visitors.come(), address + "/playground");
            small.press("One epoch");
            small.until("it trains", () -> small.step() > 0);
            String big = ExperimentLink.encode(ExperimentReader.read(WithoutNd4jIT.BIG));
            Playground playground = visitors.open(visitors.come(), address + "/playground?e=" + big);
            assertThat(playground.notice()).isHidden(); // which would say that ND4J is missing
            playground.press("One epoch");
            playground.until("it trains", () -> playground.step() >= 2);
            assertThat(playground.notice()).isHidden();
            small.page().context().close(); // nobody is to miss the host
            playground.page().context().close();
            assertThat(paso.said()).noneMatch(line -> line.contains("more slowly") || line.contains("ND4J"));
        }
    }

    @Test
    void withoutVectorsItSaysOnceThatItIsSlower() throws IOException, InterruptedException {
        try (Launched paso = Launched.jar(JAR, folder, "-Dpaso.vectors=off")) {
            paso.await("more slowly");
            assertThat(paso.said().stream().filter(line -> line.contains("more slowly")))
                    .hasSize(1);
        }
    }
}
