package dev.paso.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paso.core.RefusedException;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Limits;
import dev.paso.experiment.RunSettings;
import dev.paso.json.ExperimentReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What commands make of facts, without a run. */
class OutcomeTest {
    private static final RunSettings TWO = host(2);
    private static final long EPOCH = 5; // updates

    private Facts facts = Facts.of(spec(0.1));

    private static RunSettings host(int ghosts) {
        return new RunSettings(1, 10, Limits.DEFAULT, Duration.ofMinutes(1), Duration.ofSeconds(10), 30, 1_000, ghosts);
    }

    private void apply(Command... commands) {
        for (Command command : commands) {
            facts = facts.apply(command, TWO);
        }
    }

    @Test
    void theOldestGoesWhereThereAreTooManyAndNumbersAreNeverUsedTwice() {
        for (double lr : List.of(0.2, 0.3, 0.4)) {
            apply(new Command.StepEpoch(), new Command.Change(spec(lr)));
        }
        assertThat(facts.left()).extracting(Facts.Left::number).containsExactly(2, 3);
        apply(new Command.Remove(3), new Command.StepEpoch(), new Command.Change(spec(0.5)));
        assertThat(facts.left()).extracting(Facts.Left::number).containsExactly(2, 4);
    }

    @Test
    void whatWasNeverTrainedOrIsThereAlreadyIsNotKept() {
        apply(new Command.Change(spec(0.2)));
        assertThat(facts.left()).as("never trained").isEmpty();
        apply(new Command.StepEpoch(), new Command.Change(spec(0.1)));
        apply(new Command.Open(spec(0.2).withThreshold(0.2), EPOCH, false), new Command.Change(spec(0.3)));
        assertThat(facts.left()).as("another threshold is no other run").hasSize(1);
        apply(new Command.Open(spec(0.2), 2 * EPOCH, false), new Command.Change(spec(0.3)));
        assertThat(facts.left()).extracting(Facts.Left::step).containsExactly(EPOCH, 2 * EPOCH);
    }

    @Test
    void aHostMayKeepNone() {
        Facts trained = facts.apply(new Command.StepEpoch(), host(0));
        assertThat(trained.apply(new Command.Change(spec(0.2)), host(0)).left()).isEmpty();
    }

    @Test
    void whatWasFurtherOnThanAnEditIsAnotherRun() {
        apply(new Command.StepEpoch(), new Command.StepEpoch(), new Command.GoTo(3));
        apply(new Command.EditHere(new Edit.SetLr(0, 0.7)));
        assertThat(facts.recipe().edits()).containsExactly(new Edit.SetLr(3, 0.7));
        assertThat(facts.furthest()).isEqualTo(3);
        assertThat(facts.left()).containsExactly(new Facts.Left(1, spec(0.1), 2 * EPOCH, true));
        apply(new Command.EditHere(new Edit.SetLr(0, 0.8)));
        assertThat(facts.recipe().edits()).as("the same edit").containsExactly(new Edit.SetLr(3, 0.8));
        assertThat(facts.left()).hasSize(1);
    }

    @Test
    void aResetLeavesARunOnlyWhereItWasEdited() {
        apply(new Command.StepEpoch(), new Command.Reset());
        assertThat(facts.left()).as("it would be the same run").isEmpty();
        apply(new Command.StepEpoch(), new Command.EditHere(new Edit.SetLr(0, 0.7)), new Command.Reset());
        assertThat(facts.left()).extracting(Facts.Left::step).containsExactly(EPOCH);
    }

    @Test
    void aRunThatIsBroughtBackIsNotLeftAnyMore() {
        apply(new Command.StepEpoch(), new Command.Change(spec(0.2)), new Command.StepBatch());
        apply(new Command.BringBack(1));
        assertThat(facts.left()).containsExactly(new Facts.Left(2, spec(0.2), 1, true));
    }

    @Test
    void anotherRecipeThatIsOpenedRestsWhereNobodySaysThatItTrains() {
        apply(new Command.Train(), new Command.Open(spec(0.2), 0, false));
        assertThat(facts.isTraining()).isFalse();
    }

