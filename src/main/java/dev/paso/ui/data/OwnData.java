package dev.paso.ui.data;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.table.TableLimits;
import dev.paso.ui.bench.Workbench;
import dev.paso.ui.component.Icon;
import dev.paso.ui.component.Icon.Shape;
import dev.paso.ui.text.Texts;

/** The way to data of one's own, and a few words about those on the bench. */
public final class OwnData extends Composite<Div> {
    private final Texts texts;
    private final Span described = new Span();
    private final Span classes = new Span();
    private final Button bring;

    public OwnData(Texts texts, Workbench bench, TableLimits limits) {
        this.texts = texts;
        bring = new Button(
                texts.say("own.bring"), new Icon(Shape.UPLOAD), press -> new ImportDialog(texts, bench, limits).open());
    }

    @Override
    protected Div initContent() {
        Div buttons = new Div(bring);
        buttons.addClassName("own-buttons");
        buttons.getElement().setAttribute("role", "group").setAttribute("aria-label", texts.say("own.title"));
        described.addClassName("described");
        classes.addClassName("classes");
        Div own = new Div(buttons, described, classes);
        own.addClassName("own-data");
        return own;
    }

    /** Says what data are on the bench, where they are somebody's own. */
    public void show(ExperimentSpec spec) {
        boolean isOwn = spec.data() instanceof DatasetSpec.Inline;
        described.setVisible(isOwn);
        classes.setVisible(isOwn);
        if (spec.data() instanceof DatasetSpec.Inline data) {
            described.setText(Described.of(data, texts));
            classes.setText(Described.classes(data, texts));
        }
    }
}
