package dev.paso.ui.lab.autograd;

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
import dev.paso.ui.lab.LabPlace;
import dev.paso.workspace.BookLine;
import dev.paso.workspace.autograd.Autograd;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;

/** Models: parameters by name, models within models, and the two modes. */
final class ModelCards extends CardsPanel {
    static final ModelSpec LINEAR = new ModelSpec(List.of(new LayerSpec.Linear(1, 1)));
    private static final double X = 0.5;
    private static final int CALLS = 3;
    private static final double DROPPED = 0.5; // probability of each hidden unit
    private static final ModelSpec DROPPING = new ModelSpec(List.of(
            new LayerSpec.Linear(1, 8),
            new LayerSpec.Relu(),
            new LayerSpec.Dropout(DROPPED),
            new LayerSpec.Linear(8, 1)));

    private final CodeCard manual;
    private final CodeCard nested;
    private final CodeCard mode;

    ModelCards(LabPlace<Autograd> place) {
        super(place);
        manual = card("manual", true);
        nested = card("nested", false);
        mode = card("mode", false).saying(say("lab.autograd.card.mode.note", DROPPED, 1 / (1 - DROPPED)));
        showNested();
        showMode(BookLine.SEED);
    }

    @Override
    protected void showState() {
        showManual();
    }

    /** The same input asked again and again, with dropout and without. */
    private void showMode(long seed) {
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

    private void showNested() {
        nested.show("""
                class MyLinearRegression(nn.Module):
                    def __init__(self):
                        super().__init__()
                        self.linear = nn.Linear(1, 1)
                    def forward(self, x):
                        return self.linear(x)
                torch.manual_seed(42)
                print(MyLinearRegression().state_dict())""", TorchState.of(LINEAR, drawn(), name -> name.replace("0.", "linear.")));
    }

    /** The parameters of one linear layer, as the book's seed draws them. */
    static double[] drawn() {
        return Initializer.initialize(
                new InitSpec.Torch(BookLine.SEED), LINEAR, Dtype.FLOAT32, new TorchGenerator(BookLine.SEED));
    }
}
