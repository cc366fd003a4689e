package dev.paso.torch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.Holds;
import dev.paso.ui.lab.autograd.TypedCode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every tenth piece of code that is shown, under a real PyTorch where there is one; all of them: {@code ./paso check python}. */
class PythonCheckTest {
    @Holds({
        "autograd.tensors.text",
        "autograd.memory.text",
        "autograd.accumulate.text",
        "autograd.update.text",
        "autograd.branch.text",
        "autograd.loss.text",
        "autograd.optimizer.text",
        "autograd.model.text",
        "autograd.layers.text",
        "training-loop.loop.text",
        "training-loop.builder.text",
        "training-loop.batch.text",
        "training-loop.validate.text",
        "training-loop.schedule.text",
        "training-loop.classy.text",
        "training-loop.instance.text"
    })
    @Test
    void whatIsShownIsWhatPythonPrints() throws IOException, InterruptedException {
        List<Snippet> all = PythonCheck.all();
        assertThat(all)
                .hasSizeGreaterThan(80)
                .allSatisfy(snippet -> assertThat(snippet.code()).isNotBlank());
        Optional<String> python = PythonCheck.python();
        if (python.isPresent()) {
            List<Snippet> some = IntStream.iterate(0, i -> i < all.size(), i -> i + 10)
                    .mapToObj(all::get)
                    .toList();
            PythonCheck.Outcome outcome = PythonCheck.run(python.get(), some);
            assertThat(outcome.status()).as(outcome.said()).isZero();
            Snippet wrong = new Snippet("wrong", "", "print(1)", "2");
            assertThat(PythonCheck.run(python.get(), List.of(wrong)).status())
                    .as("a check that can fail")
                    .isOne();
        }
    }

    @Test
    void whatIsMoreThanPasoKnowsIsSaidToBe() {
        assertThat(TypedCode.beyond()).isEmpty();
    }
}
