package dev.paso.workspace.classify;

import dev.paso.core.metric.ThresholdTable;
import dev.paso.workspace.Handles;
import dev.paso.workspace.ToldHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts of some runs that a learner kept to compare with; the oldest goes where there are too many. */
final class KeptRuns {
    private static final int MOST = 4;
    private static final String NAME = "kept-"; // from 1

    private final List<ThresholdTable> kept = new ArrayList<>();

    void declare(Handles handles) {
        for (int i = 0; i < MOST; i++) {
            int place = i;
            handles.own(NAME + (i + 1), () -> told(place), told -> read(place, told), kept::clear);
        }
    }

    /** The newest last. */
    List<ThresholdTable> all() {
        return List.copyOf(kept);
    }

    void keep(ThresholdTable shown) {
        if (kept.size() == MOST) {
            kept.removeFirst();
        }
        kept.add(KeptRun.thinned(shown));
    }

    private Optional<String> told(int place) {
        return place < kept.size() ? Optional.of(KeptRun.told(kept.get(place))) : Optional.empty();
    }

    private void read(int place, ToldHandles told) {
        String name = NAME + (place + 1);
        told.text(name, KeptRun.LONGEST).ifPresent(text -> kept.add(KeptRun.read(name, text)));
    }
}
