package dev.paso.workspace;

import java.util.Optional;

/** One thing that a learner moves, chooses or types in a lab, under a name that stays. */
public abstract class Handle {
    private final String name;

    Handle(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** How it is told; nothing where it stands as it did when the step began and need not be told. */
    abstract Optional<String> told();

    /** Takes what was told; what was not stays as it is. */
    abstract void read(ToldHandles told);

    /** As a step begins. */
    abstract void reset();
}
