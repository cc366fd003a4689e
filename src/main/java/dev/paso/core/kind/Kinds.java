package dev.paso.core.kind;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The table of all kinds of a part. */
public final class Kinds<T> {
    private static final String ROW = "KIND";

    private final List<Kind<? extends T>> all;

    private Kinds(List<Kind<? extends T>> all) {
        this.all = all;
    }

    /**
     * A table of the rows that the records of {@code part} have themselves, as {@value #ROW}, in the order of the records.
     *
     * @throws IllegalStateException that names a record without a row, a field that is missing, or what is there twice
     */
    @SuppressWarnings("unchecked") // a record's row is of the record
    public static <T> Kinds<T> of(Class<T> part) {
        return of(part, (Kind<? extends T>[]) records(part).map(Kinds::row).toArray(Kind<?>[]::new));
    }

    private static Kind<?> row(Class<?> record) {
        try {
            return (Kind<?>) record.getField(ROW).get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "%s must have its row: a public static %s with its name and fields"
                            .formatted(record.getName(), ROW),
                    e);
        }
    }

    /**
     * A table with one row for every record of {@code part}, in the order in which they are told.
     *
     * @throws IllegalStateException that names a record without a row, a field that is missing, or what is there twice
     */
    @SafeVarargs
    public static <T> Kinds<T> of(Class<T> part, Kind<? extends T>... rows) {
        Kinds<T> table = new Kinds<>(List.of(rows));
        table.all.forEach(Kind::check);
        Set<String> names = new HashSet<>(table.names());
        records(part).forEach(record -> {
            if (table.all.stream()
                            .filter(kind -> kind.usual().getClass() == record)
                            .count()
                    != 1) {
                throw new IllegalStateException("%s must have one row in the table of %s, with its name and fields"
                        .formatted(record.getName(), part.getSimpleName()));
            }
        });
        if (names.size() != rows.length) {
            throw new IllegalStateException("names must differ, were " + table.names());
        }
        return table;
    }

    /** The records of a sealed part, those of the groups below it too. */
    private static Stream<Class<?>> records(Class<?> part) {
        return part.isSealed() ? Stream.of(part.getPermittedSubclasses()).flatMap(Kinds::records) : Stream.of(part);
    }

    public List<Kind<? extends T>> all() {
        return all;
    }

    public List<String> names() {
        return all.stream().<String>map(Kind::name).toList();
    }

    public Optional<Kind<? extends T>> named(String name) {
        return all.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** The kind that {@code part} is of. */
    public Kind<? extends T> of(T part) {
        return all.stream().filter(kind -> kind.isOf(part)).findFirst().orElseThrow();
    }

    /** The same part with other values in some of its fields, by their names. */
    public T with(T part, Map<String, Object> values) {
        return of(part).with(part, values);
    }

    /**
     * A part with what was changed since: of its fields those that {@code before} has too, and that say something else in {@code after}.
     *
     * @return {@code part} where the two are of different kinds
     */
    public T following(T part, T before, T after) {
        Kind<? extends T> changed = of(before);
        return changed.isOf(after) ? of(part).following(part, changed, before, after) : part;
    }

    /** What the kind of {@code part} is called. */
    public String nameOf(T part) {
        return of(part).name();
    }
}
