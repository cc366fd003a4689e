package dev.paso.json;

import dev.paso.core.kind.Field;
import dev.paso.core.kind.Kind;
import dev.paso.core.kind.Kinds;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a part by the table of its kinds: every field of its row. */
final class KindWriter {
    private KindWriter() {}

    static <T> ObjectNode write(T part, Kinds<T> kinds) {
        Kind<? extends T> kind = kinds.of(part);
        ObjectNode out = ExperimentWriter.type(kind.name());
        kind.fields().stream()
                .filter(field -> !field.isLater() || !field.of(part).equals(field.of(kind.usual())))
                .forEach(field -> put(out, field, part));
        return out;
    }

    private static void put(ObjectNode out, Field field, Object part) {
        String name = field.name();
        Object value = field.of(part);
        switch (field.form()) {
            case NUMBER -> out.put(name, (double) value);
            case UNBOUNDED -> unbounded(out, name, (double) value);
            case SIZE -> size(out, name, (double) value);
            case WHOLE -> out.put(name, (int) value);
            case OPTIONAL_WHOLE -> ((OptionalInt) value).ifPresent(number -> out.put(name, number));
            case LONG -> out.put(name, (long) value);
            case OPTIONAL_LONG -> ((OptionalLong) value).ifPresent(number -> out.put(name, number));
            case SWITCH -> out.put(name, (boolean) value);
            case WORD -> out.put(name, (String) value);
            case NUMBERS -> {
                ArrayNode numbers = out.putArray(name);
                ((List<?>) value).forEach(number -> numbers.add((double) number));
            }
            case WHOLES -> {
                ArrayNode wholes = out.putArray(name);
                ((List<?>) value).forEach(number -> wholes.add((int) number));
            }
            case TEXT -> out.put(name, (String) value);
            case PAIR -> out.putArray(name).add(((double[]) value)[0]).add(((double[]) value)[1]);
        }
    }

    private static void unbounded(ObjectNode out, String name, double number) {
        if (Double.isInfinite(number)) {
            out.put(name, "inf");
        } else {
            out.put(name, number);
        }
    }

    private static void size(ObjectNode out, String name, double size) {
        if (size < 1) {
            out.put(name, size);
        } else {
            out.put(name, (long) size);
        }
    }
}
