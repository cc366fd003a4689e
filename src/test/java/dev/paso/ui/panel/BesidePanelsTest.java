package dev.paso.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.Component;
import dev.paso.Until;
import dev.paso.core.Tensor;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Bytes;
import dev.paso.experiment.Frame;
import dev.paso.experiment.HeldWork;
import dev.paso.experiment.OverTime;
import dev.paso.experiment.Runs;
import dev.paso.experiment.SmallHost;
import dev.paso.experiment.State;
import dev.paso.json.ExperimentReader;
import dev.paso.ui.line.BarePage;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Facts;
import dev.paso.workspace.Workspace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What takes long is not done in the page's turn. As long as the workers are held nothing of it is there when the turn is over; it comes
 * when they are let go.
 */
@ExtendWith(BarePage.class)
class BesidePanelsTest {
    private static final int SCORES = 20_000;

    private final HeldWork held = new HeldWork();
    private final Runs runs = SmallHost.runs(1);

    @AfterEach
    void end() {
        held.close();
        runs.close();
    }

    @Test
    void manyScoresArePutInTheirOrder() {
        Workspace workspace = open(classes());
        CostExtra costs = new CostExtra(place(workspace));
        costs.show(workspace.spec(), workspace.data());
        costs.follow(frame(0, scores()));
        Component best = find(costs.content(), "cost-best");
        comesWhenTheyAreLetGo(() -> !best.getElement().getText().isEmpty());
    }

    @Test
    void theLandscapeOfALossWithoutClosedForm() {
        Workspace workspace = open(line("L1Loss", 2_000));
        SurfaceExtra surface = new SurfaceExtra(place(workspace));
        surface.show(workspace.spec(), workspace.data());
        surface.follow(frame(0, path()));
        comesWhenTheyAreLetGo(() -> hasProperty(surface.content(), Landscape.CONTOUR, "surface")
                && hasProperty(surface.content(), Landscape.SECTION_B, "model"));
    }

    @Test
    void theLandscapeOfALargeMiniBatch() {
        Workspace workspace = open(line("L1Loss", 2_000));
        BatchExtra batch = new BatchExtra(place(workspace));
        batch.show(workspace.spec(), workspace.data());
        Frame frame = frame(
                0,
                path(),
                new Frame.Batch(Bytes.ofInt32(IntStream.range(0, 1_000).toArray())));
        comesWhenTheyAreLetGo(() -> {
            batch.follow(frame);
            return hasProperty(batch.content(), TerrainPanel.OWN, "surface");
        });
    }

    /** So many points that no frame holds a place from which it could be reached. */
    @Test
    void theGraphAndTheNumbersWhereALongRunRests() {
        Workspace workspace = open(line("MSELoss", 20_000));
        workspace.run().goTo(100);
        Until.step(workspace.run(), 100);
        GraphExtra graph = new GraphExtra(place(workspace));
        NumbersExtra numbers = new NumbersExtra(place(workspace));
        for (FollowingExtra extra : List.of(graph, numbers)) {
            extra.show(workspace.spec(), workspace.data());
            extra.follow(frame(100));
        }
        comesWhenTheyAreLetGo(() -> hasProperty(graph.content(), GraphPanel.PLOT, "model")
                && hasProperty(numbers.content(), NumbersTable.ID, "innerHTML"));
        assertThat(find(graph.content(), GraphPanel.PLOT)
                        .getElement()
                        .getPropertyRaw("model")
                        .toString())
                .contains("100");
        assertThat(find(numbers.content(), NumbersTable.ID).getElement().getProperty("innerHTML"))
                .as("nobody reads all of them")
                .contains("19,800 samples more")
                .hasSizeLessThan(100_000);
    }

    private void comesWhenTheyAreLetGo(BooleanSupplier isThere) {
        MockVaadin.clientRoundtrip();
        assertThat(isThere.getAsBoolean()).isFalse();
        held.letGo();
        Until.holds("it is there", () -> {
            MockVaadin.clientRoundtrip();
            return isThere.getAsBoolean();
        });
    }

    private Workspace open(ExperimentSpec spec) {
        return new Workspace(runs, Facts.of(spec), Optional.empty(), turn -> {});
    }

    private ExtraPlace place(Workspace workspace) {
        return new ExtraPlace(new Texts(Locale.ENGLISH), workspace, new Alone(), held.work());
    }

    private static ExperimentSpec classes() {
        return ExperimentReader.read("""
            {"version": 1, "data": {"type": "Moons", "n": 60, "noise": 0.2}, "split": {"type": "None"},
             "model": [{"type": "Linear", "in": 2, "out": 1}], "init": {"type": "Torch", "seed": 1},
             "loss": {"type": "BCEWithLogitsLoss"}, "optimizer": {"type": "SGD", "lr": 0.1},
             "loader": {"batch_size": 16}, "epochs": 5}
            """);
    }

    private static ExperimentSpec line(String loss, int points) {
        return ExperimentReader.read("""
            {"version": 1, "data": {"type": "Linear", "n": %d}, "split": {"type": "None"},
             "model": [{"type": "Linear", "in": 1, "out": 1}], "init": {"type": "Zeros"}, "loss": {"type": "%s"},
             "optimizer": {"type": "SGD", "lr": 0.1}, "loader": {"batch_size": null}, "epochs": 1000}
            """.formatted(points, loss));
    }

    private static Frame frame(long step, Frame.Part... parts) {
        Frame.Status status = new Frame.Status(
                State.PAUSED, 0, step, step, 0, OptionalDouble.empty(), OptionalDouble.empty(), 0.1, 0);
        Frame.Losses none = new Frame.Losses(0, List.of(), List.of(), List.of(), List.of(), List.of());
        return new Frame(1, 0, status, none, Optional.empty(), Optional.empty(), List.of(parts));
    }

    private static Frame.Threshold scores() {
        Random random = new Random(1);
        double[] scores = random.doubles(SCORES).toArray();
        int[] labels = IntStream.range(0, SCORES)
                .map(i -> random.nextDouble() < scores[i] ? 1 : 0)
                .toArray();
        return Frame.Threshold.of(Tensor.vector(scores), labels);
    }

    private static OverTime.Path path() {
        Bytes start = Bytes.ofFloat64(new double[] {0});
        return new OverTime.Path(0, start, start);
    }

    private static boolean hasProperty(Component parent, String id, String property) {
        return find(parent, id).getElement().getPropertyRaw(property) != null;
    }

    private static Component find(Component parent, String id) {
        return all(parent)
                .filter(one -> one.getId().filter(id::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Component> all(Component parent) {
        return Stream.concat(Stream.of(parent), parent.getChildren().flatMap(BesidePanelsTest::all));
    }
}
