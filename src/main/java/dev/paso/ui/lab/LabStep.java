package dev.paso.ui.lab;

import dev.paso.core.train.ExperimentSpec;
import java.util.function.BooleanSupplier;

/**
 * One step of a lab's story. Its words are the texts under {@code lab.}lab{@code .}key: {@code title}, {@code text}, {@code try} and
 * {@code mission}.
 *
 * @param preset the experiment that the step begins with, untrained
 * @param isSolved whether what the mission asks for is there now; once solved it stays so
 */
public record LabStep(String key, ExperimentSpec preset, BooleanSupplier isSolved) {}
