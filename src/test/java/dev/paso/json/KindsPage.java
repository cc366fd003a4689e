package dev.paso.json;

import dev.paso.core.data.DatasetKinds;
import dev.paso.core.data.SamplerKinds;
import dev.paso.core.data.ScaleKinds;
import dev.paso.core.data.SplitKinds;
import dev.paso.core.kind.Field;
import dev.paso.core.kind.Form;
import dev.paso.core.kind.Kind;
import dev.paso.core.kind.Kinds;
import dev.paso.core.loss.LossKinds;
import dev.paso.core.nn.InitKinds;
import dev.paso.core.nn.LayerKinds;
import dev.paso.core.optim.ClipKinds;
import dev.paso.core.optim.OptimizerKinds;
import dev.paso.core.optim.SchedulerKinds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docs/file.md}: its table of kinds is made of the tables that the file is read by. */
final class KindsPage {
    static final Path FILE = Path.of("docs/file.md");

    private static final String BEGIN = "Made by `./paso check pages`.\n\n";
    private static final String END = "\n## What `./paso train` answers";
    private static final String HEAD = "| part | kind | fields |\n| --- | --- | --- |\n";

    /** The table of a part. */
    private record Part(String name, Kinds<?> kinds) {}

    private static final List<Part> PARTS = List.of(
            new Part("data", DatasetKinds.ALL),
            new Part("split", SplitKinds.ALL),
            new Part("scale", ScaleKinds.ALL),
            new Part("model", LayerKinds.ALL),
            new Part("init", InitKinds.ALL),
            new Part("loss", LossKinds.ALL),
            new Part("optimizer", OptimizerKinds.ALL),
            new Part("scheduler", SchedulerKinds.ALL),
            new Part("sampler", SamplerKinds.ALL),
            new Part("clip", ClipKinds.ALL));

    private KindsPage() {}

    /** The page as it is. */
    static String page() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page as it must be: all that is written by hand as it is. */
    static String made() {
        String page = page();
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        return page.substring(0, begin) + HEAD + rows() + page.substring(page.indexOf(END, begin));
    }

    /** The tables that the page has. */
    static Stream<Kinds<?>> tables() {
        return PARTS.stream().map(Part::kinds);
    }

    private static String rows() {
        return PARTS.stream()
                .flatMap(part -> part.kinds().all().stream()
                        .map(kind -> "| `%s` | `%s` | %s |\n".formatted(part.name(), kind, fields(kind))))
                .collect(Collectors.joining());
    }

    private static String fields(Kind<?> kind) {
        return kind.isByItself()
                ? "above"
                : kind.fields().stream().map(field -> field(kind, field)).collect(Collectors.joining(", "));
    }

    private static String field(Kind<?> kind, Field field) {
        String name = "`" + field.name() + "`";
        return field.isRequired() ? name : name + " " + usual(field, field.of(kind.usual()));
    }

    private static String usual(Field field, Object value) {
        if (field.form() == Form.WORD) {
            return Stream.concat(Stream.of(value), field.words().stream().filter(word -> !word.equals(value)))
                    .map(word -> "`" + word + "`")
                    .collect(Collectors.joining(" or "));
        }
        return switch (value) {
            case Double number -> number(number);
            case double[] two -> "[" + number(two[0]) + ", " + number(two[1]) + "]";
            case OptionalInt whole -> whole.isPresent() ? String.valueOf(whole.getAsInt()) : "null";
            case OptionalLong whole -> whole.isPresent() ? String.valueOf(whole.getAsLong()) : "null";
            default -> String.valueOf(value);
        };
    }

    private static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e6
                ? String.valueOf((long) number)
                : String.valueOf(number).replace(".0E", "E").replace('E', 'e');
    }
}
