package dev.paso.workspace;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** Something that a learner chooses, switches or types. */
public final class ChosenHandle<T> extends Handle {
    private final T first;
    private final Function<T, String> written;
    private final BiConsumer<ToldHandles, Consumer<T>> reader;
    private T value;

    /** @param reader reads it under its name, and hands it on where it was told */
    ChosenHandle(String name, T first, Function<T, String> written, BiConsumer<ToldHandles, Consumer<T>> reader) {
        super(name);
        this.first = first;
        this.written = written;
        this.reader = reader;
        value = first;
    }

    public T value() {
        return value;
    }

    public void set(T chosen) {
        value = chosen;
    }

    @Override
    Optional<String> told() {
        return Optional.of(written.apply(value));
    }

    @Override
    void read(ToldHandles told) {
        reader.accept(told, this::set);
    }

    @Override
    void reset() {
        value = first;
    }
}
