package dev.paso.ui.data;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.paso.table.ColumnChoice;
import dev.paso.table.Table;
import dev.paso.ui.component.Choice;
import dev.paso.ui.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Which columns are inputs, which one is predicted, and whether it tells classes apart. */
final class ColumnPicker extends Composite<Div> {
    private static final int NONE = -1;

    private final Texts texts;
    private final Choice<Integer> x1;
    private final Choice<Integer> x2;
    private final Choice<Integer> target;
    private final Choice<Boolean> kind;
    private List<String> names = List.of();
    private ColumnChoice choice = new ColumnChoice(0, OptionalInt.empty(), 1, true);

    ColumnPicker(Texts texts, Consumer<ColumnChoice> listener) {
        this.texts = texts;
        x1 = choice(
                "own.x1", i -> choose(new ColumnChoice(i, choice.x2(), choice.target(), choice.isClasses()), listener));
        x2 = choice(
                "own.x2",
                i -> choose(
                        new ColumnChoice(
                                choice.x1(),
                                i == NONE ? OptionalInt.empty() : OptionalInt.of(i),
                                choice.target(),
                                choice.isClasses()),
                        listener));
        target = choice(
                "own.target", i -> choose(new ColumnChoice(choice.x1(), choice.x2(), i, choice.isClasses()), listener));
        kind = new Choice<>(
                texts.say("own.kind"),
                List.of(true, false),
                is -> texts.say(is ? "own.kind.classes" : "own.kind.number"),
                is -> choose(new ColumnChoice(choice.x1(), choice.x2(), choice.target(), is), listener));
    }

    @Override
    protected Div initContent() {
        Div fields = new Div(x1, x2, target, kind);
        fields.addClassNames("fields", "columns");
        return fields;
    }

    /** Offers the columns of {@code table} and shows what is chosen of them. */
    void show(Table table, ColumnChoice chosen) {
        names = table.names();
        choice = chosen;
        List<Integer> all = IntStream.range(0, table.columns()).boxed().toList();
        x1.setItems(all);
        List<Integer> orNone = new ArrayList<>(List.of(NONE));
        orNone.addAll(all);
        x2.setItems(orNone);
        target.setItems(all);
        x1.setValue(chosen.x1());
        x2.setValue(chosen.x2().orElse(NONE));
        target.setValue(chosen.target());
        kind.setValue(chosen.isClasses());
    }

    /** What each used column is used for. */
    Map<Integer, String> roles() {
        Map<Integer, String> roles = new HashMap<>();
        roles.put(choice.x1(), choice.x2().isPresent() ? "x₁" : "x");
        choice.x2().ifPresent(column -> roles.put(column, "x₂"));
        roles.put(choice.target(), texts.say(choice.isClasses() ? "own.role.class" : "own.role.target"));
        return roles;
    }

    private void choose(ColumnChoice chosen, Consumer<ColumnChoice> listener) {
        choice = chosen;
        listener.accept(chosen);
    }

    private Choice<Integer> choice(String key, Consumer<Integer> listener) {
        return new Choice<>(texts.say(key), List.of(), i -> i == NONE ? texts.say("own.none") : names.get(i), listener);
    }
}
