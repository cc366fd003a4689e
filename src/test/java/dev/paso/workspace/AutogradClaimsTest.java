package dev.paso.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import dev.paso.Until;
import dev.paso.core.autograd.Graph;
import dev.paso.core.lesson.LineGraph;
import dev.paso.core.lesson.ManualLoop.Attempt;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Work;
import dev.paso.workspace.autograd.Autograd;
import dev.paso.workspace.autograd.AutogradLab;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What the story of autograd says of its own steps, asked of the graphs that they show. Each test names the texts that it holds; what
 * is said of PyTorch itself is held by the code that is shown, which runs under it.
 */
class AutogradClaimsTest {
    private final Work work = new Work();
    private final Autograd lab = new AutogradLab().begin(new dev.paso.experiment.Desk(work));
    private final Story story = Story.of(new AutogradLab(), lab);

    @AfterEach
    void end() {
        work.close();
    }

    private void at(String step) {
        story.goTo(step);
        ExperimentSpec spec = story.step().preset();
        lab.follow(spec, spec.prepared(), 0, Optional.empty());
        story.begin();
    }

    private void settle() {
        Until.holds("all is worked out", () -> !lab.desk().isBusy());
    }

    private void pass() {
        lab.computation().forward();
        lab.computation().backward();
        lab.reading().passed();
    }

    /** What requires no gradient is not recorded, and a parameter without it is none of the leaves drawn. */
    @Holds("autograd.graph.text")
    @Test
    void whatRequiresNoGradientIsNotRecorded() {
        at("graph");
        assertThat(lab.computation().graph().count(Graph.Kind.LEAF)).isEqualTo(2);
        lab.reading().want(lab.reading().wishes().withBias(false));
        LineGraph line = lab.line().orElseThrow();
        line.forward();
        assertThat(line.graph().count(Graph.Kind.LEAF)).isOne();
        assertThat(line.b().requiresGrad()).isFalse();
        assertThat(line.w().requiresGrad()).isTrue();
    }

    /** What the question's answer is. */
    @Holds("autograd.accumulate.seen")
    @Test
    void aSecondPassAddsToTheGradient() {
        at("accumulate");
        pass();
        assertThat(lab.answer("accumulate")).as("one pass is no answer").isEmpty();
        pass();
        assertThat(lab.answer("accumulate")).contains("twice");
    }

    /** At which line the first attempt fails. */
    @Holds("autograd.update.seen")
    @Test
    void theLineAfterTheSubtractionFails() {
        at("update");
        assertThat(lab.answer("update")).isEmpty();
        lab.loops().choose(Attempt.REASSIGN);
        lab.loops().run();
        lab.loops().outcome();
        settle();
        assertThat(lab.answer("update")).contains("zeroing");
    }

    /** The {@code if} looks at the MSE, and the loss, which includes the branch, is another number. */
    @Holds("autograd.branch.text")
    @Test
    void theIfLooksAtTheMseWhileTheLossIncludesTheBranch() {
        at("branch");
        lab.reading().want(lab.reading().wishes().withLimit(0.9));
        LineGraph line = lab.line().orElseThrow();
        line.forward();
        double mse = line.mse().orElseThrow().item();
        double loss = line.result().orElseThrow().item();
        assertThat(mse).isCloseTo(2.7475, within(5e-5));
        assertThat(loss).as("below the limit, though the branch is there").isLessThan(0.9);
        assertThat(line.hasBranch()).isTrue();
    }

    /** The numbers of PyTorch's own loop. */
    @Holds("autograd.model.mission")
    @Test
    void theModelsGoalIsWhatTheLoopComesTo() {
        at("model");
        lab.said();
        settle();
        assertThat(lab.said())
                .containsEntry("trainedB", new Said.Code("1.0235"))
                .containsEntry("trainedW", new Said.Code("1.9690"));
    }
}
