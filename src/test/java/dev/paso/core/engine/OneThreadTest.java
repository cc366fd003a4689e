package dev.paso.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

/** However the process was started, ND4J keeps to one thread. */
class OneThreadTest {
    @Test
    void nd4jUsesOneThreadWhateverTheEnvironmentSays() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dlogback.configurationFile=logback-cli.xml",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Asked.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OMP_NUM_THREADS", "2");
        builder.environment().remove("OPENBLAS_NUM_THREADS");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).isEqualTo("true, threads: 1");
        assertThat(process.waitFor()).isZero();
    }

    static final class Asked {
        private Asked() {}

        public static void main(String[] args) {
            System.out.print(Nd4jLibrary.isThere() + ", threads: "
                    + Nd4j.factory().blas().getMaxThreads());
        }
    }
}
