package dev.paso.core.data;

import dev.paso.core.kind.Kind;
import dev.paso.core.kind.Kinds;
import java.util.List;
import java.util.Optional;

/** All data sets, in the order in which they are offered: each has its row. */
public final class DatasetKinds {
    public static final Kinds<DatasetSpec> ALL = Kinds.of(DatasetSpec.class);

    /** Those that are offered as pictures, as they look best. */
    public static final List<DatasetPicture> PICTURES = ALL.all().stream()
            .map(Kind::usual)
            .filter(DatasetSpec.Drawn.class::isInstance)
            .map(DatasetSpec.Drawn.class::cast)
            .map(DatasetSpec.Drawn::picture)
            .flatMap(Optional::stream)
            .toList();

    private DatasetKinds() {}
}
