package dev.paso.workspace;

import dev.paso.core.train.ExperimentSpec;

/**
 * One step of a lab's story. Its words are the texts under {@code lab.}lab{@code .}key: {@code title}, {@code text}, {@code try} and
 * {@code mission}.
 *
 * @param preset the experiment that the step begins with
 * @param start after how many updates it begins: 0 for an untrained model
 * @param speed how fast the learner watches it at first
 */
public record LabStep(String key, ExperimentSpec preset, long start, Speed speed) {
    /** A step that begins with an untrained model. */
    public LabStep(String key, ExperimentSpec preset, Speed speed) {
        this(key, preset, 0, speed);
    }
}
