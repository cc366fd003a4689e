package dev.paso.workspace;

import dev.paso.core.data.Feature;
import dev.paso.core.train.ExperimentSpec;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * One step of a lab's story: all there is to it but its words, which are the texts under {@code lab.}lab{@code .}key: {@code title},
 * {@code text}, {@code try} and {@code mission}.
 *
 * @param preset the experiment that the step begins with
 * @param start after how many updates it begins: 0 for an untrained model
 * @param speed how fast the learner watches it at first
 * @param opening what is done when it begins, after everything was put back
 * @param mission whether what the mission asks for is there now
 * @param answers the answers to the question that it asks before its picture answers, by their keys: {@code guess} is the question,
 *     {@code guess.}key an answer, {@code seen} what is to be learned from it; empty where it asks none
 * @param features that its model may see in place of the preset's
 */
public record LabStep<S extends LabState>(
        String key,
        ExperimentSpec preset,
        long start,
        Speed speed,
        Arrangement arrangement,
        Consumer<S> opening,
        Predicate<S> mission,
        List<String> answers,
        List<List<Feature>> features) {
    public LabStep {
        answers = List.copyOf(answers);
        features = List.copyOf(features);
    }

    /**
     * A step that begins with an untrained model.
     *
     * @param rows of its panels, as an {@link Arrangement} has them
     */
    public static <S extends LabState> LabStep<S> of(
            String key, ExperimentSpec preset, Speed speed, Predicate<S> mission, String... rows) {
        return new LabStep<>(key, preset, 0, speed, Arrangement.of(rows), state -> {}, mission, List.of(), List.of());
    }

    /** The same, begun with a model that is trained so far. */
    public LabStep<S> from(long step) {
        return new LabStep<>(key, preset, step, speed, arrangement, opening, mission, answers, features);
    }

    /** The same, with something done when it begins. */
    public LabStep<S> opening(Consumer<S> done) {
        return new LabStep<>(key, preset, start, speed, arrangement, done, mission, answers, features);
    }

    /** The same with columns of other widths. */
    public LabStep<S> columns(String shares) {
        return arranged(new Arrangement(arrangement.rows(), shares, arrangement.first()));
    }

    /** The same with panels that come first where there is one column. */
    public LabStep<S> first(String... panels) {
        return arranged(new Arrangement(arrangement.rows(), arrangement.columns(), List.of(panels)));
    }

    private LabStep<S> arranged(Arrangement other) {
        return new LabStep<>(key, preset, start, speed, other, opening, mission, answers, features);
    }

    /** The same, which asks for a guess before its picture answers. */
    public LabStep<S> asking(String... keys) {
        return new LabStep<>(key, preset, start, speed, arrangement, opening, mission, List.of(keys), features);
    }

    /** The same, in which the learner may choose that the model sees these features. */
    public LabStep<S> orWith(List<Feature> others) {
        return new LabStep<>(key, preset, start, speed, arrangement, opening, mission, answers, List.of(others));
    }

    public boolean asks() {
        return !answers.isEmpty();
    }
}
