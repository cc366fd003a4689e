package dev.paso.ui.data;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.paso.core.data.FormulaSpec;
import dev.paso.core.data.InlineSpec;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Work;
import dev.paso.table.TableLimits;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.component.Icon;
import dev.paso.ui.component.Icon.Shape;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Workspace;
import java.util.Optional;

/** The way to data of one's own, and a few words about those on the workspace. */
public final class OwnData extends Composite<Div> {
    private final Texts texts;
    private final Span described = new Span();
    private final Span classes = new Span();
    private final ActionButton bring;
    private final ActionButton paint;
    private final ActionButton table;
    private final ActionButton formula;
    private final PaintPanel painting;
    private Optional<ExperimentSpec> shown = Optional.empty();
    private Optional<PreparedData> data = Optional.empty();

    /** @param painting where the plane is painted on */
    public OwnData(Texts texts, Workspace workspace, TableLimits limits, Work work, PaintPanel painting) {
        this.texts = texts;
        this.painting = painting;
        paint = new ActionButton(
                texts.say("own.paint"), new Icon(Shape.BRUSH), () -> setPainting(!painting.isActive()));
        paint.getElement().setAttribute("aria-pressed", "false");
        paint.setTooltipText(texts.say("own.paint.hint"));
        table = new ActionButton(
                texts.say("own.table"),
                new Icon(Shape.TABLE),
                () -> shown.ifPresent(spec -> new TableDialog(texts, spec, data.orElseThrow()).open()));
        formula = new ActionButton(
                texts.say("own.formula"), () -> workspace.change(draft -> draft.draw(FormulaSpec.EXAMPLE)));
        formula.getElement().setAttribute("aria-label", texts.say("own.formula.hint"));
        formula.setTooltipText(texts.say("own.formula.hint"));
        painting.setDone(() -> setPainting(false));
        bring = new ActionButton(
                texts.say("own.bring"),
                new Icon(Shape.UPLOAD),
                () -> new ImportDialog(texts, workspace, limits, work).open());
    }

    @Override
    protected Div initContent() {
        Div buttons = new Div(bring, paint, table, formula);
        buttons.addClassName("own-buttons");
        buttons.getElement().setAttribute("role", "group").setAttribute("aria-label", texts.say("own.title"));
        described.addClassName("described");
        classes.addClassName("classes");
        Div own = new Div(buttons, described, classes);
        own.addClassName("own-data");
        return own;
    }

    /** Says what data are on the workspace, where they are somebody's own. */
    public void show(ExperimentSpec spec, PreparedData prepared) {
        shown = Optional.of(spec);
        data = Optional.of(prepared);
        Optional<String> whyNot = painting.whyNot(spec.data());
        paint.setEnabled(whyNot.isEmpty());
        paint.setTooltipText(whyNot.orElseGet(() -> texts.say("own.paint.hint")));
        painting.show(spec, prepared);
        formula.setVisible(!(spec.data() instanceof FormulaSpec)); // then it has a field
        boolean isOwn = spec.data() instanceof InlineSpec;
        described.setVisible(isOwn);
        classes.setVisible(isOwn);
        if (spec.data() instanceof InlineSpec data) {
            described.setText(Described.of(data, texts));
            classes.setText(Described.classes(data, texts));
        }
    }

    private void setPainting(boolean isActive) {
        painting.setActive(isActive);
        paint.getElement().setAttribute("aria-pressed", String.valueOf(isActive));
        if (isActive) {
            shown.ifPresent(spec -> painting.show(spec, data.orElseThrow()));
        }
    }
}
