package dev.paso.core.data;

import dev.paso.core.kind.Kind;
import dev.paso.core.kind.Kinds;

/** All ways to divide samples, with their options and what they usually are. */
public final class SplitKinds {
    public static final Kinds<SplitSpec> ALL = Kinds.of(
            SplitSpec.class,
            Kind.of("NumpyShuffle", new SplitSpec.NumpyShuffle(0.8)).sizes("train_size"),
            Kind.of("TrainTestSplit", new SplitSpec.TrainTestSplit(0.25, 0))
                    .sizes("test_size")
                    .fields("seed")
                    .later("stratify"),
            Kind.of("RandomSplit", new SplitSpec.RandomSplit(0.8, 0))
                    .sizes("train_size")
                    .fields("seed"),
            Kind.of("None", new SplitSpec.None()));

    private SplitKinds() {}
}
