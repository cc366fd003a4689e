package dev.paso.workspace;

import static dev.paso.workspace.OpenWorkspace.MOONS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.data.FunctionSpec;
import dev.paso.core.data.ShapeSpec;
import dev.paso.core.data.SplitSpec;
import dev.paso.core.optim.OptimizerKinds;
import dev.paso.core.train.ExperimentSpec;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** How long a workspace remembers what controls chose, and what is said of what comes back. */
class RememberedTest {
    private static final SplitSpec STRATIFIED = new SplitSpec.TrainTestSplit(0.3, 5, true);

    @AutoClose
    private final OpenWorkspace open = new OpenWorkspace();

    private final TestPage page = open.page;
    private final Workspace workspace = open.workspace;

    private void optimizer(String name) {
        workspace.change(draft ->
                Slot.OPTIMIZER.choose(draft, OptimizerKinds.ALL.named(name).orElseThrow()));
    }

    private ExperimentSpec stratified() {
        return Draft.of(MOONS, draft -> draft.split = STRATIFIED);
    }

    private void validate(boolean isWanted) {
        workspace.change(draft -> {
            boolean isThere = !(draft.split instanceof SplitSpec.None);
            if (isThere != isWanted) {
                draft.split = isWanted ? new SplitSpec.TrainTestSplit(0.2, 0) : new SplitSpec.None();
            }
        });
    }

    @Test
    void validationThatIsSwitchedOffAndOnIsTheSameSplit() {
        workspace.open(stratified(), 0);
        validate(false);
        workspace.change(draft -> draft.epochs = 7);
        validate(true);
        assertThat(workspace.spec()).isEqualTo(stratified().withEpochs(7));
    }

    @Test
    void epochsThatWereAddedMeanwhileStay() {
        workspace.open(stratified().withEpochs(2), 0);
        validate(false);
        open.train(8);
        workspace.accept(new Command.Train());
        page.until("more epochs are there", () -> workspace.spec().epochs() == 4);
        workspace.accept(new Command.Pause());
        validate(true);
        assertThat(workspace.spec()).isEqualTo(stratified().withEpochs(4));
    }

    @Test
    void aFieldThatBothKindsHaveIsAsItWasSetLast() {
        workspace.change(draft -> draft.optimizer = draft.optimizer.withWeightDecay(0.1));
        optimizer("SGD");
        workspace.change(draft -> {
            draft.optimizer = draft.optimizer.withWeightDecay(0).withLr(0.5);
            draft.setMomentum(0.9);
        });
        optimizer("Adam");
        assertThat(workspace.spec().optimizer())
                .isEqualTo(MOONS.optimizer().withLr(0.5).withWeightDecay(0));
        optimizer("SGD");
        assertThat(workspace.spec().optimizer()).hasFieldOrPropertyWithValue("momentum", 0.9);
    }

    @Test
    void whatGaveWayComesBackAndIsSaid() {
        workspace.open(stratified(), 0);
        workspace.change(draft -> draft.draw(new FunctionSpec.Sine(100, 1, 1, 0.1, 0)));
        assertThat(workspace.spec().loss()).isNotEqualTo(MOONS.loss());
        workspace.change(draft -> draft.draw(new ShapeSpec.Moons(100, 0.1, 0)));
        assertThat(workspace.spec()).isEqualTo(stratified());
        assertThat(page.lastNews())
                .isInstanceOfSatisfying(
                        News.GaveWay.class,
                        gave -> assertThat(gave.what())
                                .extracting(Difference::path)
                                .contains("loss.type", "split.stratify"));
    }

    @Test
    void anotherExperimentBeginsWithoutAndTheWayBackHasWhatWasThere() {
        workspace.open(stratified(), 0);
        validate(false);
        ExperimentSpec without = workspace.spec();
        workspace.change(draft -> draft.draw(new FunctionSpec.Sine(100, 1, 1, 0.1, 0)));
        workspace.accept(new Command.Change(without)); // as the notice offers it
        validate(true);
        assertThat(workspace.spec()).isEqualTo(stratified());
        validate(false);
        workspace.open(MOONS.withEpochs(3), 0);
        validate(true);
        assertThat(workspace.spec().split()).isEqualTo(new SplitSpec.TrainTestSplit(0.2, 0));
    }

    @Test
    void whatIsRefusedIsNotRemembered() {
        workspace.open(stratified(), 0);
        workspace.change(draft -> {
            draft.split = new SplitSpec.None();
            draft.epochs = -1;
        });
        assertThat(page.lastNews()).isInstanceOf(News.Refused.class);
        assertThat(workspace.remembered().kinds("split")).isEmpty();
    }
}
