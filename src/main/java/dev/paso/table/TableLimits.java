package dev.paso.table;

import dev.paso.core.RefusedException;
import dev.paso.core.Require;
import dev.paso.core.Rule;

/**
 * How much of somebody's own data a host takes.
 *
 * @param bytes of a file
 * @param rows of a table that is only looked at, as scores are
 * @param columns of a table
 * @param trainingRows of a table to train on, which the browser draws point by point
 */
public record TableLimits(int bytes, int rows, int columns, int trainingRows) {
    /** Generous enough for a lesson, small enough for a shared host. */
    public static final TableLimits DEFAULT = new TableLimits(10_000_000, 200_000, 200, 10_000);

    public TableLimits {
        Require.atLeast("limits.bytes", bytes, 1);
        Require.atLeast("limits.rows", rows, 1);
        Require.atLeast("limits.columns", columns, 2);
        Require.atLeast("limits.trainingRows", trainingRows, 1);
    }

    /** The same for tables to train on. */
    public TableLimits forTraining() {
        return new TableLimits(bytes, Math.min(rows, trainingRows), columns, trainingRows);
    }

    /** @throws RefusedException where a table has more */
    public void checkRows(int size) {
        if (size > rows) {
            throw new RefusedException("table", Rule.TOO_MANY_ROWS, rows);
        }
    }

    /** @throws RefusedException where a file or a text has more */
    public void checkBytes(long size) {
        if (size > bytes) {
            throw new RefusedException("table", Rule.TOO_MANY_BYTES, bytes, size);
        }
    }
}
