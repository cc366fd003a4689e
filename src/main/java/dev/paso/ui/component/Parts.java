package dev.paso.ui.component;

import com.vaadin.flow.component.Component;
import dev.paso.experiment.Frame;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Parts of frames that come from no run: an element that draws a frame's part draws these too. */
public final class Parts {
    private Parts() {}

    /** Shows {@code part} on all of {@code targets}, at least one; it travels once. */
    public static void show(Frame.Part part, Component... targets) {
        String elements = IntStream.range(2, 2 + targets.length)
                .mapToObj(i -> "$" + i)
                .collect(Collectors.joining(", ", "[", "]"));
        Object[] values = Stream.concat(
                        Stream.of(FrameJson.of(part), part.kind().word()),
                        Stream.of(targets).map(Component::getElement))
                .toArray();
        targets[0]
                .getElement()
                .executeJs(
                        "const part = JSON.parse($0); for (const element of " + elements + ") element.frame(part, $1)",
                        values);
    }
}
