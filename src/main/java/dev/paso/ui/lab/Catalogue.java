package dev.paso.ui.lab;

import dev.paso.workspace.LabState;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Panels by their names, made for one learner in one language when a step shows them first. */
public final class Catalogue<S extends LabState> {
    private final LabPlace<S> place;
    private final Map<String, Supplier<LabPanel>> makers = new HashMap<>();
    private final Map<String, LabPanel> made = new HashMap<>();

    public Catalogue(LabPlace<S> place) {
        this.place = place;
    }

    public LabPlace<S> place() {
        return place;
    }

    /** A panel and its name in the steps of labs. */
    public Catalogue<S> put(String name, Function<LabPlace<S>, LabPanel> panel) {
        makers.put(name, () -> panel.apply(place));
        return this;
    }

    /** The names there are. */
    public Set<String> names() {
        return Set.copyOf(makers.keySet());
    }

    /** The panel of this name; empty where there is none. */
    public Optional<LabPanel> panel(String name) {
        if (!made.containsKey(name) && makers.containsKey(name)) {
            made.put(name, Optional.ofNullable(makers.get(name)).orElseThrow().get());
        }
        return Optional.ofNullable(made.get(name));
    }
}
