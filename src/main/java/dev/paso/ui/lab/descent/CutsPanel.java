package dev.paso.ui.lab.descent;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.landscape.CrossSection;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.landscape.LossSurface;
import dev.paso.ui.component.SectionModel;
import dev.paso.ui.component.SectionPlot;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.descent.Lane;
import dev.paso.workspace.descent.Lanes;

/** Cross sections through the start, the large feature's thick and the original one's thin behind it. */
final class CutsPanel extends Composite<Div> {
    static final String CUT_B = "cut-b";
    static final String CUT_W = "cut-w";

    private final Texts texts;
    private final SectionPlot alongB = new SectionPlot();
    private final SectionPlot alongW = new SectionPlot();

    CutsPanel(Texts texts) {
        this.texts = texts;
        alongB.setId(CUT_B);
        alongW.setId(CUT_W);
        for (SectionPlot plot : new SectionPlot[] {alongB, alongW}) {
            plot.setReadOnly(true);
            plot.setTexts(texts.group("surface"));
        }
    }

    @Override
    protected Div initContent() {
        Div both = new Div(DescentStage.panel("section", alongW), DescentStage.panel("section", alongB));
        both.addClassName("sections");
        return both;
    }

    void show(Lanes lanes) {
        show(alongB, "b", LinePlane.BIAS, lanes);
        show(alongW, "w", LinePlane.WEIGHT, lanes);
    }

    private void show(SectionPlot plot, String name, int parameter, Lanes lanes) {
        CrossSection before = section(lanes.all().get(0), parameter);
        CrossSection after = section(lanes.all().get(1), parameter);
        plot.setSection(
                SectionModel.of(texts.say("lab.cuts." + name), name, after, 0).comparedWith(before));
        plot.setValue(after.at());
    }

    /** Through the place where both lanes start. */
    private static CrossSection section(Lane lane, int parameter) {
        double[] start = {
            lane.walk().path().getFirst().y(), lane.walk().path().getFirst().x()
        };
        return CrossSection.of(
                lane.walk().trainingLoss(),
                start,
                parameter,
                parameter == LinePlane.BIAS
                        ? lane.surface().plane().x()
                        : lane.surface().plane().y(),
                LossSurface.DEFAULT_SIDE);
    }
}
