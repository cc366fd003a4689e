package dev.paso.ui.component;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** One of a few things, from a list that opens. */
public final class Choice<T> extends Select<T> {
    private final Function<T, String> name;
    private List<T> offered = List.of();

    /** @param listener hears what the reader chose, not what was set */
    public Choice(String label, List<T> items, Function<T, String> name, Consumer<T> listener) {
        this.name = name;
        setLabel(label);
        offer(items);
        setItemLabelGenerator(item -> this.name.apply(item));
        addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                listener.accept(change.getValue());
            }
        });
    }

    /** Offers other things; the same ones stay as they are, for a browser keeps something of every item ever made. */
    public void offer(List<T> items) {
        if (!items.equals(offered)) {
            offered = List.copyOf(items);
            setItems(offered);
        }
    }
}
