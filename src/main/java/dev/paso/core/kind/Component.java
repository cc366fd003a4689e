package dev.paso.core.kind;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Locale;

/** One component of a record, found by what it is called: {@code weight_decay} is {@code weightDecay}. */
final class Component {
    private final int index;
    private final RecordComponent component;

    private Component(int index, RecordComponent component) {
        this.index = index;
        this.component = component;
    }

    static Component of(Class<?> record, String name) {
        RecordComponent[] all = record.getRecordComponents();
        for (int i = 0; i < all.length; i++) {
            if (letters(all[i].getName()).equals(letters(name))) {
                return new Component(i, all[i]);
            }
        }
        throw new IllegalStateException("%s has no component for %s".formatted(record.getName(), name));
    }

    private static String letters(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    int index() {
        return index;
    }

    Type type() {
        return component.getGenericType();
    }

    boolean isEnum() {
        return component.getType().isEnum();
    }

    /** Of an enum. */
    Object[] constants() {
        return component.getType().getEnumConstants();
    }

    Object of(Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    @Override
    public String toString() {
        return component.getName();
    }
}
