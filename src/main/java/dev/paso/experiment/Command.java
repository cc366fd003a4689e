package dev.paso.experiment;

/** Something a learner told a run to do between two updates. */
record Command(Runnable action, Kind kind) {
    enum Kind {
        /** Waits until the steps asked for before it are made. */
        ORDINARY,
        /** As an ordinary one, but it changes nothing: nobody is shown anything for it. */
        QUESTION,
        /** Does not wait for steps asked for before it: they are left out. */
        AT_ONCE,
        /** Makes all that was told before it needless. */
        FROM_SCRATCH
    }

    static Command ordinary(Runnable action) {
        return new Command(action, Kind.ORDINARY);
    }

    static Command question(Runnable action) {
        return new Command(action, Kind.QUESTION);
    }

    static Command atOnce(Runnable action) {
        return new Command(action, Kind.AT_ONCE);
    }

    static Command fromScratch(Runnable action) {
        return new Command(action, Kind.FROM_SCRATCH);
    }
}
