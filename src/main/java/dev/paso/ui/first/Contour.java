package dev.paso.ui.first;

import java.util.Locale;

/** Where a grid crosses a level, by marching squares: the twin of {@code frontend/echarts/contours.ts}, as a path of SVG. */
final class Contour {
    private final double[] cells;
    private final int columns;
    private final double level;
    private final StringBuilder path = new StringBuilder();

    private Contour(double[] cells, int columns, double level) {
        this.cells = cells;
        this.columns = columns;
        this.level = level;
    }

    /** In cells from the upper left corner; {@code cells} begin with the lowest row. */
    static String of(double[] cells, int columns, double level) {
        Contour contour = new Contour(cells, columns, level);
        for (int i = 0; i + columns < cells.length; i++) {
            if (i % columns != columns - 1) {
                contour.cross(i);
            }
        }
        return contour.path.toString();
    }

    /** Corners counter-clockwise from the lower left one; a side begins at the corner of its number. */
    private void cross(int cell) {
        double[] corners = {cells[cell], cells[cell + 1], cells[cell + columns + 1], cells[cell + columns]};
        int[] sides = new int[4];
        int count = 0;
        for (int side = 0; side < 4; side++) {
            if (isAbove(corners[side]) != isAbove(corners[(side + 1) % 4])) {
                sides[count++] = side;
            }
        }
        boolean isTurned =
                count == 4 && isAbove((corners[0] + corners[1] + corners[2] + corners[3]) / 4) != isAbove(corners[0]);
        for (int i = 0; i < count; i++) {
            path.append(i % 2 == 0 ? 'M' : 'L');
            point(cell, corners, sides[(i + (isTurned ? 1 : 0)) % count]);
        }
    }

    private boolean isAbove(double value) {
        return value >= level;
    }

    private void point(int cell, double[] corners, int side) {
        double from = corners[side];
        double part = (level - from) / (corners[(side + 1) % 4] - from);
        double x = cell % columns + (side == 0 ? part : side == 1 ? 1 : side == 2 ? 1 - part : 0);
        double y = cell / columns + (side == 0 ? 0 : side == 1 ? part : side == 2 ? 1 : 1 - part);
        path.append(String.format(Locale.ROOT, "%.2f %.2f", x, cells.length / columns - 1 - y));
    }
}
