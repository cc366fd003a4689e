package dev.paso.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.landscape.Distribution;
import dev.paso.core.landscape.LayerDistributions;
import dev.paso.experiment.Bytes;
import dev.paso.experiment.Frame;
import dev.paso.experiment.OverTime;
import dev.paso.experiment.State;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code frontend/frames/frame.ts} mirrors the records of a frame, field by field. */
class FrameTsTest {
    private static final String TEXT = read();
    private static final Map<String, String> FRAME = members("Frame");

    private static String read() {
        try {
            return Files.readString(Path.of("frontend/frames/frame.ts"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The members of an interface with their types, without comments; {@code ?} of one that may be missing stays at its name. */
    private static Map<String, String> members(String name) {
        Matcher block = Pattern.compile("export interface " + name + " \\{(.*?)\\n\\}", Pattern.DOTALL)
                .matcher(TEXT);
        assertThat(block.find()).as("interface %s in frame.ts", name).isTrue();
        String plain = block.group(1).replaceAll("(?s)/\\*.*?\\*/", "");
        return Arrays.stream(plain.split(";"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(':')).strip(),
                        line -> line.substring(line.indexOf(':') + 1).strip(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    @ParameterizedTest
    @EnumSource(Frame.Kind.class)
    void everyKindOfPartIsThereWithTheFieldsOfItsRecord(Frame.Kind kind) {
        String type = FRAME.get(kind.word() + "?");
        assertThat(type).as("member %s? of Frame in frame.ts", kind.word()).isNotNull();
        assertMirrored(Objects.requireNonNull(type), kind.part());
    }

    @Test
    void nothingIsThereThatAFrameHasNot() {
        Stream<String> kinds = Arrays.stream(Frame.Kind.values()).map(kind -> kind.word() + "?");
        assertThat(FRAME.keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(Stream.of("sequence", "status", "losses?"), kinds)
                        .toList());
    }

    @Test
    void everyPartHasAKind() {
        assertThat(Arrays.stream(Frame.Kind.values()).map(Frame.Kind::part))
                .containsExactlyInAnyOrderElementsOf(records(Frame.Part.class).toList());
    }

    /** Those of a group of parts too. */
    private static Stream<Class<? extends Frame.Part>> records(Class<?> part) {
        return part.isSealed()
                ? Arrays.stream(part.getPermittedSubclasses()).flatMap(FrameTsTest::records)
                : Stream.of(part.asSubclass(Frame.Part.class));
    }

    @Test
    void whatEveryFrameHasIsMirroredToo() {
        assertMirrored("Status", Frame.Status.class);
        assertMirrored("LossPart", Frame.Losses.class);
        assertMirrored("Interval", Frame.Interval.class);
        assertMirrored("Moment", OverTime.Distributions.Moment.class);
        assertMirrored("Layer", LayerDistributions.Layer.class);
        assertMirrored("WeightMoment", OverTime.WeightMoment.class);
        assertMirrored("WeightLayer", OverTime.WeightLayer.class);
        assertMirrored("Distribution", Distribution.class);
    }

    /** Members that may be missing may be of another record that the interface also stands for. */
    private static void assertMirrored(String type, Class<?> record) {
        Map<String, String> mirrored = members(type);
        Map<String, String> expected = Arrays.stream(record.getRecordComponents())
                .collect(Collectors.toMap(
                        one -> mirrored.containsKey(one.getName() + "?") ? one.getName() + "?" : one.getName(),
                        FrameTsTest::typeOf,
                        (one, other) -> one,
                        TreeMap::new));
        mirrored.keySet().removeIf(name -> name.endsWith("?") && !expected.containsKey(name));
        assertThat(mirrored)
                .as("%s, mirror of %s", type, record.getSimpleName())
                .isEqualTo(expected);
    }

    private static String typeOf(RecordComponent component) {
        return typeOf(component.getGenericType());
    }

    private static String typeOf(Type type) {
        if (type instanceof ParameterizedType generic) {
            String inner = typeOf(generic.getActualTypeArguments()[0]);
            boolean isList = generic.getRawType() == List.class;
            return isList ? (inner.contains(" ") ? "(" + inner + ")" : inner) + "[]" : inner + " | null";
        }
        if (type == OptionalDouble.class) {
            return "number | null";
        }
        if (type == State.class) {
            return Arrays.stream(State.values())
                    .map(state -> "'" + state.word() + "'")
                    .collect(Collectors.joining(" | "));
        }
        if (type == Bytes.class) {
            return "Packed";
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return "string";
        }
        return plain.isPrimitive() || Number.class.isAssignableFrom(plain) ? "number" : plain.getSimpleName();
    }
}
