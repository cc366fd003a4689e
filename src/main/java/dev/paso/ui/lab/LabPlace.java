package dev.paso.ui.lab;

import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Work;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Edits;
import dev.paso.workspace.LabState;
import dev.paso.workspace.Workspace;

/**
 * What a panel of a lab finds on its screen.
 *
 * @param lab where the learner is
 * @param changed called when the learner did something that no frame will tell
 */
public record LabPlace<S extends LabState>(Texts texts, Workspace workspace, Work work, S lab, Runnable changed) {
    /** The text of {@code key} with {@code values} in its places. */
    public String say(String key, Object... values) {
        return texts.say(key, values);
    }

    public Digits digits() {
        return new Digits(texts.locale());
    }

    public ExperimentSpec spec() {
        return workspace.spec();
    }

    /** What the learner does beside the run: everything shows it, and perhaps it solves the mission. */
    public void act(Runnable action) {
        action.run();
        changed.run();
    }

    /** Sets the threshold of all panels. */
    public void chooseThreshold(double chosen) {
        workspace.setThreshold(chosen);
    }

    public NumberSlider slider(String label) {
        return new NumberSlider(texts, label);
    }

    /** The learning rate of the recipe; whoever moves it begins another run. */
    public NumberSlider rate(String label, double least, double most) {
        NumberSlider rate = slider(label);
        rate.setLogRange(least, most);
        rate.addValueListener(this::chooseRate);
        return rate;
    }

    public void chooseRate(double lr) {
        workspace.change(draft -> draft.optimizer = draft.optimizer.withLr(lr));
    }

    /** The learning rate as it is now. */
    public double learningRate() {
        return Edits.learningRate(workspace.spec());
    }
}
