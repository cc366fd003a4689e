package dev.paso.core.train;

/** Hears of events on the training thread, in order; it must return at once. */
@FunctionalInterface
public interface TrainingListener {
    void on(TrainingEvent event);
}
