package dev.paso.ui.panel;

import com.vaadin.flow.component.Component;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.component.ImportanceTable;
import dev.paso.ui.component.Panel;
import dev.paso.ui.text.DataNames;
import dev.paso.ui.text.Texts;
import java.util.List;

/** Which input matters: how much worse the validation split is predicted where one is shuffled. */
final class ImportanceExtra implements Extra {
    static final String TABLE = "importance";

    private final Texts texts;
    private final ImportanceTable table = new ImportanceTable();
    private final Panel panel;

    ImportanceExtra(ExtraPlace place) {
        texts = place.texts();
        table.setId(TABLE);
        table.setTexts(texts.drawing("importance"));
        panel = new Panel("importance", texts.say("extra.importance.title"), table);
    }

    @Override
    public Component content() {
        return panel;
    }

    @Override
    public void show(ExperimentSpec spec, PreparedData data) {
        List<String> names = DataNames.columns(spec);
        table.setInputs(
                data.groups().stream().map(group -> group.name(names)).toList(),
                texts.say(spec.data().isRegression() ? "importance.r2" : "importance.accuracy"));
    }
}
