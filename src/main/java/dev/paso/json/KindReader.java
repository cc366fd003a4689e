package dev.paso.json;

import dev.paso.core.Rule;
import dev.paso.core.kind.Field;
import dev.paso.core.kind.Form;
import dev.paso.core.kind.Kind;
import dev.paso.core.kind.Kinds;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Reads a part by the table of its kinds: its {@code type} says the row, and the row what is asked for. */
final class KindReader {
    private KindReader() {}

    static <T> T read(Fields f, Kinds<T> kinds) {
        return read(f, kinds, fields -> {
            throw new IllegalStateException("a kind that is read by itself needs a reader");
        });
    }

    /** @param byItself reads the kind whose fields the table does not have */
    static <T> T read(Fields f, Kinds<T> kinds, Function<Fields, T> byItself) {
        Kind<? extends T> kind = kinds.named(f.type(kinds.names())).orElseThrow();
        return f.build(() -> {
            if (kind.isByItself()) {
                return byItself.apply(f);
            }
            kind.fields().stream()
                    .filter(field -> field.isRequired() && field.form() == Form.WHOLE)
                    .forEach(field ->
                            f.required(field.name())); // whole numbers that lack are told before others are wrong
            return kind.make(field -> value(f, kind, field));
        });
    }

    private static Object value(Fields f, Kind<?> kind, Field field) {
        String name = field.name();
        if (field.isRequired()) {
            f.required(name);
        }
        Object usual = field.of(kind.usual());
        return switch (field.form()) {
            case NUMBER -> f.number(name, (double) usual);
            case UNBOUNDED -> f.unbounded(name, (double) usual);
            case SIZE -> f.size(name, (double) usual);
            case WHOLE -> f.integer(name, (int) usual);
            case OPTIONAL_WHOLE -> f.optionalInteger(name);
            case LONG -> f.optionalSeed(name).orElse((long) usual);
            case OPTIONAL_LONG -> f.optionalSeed(name);
            case SWITCH -> f.bool(name, (boolean) usual);
            case WORD -> field.meaning(f.choice(name, (String) usual, field.words()));
            case NUMBERS -> f.optional(name) == null ? usual : f.elements(name, Numbers::number);
            case WHOLES -> f.optional(name) == null ? usual : f.elements(name, f.beyond()::integer);
            case TEXT -> f.text(name, (String) usual);
            case PAIR -> pair(f, name, (double[]) usual);
        };
    }

    private static double[] pair(Fields f, String name, double[] usual) {
        JsonNode pair = f.optional(name);
        if (pair == null) {
            return usual;
        }
        if (!pair.isArray() || pair.size() != 2) {
            throw Fields.refused(f.path(name), Rule.TWO_NUMBERS, pair);
        }
        return new double[] {
            Numbers.number(f.path(name + "[0]"), pair.get(0)), Numbers.number(f.path(name + "[1]"), pair.get(1))
        };
    }
}
