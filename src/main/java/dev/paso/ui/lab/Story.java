package dev.paso.ui.lab;

import java.util.BitSet;
import java.util.List;

/** The steps of a lab, which one the learner is at, and which missions are solved. Steps count from 1. */
public final class Story {
    private final String lab;
    private final List<LabStep> steps;
    private final BitSet solved = new BitSet();
    private int at = 1;

    /** @param lab its name in addresses, and under {@code lab.} in the texts */
    public Story(String lab, List<LabStep> steps) {
        this.lab = lab;
        this.steps = List.copyOf(steps);
    }

    public String lab() {
        return lab;
    }

    public int size() {
        return steps.size();
    }

    public int at() {
        return at;
    }

    public LabStep step() {
        return steps.get(at - 1);
    }

    /** Goes to step {@code number}, or to the nearest there is. */
    public void goTo(int number) {
        at = Math.clamp(number, 1, steps.size());
    }

    /** Whether the mission of this step has just been solved, for the first time. */
    public boolean solves() {
        if (solved.get(at) || !step().isSolved().getAsBoolean()) {
            return false;
        }
        solved.set(at);
        return true;
    }

    public boolean isSolved(int number) {
        return solved.get(number);
    }

    /** The key of one of a step's texts. */
    String key(int number, String text) {
        return "lab." + lab + "." + steps.get(number - 1).key() + "." + text;
    }
}
