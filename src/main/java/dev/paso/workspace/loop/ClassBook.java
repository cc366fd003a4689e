package dev.paso.workspace.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The learner's class, as far as it has grown. */
public final class ClassBook {
    private int methods = 1;

    /** Where the story has come to the class there is its constructor; the second instance has it whole. */
    public void begin(Scene scene) {
        methods = scene == Scene.INSTANCE ? Method.values().length : 1;
    }

    /** Writes the next method. */
    public void grow() {
        methods = Math.min(methods + 1, Method.values().length);
    }

    public void finish() {
        methods = Method.values().length;
    }

    /** The class has this method and all before it, and no others. */
    void growTo(Method newest) {
        methods = newest.ordinal() + 1;
    }

    /** The method that comes next; empty where the class is complete. */
    public Optional<Method> next() {
        return methods < Method.values().length ? Optional.of(Method.values()[methods]) : Optional.empty();
    }

    public boolean has(Method method) {
        return method.ordinal() < methods;
    }

    /** The newest method. */
    public Method newest() {
        return Method.values()[methods - 1];
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < methods; i++) {
            if (i > 0) {
                lines.add("");
            }
            Method.values()[i].code().lines().forEach(lines::add);
        }
        return lines;
    }

    /** The lines of the newest method; none of a class that only begins. */
    public List<Integer> fresh() {
        if (methods == 1) {
            return List.of();
        }
        int all = lines().size();
        int own = (int) newest().code().lines().count();
        return IntStream.range(all - own, all).boxed().toList();
    }
}
