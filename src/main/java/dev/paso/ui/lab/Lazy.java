package dev.paso.ui.lab;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that two panels share, made when one of them is shown first. */
public final class Lazy<T> {
    private final Supplier<T> maker;
    private Optional<T> made = Optional.empty();

    public Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    public T get() {
        made = made.or(() -> Optional.of(maker.get()));
        return made.orElseThrow();
    }
}
