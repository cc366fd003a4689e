package dev.paso.ui.lab.classify;

import com.vaadin.flow.component.html.Paragraph;
import dev.paso.core.metric.Curve;
import dev.paso.core.metric.ThresholdTable;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.component.Panel;
import dev.paso.ui.component.ThresholdExtras;
import dev.paso.ui.component.ThresholdExtras.Other;
import dev.paso.ui.component.ThresholdPanel;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.lab.Thresholds;
import dev.paso.workspace.classify.Classification;
import java.util.ArrayList;
import java.util.List;

/** Curves of the run in the workspace beside those of a perfect and a random model and of runs that were kept; areas both ways. */
final class ComparePanel extends Handled<Classification> {
    private final ThresholdPanel curves;
    private final Paragraph areas = reading("compare-areas");
    private final Panel panel;

    ComparePanel(LabPlace<Classification> place) {
        super(place);
        curves = Thresholds.panel(place, "compare-curves", "roc", "pr");
        ActionButton keep = new ActionButton(say("classify.compare.keep"), () -> place.act(lab::keepRun));
        keep.setId("keep-run");
        panel = new Panel(
                "compare",
                say("classify.compare.title"),
                parts(
                        "choices",
                        keep,
                        toggle(say("classify.compare.perfect"), lab.isPerfectShown()),
                        toggle(say("classify.compare.random"), lab.isRandomShown()),
                        toggle(say("classify.compare.straight"), lab.isTrapezoid())),
                curves,
                areas);
    }

    @Override
    public Panel content() {
        return panel;
    }

    @Override
    protected void showState() {
        curves.setThreshold(lab.threshold());
        curves.setExtras(ThresholdExtras.NONE
                .withOthers(others())
                .withTrapezoid(lab.isTrapezoid().value()));
        ThresholdTable table = lab.replay().shown();
        Curve pr = Curve.precisionRecall(table);
        areas.setText(say(
                "classify.compare.areas",
                digits.decimals(Curve.roc(table).area(), 4),
                digits.decimals(pr.area(), 4),
                digits.decimals(pr.averagePrecision(), 4)));
    }

    private List<Other> others() {
        List<Other> others = new ArrayList<>();
        List<ThresholdTable> kept = lab.keptRuns();
        for (int i = 0; i < kept.size(); i++) {
            others.add(Other.of(say("classify.compare.kept", i + 1), kept.get(i)));
        }
        if (lab.isPerfectShown().value()) {
            others.add(Other.of(say("classify.compare.perfect"), lab.perfect()));
        }
        if (lab.isRandomShown().value()) {
            others.add(Other.of(say("classify.compare.random"), lab.random()));
        }
        return others;
    }
}
