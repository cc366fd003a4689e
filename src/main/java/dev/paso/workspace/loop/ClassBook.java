package dev.paso.workspace.loop;

import dev.paso.workspace.ChosenHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The learner's class, as far as it has grown: its newest method and all before it. */
public final class ClassBook {
    private final ChosenHandle<Method> newest;

    ClassBook(ChosenHandle<Method> newest) {
        this.newest = newest;
    }

    /** Writes the next method. */
    public void grow() {
        next().ifPresent(newest::set);
    }

    public void finish() {
        newest.set(Method.values()[Method.values().length - 1]);
    }

    /** The method that comes next; empty where the class is complete. */
    public Optional<Method> next() {
        int next = newest().ordinal() + 1;
        return next < Method.values().length ? Optional.of(Method.values()[next]) : Optional.empty();
    }

    public boolean has(Method method) {
        return method.compareTo(newest()) <= 0;
    }

    public Method newest() {
        return newest.value();
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i <= newest().ordinal(); i++) {
            if (i > 0) {
                lines.add("");
            }
            Method.values()[i].code().lines().forEach(lines::add);
        }
        return lines;
    }

    /** The lines of the newest method; none of a class that only begins. */
    public List<Integer> fresh() {
        if (newest() == Method.CONSTRUCTOR) {
            return List.of();
        }
        int all = lines().size();
        int own = (int) newest().code().lines().count();
        return IntStream.range(all - own, all).boxed().toList();
    }
}
