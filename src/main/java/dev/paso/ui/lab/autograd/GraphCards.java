package dev.paso.ui.lab.autograd;

import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.autograd.Tape;
import dev.paso.core.lesson.LineGraph;
import dev.paso.core.lesson.TorchText;
import dev.paso.core.random.TorchGenerator;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.autograd.Autograd;
import java.math.BigDecimal;
import java.util.List;

/** Code beside the graph: how its leaves are made, who wants a gradient, what came back, and the branch. */
final class GraphCards {
    private final CodeCard parameters = card("parameters");
    private final CodeCard flags = card("flags");
    private final CodeCard gradients = card("gradients");
    private final CodeCard zeroed = card("zeroed");
    private final CodeCard branch = card("branch");

    GraphCards(Texts texts) {
        parameters.titled(texts.say("lab.autograd.card.parameters"));
        flags.titled(texts.say("lab.autograd.card.flags"));
        gradients.titled(texts.say("lab.autograd.card.gradients"));
        zeroed.titled(texts.say("lab.autograd.card.zeroed"));
        branch.titled(texts.say("lab.autograd.card.branch"));
    }

    private static CodeCard card(String name) {
        return new CodeCard("card-" + name, "");
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

    CodeCard zeroed() {
        return zeroed;
    }

    CodeCard branch() {
        return branch;
    }

    void show(Autograd lab) {
        lab.line().ifPresent(line -> {
            showParameters(line, lab.seed());
            showFlags(line);
            gradients.show("loss.backward()\nprint(b.grad, w.grad)", grads(line));
            zeroed.show("print(b.grad.zero_(), w.grad.zero_())", lab.isZeroed() ? grads(line) : "");
            showBranch(line);
        });
    }

    private void showParameters(LineGraph line, long seed) {
        TorchGenerator torch = new TorchGenerator(seed);
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
                                seed,
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
        List<String> words = line.requiresGrad().stream().map(TorchText::of).toList();
        flags.show("""
                print(error.requires_grad, yhat.requires_grad,
                      b.requires_grad, w.requires_grad)
                print(y_train_tensor.requires_grad,
                      x_train_tensor.requires_grad)""", String.join(" ", words.subList(0, 4)) + "\n" + String.join(" ", words.subList(4, 6)));
    }

    private static String grads(LineGraph line) {
        return TorchText.ofGrad(line.b()) + " " + TorchText.ofGrad(line.w());
    }

    private void showBranch(LineGraph line) {
        String limit = new BigDecimal(String.valueOf(line.wishes().limit().orElse(0)))
                .stripTrailingZeros()
                .toPlainString();
        branch.show("""
                yhat = b + w * x_train_tensor
                error = yhat - y_train_tensor
                loss = (error ** 2).mean()
                if loss > %s:
                    yhat2 = w * x_train_tensor
                    error2 = yhat2 - y_train_tensor
                    loss += error2.mean()
                print(loss)""".formatted(limit), line.result().map(TorchText::of).orElse(""));
    }
}
