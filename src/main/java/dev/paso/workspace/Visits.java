package dev.paso.workspace;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Who observes a workspace. */
final class Visits {
    private final List<Visit> all = new CopyOnWriteArrayList<>();

    void add(Visit visit) {
        all.add(visit);
    }

    /** Whether nobody is left now who was there before. */
    boolean isLast(Visit leaving) {
        return all.remove(leaving) && all.isEmpty();
    }

    /** Turns of somebody who observes; those others where nobody does. */
    Executor turnsOr(Executor others) {
        return all.stream().findFirst().<Executor>map(Visit::page).orElse(others);
    }

    void tell(Consumer<Observer> what) {
        all.forEach(visit -> visit.tell(what));
    }

    void tell(News news) {
        tell(observer -> observer.tell(news));
    }

    /** Another run, or another recipe of it. */
    void begin() {
        all.forEach(Visit::begin);
    }

    /** The same recipe begins anew. */
    void reset() {
        all.forEach(Visit::reset);
    }
}
