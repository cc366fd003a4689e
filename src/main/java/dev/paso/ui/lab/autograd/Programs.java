package dev.paso.ui.lab.autograd;

import com.vaadin.flow.component.html.Div;
import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.autograd.Tape;
import dev.paso.core.data.Samples;
import dev.paso.core.lesson.Line;
import dev.paso.core.lesson.LineGraph;
import dev.paso.core.lesson.NumpyText;
import dev.paso.core.lesson.TorchText;
import dev.paso.core.lesson.Update;
import dev.paso.core.random.Permutations;
import dev.paso.core.random.TorchGenerator;
import dev.paso.ui.lab.LabPanel;
import dev.paso.ui.lab.LabPlace;
import dev.paso.workspace.autograd.Autograd;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Programs of the chapter beside what they print, computed by Paso, from where the learner is. */
final class Programs {
    private static final String NUMPY = """
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
    private static final String PREPARATION = """
            device = 'cuda' if torch.cuda.is_available() else 'cpu'
            x_train_tensor = torch.as_tensor(x_train).float().to(device)
            y_train_tensor = torch.as_tensor(y_train).float().to(device)
            print(x_train_tensor.shape, x_train_tensor[0])""";
    private static final String TRAINING = """
            for epoch in range(n_epochs):
                model.train()
                yhat = model(x_train_tensor)
                loss = loss_fn(yhat, y_train_tensor)
                loss.backward()
                optimizer.step()
                optimizer.zero_grad()
            print(epoch + 1, model.state_dict())""";

    private Programs() {}

    private static CodeCard card(LabPlace<?> place, String name) {
        return new CodeCard("card-" + name, place.say("lab.autograd.card." + name));
    }

    /** One epoch of gradient descent as the book writes it in NumPy, from where the run is. */
    static LabPanel numpy(LabPlace<Autograd> place) {
        CodeCard card = card(place, "numpy");
        return LabPanel.refreshed(card, () -> card.show(NUMPY, printed(place.lab())));
    }

    private static String printed(Autograd lab) {
        Samples training = lab.replay().data().training();
        Line line = Line.of(lab.replay().parameters());
        Update update = Update.of(training, Permutations.identity(training.size()), line, lab.learningRate());
        return String.join(
                "\n",
                pair(line),
                NumpyText.of(update.loss()),
                NumpyText.of(update.gradient().b()) + " "
                        + NumpyText.of(update.gradient().w()),
                pair(update.after()));
    }

    private static String pair(Line line) {
        return NumpyText.ofArray(line.b()) + " " + NumpyText.ofArray(line.w());
    }

    /** A program about the graph of a line. */
    private static LabPanel ofLine(LabPlace<Autograd> place, String name, BiConsumer<CodeCard, LineGraph> show) {
        CodeCard card = card(place, name);
        return LabPanel.refreshed(card, () -> place.lab().line().ifPresent(line -> show.accept(card, line)));
    }

    /** How its leaves are made. */
    static LabPanel parameters(LabPlace<Autograd> place) {
        return ofLine(place, "parameters", (card, line) -> {
            TorchGenerator torch = new TorchGenerator(place.lab().seed());
            boolean isBias = line.wishes().isBiasTrained();
            boolean isWeight = line.wishes().isWeightTrained();
            String b = drawn(torch.nextGaussian(), isBias);
            String w = drawn(torch.nextGaussian(), isWeight);
            card.show("""
                    torch.manual_seed(%d)
                    b = torch.randn(1, requires_grad=%s,
                                    dtype=torch.float, device=device)
                    w = torch.randn(1, requires_grad=%s,
                                    dtype=torch.float, device=device)
                    print(b, w)""".formatted(place.lab().seed(), TorchText.of(isBias), TorchText.of(isWeight)), b + " " + w);
        });
    }

    private static String drawn(double normal, boolean isTrained) {
        Tape tape = new Tape();
        Tensor one = Tensor.vector(normal);
        return TorchText.of(isTrained ? tape.parameter("", one, Dtype.FLOAT32) : tape.data("", one, Dtype.FLOAT32));
    }

    /** Who wants a gradient. */
    static LabPanel flags(LabPlace<Autograd> place) {
        return ofLine(place, "flags", (card, line) -> {
            List<String> words = line.requiresGrad().stream().map(TorchText::of).toList();
            card.show("""
                    print(error.requires_grad, yhat.requires_grad,
                          b.requires_grad, w.requires_grad)
                    print(y_train_tensor.requires_grad,
                          x_train_tensor.requires_grad)""", String.join(" ", words.subList(0, 4)) + "\n" + String.join(" ", words.subList(4, 6)));
        });
    }

    /** What came back. */
    static LabPanel gradients(LabPlace<Autograd> place) {
        return ofLine(
                place, "gradients", (card, line) -> card.show("loss.backward()\nprint(b.grad, w.grad)", grads(line)));
    }

    /** What is left of it. */
    static LabPanel zeroed(LabPlace<Autograd> place) {
        return ofLine(
                place,
                "zeroed",
                (card, line) -> card.show(
                        "print(b.grad.zero_(), w.grad.zero_())",
                        place.lab().reading().isZeroed() ? grads(line) : ""));
    }

    private static String grads(LineGraph line) {
        return TorchText.ofGrad(line.b()) + " " + TorchText.ofGrad(line.w());
    }

    /** The branch that an {@code if} adds. */
    static LabPanel branch(LabPlace<Autograd> place) {
        return ofLine(place, "branch", (card, line) -> {
            String limit = new BigDecimal(String.valueOf(line.wishes().limit().orElse(0)))
                    .stripTrailingZeros()
                    .toPlainString();
            card.show("""
                    yhat = b + w * x_train_tensor
                    error = yhat - y_train_tensor
                    mse = (error ** 2).mean()
                    loss = mse
                    if mse > %s:
                        yhat2 = w * x_train_tensor
                        error2 = yhat2 - y_train_tensor
                        loss = mse + error2.mean()
                    print(mse)
                    print(loss)""".formatted(limit), both(line));
        });
    }

    /** What the {@code if} looks at, and what comes of it. */
    private static String both(LineGraph line) {
        return Stream.of(line.mse(), line.result())
                .flatMap(Optional::stream)
                .map(TorchText::of)
                .collect(Collectors.joining("\n"));
    }

    /** The chapter in three files, as the book arranges them, each with what it prints now. */
    static LabPanel pipeline(LabPlace<Autograd> place) {
        CodeCard preparation = card(place, "preparation").numbered(1);
        CodeCard configuration = card(place, "configuration").numbered(2);
        CodeCard training = card(place, "training").numbered(3);
        Div cards = new Div(preparation, configuration, training);
        cards.addClassNames("code-cards", "pipeline");
        Autograd lab = place.lab();
        return LabPanel.refreshed(cards, () -> {
            Samples samples = lab.replay().data().training();
            Tensor shape = Tensor.matrix(samples.size(), 1, samples.x());
            preparation.show(
                    PREPARATION,
                    TorchText.ofShape(shape) + " " + TorchText.of(Tensor.vector(samples.x()[0]), Dtype.FLOAT32));
            configuration.show("""
                    lr = 0.1
                    torch.manual_seed(%d)
                    model = nn.Sequential(nn.Linear(1, 1)).to(device)
                    optimizer = optim.SGD(model.parameters(), lr=lr)
                    loss_fn = nn.MSELoss(reduction='mean')
                    print(model.state_dict())""".formatted(lab.seed()), state(lab.firstParameters()));
            training.show(
                    TRAINING, lab.replay().epoch() + " " + state(lab.replay().parameters()));
        });
    }

    private static String state(double[] parameters) {
        return TorchState.of(ModelCards.LINEAR, parameters, name -> name);
    }
}
