package dev.paso.ui.lab.autograd;

import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.autograd.Tape;
import dev.paso.core.autograd.Value;
import dev.paso.core.lesson.Line;
import dev.paso.core.lesson.LineGraph;
import dev.paso.core.lesson.TorchText;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.experiment.Study;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.lab.Waiting;
import dev.paso.workspace.autograd.Autograd;
import dev.paso.workspace.autograd.ManualLoops.Trained;
import dev.paso.workspace.autograd.Recipes;
import java.util.Optional;

/** The optimizer: what it takes over from code written by hand, and a rate for each parameter. */
final class OptimizerCards extends CardsPanel {
    private final CodeCard loop;
    private final CodeCard optimizer;
    private final CodeCard groups;
    private final Waiting waiting;

    OptimizerCards(LabPlace<Autograd> place) {
        super(place);
        loop = card("loop", true);
        optimizer = card("optimizer", false);
        groups = card("groups", true);
        groups.with(logSlider("lr · b", code.biasRate()), logSlider("lr · w", code.weightRate()));
        waiting = new Waiting(texts);
        loop.add(waiting);
    }

    @Override
    protected void showState() {
        optimizer.show("""
                optimizer = optim.SGD([b, w], lr=lr)
                print(optimizer.state_dict())""", TorchState.of(new OptimizerSpec.Sgd(lab.learningRate()), 2));
        showGroups(code.biasRate().value(), code.weightRate().value());
        Study.Answer<Trained> trained = lab.loops().trained();
        waiting.show(Optional.of(trained));
        showLoop(trained.found().map(Trained::line));
    }

    /** One step with a learning rate for each parameter. */
    private void showGroups(double lrB, double lrW) {
        LineGraph line = lab.fresh();
        line.backward();
        Line after = new Line(stepped(line.b(), lrB), stepped(line.w(), lrW));
        groups.show("""
                optimizer = optim.SGD([{'params': [b], 'lr': %s},
                                       {'params': [w], 'lr': %s}])
                loss.backward()
                optimizer.step()
                print(b, w)
                optimizer.zero_grad()""".formatted(lrB, lrW), printed(after));
    }

    private static double stepped(Value parameter, double lr) {
        return parameter.item() - lr * parameter.grad().orElseThrow().at(0);
    }

    private static String printed(Line line) {
        return parameter(line.b()) + " " + parameter(line.w());
    }

    private static String parameter(double value) {
        return TorchText.of(new Tape().parameter("", Tensor.vector(value), Dtype.FLOAT32));
    }

    private void showLoop(Optional<Line> trained) {
        loop.show(
                """
                for epoch in range(%d):
                    yhat = b + w * x_train_tensor
                    loss = loss_fn(yhat, y_train_tensor)
                    loss.backward()
                    optimizer.step()
                    optimizer.zero_grad()
                print(b, w)""".formatted(Recipes.EPOCHS),
                trained.map(OptimizerCards::printed).orElse(""));
    }
}
