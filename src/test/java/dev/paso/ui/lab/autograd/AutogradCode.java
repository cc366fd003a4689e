package dev.paso.ui.lab.autograd;

import dev.paso.core.autograd.AutogradException;
import dev.paso.core.lesson.ManualLoop;
import dev.paso.core.lesson.ManualLoop.Attempt;
import dev.paso.core.lesson.TorchText;
import dev.paso.experiment.Study;
import dev.paso.torch.Snippet;
import dev.paso.ui.lab.LabPanel;
import dev.paso.ui.lab.LabPlace;
import dev.paso.workspace.autograd.Autograd;
import dev.paso.workspace.autograd.MemoryLesson;
import dev.paso.workspace.autograd.MemoryLesson.Item;
import dev.paso.workspace.autograd.Recipes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** All code that the lab on autograd shows, with what it says that it prints. */
public final class AutogradCode {
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

    private final CodePlace shown;
    private final LabPlace<Autograd> place;
    private final Autograd lab;

    private AutogradCode(CodePlace shown) {
        this.shown = shown;
        place = shown.place();
        lab = shown.lab();
    }

    public static List<Snippet> all() {
        return CodePlace.with(shown -> new AutogradCode(shown).snippets());
    }

    private List<Snippet> snippets() {
        List<Snippet> all = new ArrayList<>(TypedCode.all(shown));
        shown.at("tensors", 0);
        all.addAll(shown.cards(new TensorCards(place), "made", "shapes"));
        shown.at("memory", 0);
        all.addAll(shown.cards(new DtypeCards(place), "data"));
        all.addAll(memory());
        all.add(numpy(0));
        all.add(numpy(7));
        all.addAll(graphs());
        all.addAll(attempts());
        all.addAll(losses());
        all.addAll(models());
        return all;
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
        shown.at("numpy", epoch);
        return shown.snippet(Programs.numpy(place), "numpy", """
                np.random.seed(42); b = np.random.randn(1); w = np.random.randn(1)
                for _ in range(%d):
                    error = b + w * x_train - y_train
                    b, w = b - lr * 2 * error.mean(), w - lr * 2 * (x_train * error).mean()
                """.formatted(epoch));
    }

    private List<Snippet> graphs() {
        List<Snippet> all = new ArrayList<>();
        shown.at("graph", 0);
        all.add(shown.snippet(Programs.parameters(place), "parameters", ""));
        all.add(shown.snippet(Programs.flags(place), "flags", LOSS));
        shown.at("backward", 0);
        lab.computation().backward();
        all.add(shown.snippet(Programs.gradients(place), "gradients", LOSS));
        shown.at("accumulate", 0);
        lab.computation().backward();
        all.add(new Snippet("a second backward pass", LOSS + "loss.backward()\n", "loss.backward()", refusal()));
        lab.computation().zeroGrad();
        lab.reading().passed();
        all.add(shown.snippet(Programs.zeroed(place), "zeroed", LOSS + "loss.backward()\n"));
        for (double limit : new double[] {0, 0.9, 2.8}) {
            shown.at("branch", 0);
            lab.reading().want(lab.reading().wishes().withLimit(limit));
            lab.computation().forward();
            all.add(shown.snippet(Programs.branch(place), "branch", LEAVES));
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
        shown.at("update", 0);
        for (Attempt attempt : Attempt.values()) {
            lab.loops().choose(attempt);
            lab.loops().run();
            shown.show(new AttemptPanel(place));
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
        shown.at("loss", 0);
        LossCards losses = new LossCards(place);
        List<Snippet> all = new ArrayList<>(shown.cards(losses, "mse"));
        all.add(shown.snippet(losses, "item", LEAVES + LOOP + TRAINED));
        shown.at("optimizer", 0);
        OptimizerCards optimizers = new OptimizerCards(place);
        all.add(shown.snippet(optimizers, "optimizer", LEAVES));
        all.add(shown.snippet(optimizers, "groups", LOSS));
        all.add(shown.snippet(optimizers, "loop", LEAVES + LOOP));
        return all;
    }

    private List<Snippet> models() {
        shown.at("model", 0);
        ModelCards models = new ModelCards(place);
        List<Snippet> all = new ArrayList<>(shown.cards(models, "nested", "mode"));
        all.add(shown.snippet(models, "manual", "optimizer = optim.SGD([torch.zeros(1), torch.zeros(1)], lr=lr)\n"));
        shown.at("layers", 0);
        LayerCards layers = new LayerCards(place);
        all.addAll(shown.cards(layers, "sequential", "layers"));
        all.add(shown.snippet(layers, "linear", MANUAL));
        shown.at("pipeline", Recipes.EPOCHS);
        LabPanel pipeline = Programs.pipeline(place);
        all.addAll(shown.cards(pipeline, "preparation", "configuration"));
        all.add(shown.snippet(
                pipeline, "training", shown.card(pipeline, "configuration").source() + "\nn_epochs = 1000\n"));
        return all;
    }
}
