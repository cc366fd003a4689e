package dev.paso.core.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.core.data.FormulaSpec;
import dev.paso.core.data.PreparedData;
import dev.paso.json.ExperimentReader;
import org.junit.jupiter.api.Test;

class TruthTest {
    private static final double ROUNDING = 1e-12;

    private static FormulaSpec formula(String formula) {
        return new FormulaSpec(formula, 50, 0.1, 1, -2, 2);
    }

    private static PreparedData prepared(FormulaSpec spec) {
        return ExperimentReader.read("""
            {"version": 1, "data": {"type": "Formula", "formula": "%s", "n": 50, "noise": 0.1, "seed": 1, "low": -2, "high": 2},
             "split": {"type": "None"}, "model": [{"type": "Linear", "in": %d, "out": 1}], "init": {"type": "Zeros"},
             "loss": {"type": "%s"}, "optimizer": {"type": "SGD", "lr": 0.1}, "loader": {"batch_size": null}, "epochs": 1}
            """.formatted(
                                spec.formula(), spec.inputs(), spec.classes() == 2 ? "BCEWithLogitsLoss" : "MSELoss"))
                .prepared();
    }

    @Test
    void aCurveIsWhatTheFormulaSaysAndAGapWhereItSaysNothing() {
        FormulaSpec spec = formula("log(x + 1)");
        Truth.Curve curve = Truth.curve(spec, prepared(formula("x"))).orElseThrow();
        int gaps = 0;
        for (int i = 0; i < Truth.POINTS; i++) {
            double x = curve.x().at(i);
            if (x > -1) {
                assertThat(curve.y().at(i)).isCloseTo(Math.log(x + 1), within(ROUNDING));
            } else {
                assertThat(curve.y().at(i)).isNaN();
                gaps++;
            }
        }
        assertThat(gaps).isBetween(1, Truth.POINTS - 1);
    }

    @Test
    void cellsTellWhereAClaimIsTrueAndItsBorderLiesBetween() {
        FormulaSpec spec = formula("x1 > 0");
        PreparedData data = prepared(spec);
        byte[] cells = Truth.cells(spec, data).orElseThrow();
        AxisRange across = AxisRange.around(data.raw(), 0);
        double width = (across.high() - across.low()) / (Truth.SIDE - 1);
        for (int cell = 0; cell < cells.length; cell++) {
            double x = across.at(cell % Truth.SIDE, Truth.SIDE);
            int shade = cells[cell] & 0xFF;
            if (Math.abs(x) > width) {
                assertThat(shade).isEqualTo(x > 0 ? 255 : 0);
            }
        }
        assertThat(Truth.curve(spec, data)).isEmpty();
        assertThat(Truth.cells(formula("x1*x2"), prepared(formula("x1*x2")))).isEmpty();
    }
}
