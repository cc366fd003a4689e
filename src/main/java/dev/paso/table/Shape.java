package dev.paso.table;

import dev.paso.table.source.Row;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How wide the rows of a grid usually are. */
record Shape(int width) {
    private static final int LOOKED_AT = 5000;
    private static final int LEAST_ROWS = 4;
    private static final int LINES_A_ROW = 3; // titles above, footnotes below

    static Shape of(List<Row> rows) {
        Map<Integer, Integer> counts = new HashMap<>();
        rows.stream().limit(LOOKED_AT).forEach(row -> counts.merge(row.width(), 1, Integer::sum));
        long wide =
                rows.stream().limit(LOOKED_AT).filter(row -> row.width() > 1).count();
        if (wide >= LEAST_ROWS && LINES_A_ROW * wide >= Math.min(rows.size(), LOOKED_AT)) {
            counts.remove(0);
            counts.remove(1);
        }
        return new Shape(counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0));
    }

    /** How many columns have something in them, in rows as wide as usual. */
    int filled(List<Row> rows) {
        BitSet filled = new BitSet();
        rows.stream().filter(row -> row.width() == width).forEach(row -> {
            for (int column = filled.nextClearBit(0); column < width; column = filled.nextClearBit(column + 1)) {
                filled.set(column, !row.cell(column).isEmpty());
            }
        });
        return filled.cardinality();
    }

    boolean isTable() {
        return width >= 2;
    }
}
