package dev.paso.ui.panel;

import dev.paso.echarts.EChart;
import dev.paso.ui.component.SweepPlot;

/** The threshold that all panels of a screen have in common. */
public interface SharedThreshold {
    /** From now on {@code plot} follows the others, and they follow it. */
    void join(SweepPlot plot);

    /** From now on {@code chart} follows the threshold under a learner's hand. */
    void lead(EChart chart);

    /** A learner took {@code threshold}, in [0, 1]. */
    void choose(double threshold);
}
