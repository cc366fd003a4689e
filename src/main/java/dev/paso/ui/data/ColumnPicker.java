package dev.paso.ui.data;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.RefusedException;
import dev.paso.table.ColumnChoice;
import dev.paso.table.Imported;
import dev.paso.table.Table;
import dev.paso.table.TableHead;
import dev.paso.ui.component.Choice;
import dev.paso.ui.text.Texts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
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
    private final Consumer<ColumnChoice> listener;
    private List<TableHead.Seen> columns = List.of();
    private Map<Integer, String> refused = Map.of();
    private boolean isShowing;
    private ColumnChoice choice = new ColumnChoice(List.of(0), 1, true);
    private IntFunction<ColumnChoice> retargeted = other -> choice;

    ColumnPicker(Texts texts, Consumer<ColumnChoice> listener) {
        this.texts = texts;
        this.listener = listener;
        inputs.setId(INPUTS);
        inputs.setManualValidation(true);
        inputs.setLabel(texts.say("own.inputs"));
        inputs.setItemHelperGenerator(this::described);
        inputs.setItemLabelGenerator(this::name);
        inputs.addValueChangeListener(change -> {
            if (!isShowing) {
                choose(choice.withInputs(change.getValue().stream().sorted().toList()));
            }
        });
        target = new Choice<>(texts.say("own.target"), List.of(), this::name, other -> choose(retargeted.apply(other)));
        kind = new Choice<>(
                texts.say("own.kind"),
                List.of(true, false),
                is -> texts.say(is ? "own.kind.classes" : "own.kind.number"),
                is -> choose(choice.as(is)));
        target.setManualValidation(true);
        kind.setManualValidation(true);
    }

    @Override
    protected Div initContent() {
        Div predicted = new Div(target, kind);
        predicted.addClassNames("fields", "columns");
        Div fields = new Div(inputs, predicted);
        fields.addClassName("column-picker");
        return fields;
    }

    /** Offers the columns of {@code table} and shows what is chosen of them. */
    void show(Table table, ColumnChoice chosen) {
        isShowing = true;
        try {
            offer(table, chosen);
        } finally {
            isShowing = false;
        }
    }

    private void offer(Table table, ColumnChoice chosen) {
        TableHead head = table.head();
        boolean isAnother = !head.columns().equals(columns);
        if (isAnother) {
            columns = head.columns();
            refused = why(table);
            List<Integer> all = IntStream.range(0, columns.size()).boxed().toList();
            inputs.setItems(all);
            inputs.setItemEnabledProvider(column -> !refused.containsKey(column) && column != choice.target());
            target.setItems(all);
        }
        choice = chosen;
        retargeted = other -> choice.withTarget(table, other);
        inputs.getListDataView().refreshAll(); // another target frees one and takes one
        inputs.setValue(new HashSet<>(chosen.inputs()));
        target.setValue(chosen.target());
        kind.setValue(chosen.isClasses());
    }

    private Map<Integer, String> why(Table table) {
        Map<Integer, String> found = new HashMap<>();
        for (int column = 0; column < table.columns(); column++) {
            int at = column;
            Imported.refusedInput(table, column).ifPresent(e -> found.put(at, texts.refusal(e)));
        }
        return found;
    }

    /** Says why nothing can be learned from this choice, beside the part of it that would have to be another. */
    void refuse(Table table, RefusedException e) {
        boolean isTarget = isRefused(table, choice.isClasses());
        boolean isKind = isTarget && !isRefused(table, !choice.isClasses());
        say(inputs, isTarget ? "" : texts.refusal(e));
        say(target, isTarget && !isKind ? texts.refusal(e) : "");
        say(kind, isKind ? texts.refusal(e) : "");
    }

    private boolean isRefused(Table table, boolean isClasses) {
        return Imported.refusedTarget(table, choice.target(), isClasses).isPresent();
    }

    /** It can be learned from. */
    void accept() {
        List.<HasValidation>of(inputs, target, kind).forEach(field -> say(field, ""));
    }

    private static void say(HasValidation field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(!why.isEmpty());
    }

    /** Of a column; nothing where it is one of a table that was before, which a field may still ask for. */
    private String name(int column) {
        return column < columns.size() ? columns.get(column).name() : "";
    }

    /** Its range and what is missing, or why it cannot be an input. */
    private String described(int column) {
        if (column >= columns.size()) {
            return "";
        }
        TableHead.Seen seen = columns.get(column);
        if (refused.containsKey(column)) {
            return refused.getOrDefault(column, "");
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
        List<Integer> used = choice.inputs();
        for (int i = 0; i < used.size(); i++) {
            roles.put(used.get(i), used.size() == 1 ? "x" : "x" + subscript(i + 1));
        }
        roles.put(choice.target(), texts.say(choice.isClasses() ? "own.role.class" : "own.role.target"));
        return roles;
    }

    private static String subscript(int number) {
        StringBuilder digits = new StringBuilder();
        String.valueOf(number).chars().forEach(digit -> digits.append((char) ('₀' + digit - '0')));
        return digits.toString();
    }

    private void choose(ColumnChoice chosen) {
        choice = chosen;
        listener.accept(chosen);
    }
}
