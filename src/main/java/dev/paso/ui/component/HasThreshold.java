package dev.paso.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.shared.Registration;
import java.util.function.DoubleConsumer;

/** A picture with a classification threshold that a reader can move; its counts come with the frames' part {@code threshold}. */
public interface HasThreshold extends Worded {
    /** Detail of the browser's event. */
    record Chosen(double threshold) {}

    /**
     * Shows {@code threshold}; no listener is told, and a drag under way goes on.
     *
     * @throws IllegalArgumentException if the threshold is not in [0.0, 1.0]
     */
    default void setThreshold(double threshold) {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("threshold must be in [0.0, 1.0], was " + threshold);
        }
        getElement().setProperty("threshold", threshold);
    }

    /** Whether curves get bands of bootstrap draws. */
    default void setBands(boolean hasBands) {
        getElement().setAttribute("data-parts", hasBands ? "threshold uncertainty" : "threshold");
    }

    /** Takes bands away that do not belong to what is shown any more. */
    default void forgetBands() {
        getElement().executeJs("this.frame(undefined, 'uncertainty')");
    }

    /** Lets {@code follower}, which has a threshold too, follow every move, in the browser alone. */
    default void leads(Component follower) {
        getElement()
                .executeJs(
                        "this.addEventListener('threshold-input', move => $0.threshold = move.detail.threshold)",
                        follower.getElement());
    }

    /** Tells the threshold at rest: let go, typed, or the keys quiet for a moment. */
    default Registration addThresholdListener(DoubleConsumer listener) {
        return Gestures.hear(this, "threshold-changed", Chosen.class, chosen -> listener.accept(chosen.threshold));
    }
}
