package dev.paso.ui.panel;

import com.vaadin.flow.component.Component;
import dev.paso.core.MisuseException;
import dev.paso.core.RefusedException;
import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.Slice;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The plane that a tab looked at last: which one it was is no part of an experiment, and a reload is to find it. */
final class PlaneMemory {
    private static final String KEEP = """
            try { sessionStorage.setItem('paso-plane', JSON.stringify({ of: $0, plane: $1 })); } catch (blocked) {}""";

    private static final String RECALL = """
            try {
              const kept = JSON.parse(sessionStorage.getItem('paso-plane'));
              return kept?.of === $0 ? String(kept.plane) : '';
            } catch (nothingKept) {
              return '';
            }""";

    private final Component page;

    /** @param page any part of it */
    PlaneMemory(Component page) {
        this.page = page;
    }

    /** @param names of the inputs: the plane is found again for inputs of the same names */
    void keep(List<String> names, Slice slice) {
        page.getElement().executeJs(KEEP, key(names), text(slice));
    }

    /** Tells the plane that was kept for inputs of these names, if there is one through these data; a tab takes a moment to say it. */
    void recall(List<String> names, PreparedData data, Consumer<Slice> listener) {
        page.getElement()
                .executeJs(RECALL, key(names))
                .then(String.class, kept -> read(kept, data).ifPresent(listener));
    }

    private static String key(List<String> names) {
        return String.join("\n", names);
    }

    static String text(Slice slice) {
        return Stream.concat(Stream.of(slice.across(), slice.up()), slice.held().stream())
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    /** What a browser keeps may be anything. */
    static Optional<Slice> read(String text, PreparedData data) {
        try {
            List<String> numbers = Arrays.asList(text.split(" "));
            int inputs = data.raw().inputs();
            if (numbers.size() != inputs + 2) {
                return Optional.empty();
            }
            List<Double> held = numbers.stream().skip(2).map(Double::valueOf).toList();
            Slice slice = new Slice(Integer.parseInt(numbers.get(0)), Integer.parseInt(numbers.get(1)), held);
            return Optional.of(slice).filter(one -> one.isWithin(data));
        } catch (NumberFormatException | MisuseException | RefusedException noPlane) {
            return Optional.empty();
        }
    }
}
