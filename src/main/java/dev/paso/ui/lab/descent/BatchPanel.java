package dev.paso.ui.lab.descent;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.component.Panel;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** How many samples one update sees: all, a mini-batch, one. */
final class BatchPanel extends Composite<Panel> {
    private static final List<OptionalInt> SIZES = List.of(OptionalInt.empty(), OptionalInt.of(16), OptionalInt.of(1));

    private final Texts texts;
    private final List<Button> buttons = new ArrayList<>();

    BatchPanel(Texts texts, Workspace workspace) {
        this.texts = texts;
        for (OptionalInt size : SIZES) {
            String name = size.isEmpty() ? "all" : size.getAsInt() == 1 ? "one" : "mini";
            buttons.add(new Button(
                    texts.say("lab.batch." + name, size.orElse(0)),
                    press -> workspace.change(draft -> draft.setBatchSize(size))));
        }
    }

    @Override
    protected Panel initContent() {
        Div row = new Div();
        row.addClassName("segmented");
        buttons.forEach(row::add);
        return new Panel("batch", texts.say("lab.batch.title"), row);
    }

    void show(ExperimentSpec spec) {
        for (int i = 0; i < SIZES.size(); i++) {
            boolean isChosen = SIZES.get(i).equals(spec.loader().batchSize());
            buttons.get(i).getElement().setAttribute("aria-pressed", String.valueOf(isChosen));
        }
    }
}
