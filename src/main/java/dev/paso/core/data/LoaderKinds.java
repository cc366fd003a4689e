package dev.paso.core.data;

import dev.paso.core.data.LoaderSpec.Dialect;
import dev.paso.core.kind.Kind;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The fields of the loader, and what they usually are. */
public final class LoaderKinds {
    public static final Kind<LoaderSpec> LOADER = Kind.of(
                    "loader", new LoaderSpec(OptionalInt.empty(), true, true, Dialect.BOOK, OptionalLong.empty(), 0))
            .fields("batch_size", "shuffle", "validate")
            .hyphened("dialect")
            .fields("reseed", "fetch_first")
            .later("drop_last", "evaluate_train");

    private LoaderKinds() {}
}
