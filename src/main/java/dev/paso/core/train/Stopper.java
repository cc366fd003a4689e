package dev.paso.core.train;

import dev.paso.core.Tensor;
import java.util.Optional;

/** Early stopping at work: what the best epoch was, and whether it was too long ago. */
final class Stopper {
    private final Optional<EarlyStopping> spec;
    private State state = State.START;

    /**
     * What it remembers.
     *
     * @param best the lowest watched loss
     * @param bestEpoch when it was, 0 before the first
     * @param parameters of then, where they are to come back
     */
    record State(double best, int bestEpoch, boolean isStopped, Optional<Tensor> parameters) {
        static final State START = new State(Double.POSITIVE_INFINITY, 0, false, Optional.empty());

        /** Numbers it holds. */
        int size() {
            return parameters.map(Tensor::size).orElse(0);
        }
    }

    Stopper(Optional<EarlyStopping> spec) {
        this.spec = spec;
    }

    State state() {
        return state;
    }

    void restore(State kept) {
        state = kept;
    }

    boolean isStopped() {
        return state.isStopped();
    }

    /** An epoch ended; where that was the last, the best parameters are put back, changed in place. */
    void afterEpoch(int epoch, double loss, double[] parameters) {
        spec.ifPresent(stopping -> {
            if (loss < state.best() - stopping.minDelta()) {
                state = new State(loss, epoch, false, kept(stopping, parameters));
            } else if (epoch - state.bestEpoch() >= stopping.patience()) {
                state = new State(state.best(), state.bestEpoch(), true, state.parameters());
                state.parameters()
                        .ifPresent(best -> System.arraycopy(best.toArray(), 0, parameters, 0, parameters.length));
            }
        });
    }

    private static Optional<Tensor> kept(EarlyStopping stopping, double[] parameters) {
        return stopping.restoreBestWeights() ? Optional.of(Tensor.vector(parameters)) : Optional.empty();
    }
}
