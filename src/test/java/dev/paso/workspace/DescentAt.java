package dev.paso.workspace;

import dev.paso.Until;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Desk;
import dev.paso.experiment.Work;
import dev.paso.workspace.descent.Descent;
import dev.paso.workspace.descent.GradientDescent;
import java.util.Optional;

/** The lab on gradient descent at one of its steps, without a page. */
final class DescentAt {
    private DescentAt() {}

    /** As the step begins. */
    static Descent step(Work work, String key) {
        Descent lab = new GradientDescent().begin(new Desk(work));
        Story story = Story.of(new GradientDescent(), lab);
        story.goTo(key);
        follow(lab, story.step().preset(), 0);
        story.begin();
        return lab;
    }

    /** Goes there, and waits until all ways are as far. */
    static void follow(Descent lab, ExperimentSpec spec, long step) {
        lab.follow(spec, spec.prepared(), step, Optional.empty());
        Until.holds("the ways are compared", () -> {
            lab.lanes();
            return !lab.desk().isBusy();
        });
    }

    static ExperimentSpec withRate(Descent lab, double lr) {
        ExperimentSpec spec = lab.walk().spec();
        return spec.withOptimizer(spec.optimizer().withLr(lr));
    }
}
