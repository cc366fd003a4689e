package dev.paso.ui.data;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.RefusedException;
import dev.paso.table.ColumnChoice;
import dev.paso.table.TableHead;
import dev.paso.ui.component.Choice;
import dev.paso.ui.text.Texts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Which columns are inputs, which one is predicted, and whether it tells classes apart. A column that cannot be one says why, where it
 * would be chosen.
 */
final class ColumnPicker extends Composite<Div> {
    static final String INPUTS = "own-inputs";

    private final Texts texts;
    private final CheckboxGroup<Integer> inputs = new CheckboxGroup<>();
    private final Choice<Integer> target;
    private final Choice<Boolean> kind;
    private List<TableHead.Seen> columns = List.of();
    private Map<Integer, RefusedException> unfit = Map.of();
    private boolean isShowing;
    private ColumnChoice choice = new ColumnChoice(List.of(0), 1, true);

    ColumnPicker(Texts texts, Consumer<TableUse.Change> listener) {
        this.texts = texts;
        inputs.setId(INPUTS);
        inputs.setManualValidation(true);
        inputs.setLabel(texts.say("own.inputs"));
        inputs.setItemHelperGenerator(this::described);
        inputs.setItemLabelGenerator(this::name);
        inputs.addValueChangeListener(change -> {
            if (!isShowing) {
                Set<Integer> chosen = Set.copyOf(change.getValue());
                listener.accept((table, before) -> before.withInputs(chosen));
            }
        });
        target = new Choice<>(
                texts.say("own.target"),
                List.of(),
                this::name,
                other -> listener.accept((table, before) -> before.withTarget(table, other)));
        kind = new Choice<>(
                texts.say("own.kind"),
                List.of(true, false),
                is -> texts.say(is ? "own.kind.classes" : "own.kind.number"),
                is -> listener.accept((table, before) -> before.as(is)));
    }

    @Override
    protected Div initContent() {
        Div predicted = new Div(target, kind);
        predicted.addClassNames("fields", "columns");
        Div fields = new Div(inputs, predicted);
        fields.addClassName("column-picker");
        return fields;
    }

    /** Offers the columns of a table, and shows what is chosen of them and what of the choice would have to be another. */
    void show(TableUse use) {
        isShowing = true;
        try {
            offer(use);
        } finally {
            isShowing = false;
        }
        say(inputs, why(use, TableUse.Part.INPUTS));
        say(target, why(use, TableUse.Part.TARGET));
        say(kind, why(use, TableUse.Part.KIND));
    }

    private void offer(TableUse use) {
        boolean isAnother = !use.head().columns().equals(columns);
        if (isAnother) {
            columns = use.head().columns();
            unfit = use.unfit();
            List<Integer> all = IntStream.range(0, columns.size()).boxed().toList();
            inputs.setItems(all);
            inputs.setItemEnabledProvider(column -> !unfit.containsKey(column) && column != choice.target());
            target.offer(all);
        }
        choice = use.choice();
        inputs.getListDataView().refreshAll(); // another target frees one and takes one
        inputs.setValue(new HashSet<>(choice.inputs()));
        target.setValue(choice.target());
        kind.setValue(choice.isClasses());
    }

    private String why(TableUse use, TableUse.Part part) {
        return use.misfit()
                .filter(misfit -> misfit.part() == part)
                .map(misfit -> texts.refusal(misfit.why()))
                .orElse("");
    }

    private static void say(HasValidation field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(!why.isEmpty());
    }

    /** Of a column; nothing where it is one of a table that was before, which a field may still ask for. */
    private String name(int column) {
        return column < columns.size() ? columns.get(column).name() : "";
    }

    /** What a column holds and how much is missing, or why it cannot be an input; classes to predict have an order of their own. */
    private String described(int column) {
        if (column >= columns.size()) {
            return "";
        }
        if (column == choice.target()) {
            return texts.say("own.predicted");
        }
        TableHead.Seen seen = columns.get(column);
        RefusedException why = unfit.get(column);
        if (why != null) {
            return texts.refusal(why);
        }
        String range = seen.isNumeric()
                ? texts.say("own.range", texts.plain(seen.least()), texts.plain(seen.most()))
                : words(seen.words());
        return seen.missing() == 0
                ? range
                : range + " " + texts.say("own.missing", Math.round(100.0 * seen.missing() / seen.ofRows()));
    }

    private String words(List<String> words) {
        return words.size() == 2
                ? texts.say("own.words.two", words.getFirst(), words.getLast())
                : texts.say("own.words.many", words.size(), String.join(", ", words));
    }

    /** What each used column is used for. */
    Map<Integer, String> roles() {
        Map<Integer, String> roles = new HashMap<>();
        choice.inputs().forEach(column -> roles.put(column, texts.say("own.role.input")));
        roles.put(choice.target(), texts.say(choice.isClasses() ? "own.role.class" : "own.role.target"));
        return roles;
    }
}
