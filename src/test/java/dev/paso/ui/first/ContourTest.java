package dev.paso.ui.first;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ContourTest {
    private static final Pattern POINT = Pattern.compile("[ML](-?[\\d.]+) (-?[\\d.]+)");

    private static List<MatchResult> points(String path) {
        return POINT.matcher(path).results().toList();
    }

    @Test
    void aConeIsCutInACircle() {
        int side = 41;
        double[] cells = new double[side * side];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = Math.hypot(i % side - 20, i / side - 20.0);
        }
        List<MatchResult> points = points(Contour.of(cells, side, 12.5));
        assertThat(points).hasSizeGreaterThan(150);
        for (MatchResult point : points) {
            double x = Double.parseDouble(point.group(1)) - 20;
            double y = Double.parseDouble(point.group(2)) - 20;
            assertThat(Math.hypot(x, y))
                    .isCloseTo(12.5, within(0.03)); // a cone is straight between cells only along its rays
        }
    }

    @Test
    void theLowestRowIsBelow() {
        assertThat(Contour.of(new double[] {0, 0, 1, 1, 1, 1}, 2, 0.5)).isEqualTo("M1.00 1.50L0.00 1.50");
    }

    @Test
    void atASaddleTheMiddleSaysWhichCornersBelongTogether() {
        assertThat(points(Contour.of(new double[] {1, 0, 0, 1}, 2, 0.4))).hasSize(4);
        assertThat(Contour.of(new double[] {1, 0, 0, 1}, 2, 0.4))
                .isNotEqualTo(Contour.of(new double[] {1, 0, 0, 1}, 2, 0.6));
    }

    @Test
    void whereNothingCrossesThereIsNothing() {
        assertThat(Contour.of(new double[] {1, 2, 3, 4}, 2, 5)).isEmpty();
    }
}
