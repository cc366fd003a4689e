package dev.paso.core.kind;

import dev.paso.core.RefusedException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * One kind of a part: a row of its table. It names the kind and its fields, in the order in which a file has them; what a field usually
 * is, is read from the usual record, what it must be, is the record's own to say.
 */
public final class Kind<T> {
    private static final Set<String> COMMON = Set.of("lr", "n", "seed");

    private final String name;
    private final T usual;
    private final List<Field> fields;
    private final boolean isByItself;

    private Kind(String name, T usual, List<Field> fields, boolean isByItself) {
        this.name = name;
        this.usual = usual;
        this.fields = List.copyOf(fields);
        this.isByItself = isByItself;
    }

    /** @param usual a record whose values a file need not give */
    public static <T extends Record> Kind<T> of(String name, T usual) {
        return new Kind<>(name, usual, List.of(), false);
    }

    /** A kind whose fields are more than numbers and words: it is read and written by itself. */
    public static <T extends Record> Kind<T> byItself(String name, T usual) {
        return new Kind<>(name, usual, List.of(), true);
    }

    /** Components as they are; a field's letters are its component's. */
    public Kind<T> fields(String... names) {
        return with(Arrays.stream(names)
                .map(field -> Field.of(field, false, component(field)))
                .toList());
    }

    /** The same for what came after files were first written: left out where it is usual. */
    public Kind<T> later(String... names) {
        return with(Arrays.stream(names)
                .map(field -> Field.of(field, false, component(field)).later())
                .toList());
    }

    /** The same for shares or numbers of things. */
    public Kind<T> sizes(String... names) {
        return with(Arrays.stream(names)
                .map(field -> Field.of(field, false, component(field)).asSize())
                .toList());
    }

    /** The same for numbers that may be infinite. */
    public Kind<T> unbounded(String... names) {
        return with(Arrays.stream(names)
                .map(field -> Field.of(field, false, component(field)).asUnbounded())
                .toList());
    }

    /** The same for what every file must give. */
    public Kind<T> required(String... names) {
        return with(Arrays.stream(names)
                .map(field -> Field.of(field, true, component(field)))
                .toList());
    }

    /** A claim that is written as one of two words. */
    public Kind<T> words(String field, String claim, String no, String yes) {
        return with(List.of(Field.words(field, no, yes, component(claim))));
    }

    /** A constant whose words are written with hyphens between them. */
    public Kind<T> hyphened(String field) {
        return with(List.of(Field.of(field, false, component(field)).hyphened()));
    }

    /** Two numbers in a list. */
    public Kind<T> pair(String field, String first, String second) {
        return with(List.of(Field.pair(field, component(first), component(second))));
    }

    private Component component(String field) {
        return Component.of(usual.getClass(), field);
    }

    private Kind<T> with(List<Field> more) {
        List<Field> all = new ArrayList<>(fields);
        all.addAll(more);
        return new Kind<>(name, usual, all, isByItself);
    }

    /** What the file calls it. */
    public String name() {
        return name;
    }

    /** With the values that a file need not give. */
    public T usual() {
        return usual;
    }

    /** In the order of a file. */
    public List<Field> fields() {
        return fields;
    }

    /** Whether {@code part} is of this kind. */
    public boolean isOf(Object part) {
        return part.getClass() == usual.getClass();
    }

    /**
     * A record of what {@code read} finds for each field: of a {@link Form#WORD} its meaning, of a {@link Form#PAIR} an array of two.
     *
     * @throws RuntimeException what the record refuses
     */
    @SuppressWarnings("unchecked") // the constructor is that of the usual record
    public T make(Function<Field, Object> read) {
        Object[] arguments = new Object[usual.getClass().getRecordComponents().length];
        fields.stream()
                .sorted(Comparator.comparingInt(Field::place))
                .forEach(field -> field.put(read.apply(field), arguments));
        try {
            return (T) constructor().newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name + " cannot be made", e);
        }
    }

    /** The record {@code part} with other values in some fields; each as its component has it. */
    T with(Object part, Map<String, Object> values) {
        return make(field -> values.containsKey(field.name()) ? values.get(field.name()) : field.component(part));
    }

    /**
     * A record of this kind that keeps what another one, of kind {@code other}, was told and this kind can say too: what all kinds of a
     * part have, and what differs from its usual value there.
     */
    @SuppressWarnings("unchecked") // a part of this kind is what this kind makes
    public T like(Kind<?> other, Object part) {
        if (isOf(part)) {
            return (T) part;
        } else if (isByItself) {
            return usual;
        }
        try {
            return make(field -> {
                Object value = other.fields.stream()
                        .filter(one -> isKept(field, one, other, part))
                        .findFirst()
                        .map(one -> one.of(part))
                        .orElseGet(() -> field.of(usual));
                return field.form() == Form.WORD ? field.meaning((String) value) : value;
            });
        } catch (RefusedException unlike) { // what was told there cannot be here
            return usual;
        }
    }

    /** {@code part} with what differs between two records of kind {@code other}, in fields that both kinds have; or as it is. */
    @SuppressWarnings("unchecked") // a part of this kind is what this kind makes
    T following(Object part, Kind<?> other, Object before, Object after) {
        if (isByItself) {
            return (T) part;
        }
        try {
            return make(field -> {
                Object value = other.fields.stream()
                        .filter(one -> one.isLike(field) && !one.saysSame(before, after))
                        .findFirst()
                        .map(one -> one.of(after))
                        .orElseGet(() -> field.of(part));
                return field.form() == Form.WORD ? field.meaning((String) value) : value;
            });
        } catch (RefusedException unlike) { // what was told there cannot be here
            return (T) part;
        }
    }

    private static boolean isKept(Field field, Field one, Kind<?> other, Object part) {
        return one.isLike(field) && (COMMON.contains(one.name()) || !one.saysSame(part, other.usual));
    }

    private Constructor<?> constructor() throws NoSuchMethodException {
        return usual.getClass()
                .getDeclaredConstructor(Arrays.stream(usual.getClass().getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new));
    }

    /** It is read and written by itself: {@link #fields} tells none of its components. */
    public boolean isByItself() {
        return isByItself;
    }

    /** Every component has one field. */
    void check() {
        List<Integer> said = fields.stream().flatMap(Field::indices).sorted().toList();
        RecordComponent[] components = usual.getClass().getRecordComponents();
        for (int i = 0; i < components.length && !isByItself; i++) {
            if (said.size() <= i || said.get(i) != i) {
                throw new IllegalStateException("%s must have one field for %s".formatted(name, components[i]));
            }
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
