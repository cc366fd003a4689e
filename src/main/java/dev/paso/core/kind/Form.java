package dev.paso.core.kind;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** How a field is written. */
public enum Form {
    NUMBER,
    /** A number, or the word {@code inf}. */
    UNBOUNDED,
    WHOLE,
    /** A share in (0, 1), or a whole number of things, and then written without a fraction. */
    SIZE,
    /** A whole number or nothing. */
    OPTIONAL_WHOLE,
    /** A whole number that may be too large for 32 bits. */
    LONG,
    OPTIONAL_LONG,
    SWITCH,
    /** One of some words. */
    WORD,
    /** Numbers in a list. */
    NUMBERS,
    /** Whole numbers in a list. */
    WHOLES,
    TEXT,
    /** Two components, in a list of two numbers. */
    PAIR;

    static Form of(Type generic) {
        if (generic instanceof ParameterizedType list) {
            return list.getActualTypeArguments()[0] == Integer.class ? WHOLES : NUMBERS;
        }
        Class<?> type = (Class<?>) generic;
        if (type.isEnum()) {
            return WORD;
        } else if (type == double.class) {
            return NUMBER;
        } else if (type == int.class) {
            return WHOLE;
        } else if (type == long.class) {
            return LONG;
        } else if (type == boolean.class) {
            return SWITCH;
        } else if (type == OptionalInt.class) {
            return OPTIONAL_WHOLE;
        } else if (type == OptionalLong.class) {
            return OPTIONAL_LONG;
        } else if (type == String.class) {
            return TEXT;
        }
        throw new IllegalStateException("no field holds " + type);
    }
}
