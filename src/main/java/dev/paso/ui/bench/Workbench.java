package dev.paso.ui.bench;

import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** What a panel can do to the experiment on the bench. */
public interface Workbench {
    /** The recipe as it stands, edits included. */
    ExperimentSpec spec();

    /** Makes another recipe of this one and starts it anew. What cannot be is said to the learner, and nothing changes. */
    void change(Consumer<Draft> change);

    /** Changes something from the next update on; before the first update it becomes part of the recipe by {@code instead}. */
    void edit(LongFunction<Edit> edit, Consumer<Draft> instead);

    /** Sets from which probability a sample counts as class 1; what was learned stays as it is. */
    void setThreshold(double threshold);

    /** Changes something from the next update on. */
    void edit(LongFunction<Edit> edit);
}
