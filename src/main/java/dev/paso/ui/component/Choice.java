package dev.paso.ui.component;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One of a few things, from a list that opens. The browser is told their names and makes the list itself: Vaadin's own {@link Select} has
 * an element of the server's for each, on every page, whether it is opened or not.
 */
@Tag("vaadin-select")
@Uses(Select.class)
public final class Choice<T> extends AbstractSinglePropertyField<Choice<T>, @Nullable T>
        implements HasStyle, HasSize, HasLabel, HasValidationProperties {
    private final transient Function<T, String> name;
    private List<T> offered = List.of();
    private List<String> names = List.of();
    private int offers; // that what a browser chose from an older list is not taken for something else

    /** As the browser's element wants it. */
    private record Item(String label, String value) {}

    /** @param listener hears what the reader chose, not what was set */
    public Choice(String label, List<T> items, Function<T, String> name, Consumer<T> listener) {
        super("value", null, String.class, Choice::item, Choice::key);
        this.name = name;
        getElement().setProperty("manualValidation", true);
        setLabel(label);
        offer(items);
        addValueChangeListener(change -> {
            T chosen = change.getValue();
            if (change.isFromClient() && chosen != null) {
                listener.accept(chosen);
            }
        });
    }

    /** Names it for screen readers, where no label is seen. */
    public void setAriaLabel(String label) {
        getElement().setProperty("accessibleName", label);
    }

    /** Offers other things, of which none is chosen yet; the same ones with the same names stay as they are. */
    public void offer(List<T> items) {
        List<String> now = items.stream().map(name).toList();
        if (!items.equals(offered) || !now.equals(names)) {
            clear();
            offered = List.copyOf(items);
            names = now;
            offers++;
            getElement()
                    .setPropertyList(
                            "items",
                            IntStream.range(0, now.size())
                                    .mapToObj(index -> new Item(now.get(index), key(index)))
                                    .toList());
        }
    }

    /** What is offered, in order. */
    public List<T> offered() {
        return offered;
    }

    /** The names of what is offered, in order. */
    public List<String> names() {
        return names;
    }

    private @Nullable T item(String key) {
        return IntStream.range(0, offered.size())
                .filter(index -> key(index).equals(key))
                .mapToObj(offered::get)
                .findFirst()
                .orElse(null);
    }

    private String key(@Nullable T item) {
        int index = item == null ? -1 : offered.indexOf(item);
        return index < 0 ? "" : key(index);
    }

    private String key(int index) {
        return offers + "." + index;
    }
}
