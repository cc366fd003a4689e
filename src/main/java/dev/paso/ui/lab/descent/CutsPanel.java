package dev.paso.ui.lab.descent;

import com.vaadin.flow.component.html.Div;
import dev.paso.core.landscape.CrossSection;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.landscape.LossSurface;
import dev.paso.ui.component.SectionModel;
import dev.paso.ui.component.SectionPlot;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.LabPlace;
import dev.paso.workspace.descent.Descent;
import dev.paso.workspace.descent.Lane;
import java.util.List;

/** Cross sections through the start, the large feature's thick and the original one's thin behind it. */
final class CutsPanel extends Handled<Descent> {
    static final String CUT_B = "cut-b";
    static final String CUT_W = "cut-w";

    private final SectionPlot alongB = plot(CUT_B);
    private final SectionPlot alongW = plot(CUT_W);
    private final Div content = parts("sections", panel("section", alongW), panel("section", alongB));

    CutsPanel(LabPlace<Descent> place) {
        super(place);
        content.addClassName("cuts");
        List.of(alongB, alongW).forEach(plot -> plot.setTexts(texts.drawing("surface")));
    }

    private static SectionPlot plot(String id) {
        SectionPlot plot = new SectionPlot();
        plot.setId(id);
        plot.setReadOnly(true);
        return plot;
    }

    @Override
    public Div content() {
        return content;
    }

    @Override
    protected void showState() {
        List<Lane> lanes = lab.lanes();
        if (lanes.size() > 1) {
            show(alongB, "b", LinePlane.BIAS, lanes);
            show(alongW, "w", LinePlane.WEIGHT, lanes);
        }
    }

    private void show(SectionPlot plot, String name, int parameter, List<Lane> lanes) {
        CrossSection before = section(lanes.get(0), parameter);
        CrossSection after = section(lanes.get(1), parameter);
        plot.setSection(SectionModel.of(LaneWords.say(texts, "cuts." + name), name, after, 0)
                .comparedWith(before));
        plot.setValue(after.at());
    }

    /** Through the place where both start. */
    private static CrossSection section(Lane lane, int parameter) {
        double[] start = {lane.path().getFirst().y(), lane.path().getFirst().x()};
        return CrossSection.of(
                lane.trainingLoss(),
                start,
                parameter,
                parameter == LinePlane.BIAS
                        ? lane.surface().plane().x()
                        : lane.surface().plane().y(),
                LossSurface.DEFAULT_SIDE);
    }
}
