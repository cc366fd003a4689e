package dev.paso.ui.lab;

import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.bench.Speed;
import java.util.function.BooleanSupplier;

/**
 * One step of a lab's story. Its words are the texts under {@code lab.}lab{@code .}key: {@code title}, {@code text}, {@code try} and
 * {@code mission}.
 *
 * @param preset the experiment that the step begins with
 * @param start after how many updates it begins: 0 for an untrained model
 * @param speed how fast the learner watches it at first
 * @param isSolved whether what the mission asks for is there now; once solved it stays so
 */
public record LabStep(String key, ExperimentSpec preset, long start, Speed speed, BooleanSupplier isSolved) {
    /** A step that begins with an untrained model. */
    public LabStep(String key, ExperimentSpec preset, Speed speed, BooleanSupplier isSolved) {
        this(key, preset, 0, speed, isSolved);
    }
}
