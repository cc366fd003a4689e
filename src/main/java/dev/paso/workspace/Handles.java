package dev.paso.workspace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** All handles of a lab, each declared once: how it begins, what it may be, how it is told and read. They are read in their order. */
public final class Handles {
    private final List<Handle> all = new ArrayList<>();

    /** A number between {@code low} and {@code high}, which is {@code first} when a step begins. */
    public NumberHandle number(String name, double first, double low, double high) {
        return add(new NumberHandle(name, first, low, high, false));
    }

    /** The same of whole numbers. */
    public NumberHandle whole(String name, int first, int low, int high) {
        return add(new NumberHandle(name, first, low, high, true));
    }

    /** A switch. */
    public ChosenHandle<Boolean> flag(String name, boolean first) {
        return add(new ChosenHandle<>(name, first, String::valueOf, (told, set) -> told.flag(name, set)));
    }

    /** One of the constants of an enum. */
    public <E extends Enum<E>> ChosenHandle<E> choice(String name, E first) {
        List<E> constants = List.of(first.getDeclaringClass().getEnumConstants());
        return add(
                new ChosenHandle<>(name, first, ToldHandles::word, (told, set) -> told.choice(name, constants, set)));
    }

    /** Something typed, as it was typed. */
    public ChosenHandle<String> text(String name, String first, int longest) {
        return add(new ChosenHandle<>(
                name,
                first,
                text -> text.substring(0, Math.min(text.length(), longest)),
                (told, set) -> told.text(name, longest).ifPresent(set)));
    }

    /**
     * Something of a lab's own.
     *
     * @param told nothing where there is nothing to tell
     * @param read takes what was told, under this name and under others
     */
    public void own(String name, Supplier<Optional<String>> told, Consumer<ToldHandles> read, Runnable reset) {
        add(new Handle(name) {
            @Override
            Optional<String> told() {
                return told.get();
            }

            @Override
            void read(ToldHandles handles) {
                read.accept(handles);
            }

            @Override
            void reset() {
                reset.run();
            }
        });
    }

    private <H extends Handle> H add(H handle) {
        all.add(handle);
        return handle;
    }

    void reset() {
        all.forEach(Handle::reset);
    }

    Map<String, String> told() {
        Map<String, String> told = new HashMap<>();
        all.forEach(handle -> handle.told().ifPresent(text -> told.put(handle.name(), text)));
        return told;
    }

    void read(Map<String, String> told) {
        ToldHandles handles = new ToldHandles(told);
        all.forEach(handle -> handle.read(handles));
    }
}
