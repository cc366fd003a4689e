package dev.paso.core.train;

import dev.paso.core.Require;
import dev.paso.core.kind.Kind;

/**
 * When to stop before the last epoch: once the watched loss (of the validation split, or of the training split where nothing is
 * validated) has not become lower, by more than {@code minDelta}, for {@code patience} epochs.
 *
 * @param patience at least 1
 * @param minDelta at least 0
 * @param restoreBestWeights whether the parameters of the best epoch come back when it stops
 */
public record EarlyStopping(int patience, double minDelta, boolean restoreBestWeights) {
    /** The usual patience. */
    public static final int PATIENCE = 10;

    /** Its fields in a file, and what they usually are. */
    public static final Kind<EarlyStopping> KIND = Kind.of("early_stopping", new EarlyStopping(PATIENCE, 0, true))
            .fields("patience", "min_delta", "restore_best_weights");

    public EarlyStopping {
        Require.atLeast("patience", patience, 1);
        Require.notNegative("min_delta", minDelta);
    }
}
