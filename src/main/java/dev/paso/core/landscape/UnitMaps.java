package dev.paso.core.landscape;

import dev.paso.core.data.PreparedData;
import dev.paso.core.engine.Predictor;
import java.util.Optional;

/** A small picture of what every unit answers over the plane of the data. Not for two threads. */
public final class UnitMaps {
    public static final int DEFAULT_SIDE = 20;

    private static final int ZERO = 128;
    private static final int REACH = 127;

    private final Predictor predictor;
    private final Grid grid;
    private final int side;
    private final int rows;

    /**
     * Prepares the points; with one raw input a map shows x from left to right, the same in every row.
     *
     * @param slice the plane of more than one raw input
     */
    public UnitMaps(PreparedData data, Optional<Slice> slice, Predictor predictor, int side) {
        this.predictor = predictor;
        this.side = side;
        rows = data.raw().inputs() == 1 ? 1 : side;
        grid = rows == 1 ? Grid.line(data, side) : Grid.plane(data, slice.orElseThrow(), side, side);
    }

    public int side() {
        return side;
    }

    /**
     * For each unit of each stage in order (inputs, hidden units after their activation, outputs) side × side bytes, the lowest row
     * first: 128 is 0, and the unit's own largest absolute value is 1 or 255.
     */
    public byte[] of(double[] parameters) {
        double[][] stages = predictor.activations(parameters, grid.modelInputs(), grid.size());
        int units = 0;
        for (int s = 0; s < stages.length; s++) {
            units += predictor.units(s);
        }
        byte[] maps = new byte[units * side * side];
        int at = 0;
        for (int s = 0; s < stages.length; s++) {
            for (int unit = 0; unit < predictor.units(s); unit++) {
                draw(stages[s], unit, predictor.units(s), maps, at);
                at += side * side;
            }
        }
        return maps;
    }

    private void draw(double[] values, int unit, int units, byte[] maps, int at) {
        double largest = 0;
        for (int i = 0; i < grid.size(); i++) {
            largest = Math.max(largest, Math.abs(values[i * units + unit]));
        }
        double scale = largest > 0 && Double.isFinite(largest) ? REACH / largest : 0;
        for (int i = 0; i < grid.size(); i++) {
            double value = values[i * units + unit];
            maps[at + i] = (byte) (int) (scale == 0 ? ZERO : ZERO + 0.5 + scale * value);
        }
        for (int row = rows; row < side; row++) {
            System.arraycopy(maps, at, maps, at + row * side, side);
        }
    }
}
