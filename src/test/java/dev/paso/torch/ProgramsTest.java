package dev.paso.torch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.torch.Programs.Program;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Some programs under a real PyTorch where there is one; all of them: {@code ./paso check python}. */
class ProgramsTest {
    @Test
    void whatAnExperimentBecomesComesToTheSameLosses() throws IOException, InterruptedException {
        List<Program> all = Programs.recorded();
        assertThat(all).hasSizeGreaterThan(250);
        Optional<String> python = PythonCheck.python();
        if (python.isPresent()) {
            List<Program> some = IntStream.iterate(0, i -> i < all.size(), i -> i + 10)
                    .mapToObj(all::get)
                    .toList();
            PythonCheck.Outcome outcome = PythonCheck.runPrograms(python.get(), some);
            assertThat(outcome.status()).as(outcome.said()).isZero();
        }
    }
}
