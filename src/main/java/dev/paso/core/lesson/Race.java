package dev.paso.core.lesson;

import java.util.List;

/** Walks side by side, all as many samples into training as the first of them. */
public final class Race {
    private static final double ROUNDING = 1e-9; // a whole update must not be missed by it

    private final List<Walk> walks;

    /** @throws IllegalArgumentException if there are none */
    public Race(List<Walk> walks) {
        if (walks.isEmpty()) {
            throw new IllegalArgumentException("a race must have walks, had none");
        }
        this.walks = List.copyOf(walks);
    }

    /** The first walk goes to {@code step}; every other one as far as it comes with as many samples. */
    public void goTo(long step) {
        double epochs = (double) step / walks.getFirst().batchesPerEpoch();
        for (Walk walk : walks) {
            walk.goTo((long) Math.floor(epochs * walk.batchesPerEpoch() + ROUNDING));
        }
    }

    public List<Walk> walks() {
        return walks;
    }

    /** Place of the walk with the least loss, the first one on a tie; one that left all numbers is last. */
    public int ahead() {
        int best = 0;
        for (int i = 1; i < walks.size(); i++) {
            best = height(i) < height(best) ? i : best;
        }
        return best;
    }

    private double height(int i) {
        double loss = walks.get(i).loss();
        return Double.isNaN(loss) ? Double.POSITIVE_INFINITY : loss;
    }
}
