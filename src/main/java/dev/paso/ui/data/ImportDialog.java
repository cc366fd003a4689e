package dev.paso.ui.data;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.data.InlineSpec;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.data.SplitSpec;
import dev.paso.experiment.Work;
import dev.paso.table.Imported;
import dev.paso.table.Table;
import dev.paso.table.TableLimits;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Draft;
import dev.paso.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Somebody's table becomes the data of the experiment: bring it, see how it was understood, choose columns, use it. */
final class ImportDialog extends Composite<Dialog> {
    static final String ID = "import-dialog";

    private final Texts texts;
    private final Workspace workspace;
    private final ColumnPicker columns;
    private final TargetScaling scaling;
    private final TableIntake<TableUse> intake;
    private final ActionButton use;
    private Optional<TableUse> shown = Optional.empty();
    private Optional<Imported> imported = Optional.empty();
    private boolean isAnotherExpected;
    private TableUse.Change chosen = TableUse.Change.NONE; // since what is shown

    ImportDialog(Texts texts, Workspace workspace, TableLimits limits, Work work) {
        this.texts = texts;
        this.workspace = workspace;
        columns = new ColumnPicker(texts, change -> shown.ifPresent(from -> choose(from, change)));
        scaling = new TargetScaling(texts);
        intake = new TableIntake<>(
                texts, limits.forTraining(), work, Examples::table, new Div(columns, scaling), new Use());
        use = new ActionButton(texts.say("own.use"), () -> use());
        use.addThemeVariants(ButtonVariant.PRIMARY);
        use.setEnabled(false);
    }

    @Override
    protected Dialog initContent() {
        Dialog dialog = new Dialog();
        dialog.setId(ID);
        dialog.addClassName("own-dialog");
        dialog.setHeaderTitle(texts.say("own.title"));
        dialog.add(intake);
        dialog.getFooter().add(new ActionButton(texts.say("own.cancel"), () -> dialog.close()), use);
        dialog.setDraggable(false);
        return dialog;
    }

    void open() {
        getContent().open();
    }

    private final class Use implements TableIntake.Use<TableUse> {
        @Override
        public Function<Table, TableUse> of(TableIntake.Raw raw) {
            return TableUse::of;
        }

        @Override
        public void show(TableIntake.Raw raw, TableUse understood) {
            ImportDialog.this.show(understood);
        }

        @Override
        public void expect(boolean isAnother) {
            isAnotherExpected = isAnother;
            accept(imported);
        }
    }

    /** Another choice, beside those that are not known yet. */
    private void choose(TableUse from, TableUse.Change change) {
        TableUse.Change all = chosen.then(change);
        chosen = all;
        accept(Optional.empty());
        intake.understand(from.work(), () -> from.with(all));
    }

    /** Until it is known what else is on its way, nothing can be used. */
    private void accept(Optional<Imported> data) {
        imported = data;
        use.setEnabled(data.isPresent() && !isAnotherExpected);
    }

    private void show(TableUse table) {
        shown = Optional.of(table);
        chosen = TableUse.Change.NONE;
        accept(table.made());
        columns.show(table);
        intake.note(table.notes(), table.table().doubt());
        intake.show(table.head(), columns.roles(), imported.map(this::facts).orElse(""));
        scaling.show(table.table().name(table.choice().target()), imported.flatMap(Imported::targetSize));
    }

    private String facts(Imported data) {
        StringBuilder facts =
                new StringBuilder(texts.say("own.rows", data.data().n()));
        if (data.missing() > 0) {
            facts.append(' ').append(texts.say("own.dropped", data.missing()));
        }
        if (data.unreadable() > 0) {
            facts.append(' ').append(texts.say("own.unreadable", data.unreadable()));
        }
        if (!data.data().names().classes().isEmpty()) {
            facts.append(' ').append(Described.classes(data.data(), texts));
        }
        return facts.toString();
    }

    private void use() {
        imported.ifPresent(data -> {
            String name = intake.name();
            ScaleSpec targetScale = scaling.chosen();
            workspace.change(draft -> put(data.data(), targetScale, name, draft));
            getContent().close();
        });
    }

    /** Columns of any unit come to the same scale, and a split that counts samples becomes a share of those there are now. */
    private static void put(InlineSpec data, ScaleSpec targetScale, String name, Draft draft) {
        draft.data = data;
        draft.options = draft.options.withTargetScale(targetScale);
        draft.name = name.substring(0, Math.min(name.length(), InlineSpec.Names.MAX_LENGTH));
        draft.scale = new ScaleSpec.StandardScaler();
        draft.features = List.of();
        if (draft.split instanceof SplitSpec.TrainTestSplit split && split.testSize() >= 1) {
            draft.split = new SplitSpec.TrainTestSplit(0.25, split.seed());
        }
    }
}
