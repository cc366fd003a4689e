package dev.paso.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import dev.paso.core.data.Samples;
import dev.paso.core.data.SplitSpec;
import dev.paso.core.engine.Predictor;
import dev.paso.core.lesson.CrossEntropy;
import dev.paso.core.lesson.RangeTest;
import dev.paso.core.lesson.Replay;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.workspace.loop.Method;
import dev.paso.workspace.loop.Recipes;
import dev.paso.workspace.loop.Studies;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What notes beside panels say, of the code or the run that they stand beside. */
class NotesClaimsTest {
    /** What the note of a method says, as its code has it. */
    private static final Map<Method, List<String>> SAID = Map.ofEntries(
            Map.entry(
                    Method.CONSTRUCTOR,
                    List.of(
                            "model, loss_fn, optimizer$",
                            "'cuda' if torch.cuda.is_available\\(\\)",
                            "self.train_loader = self.val_loader = .*None$",
                            "= \\[], \\[], 0$")),
            Map.entry(Method.TO, List.of("self.device = device$", "self.model.to\\(device\\)$")),
            Map.entry(Method.SET_LOADERS, List.of("self.train_loader, self.val_loader = train_loader, val_loader$")),
            Map.entry(Method.SET_TENSORBOARD, List.of("self.writer = SummaryWriter")),
            Map.entry(
                    Method.TRAIN_STEP,
                    List.of(
                            "def _",
                            "self.loss_fn\\(self.model\\(x\\)",
                            "self.optimizer.step\\(\\)",
                            "return perform")),
            Map.entry(Method.VAL_STEP, List.of("self.model.eval\\(\\)", "return perform")),
            Map.entry(
                    Method.MINI_BATCH,
                    List.of(
                            "self.val_loader if validation else self.train_loader",
                            "x.to\\(self.device\\), y.to\\(self.device\\)",
                            "np.mean\\(losses\\)")),
            Map.entry(Method.SET_SEED, List.of("torch.manual_seed\\(seed\\)", "np.random.seed\\(seed\\)")),
            Map.entry(
                    Method.TRAIN,
                    List.of("seed=42\\):\n +self.set_seed\\(seed\\)", "for epoch in range\\(n_epochs\\)")),
            Map.entry(
                    Method.SAVE_CHECKPOINT,
                    List.of("'epoch'", "'model_state_dict'", "'optimizer_state_dict'", "'loss'", "'val_loss'")),
            Map.entry(
                    Method.LOAD_CHECKPOINT,
                    List.of(
                            "self.model.load_state_dict",
                            "self.optimizer.load_state_dict",
                            "self.losses, self.val_losses =",
                            "self.total_epochs =")),
            Map.entry(Method.PREDICT, List.of("self.model.eval\\(\\)\n +y = self.model", "numpy\\(\\)$")),
            Map.entry(Method.PLOT_LOSSES, List.of("plot\\(self.losses", "plot\\(self.val_losses", "yscale\\('log'\\)")),
            Map.entry(
                    Method.ADD_GRAPH,
                    List.of("x, y = next\\(iter\\(self.train_loader\\)\\)", "self.writer.add_graph\\(self.model, x")));

    @Holds({
        "loop.method.constructor",
        "loop.method.to",
        "loop.method.set_loaders",
        "loop.method.set_tensorboard",
        "loop.method.train_step",
        "loop.method.val_step",
        "loop.method.mini_batch",
        "loop.method.set_seed",
        "loop.method.train",
        "loop.method.save_checkpoint",
        "loop.method.load_checkpoint",
        "loop.method.predict",
        "loop.method.plot_losses",
        "loop.method.add_graph"
    })
    @ParameterizedTest
    @EnumSource(Method.class)
    void aMethodDoesWhatItsNoteSays(Method method) {
        assertThat(SAID.getOrDefault(method, List.of()))
                .isNotEmpty()
                .allSatisfy(
                        said -> assertThat(method.code()).containsPattern(Pattern.compile(said, Pattern.MULTILINE)));
        if (method == Method.VAL_STEP) {
            assertThat(method.code()).as("no update").doesNotContain("backward", "optimizer");
        }
    }

    /** The rates that the range test names: of the fastest fall, of the lowest loss, and a third of the latter. */
    @Holds("loop.range.suggestion")
    @Test
    void theSuggestionIsAThirdOfTheRateWithTheLowestLoss() {
        ExperimentSpec timid = Recipes.timid();
        RangeTest test = RangeTest.of(timid, timid.prepared(), Studies.LEAST_RATE, Studies.MOST_RATE, 150);
        assertThat(test.smoothed())
                .allSatisfy(loss ->
                        assertThat(loss).isGreaterThanOrEqualTo(test.smoothed().get(test.lowest())));
        assertThat(test.suggestion()).isCloseTo(test.rates().get(test.lowest()) / 3, within(1e-12));
        assertThat(test.steepest().orElseThrow()).as("before the lowest").isLessThan(test.lowest());
    }

