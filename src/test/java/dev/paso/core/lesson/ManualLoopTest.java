package dev.paso.core.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.data.Samples;
import dev.paso.core.lesson.ManualLoop.Attempt;
import dev.paso.core.lesson.ManualLoop.Statement;
import org.junit.jupiter.api.Test;

/** The book's three attempts at an update. */
class ManualLoopTest {
    private static ManualLoop after(Attempt attempt, int epochs) {
        Samples training = Walks.book().data().training();
        ManualLoop loop = new ManualLoop(
                attempt,
                new Line(0.33669036626815796, 0.12880940735340118), // two normals of torch, seed 42
                Tensor.matrix(80, 1, training.x()),
                Tensor.matrix(80, 1, training.y()),
                Dtype.FLOAT32,
                0.1);
        loop.run(epochs);
        return loop;
    }

    @Holds({"autograd.update.text", "autograd.update.seen", "autograd.attempt.why.reassign"})
    @Test
    void reassigningLosesTheGradient() {
        ManualLoop loop = after(Attempt.REASSIGN, 1000);
        assertThat(loop.failure())
                .hasValue(new ManualLoop.Failure(
                        1, Statement.ZERO_B, "AttributeError: 'NoneType' object has no attribute 'zero_'"));
        assertThat(loop.b().isLeaf()).isFalse();
        assertThat(loop.epoch()).isZero();
    }

    @Holds({"autograd.update.text", "autograd.attempt.why.in_place"})
    @Test
    void aLeafIsNotChangedInPlace() {
        assertThat(after(Attempt.IN_PLACE, 1000).failure())
                .hasValue(new ManualLoop.Failure(
                        1,
                        Statement.UPDATE_B,
                        "RuntimeError: a leaf Variable that requires grad is being used in an in-place operation."));
    }

    @Holds({"autograd.update.text", "autograd.attempt.why.no_grad"})
    @Test
    void withoutGradItComesToTheBooksAnswer() {
        ManualLoop loop = after(Attempt.NO_GRAD, 1000);
        assertThat(loop.failure()).isEmpty();
        assertThat(loop.epoch()).isEqualTo(1000);
        assertThat(loop.b().item()).isCloseTo(1.0235, within(6e-5)); // c1-autograd-1000-epochs
        assertThat(loop.w().item()).isCloseTo(1.969, within(6e-5));
        assertThat(loop.loss()).isCloseTo(0.008, within(6e-5)); // c1-final-training-loss-4dp
        assertThat(loop.b().isLeaf()).isTrue();
    }
}
