package dev.paso.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paso.core.train.ExperimentSpec;
import dev.paso.json.ExperimentWriter;
import dev.paso.json.RandomSpecs;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptRecipesTest {
    private final KeptRecipes kept = new KeptRecipes();

    @Test
    void whatIsKeptIsFoundByItsNameUntilManyOthersCame() {
        List<String> names = new ArrayList<>();
        for (int seed = 0; seed < 61; seed++) {
            names.add(kept.keep(RandomSpecs.tame(seed)));
        }
        assertThat(names).doesNotHaveDuplicates();
        assertThat(kept.find(names.getLast())).isEqualTo(RandomSpecs.tame(60));
        assertThatThrownBy(() -> kept.find(names.getFirst()))
                .hasMessage("kept must be of an experiment that this host still keeps, was " + names.getFirst());
    }

    @Test
    void longOnesLeaveRoomForFewerAndTheNewestIsAlwaysKept() {
        KeptRecipes small = new KeptRecipes(1);
        String first = small.keep(RandomSpecs.tame(0));
        assertThat(small.find(first)).isEqualTo(RandomSpecs.tame(0));
        String second = small.keep(RandomSpecs.tame(1));
        assertThat(small.find(second)).isEqualTo(RandomSpecs.tame(1));
        assertThatThrownBy(() -> small.find(first)).hasMessageContaining("still keeps");
    }

    @Test
    void whatIsForgottenOrKeptAgainTakesNoRoom() {
        ExperimentSpec recipe = RandomSpecs.tame(0);
        ExperimentSpec other = RandomSpecs.tame(1);
        int both = ExperimentWriter.write(recipe).length()
                + ExperimentWriter.write(other).length();
        KeptRecipes small = new KeptRecipes(both);
        String first = small.keep(recipe);
        for (int i = 0; i < 3; i++) {
            small.keep(other);
        }
        assertThat(small.find(first)).isEqualTo(recipe);
    }

    @Test
    void theSameRecipeHasTheSameNameAndIsNewAgain() {
        ExperimentSpec first = RandomSpecs.tame(0);
        String name = kept.keep(first);
        for (int seed = 1; seed < 60; seed++) {
            kept.keep(RandomSpecs.tame(seed));
        }
        assertThat(kept.keep(RandomSpecs.tame(0))).isEqualTo(name);
        kept.keep(RandomSpecs.tame(60));
        assertThat(kept.find(name)).isEqualTo(first);
    }
}
