package dev.paso.core.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class WalkTest {
    private static final double ROUNDING = 1e-14; // a few last digits of numbers near 1

    @Holds({"gradient-descent.predict.text", "gradient-descent.loss.text"})
    @Test
    void theFirstUpdateHasTheNumbersOfTheBook() {
        Update first = Walks.walk(Walks.spec(OptionalInt.empty(), new OptimizerSpec.Sgd(0.1)))
                .next();
        assertThat(first.samples()).hasSize(80);
        assertThat(first.before()).isEqualTo(new Line(0.4967141530112327, -0.13826430117118466));
        assertThat(first.loss()).isEqualTo(2.7421577700550976);
        assertThat(first.samples().getFirst().error()).isCloseTo(-2.084463223701399, within(ROUNDING));
        assertThat(first.gradient().b()).isCloseTo(-3.044811379650508, within(ROUNDING));
        assertThat(first.gradient().w()).isCloseTo(-1.8337537171510832, within(ROUNDING));
        assertThat(first.after().b()).isCloseTo(0.80119529, within(5e-9)); // printed with 8 decimals
        assertThat(first.after().w()).isCloseTo(0.04511107, within(5e-9));
    }

    @Holds("gradient-descent.update.text")
    @Test
    void everyUpdateTakenApartIsTheOneTheTrainerMakes() {
        ExperimentSpec spec = Walks.spec(OptionalInt.of(16), new OptimizerSpec.Sgd(0.1));
        Walk walk = Walks.walk(spec);
        Trainer trainer = new Trainer(spec, event -> {});
        for (int step = 1; step <= 17; step++) {
            walk.goTo(step);
            trainer.update();
            Update update = walk.last().orElseThrow();
            assertThat(update.loss()).isCloseTo(trainer.losses().last().orElseThrow(), within(ROUNDING));
            assertThat(update.after()).isEqualTo(Line.of(trainer.parameters()));
            Line reckoned = new Line(
                    update.before().b()
                            - update.learningRate() * update.gradient().b(),
                    update.before().w()
                            - update.learningRate() * update.gradient().w());
            assertThat(reckoned.b()).isCloseTo(update.after().b(), within(ROUNDING));
            assertThat(reckoned.w()).isCloseTo(update.after().w(), within(ROUNDING));
        }
    }

    @Test
    void backAtTheStartNoUpdateIsTheLast() {
        Walk walk = Walks.walk(Walks.spec(OptionalInt.of(16), new OptimizerSpec.Sgd(0.1)));
        walk.goTo(5);
        assertThat(walk.last()).isPresent();
        walk.goTo(0);
        assertThat(walk.last()).isEmpty();
        assertThat(walk.path()).hasSize(1);
    }

    @Holds({"gradient-descent.batches.text", "training-loop.batch.text"})
    @Test
    void lookingAtTheNextBatchChangesNoNumber() {
        ExperimentSpec spec = Walks.spec(OptionalInt.of(16), new OptimizerSpec.Sgd(0.1));
        Trainer looking = new Trainer(spec, event -> {});
        Trainer plain = new Trainer(spec, event -> {});
        List<Integer> seen = new ArrayList<>();
        for (int step = 0; step < 5; step++) {
            for (int row : looking.nextBatch()) {
                seen.add(row);
            }
            looking.nextBatch();
            looking.update();
            plain.update();
        }
        assertThat(looking.parameters()).isEqualTo(plain.parameters());
        assertThat(seen).hasSize(80).doesNotHaveDuplicates(); // one epoch is every sample once
    }

    @Test
    void goingBackIsTheSameAsNeverHavingGoneFurther() {
        ExperimentSpec spec = Walks.spec(OptionalInt.of(16), new OptimizerSpec.Adam(0.1));
        Walk there = Walks.walk(spec);
        there.goTo(40);
        there.goTo(7);
        Walk fresh = Walks.walk(spec);
        fresh.goTo(7);
        assertThat(there.line()).isEqualTo(fresh.line());
        assertThat(there.path()).isEqualTo(fresh.path()).hasSize(8);
        assertThat(there.last()).isEqualTo(fresh.last());
    }

    @Test
    void aLongPathIsThinnedButEndsWhereTheLineIs() {
        Walk walk = Walks.walk(Walks.spec(OptionalInt.of(1), new OptimizerSpec.Sgd(0.01)));
        walk.goTo(7_999);
        assertThat(walk.path()).hasSizeBetween(500, 1_001);
        assertThat(walk.path().getFirst().x()).isEqualTo(0.4967141530112327);
        assertThat(walk.path().getLast().x()).isEqualTo(walk.line().b());
    }

    @Test
    void aModelThatIsNoLineIsRefused() {
        ModelSpec network = new ModelSpec(List.of(new LayerSpec.Linear(1, 3), new LayerSpec.Linear(3, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Walks.walk(Walks.spec(network, OptionalInt.empty(), new OptimizerSpec.Sgd(0.1))))
                .withMessageContaining("must be that of a line");
    }
}
