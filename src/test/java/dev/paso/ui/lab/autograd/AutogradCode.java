package dev.paso.ui.lab.autograd;

import com.vaadin.flow.component.Component;
import dev.paso.Until;
import dev.paso.core.autograd.AutogradException;
import dev.paso.core.lesson.ManualLoop;
import dev.paso.core.lesson.ManualLoop.Attempt;
import dev.paso.core.lesson.TorchText;
import dev.paso.experiment.Study;
import dev.paso.torch.Snippet;
import dev.paso.ui.lab.LabPanel;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.lab.TestPlace;
import dev.paso.workspace.LabStep;
import dev.paso.workspace.autograd.Autograd;
import dev.paso.workspace.autograd.AutogradLab;
import dev.paso.workspace.autograd.MemoryLesson;
import dev.paso.workspace.autograd.MemoryLesson.Item;
import dev.paso.workspace.autograd.Recipes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** All code that the lab on autograd shows, with what it says that it prints. */
public final class AutogradCode {
    /** What a learner may type in the place of a tensor; the answer is PyTorch's, or that it is not known. */
    private static final List<String> TYPED = List.of(
            "[[1, 2, 3], [4, 5, 6]]",
            "[1e39]",
            "[-1e400]",
            "[9223372036854775808]",
            "[1 2]",
            "1 2",
            "[1,,2]",
            "[,1]",
            "[1_000]",
            "[007]",
            "[00]",
            "[]",
            "[[], []]",
            "[[1], [2, 3]]",
            "[1, [2]]",
            "[1.5, [2]]",
            "[[1], 2]",
            "[[1, 2], [3, 4]",
            "[1, 2]]",
            "+1",
            "-1",
            "[1.]",
            "[.5]",
            "[1e3]",
            "[1, 2.5]",
            "[1e-50]",
            "",
            "[[[1]]]",
            "[1, 2,]",
            "[[[], []], [[], []]]",
            "1.5e+3",
            "1e",
            "[-0.0]",
            "[[1, 2], [3, 4.5]]",
            "[99999999999999999999.0]",
            "[16777217.0]",
            "[123456.7]",
            "[1e10, 1]",
            "[3.0000001]",
            "[1e5, 1e-5]");

    /** What only Python itself knows. */
    private static final List<String> BEYOND = List.of(
            "(1, 2)",
            "[True, False]",
            "[0x10]",
            "[inf]",
            "'a'",
            "[1] + [2]",
            "1/2",
            "2**3",
            "None",
            "1j",
            "torch.ones(2)",
            "--1",
            "[9007199254740993]");

    private static final List<String> NUMBERS =
            List.of("0.1", "1e39", "1e400", "3", "-.5", "1_0", "1e12", "123456789012345678901234567890", "0.001", "1e");
    private static final List<String> SHAPES = List.of(
            "2, 3, 4", "5, 5", "-1", "2,-1", "-1,-1", "0", "24,", "2 3 4", "(2, 3, 4)", "[2, 12]", "-2,12", "7,-1");

    private static final String LEAVES = """
            torch.manual_seed(42)
            b = torch.randn(1, requires_grad=True, dtype=torch.float)
            w = torch.randn(1, requires_grad=True, dtype=torch.float)
            """;
    private static final String LOSS = LEAVES + """
            yhat = b + w * x_train_tensor
            error = yhat - y_train_tensor
            loss = (error ** 2).mean()
            """;

    private static final String TRAINED = """
            for epoch in range(1000):
                loss = loss_fn(b + w * x_train_tensor, y_train_tensor)
                loss.backward()
                optimizer.step()
                optimizer.zero_grad()
            """;
    private static final String LOOP = "loss_fn = nn.MSELoss()\noptimizer = optim.SGD([b, w], lr=lr)\n";
    private static final String MANUAL = """
            class ManualLinearRegression(nn.Module):
                def __init__(self):
                    super().__init__()
                    self.b = nn.Parameter(torch.randn(1))
                    self.w = nn.Parameter(torch.randn(1))
                def forward(self, x):
                    return self.b + self.w * x
            """;

    private final TestPlace<Autograd> test;
    private final LabPlace<Autograd> place;
    private final Autograd lab;

