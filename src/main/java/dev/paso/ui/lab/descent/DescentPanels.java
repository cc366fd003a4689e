package dev.paso.ui.lab.descent;

import dev.paso.core.landscape.AxisRange;
import dev.paso.core.lesson.FigureReading;
import dev.paso.core.lesson.Line;
import dev.paso.core.lesson.Walk;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.component.Panel;
import dev.paso.ui.lab.Catalogue;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.LabPanel;
import dev.paso.ui.lab.LabPanels;
import dev.paso.ui.lab.LabPicture;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.lab.WorkingsPanel;
import dev.paso.ui.panel.NumbersTable;
import dev.paso.workspace.descent.Descent;
import dev.paso.workspace.descent.GradientDescent;
import dev.paso.workspace.descent.Phase;
import dev.paso.workspace.descent.Recipes;
import java.util.List;
import java.util.OptionalInt;

/** The panels of gradient descent. */
public final class DescentPanels implements LabPanels<Descent> {
    private static final List<Integer> MOMENTS = List.of(0, 1, 2, 4, 8, 20, 60, 300);
    private static final List<OptionalInt> SIZES = List.of(OptionalInt.empty(), OptionalInt.of(16), OptionalInt.of(1));

    @Override
    public String lab() {
        return GradientDescent.NAME;
    }

    @Override
    public Class<Descent> state() {
        return Descent.class;
    }

    @Override
    public void name(Catalogue<Descent> panels) {
        Landscapes landscapes = new Landscapes(panels.place());
        panels.put("five", FiveSteps::of)
                .put("splits", Fits::splits)
                .put("fit", Fits::fit)
                .put("relief", place -> landscapes.relief())
                .put("contour", place -> landscapes.contour())
                .put("contour-cut", place -> landscapes.cutContour())
                .put("sections", place -> landscapes.sections(0, false))
                .put("sections-square", place -> landscapes.sections(FigureReading.STEP, false))
                .put("sections-rate", place -> landscapes.sections(0, true))
                .put("work", DescentPanels::work)
                .put("slope", SlopePanel::new)
                .put("rate", RatePanel::new)
                .put("batch", BatchPanel::new)
                .put("lanes", LanesPanel::new)
                .put("cuts", CutsPanel::new)
                .put("numbers", DescentPanels::numbers);
    }

    private static LabPanel work(LabPlace<Descent> place) {
        return new WorkingsPanel(
                "work", "workings", place.say("lab.work.title"), () -> Workings.of(subject(place.lab()), place));
    }

    /** The step's own subject until the learner has gone further. */
    private static Phase subject(Descent descent) {
        if (descent.at().equals("data")) {
            return Phase.NOTHING;
        }
        Phase first = Phase.values()[descent.opened().ordinal() + 1];
        return descent.phase().has(first) ? descent.phase() : first;
    }

    private static LabPanel numbers(LabPlace<Descent> place) {
        NumbersTable table = new NumbersTable(place.texts());
        return LabPanel.refreshed(
                table, () -> table.show(place.lab().update(), place.lab().picked()));
    }

    /** How many samples one update sees: all, a mini-batch, one. */
    private static final class BatchPanel extends Handled<Descent> {
        private final Panel panel;

        BatchPanel(LabPlace<Descent> place) {
            super(place);
            ActionButton[] buttons = SIZES.stream().map(this::button).toArray(ActionButton[]::new);
            panel = new Panel("batch", say("lab.batch.title"), options(say("lab.batch.title"), buttons));
        }

        private ActionButton button(OptionalInt size) {
            String name = size.isEmpty() ? "all" : size.getAsInt() == 1 ? "one" : "mini";
            return option(
                    say("lab.batch." + name, size.orElse(0)),
                    () -> size.equals(place.spec().loader().batchSize()),
                    () -> place.workspace().change(draft -> draft.setBatchSize(size)));
        }

        @Override
        public Panel content() {
            return panel;
        }
    }

    /** The line on its way to the points, drawn from the lab's own experiment. */
    @Override
    public String picture() {
        Walk walk = Walk.of(Recipes.book());
        LabPicture picture = new LabPicture(new AxisRange(-0.055, 1.055), new AxisRange(-0.285, 3.5));
        picture.points(walk.data().training());
        for (int moment : MOMENTS) {
            walk.goTo(moment);
            Line line = walk.line();
            boolean isLast = moment == MOMENTS.getLast();
            picture.line(
                    0,
                    line.at(0),
                    1,
                    line.at(1),
                    isLast
                            ? "stroke='currentColor' stroke-width='3'"
                            : "stroke='var(--paso-low)' stroke-width='2' opacity='0.55'");
        }
        return picture.finish();
    }
}
