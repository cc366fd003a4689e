package dev.paso.ui.panel;

import dev.paso.echarts.EChart;
import dev.paso.ui.component.SweepPlot;

/** A threshold that nobody else shares. */
final class Alone implements SharedThreshold {
    @Override
    public void join(SweepPlot plot) {}

    @Override
    public void lead(EChart chart) {}

    @Override
    public void choose(double threshold) {}
}
