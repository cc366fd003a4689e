package dev.paso.workspace;

import dev.paso.core.RefusedException;
import dev.paso.core.Require;
import dev.paso.core.Rule;
import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Near;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A lab as one learner goes through it: its steps, which one they are at, what they do there, and which missions are solved. */
public final class Story {
    private static final int MANY = 3; // classes

    private final String lab;
    private final List<LabStep> steps;
    private final LabState state;
    private final Set<String> solved = new LinkedHashSet<>();
    private int at = 1;

    /**
     * What is to be known of a story to go on with it elsewhere.
     *
     * @param step the key of the step the learner is at
     * @param solved the keys of the steps whose missions are solved, in the order in which they were
     * @param handles what was done in this step: {@link LabState#handles}
     */
    public record Told(String lab, String step, List<String> solved, Map<String, String> handles) {
        public Told {
            solved = List.copyOf(solved);
            handles = Map.copyOf(handles);
        }
    }

    /** @param lab its name in addresses, and under {@code lab.} in the texts */
    public Story(String lab, List<LabStep> steps, LabState state) {
        this.lab = lab;
        this.steps = List.copyOf(steps);
        this.state = state;
    }

    public String lab() {
        return lab;
    }

    public int size() {
        return steps.size();
    }

    /** The number of the step, from 1. */
    public int at() {
        return at;
    }

    public LabStep step() {
        return steps.get(at - 1);
    }

    /** Goes to step {@code number}, or to the nearest there is; {@link #begin} begins it. */
    public void goTo(int number) {
        at = Math.clamp(number, 1, steps.size());
    }

    /** There are so many other runs to compare with. */
    void compare(int others) {
        state.compare(others);
    }

    /**
     * Whether this step can be about another recipe: of as many inputs, of numbers or two or more classes as its own, and of a line where
     * its own is one. Panels of a lab do not know what to make of others.
     *
     * @throws RefusedException if it cannot
     */
    public void check(ExperimentSpec spec) {
        ExperimentSpec usual = step().preset();
        boolean isLine = LinePlane.fits(usual);
        boolean fits = spec.data().inputs() == usual.data().inputs()
                && Math.min(spec.data().classes(), MANY)
                        == Math.min(usual.data().classes(), MANY)
                && (!isLine
                        || LinePlane.fits(spec)
                                && spec.loss().getClass() == usual.loss().getClass());
        if (!fits) {
            throw new RefusedException("experiment", Rule.FITS_STEP, lab + " " + at);
        }
    }

    /** The step begins: nothing is done yet. */
    void begin() {
        state.begin(step().key());
    }

    /** The run is at another update, or has another recipe. */
    void follow(ExperimentSpec spec, PreparedData data, long step, Optional<Near> near) {
        state.follow(spec, data, step, near);
    }

    /** The run is there again after it was made anew: what was done stays done. */
    void followAgain(ExperimentSpec spec, PreparedData data, long step, Optional<Near> near) {
        Map<String, String> done = state.handles();
        follow(spec, data, step, near);
        begin();
        setHandles(done);
    }

    /** Whether the mission of this step has just been solved, for the first time. */
    boolean solves() {
        return !solved.contains(step().key()) && state.isSolved(step().key()) && solved.add(step().key());
    }

    /** The keys of the steps whose missions are solved, in the order in which they were. */
    public List<String> solved() {
        return List.copyOf(solved);
    }

    public boolean isSolved(int number) {
        return solved.contains(steps.get(number - 1).key());
    }

    /** The key of one of a step's texts. */
    public String key(int number, String text) {
        return "lab." + lab + "." + steps.get(number - 1).key() + "." + text;
    }

    Told told() {
        return new Told(lab, step().key(), List.copyOf(solved), state.handles());
    }

    /**
     * Goes on where a story of this lab was; steps that it does not have any more are left out.
     *
     * @throws IllegalArgumentException with field, rule and value, where it is of another lab or a handle cannot stand there
     */
    void restore(Told told) {
        if (!told.lab().equals(lab)) {
            throw new RefusedException("lab", Rule.EXACTLY, lab, Require.shortened(told.lab()));
        }
        List<String> keys = steps.stream().map(LabStep::key).toList();
        told.solved().stream().filter(keys::contains).forEach(solved::add);
        goTo(keys.indexOf(told.step()) + 1);
        begin();
        if (step().key().equals(told.step())) {
            setHandles(told.handles());
        }
    }

    /** Where one is refused nothing is done. */
    private void setHandles(Map<String, String> handles) {
        try {
            state.setHandles(handles);
        } catch (IllegalArgumentException refused) {
            begin();
            throw refused;
        }
    }
}