    private AutogradCode(TestPlace<Autograd> test) {
        this.test = test;
        place = test.place();
        lab = place.lab();
    }

    /** The tensors that are said to be more than is known. */
    public static List<String> beyond() {
        return with(code -> BEYOND.stream()
                .filter(text -> !code.typed(text).printed().equals(code.place.say("lab.autograd.unknown")))
                .toList());
    }

    public static List<Snippet> all() {
        return with(AutogradCode::snippets);
    }

    private static <T> T with(Function<AutogradCode, T> answer) {
        try (TestPlace<Autograd> test = TestPlace.of(new AutogradLab(), Locale.ENGLISH)) {
            return answer.apply(new AutogradCode(test));
        }
    }

    private List<Snippet> snippets() {
        List<Snippet> all = new ArrayList<>();
        TYPED.forEach(text -> all.add(typed(text)));
        NUMBERS.forEach(text -> all.add(number(text)));
        SHAPES.forEach(text -> all.add(shape(text)));
        at("tensors", 0);
        all.addAll(cards(new TensorCards(place), "made", "shapes"));
        at("memory", 0);
        all.addAll(cards(new DtypeCards(place), "data"));
        all.addAll(memory());
        all.add(numpy(0));
        all.add(numpy(7));
        all.addAll(graphs());
        all.addAll(attempts());
        all.addAll(losses());
        all.addAll(models());
        return all;
    }

    /** To the beginning of a step, with so many updates made. */
    private void at(String step, long update) {
        test.story().goTo(step);
        LabStep<?> begun = test.story().step();
        lab.follow(begun.preset(), begun.preset().prepared(), update, Optional.empty());
        test.story().begin();
    }

    /** Shows what is there, once nothing is worked out any more. */
    private void show(LabPanel panel) {
        panel.refresh();
        Until.holds("all is worked out", () -> !lab.desk().isBusy());
        panel.refresh();
    }

    private static Stream<CodeCard> below(Component component) {
        return component instanceof CodeCard card
                ? Stream.of(card)
                : component.getChildren().flatMap(AutogradCode::below);
    }

    private CodeCard card(LabPanel panel, String name) {
        show(panel);
        return below(panel.content())
                .filter(card -> card.getId().orElse("").equals("card-" + name))
                .findFirst()
                .orElseThrow();
    }

    private List<Snippet> cards(LabPanel panel, String... names) {
        return Stream.of(names).map(name -> snippet(panel, name, "")).toList();
    }

    private Snippet snippet(LabPanel panel, String name, String before) {
        CodeCard card = card(panel, name);
        return new Snippet("autograd: " + name, before, card.source(), card.printed());
    }

    private Snippet typed(String text) {
        at("tensors", 0);
        lab.code().typed().set(text);
        return named(card(new TensorCards(place), "typed"), text);
    }

    private Snippet shape(String text) {
        at("tensors", 0);
        lab.code().shape().set(text);
        return named(card(new TensorCards(place), "reshaped"), text);
    }

    private Snippet number(String text) {
        at("memory", 0);
        lab.code().number().set(text);
        return named(card(new DtypeCards(place), "digits"), text);
    }

    private static Snippet named(CodeCard card, String text) {
        return new Snippet("typed: " + text, "", card.source(), card.printed());
    }

    /** What is printed of every tensor after the changes that the mission asks for. */
    private List<Snippet> memory() {
        MemoryLesson lesson = lab.memory();
        lesson.set(Item.VIEW, 1, 2);
        lesson.set(Item.COPY, 1, 3);
        lesson.set(Item.CLONE, 1, 4);
        lesson.set(Item.ARRAY, 1, 0);
        String made = """
                %s
                view = %s
                copy = %s
                clone = %s
                %s
                as_tensor = %s
                tensor = %s
                view[0, 1] = 2; copy[0, 1] = 3; clone[0, 1] = 4; dummy_array[1] = 0
                """.formatted(Stream.of(Item.values()).map(Item::code).toArray());
        List<Snippet> all = new ArrayList<>();
        for (Item item : Item.values()) {
            String name = item == Item.ARRAY ? "dummy_array" : item.name().toLowerCase(Locale.ROOT);
            all.add(new Snippet(
                    "memory: " + name,
                    made,
                    "print(repr(" + name + "))",
                    MemoryPanel.printed(item, lesson.tensor(item))));
        }
        return all;
    }

