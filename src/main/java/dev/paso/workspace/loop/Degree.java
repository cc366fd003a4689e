package dev.paso.workspace.loop;

import dev.paso.workspace.Handles;
import dev.paso.workspace.NumberHandle;

/** The degree of a polynomial: the one that is shown, and the one that a learner decided for. */
public final class Degree {
    private static final int LOW = 1; // too stiff for the wave: the learner goes on from there
    private static final int NONE = -1;

    private final NumberHandle shown;
    private final NumberHandle chosen;

    Degree(Handles handles) {
        shown = handles.whole("degree", LOW, 0, Studies.MOST_DEGREE);
        chosen = handles.whole("chosen-degree", NONE, NONE, Studies.MOST_DEGREE);
    }

    /** Also while the learner's hand passes it. */
    public NumberHandle shown() {
        return shown;
    }

    /** The learner decides for it. */
    public void choose(int degree) {
        shown.set(degree);
        chosen.set(degree);
    }

    /** Whether the learner decided for this one. */
    boolean isChosen(int degree) {
        return chosen.whole() == degree;
    }
}