    @Test
    void aRunThatIsOverTrainsOnWithMoreEpochs() {
        long all = facts.recipe().updates();
        apply(new Command.Open(facts.recipe(), all, false), new Command.Train());
        assertThat(facts.recipe().updates()).isEqualTo(2 * all);
        apply(new Command.Reset());
        assertThat(facts.recipe()).isEqualTo(spec(0.1));
        apply(
                new Command.Change(spec(0.1).withEpochs(7)),
                new Command.Open(spec(0.1).withEpochs(7), 7 * EPOCH, true));
        assertThat(facts.recipe().epochs()).as("of its own").isEqualTo(14);
    }

    @Test
    void aBranchKeepsItsTrunkAndIsForgottenWithItsRecipe() {
        apply(new Command.StepEpoch(), new Command.GoTo(2), new Command.Branch());
        assertThat(facts.branched()).hasValue(2);
        assertThat(facts.furthest()).isEqualTo(2);
        assertThat(facts.left()).extracting(Facts.Left::step).containsExactly(EPOCH);
        apply(new Command.Change(spec(0.2)));
        assertThat(facts.branched()).isEmpty();
    }

    @Test
    void aStepOfALabBeginsWithoutTheRunsOfTheOneBeforeAndKeepsWhatIsSolved() {
        Story.Told told = new Story.Told("descent", "first", List.of("first"), Map.of("handle", "moved"));
        facts = new Facts(
                spec(0.1), 20, 0, 0, false, Speed.FAST, OptionalLong.empty(), List.of(), 0, Optional.of(told));
        apply(new Command.StepEpoch(), new Command.Change(spec(0.2)));
        apply(new Command.Turn("second", new Command.Open(spec(0.3), 3, true), Speed.SLOW));
        Facts turned = new Facts(
                spec(0.3),
                20,
                3,
                3,
                true,
                Speed.SLOW,
                OptionalLong.empty(),
                List.of(),
                0,
                Optional.of(new Story.Told("descent", "second", List.of("first"), Map.of())));
        assertThat(facts).isEqualTo(turned);
    }

    @Test
    void aRunThatIsHiddenIsLeftAsItWasAndOneThatComesBackGoesToItsStep() {
        apply(new Command.StepEpoch(), new Command.Change(spec(0.2)), new Command.Show(1, false));
        assertThat(facts.left()).containsExactly(new Facts.Left(1, spec(0.1), EPOCH, false));
        apply(new Command.BringBack(1));
        assertThat(facts.step()).isEqualTo(EPOCH);
        assertThat(facts.left()).isEmpty();
    }

    @Test
    void anotherRecipeTrainsWhereTheOneBeforeDid() {
        apply(new Command.Train(), new Command.Change(spec(0.2)));
        assertThat(facts.isTraining()).isTrue();
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        refuses(new Command.GoTo(1), "step must be in [0, 0], was 1");
        refuses(new Command.Open(spec(0.3), 1_000_000, true), "step must be in [0, 100], was 1000000");
        refuses(new Command.BringBack(1), "ghost must be one of [], was 1");
        refuses(new Command.SetThreshold(Double.NaN), "threshold must be in [0.0, 1.0], was NaN");
        refuses(new Command.Change(spec(0.1).withEpochs(2_000_000)), "epochs must be in [0, 1000000], was 2000000");
        refuses(
                new Command.Turn("race", new Command.Open(spec(0.1), 0, false), Speed.FAST),
                "lab must be given, was missing");
    }

    private void refuses(Command command, String message) {
        assertThatThrownBy(() -> facts.apply(command, TWO))
                .isInstanceOf(RefusedException.class)
                .hasMessage(message);
    }

    /** Of five updates an epoch. */
    private static ExperimentSpec spec(double lr) {
        return ExperimentReader.read("""
                {"version": 1, "data": {"type": "Linear", "n": 50}, "split": {"type": "None"},
                 "model": [{"type": "Linear", "in": 1, "out": 1}], "init": {"type": "Zeros"}, "loss": {"type": "MSELoss"},
                 "optimizer": {"type": "SGD", "lr": %s}, "loader": {"batch_size": 10}, "epochs": 20}
                """.formatted(lr));
    }
}