    /** All weights and the bias times ten: every point as right or wrong as before, every one surer, and the wrong ones dearer. */
    @Holds("classification.boundary.seen")
    @Test
    void beingSurerMakesNoPointRightAndTheWrongOnesExpensive() {
        Replay trained = Replay.of(dev.paso.workspace.classify.Recipes.book()).toTheEnd();
        Samples points = trained.data().training();
        double[] z = trained.outputs(points);
        double[] sharp = predicted(trained, points, times(10, trained.parameters()));
        double right = 0;
        double wrong = 0;
        for (int i = 0; i < z.length; i++) {
            assertThat(sharp[i] >= 0).isEqualTo(z[i] >= 0);
            assertThat(Math.abs(sharp[i])).isGreaterThan(Math.abs(z[i]));
            int label = points.labels()[i];
            double more = CrossEntropy.ofLogit(sharp[i], label, 1) - CrossEntropy.ofLogit(z[i], label, 1);
            right += z[i] >= 0 == (label == 1) ? more : 0;
            wrong += z[i] >= 0 == (label == 1) ? 0 : more;
        }
        assertThat(right).as("what being right saves").isNegative();
        assertThat(wrong).as("what being wrong costs").isGreaterThan(-right);
    }

    /** Each weight alone turns the boundary; the bias moves it. */
    @Holds("classification.neuron.try")
    @Test
    void theBoundaryTurnsWithTheWeights() {
        Replay trained = Replay.of(dev.paso.workspace.classify.Recipes.book()).toTheEnd();
        double[] p = trained.parameters();
        double before = direction(trained, p);
        for (int moved = 0; moved < p.length; moved++) {
            double[] other = p.clone();
            other[moved] += 1;
            double turned = Math.abs(direction(trained, other) - before);
            assertThat(turned > 1)
                    .as("degrees of parameter " + moved + ": " + turned)
                    .isEqualTo(moved < 2);
        }
    }

    /** In which the logit grows fastest, in degrees. */
    private static double direction(Replay run, double[] parameters) {
        double[] z = new double[3];
        Predictor.of(run.spec().model(), run.spec().dtype()).predict(parameters, new double[] {0, 0, 1, 0, 0, 1}, 3, z);
        return Math.toDegrees(Math.atan2(z[2] - z[0], z[1] - z[0]));
    }

    private static double[] predicted(Replay run, Samples points, double[] parameters) {
        double[] z = new double[points.size()];
        Predictor.of(run.spec().model(), run.spec().dtype()).predict(parameters, points.x(), z.length, z);
        return z;
    }

    private static double[] times(double factor, double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> factor * values[i])
                .toArray();
    }

    /** A network that learns its few points by heart does better on others with fewer units, more points, a little weight decay. */
    @Holds({"remark.validationRises.try", "help.training.weightDecay"})
    @Test
    void fewerUnitsMorePointsAndWeightDecayHelpAgainstOverfitting() {
        Replay many = wave(64, draft -> {});
        double overfitted = validationLoss(many);
        assertThat(validationLoss(wave(3, draft -> {}))).as("fewer units").isLessThan(overfitted);
        assertThat(validationLoss(wave(64, draft -> draft.split = new SplitSpec.RandomSplit(110, Recipes.SPLIT_SEED))))
                .as("more points")
                .isLessThan(overfitted);
        Replay decayed = decayed(0.001);
        assertThat(validationLoss(decayed)).as("a little weight decay").isLessThan(overfitted);
        assertThat(bends(decayed)).as("smoother").isLessThan(bends(many));
        Replay stiff = decayed(0.01);
        assertThat(validationLoss(stiff)).as("too much of it").isGreaterThan(overfitted);
        assertThat(stiff.trainingLoss().orElseThrow())
                .as("underfits")
                .isGreaterThan(2 * many.trainingLoss().orElseThrow());
    }

    /** How much the slope of the fitted curve changes on the way from one end to the other. */
    private static double bends(Replay run) {
        int n = 201;
        double[] x = IntStream.range(0, n).mapToDouble(i -> i / (n - 1.0)).toArray();
        double[] y = new double[n];
        Predictor.of(run.spec().model(), run.spec().dtype()).predict(run.parameters(), x, n, y);
        return IntStream.range(1, n - 1)
                .mapToDouble(i -> Math.abs(y[i + 1] - 2 * y[i] + y[i - 1]))
                .sum();
    }

    private static Replay decayed(double weightDecay) {
        return wave(64, draft -> draft.optimizer = draft.optimizer.withWeightDecay(weightDecay));
    }

    private static double validationLoss(Replay run) {
        return run.validationLoss().orElseThrow();
    }

    private static Replay wave(int units, Consumer<Draft> change) {
        ExperimentSpec spec = Draft.of(Recipes.wave(), draft -> {
            draft.model = new ModelSpec(
                    List.of(new LayerSpec.Linear(1, units), new LayerSpec.Tanh(), new LayerSpec.Linear(units, 1)));
            change.accept(draft);
        });
        return Replay.of(spec).toTheEnd();
    }
}
