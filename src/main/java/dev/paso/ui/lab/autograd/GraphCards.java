package dev.paso.ui.lab.autograd;

import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.autograd.Tape;
import dev.paso.core.autograd.Value;
import dev.paso.core.lesson.LineGraph;
import dev.paso.core.lesson.TorchText;
import dev.paso.core.random.TorchGenerator;
import dev.paso.ui.text.Texts;
import java.util.List;

/** Code beside the graph: how its leaves are made, who wants a gradient, and what came back. */
final class GraphCards {
    private final CodeCard parameters;
    private final CodeCard flags;
    private final CodeCard gradients;

    GraphCards(Texts texts) {
        parameters = new CodeCard("card-parameters", texts.say("lab.autograd.card.parameters"));
        flags = new CodeCard("card-flags", texts.say("lab.autograd.card.flags"));
        gradients = new CodeCard("card-gradients", texts.say("lab.autograd.card.gradients"));
    }

    CodeCard parameters() {
        return parameters;
    }

    CodeCard flags() {
        return flags;
    }

    CodeCard gradients() {
        return gradients;
    }

    void show(Autograd lab) {
        lab.line().ifPresent(line -> {
            showParameters(line);
            showFlags(line);
            showGradients(line);
        });
    }

    private void showParameters(LineGraph line) {
        TorchGenerator torch = new TorchGenerator(Recipes.SEED);
        String b = drawn(torch.nextGaussian(), line.wishes().isBiasTrained());
        String w = drawn(torch.nextGaussian(), line.wishes().isWeightTrained());
        parameters.show(
                """
                torch.manual_seed(%d)
                b = torch.randn(1, requires_grad=%s,
                                dtype=torch.float, device=device)
                w = torch.randn(1, requires_grad=%s,
                                dtype=torch.float, device=device)
                print(b, w)""".formatted(
                                Recipes.SEED,
                                TorchText.of(line.wishes().isBiasTrained()),
                                TorchText.of(line.wishes().isWeightTrained())),
                b + " " + w);
    }

    private static String drawn(double normal, boolean isTrained) {
        Tape tape = new Tape();
        Tensor one = Tensor.vector(normal);
        return TorchText.of(isTrained ? tape.parameter("", one, Dtype.FLOAT32) : tape.data("", one, Dtype.FLOAT32));
    }

    private void showFlags(LineGraph line) {
        flags.show("""
                print(error.requires_grad, yhat.requires_grad,
                      b.requires_grad, w.requires_grad)
                print(y_train_tensor.requires_grad, x_train_tensor.requires_grad)""", flags(line.requiresGrad()));
    }

    private static String flags(List<Boolean> all) {
        List<String> words = all.stream().map(TorchText::of).toList();
        return String.join(" ", words.subList(0, 4)) + "\n" + String.join(" ", words.subList(4, 6));
    }

    private void showGradients(LineGraph line) {
        gradients.show("loss.backward()\nprint(b.grad, w.grad)", grads(line.b(), line.w()));
    }

    private static String grads(Value b, Value w) {
        return TorchText.ofGrad(b) + " " + TorchText.ofGrad(w);
    }
}
