package dev.paso.core.data;

/** How features are scaled before the model sees them. */
public sealed interface ScaleSpec {
    /** As they are. */
    record None() implements ScaleSpec {}

    /** Mean 0 and population standard deviation 1, both fitted on the training split only. */
    record StandardScaler() implements ScaleSpec {}
}