    private Snippet numpy(long epoch) {
        at("numpy", epoch);
        return snippet(Programs.numpy(place), "numpy", """
                np.random.seed(42); b = np.random.randn(1); w = np.random.randn(1)
                for _ in range(%d):
                    error = b + w * x_train - y_train
                    b, w = b - lr * 2 * error.mean(), w - lr * 2 * (x_train * error).mean()
                """.formatted(epoch));
    }

    private List<Snippet> graphs() {
        List<Snippet> all = new ArrayList<>();
        at("graph", 0);
        all.add(snippet(Programs.parameters(place), "parameters", ""));
        all.add(snippet(Programs.flags(place), "flags", LOSS));
        at("backward", 0);
        lab.computation().backward();
        all.add(snippet(Programs.gradients(place), "gradients", LOSS));
        at("accumulate", 0);
        lab.computation().backward();
        all.add(new Snippet("a second backward pass", LOSS + "loss.backward()\n", "loss.backward()", refusal()));
        lab.computation().zeroGrad();
        lab.reading().passed();
        all.add(snippet(Programs.zeroed(place), "zeroed", LOSS + "loss.backward()\n"));
        for (double limit : new double[] {0, 0.9, 2.8}) {
            at("branch", 0);
            lab.reading().want(lab.reading().wishes().withLimit(limit));
            lab.computation().forward();
            all.add(snippet(Programs.branch(place), "branch", LEAVES));
        }
        return all;
    }

    private String refusal() {
        try {
            lab.computation().backward();
            throw new IllegalStateException("a second pass went through");
        } catch (AutogradException refused) {
            return refused.line();
        }
    }

    private List<Snippet> attempts() {
        List<Snippet> all = new ArrayList<>();
        at("update", 0);
        for (Attempt attempt : Attempt.values()) {
            lab.loops().choose(attempt);
            lab.loops().run();
            show(new AttemptPanel(place));
            ManualLoop loop = lab.loops().outcome().flatMap(Study.Answer::found).orElseThrow();
            String printed = loop.failure()
                    .map(ManualLoop.Failure::error)
                    .orElseGet(() -> TorchText.of(loop.b()) + " " + TorchText.of(loop.w()));
            all.add(new Snippet(
                    "attempt " + attempt,
                    LEAVES,
                    String.join("\n", AttemptPanel.program(attempt)) + "\nprint(b, w)",
                    printed));
        }
        return all;
    }

    private List<Snippet> losses() {
        at("loss", 0);
        LossCards losses = new LossCards(place);
        List<Snippet> all = new ArrayList<>(cards(losses, "mse"));
        all.add(snippet(losses, "item", LEAVES + LOOP + TRAINED));
        at("optimizer", 0);
        OptimizerCards optimizers = new OptimizerCards(place);
        all.add(snippet(optimizers, "optimizer", LEAVES));
        all.add(snippet(optimizers, "groups", LOSS));
        all.add(snippet(optimizers, "loop", LEAVES + LOOP));
        return all;
    }

    private List<Snippet> models() {
        at("model", 0);
        ModelCards models = new ModelCards(place);
        List<Snippet> all = new ArrayList<>(cards(models, "nested", "mode"));
        all.add(snippet(models, "manual", "optimizer = optim.SGD([torch.zeros(1), torch.zeros(1)], lr=lr)\n"));
        at("layers", 0);
        LayerCards layers = new LayerCards(place);
        all.addAll(cards(layers, "sequential", "layers"));
        all.add(snippet(layers, "linear", MANUAL));
        at("pipeline", Recipes.EPOCHS);
        LabPanel pipeline = Programs.pipeline(place);
        all.addAll(cards(pipeline, "preparation", "configuration"));
        all.add(snippet(pipeline, "training", card(pipeline, "configuration").source() + "\nn_epochs = 1000\n"));
        return all;
    }
}
