package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.Thorough;
import dev.paso.Until;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.core.train.TrainingEvent;
import dev.paso.experiment.Runs;
import dev.paso.json.ExperimentLink;
import dev.paso.scripted.ClassRoom;
import dev.paso.scripted.Learner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Browsing.class)
class TogetherIT {
    private static final int CLASS_SIZE = 30;
    private static final Pattern RECIPE = Pattern.compile("[?&]e=([\\w-]+)");

    @Test
    @Thorough
    void twoWhoTrainAtOnceSeeOnlyTheirOwn(Visitors visitors) {
        Playground one = visitors.open();
        Playground other = visitors.open();
        one.chooseData("Circles");
        other.chooseData("Spiral");
        List<List<Double>> onesPoints = one.planePoints();
        List<List<Double>> othersPoints = other.planePoints();
        assertThat(onesPoints).isNotEqualTo(othersPoints);

        one.press("Train");
        other.press("Train");
        one.until("both train", () -> one.epoch() > 20 && other.epoch() > 20);
        one.rest();
        other.rest();

        assertThat(one.planePoints()).isEqualTo(onesPoints);
        assertThat(other.planePoints()).isEqualTo(othersPoints);
        assertIsTrainedAlone(one);
        assertIsTrainedAlone(other);
    }

    @Test
    void thirtyWhoTrainAtOnceAllGetFramesAndWhoVanishesLeavesNoQueue(Visitors visitors) throws Exception {
        Runs runs = visitors.bean(Runs.class);
        try (ClassRoom room = new ClassRoom(visitors.address(), ClassRoom.QUERY, CLASS_SIZE)) {
            room.train();
            Until.holds(
                    "each of them got frames", () -> room.learners().stream().allMatch(one -> one.frames() >= 20));
            room.learners().forEach(Learner::vanish);
            Until.holds("nobody is waited for any more", () -> runs.framesUnderWay() == 0);
        }
    }

    /** The page shows what training the recipe of its address gives where nobody else is. */
    private static void assertIsTrainedAlone(Playground playground) {
        List<Double> losses = new ArrayList<>();
        Trainer trainer = new Trainer(recipe(playground), event -> {
            if (event instanceof TrainingEvent.EpochCompleted epoch) {
                losses.add(epoch.trainingLoss());
            }
        });
        while (trainer.step() < playground.step()) {
            trainer.update();
        }
        assertThat(playground.losses().getFirst()).isEqualTo(losses);
        assertThat(playground.parameters())
                .containsExactly(Arrays.stream(trainer.parameters()).boxed().toArray(Double[]::new));
    }

    private static ExperimentSpec recipe(Playground playground) {
        Matcher address = RECIPE.matcher(playground.page().url());
        assertThat(address.find()).as("a recipe in the address").isTrue();
        return ExperimentLink.decode(address.group(1));
    }
}
