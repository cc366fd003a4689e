package dev.paso.ui.lab.autograd;

import com.vaadin.flow.component.html.Div;
import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.autograd.Tape;
import dev.paso.core.lesson.DropoutCalls;
import dev.paso.core.lesson.Line;
import dev.paso.core.lesson.TorchText;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.nn.Initializer;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.random.TorchGenerator;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.autograd.Autograd;
import dev.paso.workspace.autograd.Recipes;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;

/** Models: parameters by name, layers within models, layers in a row. */
final class ModelCards extends Div {
    static final ModelSpec LINEAR = new ModelSpec(List.of(new LayerSpec.Linear(1, 1)));
    static final ModelSpec LAYERS = new ModelSpec(List.of(new LayerSpec.Linear(3, 5), new LayerSpec.Linear(5, 1)));
    private static final int MOST_SEEDS = 100;

    private static final double X = 0.5;
    private static final int CALLS = 3;
    private static final ModelSpec DROPPING = new ModelSpec(List.of(
            new LayerSpec.Linear(1, 8), new LayerSpec.Relu(), new LayerSpec.Dropout(0.5), new LayerSpec.Linear(8, 1)));

    private final Texts texts;
    private final Autograd lab;
    private final CodeCard manual;
    private final CodeCard linear;
    private final CodeCard nested;
    private final CodeCard sequential;
    private final CodeCard layers;
    private final CodeCard mode;
    private final LayersPicture picture;
    private long seed = Recipes.SEED;

    ModelCards(Texts texts, Autograd lab) {
        this.texts = texts;
        this.lab = lab;
        addClassName("code-cards");
        manual = card("manual").saying(texts.say("lab.autograd.card.manual.note"));
        linear = card("linear").saying(texts.say("lab.autograd.card.linear.note"));
        nested = card("nested");
        sequential = card("sequential");
        layers = card("layers");
        mode = card("mode").saying(texts.say("lab.autograd.card.mode.note"));
        picture = new LayersPicture(texts);
        layers.add(picture);
        NumberSlider seeds = new NumberSlider("torch.manual_seed(…)");
        seeds.setTexts(texts.group("slider"));
        seeds.setRange(0, MOST_SEEDS, 1);
        seeds.setWhole(true);
        seeds.setValue(seed);
        seeds.addValueListener(value -> {
            seed = Math.round(value);
            showSeeded();
        });
        layers.with(seeds);
        add(manual, nested, sequential, linear, layers, mode);
    }

    private CodeCard card(String name) {
        return new CodeCard("card-" + name, texts.say("lab.autograd.card." + name));
    }

    void show() {
        showManual();
        showSeeded();
    }

    /** The same input asked again and again, with dropout and without. */
    private void showMode() {
        double[] parameters =
                Initializer.initialize(new InitSpec.Torch(seed), DROPPING, Dtype.FLOAT32, new TorchGenerator(seed));
        DropoutCalls calls = new DropoutCalls(DROPPING, Dtype.FLOAT32, parameters, seed);
        mode.show(
                """
                torch.manual_seed(%1$d)
                model = nn.Sequential(nn.Linear(1, 8), nn.ReLU(), nn.Dropout(0.5), nn.Linear(8, 1))
                x = torch.tensor([0.5])
                torch.manual_seed(%1$d)
                model.train()
                print(model.training, [model(x).detach() for _ in range(3)])
                model.eval()
                print(model.training, [model(x).detach() for _ in range(3)])""".formatted(seed),
                answers(true, () -> calls.trained(X).output()) + "\n" + answers(false, () -> calls.evaluated(X)));
    }

    private static String answers(boolean isTraining, DoubleSupplier call) {
        return TorchText.of(isTraining) + " "
                + DoubleStream.generate(call)
                        .limit(CALLS)
                        .mapToObj(answer -> TorchText.of(Tensor.vector(answer), Dtype.FLOAT32))
                        .toList();
    }

    /** The model written by hand: its parameters are where the run is. */
    private void showManual() {
        Line line = Line.of(lab.replay().parameters());
        manual.show(
                """
                class ManualLinearRegression(nn.Module):
                    def __init__(self):
                        super().__init__()
                        self.b = nn.Parameter(torch.randn(1))
                        self.w = nn.Parameter(torch.randn(1))
                    def forward(self, x):
                        return self.b + self.w * x
                torch.manual_seed(%d)
                model = ManualLinearRegression()
                print(list(model.parameters()))
                print(model.state_dict())
                print(optimizer.state_dict())""".formatted(lab.seed()),
                "[Parameter containing:\n" + parameter(line.b()) + ", Parameter containing:\n" + parameter(line.w())
                        + "]\nOrderedDict([('b', " + plain(line.b()) + "), ('w', " + plain(line.w()) + ")])\n"
                        + TorchState.of(new OptimizerSpec.Sgd(lab.learningRate()), 2));
    }

    private static String parameter(double value) {
        return TorchText.of(new Tape().parameter("", Tensor.vector(value), Dtype.FLOAT32));
    }

    private static String plain(double value) {
        return TorchText.of(Tensor.vector(value), Dtype.FLOAT32);
    }

    private void showSeeded() {
        showMode();
        double[] drawn = drawn(LINEAR, Recipes.SEED);
        nested.show("""
                class MyLinearRegression(nn.Module):
                    def __init__(self):
                        super().__init__()
                        self.linear = nn.Linear(1, 1)
                    def forward(self, x):
                        return self.linear(x)
                torch.manual_seed(42)
                print(MyLinearRegression().state_dict())""", TorchState.of(LINEAR, drawn, name -> name.replace("0.", "linear.")));
        sequential.show("""
                torch.manual_seed(42)
                model = nn.Sequential(nn.Linear(1, 1))
                print(model.state_dict())""", TorchState.of(LINEAR, drawn, name -> name));
        linear.show("""
                torch.manual_seed(42)
                model = ManualLinearRegression()
                linear = nn.Linear(1, 1)
                print(linear.state_dict())""", TorchState.of(LINEAR, afterTwoNormals(), name -> name.replace("0.", "")));
        double[] both = drawn(LAYERS, seed);
        layers.show("""
                torch.manual_seed(%d)
                model = nn.Sequential(nn.Linear(3, 5), nn.Linear(5, 1))
                print(model.state_dict())""".formatted(seed), TorchState.of(LAYERS, both, name -> name));
        picture.show(LAYERS, both);
    }

    private static double[] drawn(ModelSpec model, long seed) {
        return Initializer.initialize(new InitSpec.Torch(seed), model, Dtype.FLOAT32, new TorchGenerator(seed));
    }

    /** A layer made after two normals were drawn, as in the book: one input gives bounds of -1 and 1. */
    private static double[] afterTwoNormals() {
        TorchGenerator torch = new TorchGenerator(Recipes.SEED);
        torch.nextGaussian();
        torch.nextGaussian();
        return new double[] {torch.uniform(Dtype.FLOAT32, -1, 1), torch.uniform(Dtype.FLOAT32, -1, 1)};
    }
}
