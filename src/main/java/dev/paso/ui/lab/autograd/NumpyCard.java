package dev.paso.ui.lab.autograd;

import dev.paso.core.data.Samples;
import dev.paso.core.lesson.Line;
import dev.paso.core.lesson.NumpyText;
import dev.paso.core.lesson.Update;
import dev.paso.core.random.Permutations;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.autograd.Autograd;

/** One epoch of gradient descent as the book writes it in NumPy, from where the run is. */
final class NumpyCard {
    private static final String CODE = """
            print(b, w)
            yhat = b + w * x_train                  # predictions
            error = (yhat - y_train)
            loss = (error ** 2).mean()              # loss
            print(loss)
            b_grad = 2 * error.mean()               # gradients
            w_grad = 2 * (x_train * error).mean()
            print(b_grad, w_grad)
            b = b - lr * b_grad                     # update
            w = w - lr * w_grad
            print(b, w)""";

    private final CodeCard card;

    NumpyCard(Texts texts) {
        card = new CodeCard("card-numpy", texts.say("lab.autograd.card.numpy"));
    }

    CodeCard card() {
        return card;
    }

    void show(Autograd lab) {
        Samples training = lab.replay().data().training();
        Line line = Line.of(lab.replay().parameters());
        Update update = Update.of(training, Permutations.identity(training.size()), line, lab.learningRate());
        card.show(
                CODE,
                pair(line) + "\n" + NumpyText.of(update.loss()) + "\n"
                        + NumpyText.of(update.gradient().b()) + " "
                        + NumpyText.of(update.gradient().w()) + "\n" + pair(update.after()));
    }

    private static String pair(Line line) {
        return NumpyText.ofArray(line.b()) + " " + NumpyText.ofArray(line.w());
    }
}
