package dev.paso.ui.data;

import dev.paso.core.data.InlineSpec;
import dev.paso.ui.text.Texts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Own data in a few words. */
final class Described {
    private Described() {}

    /** "150 own points: length, width → species". */
    static String of(InlineSpec data, Texts texts) {
        InlineSpec.Names names = data.names();
        String target = names.target();
        if (names.x().isEmpty() || target.isEmpty()) {
            return texts.say("own.points", data.n());
        }
        return texts.say("own.points", data.n()) + ": " + String.join(", ", names.x()) + " → " + target;
    }

    /** "0 = setosa, 1 = versicolor"; nothing where classes have no names. */
    static String classes(InlineSpec data, Texts texts) {
        List<String> names = data.names().classes();
        String listed = IntStream.range(0, names.size())
                .mapToObj(i -> i + " = " + names.get(i))
                .collect(Collectors.joining(", "));
        return listed.isEmpty() ? "" : texts.say("own.classes", listed);
    }
}
