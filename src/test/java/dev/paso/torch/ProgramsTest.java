package dev.paso.torch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.RefusedException;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.export.PyTorchProgram;
import dev.paso.json.RandomSpecs;
import dev.paso.torch.Programs.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Some programs under a real PyTorch where there is one; all of them: {@code ./paso check python}. */
class ProgramsTest {
    private static final String PARSE = "import ast, json, sys; [ast.parse(code) for code in json.load(sys.stdin)]";

    @Test
    void whatAnExperimentBecomesComesToTheSameLosses() throws IOException, InterruptedException {
        Optional<String> python = PythonCheck.python();
        if (python.isPresent()) {
            assertRuns(python.get(), Programs.recorded(10));
            assertRuns(python.get(), Programs.others());
            Program wrong = Programs.recorded(1000).getFirst();
            Program slower = wrong.with(wrong.code().replace("lr=", "lr=1.01*"));
            assertThat(PythonCheck.runPrograms(python.get(), List.of(slower)).status())
                    .as("a check that can fail")
                    .isOne();
        }
    }

    private static void assertRuns(String python, List<Program> programs) throws IOException, InterruptedException {
        PythonCheck.Outcome outcome = PythonCheck.runPrograms(python, programs);
        assertThat(outcome.status()).as(outcome.said()).isZero();
    }

    /** Whatever a file holds, in either language. */
    @Test
    void everyProgramIsPython() throws IOException, InterruptedException {
        Optional<String> python = PythonCheck.python();
        if (python.isPresent()) {
            List<String> programs = LongStream.range(0, 300)
                    .mapToObj(RandomSpecs::spec)
                    .flatMap(spec -> Stream.of("en", "es").flatMap(language -> text(spec, language)))
                    .toList();
            assertThat(programs).hasSizeGreaterThan(200);
            Process process = new ProcessBuilder(python.get(), "-c", PARSE)
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(programs));
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
        }
    }

    /** None where a split leaves nothing to train on. */
    private static Stream<String> text(ExperimentSpec spec, String language) {
        try {
            return Stream.of(PyTorchProgram.of(spec, Locale.of(language)).text());
        } catch (RefusedException e) {
            return Stream.empty();
        }
    }
}
