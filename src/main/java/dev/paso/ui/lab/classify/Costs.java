package dev.paso.ui.lab.classify;

import dev.paso.ui.component.Panel;
import dev.paso.ui.component.SweepPlot;
import dev.paso.ui.component.ThresholdExtras;
import dev.paso.ui.component.ThresholdPanel;
import dev.paso.ui.lab.LabPanel;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.lab.Thresholds;
import dev.paso.ui.panel.CostPanel;
import dev.paso.workspace.classify.Classification;

/** What errors cost at every threshold, and where that is on the ROC curve. */
final class Costs {
    private final LabPlace<Classification> place;
    private final Classification lab;
    private final CostPanel costs;
    private final ThresholdPanel curves;

    Costs(LabPlace<Classification> place) {
        this.place = place;
        lab = place.lab();
        curves = Thresholds.panel(place, "cost-curves", "matrix", "roc");
        costs = new CostPanel(place.texts(), place.work(), place::chooseThreshold);
        SweepPlot plot = costs.plot();
        plot.addThresholdListener(place::chooseThreshold);
        plot.leads(curves);
        curves.leads(plot);
        costs.setListener(cost -> place.act(() -> lab.setCost(cost)));
    }

    LabPanel costs() {
        return LabPanel.refreshed(costs, () -> {
            if (!costs.cost().equals(lab.cost())) {
                costs.setCost(lab.cost());
            }
            costs.show(lab.replay().shown(), lab.learnedPrevalence());
            costs.plot().setThreshold(lab.threshold());
        });
    }

    LabPanel curves() {
        Panel panel = new Panel("cost-curves", place.say("classify.costs.curve"), curves);
        return LabPanel.refreshed(panel, () -> {
            curves.setThreshold(lab.threshold());
            curves.setExtras(ThresholdExtras.NONE.withEqualCost(
                    ThresholdExtras.EqualCost.of(lab.cost(), lab.replay().shown())));
        });
    }
}
