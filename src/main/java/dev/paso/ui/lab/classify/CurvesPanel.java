package dev.paso.ui.lab.classify;

import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.component.Panel;
import dev.paso.ui.component.ThresholdExtras;
import dev.paso.ui.component.ThresholdPanel;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.LabPlace;
import dev.paso.workspace.classify.Classification;
import java.util.List;
import java.util.stream.IntStream;

/** Probability line and both curves; the curves appear point by point as eleven thresholds are swept. */
final class CurvesPanel extends Handled<Classification> {
    private final Panel panel;
    private final ThresholdPanel curves;

    CurvesPanel(LabPlace<Classification> place, ThresholdPanel curves) {
        super(place);
        this.curves = curves;
        NumberSlider swept = slider(say("classify.curves.swept"), lab.swept(), 1);
        swept.setHelper(say("classify.curves.hint"));
        panel = new Panel("curves", say("classify.curves.title"), curves, swept);
    }

    @Override
    public Panel content() {
        return panel;
    }

    @Override
    protected void showState() {
        curves.setThreshold(lab.threshold());
        curves.setExtras(ThresholdExtras.NONE
                .withMarks(0.3, 0.5, 0.7)
                .withSweep(thresholds(lab.swept().whole())));
    }

    /** From 1 downwards. */
    private static List<Double> thresholds(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> (Classification.SWEPT - 1 - i) / 10.0)
                .toList();
    }
}
