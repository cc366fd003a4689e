package dev.paso.ui.lab.autograd;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.autograd.AutogradException;
import dev.paso.core.autograd.Tape;
import dev.paso.core.autograd.Value;
import dev.paso.core.lesson.Line;
import dev.paso.core.lesson.LineGraph;
import dev.paso.core.lesson.TensorLiteral;
import dev.paso.core.lesson.TorchText;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.ui.component.Choice;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.autograd.Autograd;
import dev.paso.workspace.autograd.Recipes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Optimizer and loss: what they take over from code written by hand. */
final class LossCards extends Div {
    /** What becomes of the losses of single points; {@code none} leaves them. */
    enum Reduction {
        MEAN,
        SUM,
        NONE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final double HIGHEST_RATE = 1;

    private final Texts texts;
    private final Autograd lab;
    private final Runnable changed;
    private final CodeCard mse;
    private final CodeCard optimizer;
    private final CodeCard groups;
    private final CodeCard loop;
    private final CodeCard last;
    private final TextField predictions;
    private final TextField labels;
    private final Choice<Reduction> reduction;
    private final NumberSlider biasRate;
    private final NumberSlider weightRate;

    LossCards(Texts texts, Autograd lab, Runnable changed) {
        this.texts = texts;
        this.lab = lab;
        this.changed = changed;
        addClassName("code-cards");
        mse = card("mse");
        optimizer = card("optimizer");
        groups = card("groups").saying(texts.say("lab.autograd.card.groups.note"));
        loop = card("loop").saying(texts.say("lab.autograd.card.loop.note"));
        last = card("item");
        predictions = CodeField.of("predictions", "predictions", text -> showMse());
        labels = CodeField.of("labels", "labels", text -> showMse());
        predictions.setValue("[0.5, 1.0]");
        labels.setValue("[2.0, 1.3]");
        reduction = new Choice<>("reduction", List.of(Reduction.values()), Reduction::word, chosen -> showMse());
        reduction.setId("reduction");
        reduction.setValue(Reduction.MEAN);
        mse.with(predictions, labels, reduction);
        biasRate = rate("b");
        weightRate = rate("w");
        groups.with(biasRate, weightRate);
        add(mse, loop, optimizer, groups, last);
    }

    private CodeCard card(String name) {
        return new CodeCard("card-" + name, texts.say("lab.autograd.card." + name));
    }

    private NumberSlider rate(String name) {
        NumberSlider slider = new NumberSlider("lr · " + name);
        slider.setTexts(texts.group("slider"));
        slider.setLogRange(1e-3, HIGHEST_RATE);
        slider.setValue(Recipes.LEARNING_RATE);
        slider.addValueListener(value -> showGroups(biasRate.value(), weightRate.value()));
        return slider;
    }

    void show() {
        showMseQuietly();
        optimizer.show("""
                optimizer = optim.SGD([b, w], lr=lr)
                print(optimizer.state_dict())""", TorchState.of(new OptimizerSpec.Sgd(lab.learningRate()), 2));
        showGroups(biasRate.value(), weightRate.value());
        showLoop();
        showLast();
    }

    private void showMse() {
        showMseQuietly();
        changed.run();
    }

    private void showMseQuietly() {
        Reduction how = reduction.getValue();
        String printed;
        try {
            Tape tape = new Tape();
            Value outputs = tape.data("", floats(predictions.getValue()), Dtype.FLOAT32);
            Value targets = tape.data("", floats(labels.getValue()), Dtype.FLOAT32);
            Value squares = outputs.minus(targets).squared();
            Value loss = switch (how) {
                case MEAN -> outputs.criterion(targets, new LossSpec.Mse(LossSpec.Reduction.MEAN));
                case SUM -> outputs.criterion(targets, new LossSpec.Mse(LossSpec.Reduction.SUM));
                case NONE -> squares;
            };
            lab.setLosses(how == Reduction.NONE ? Optional.of(loss.data()) : Optional.empty());
            printed = TorchText.of(loss);
        } catch (AutogradException refused) {
            printed = refused.line();
        }
        mse.show("""
                loss_fn = nn.MSELoss(reduction='%s')
                predictions = torch.tensor(%s)
                labels = torch.tensor(%s)
                print(loss_fn(predictions, labels))""".formatted(how.word(), predictions.getValue(), labels.getValue()), printed);
    }

    private static Tensor floats(String text) {
        TensorLiteral read = TensorLiteral.read(text);
        if (read.isInteger()) {
            throw new AutogradException(
                    AutogradException.Type.RUNTIME_ERROR,
                    "mean(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: Long");
        }
        return read.tensor();
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
                optimizer.zero_grad()""".formatted(lrB, lrW), after(after.b()) + " " + after(after.w()));
    }

    private static double stepped(Value parameter, double lr) {
        return parameter.item() - lr * parameter.grad().orElseThrow().at(0);
    }

    private static String after(double value) {
        return TorchText.of(new Tape().parameter("", Tensor.vector(value), Dtype.FLOAT32));
    }

    private void showLoop() {
        Line trained = Line.of(lab.trained().parameters());
        loop.show("""
                for epoch in range(%d):
                    yhat = b + w * x_train_tensor
                    loss = loss_fn(yhat, y_train_tensor)
                    loss.backward()
                    optimizer.step()
                    optimizer.zero_grad()
                print(b, w)""".formatted(Recipes.EPOCHS), after(trained.b()) + " " + after(trained.w()));
    }

    /** The loss of the last epoch's forward pass. */
    private void showLast() {
        Value loss = lab.lastLoss();
        String number = String.valueOf(loss.item());
        last.show("""
                print(loss)
                print(loss.detach().cpu().numpy())
                print(loss.item(), loss.tolist())""", TorchText.of(loss) + "\n" + (float) loss.item() + "\n" + number + " " + number);
    }
}
