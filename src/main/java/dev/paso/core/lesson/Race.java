package dev.paso.core.lesson;

import dev.paso.core.Require;
import java.util.List;

/** Walks side by side, all as many samples into training as the one that leads. */
public final class Race {
    private static final double ROUNDING = 1e-9; // a whole update must not be missed by it

    private final List<Walk> walks;
    private final Walk leader;

    /** @param leader place of the one that leads */
    public Race(List<Walk> walks, int leader) {
        Require.inRange("leader", leader, 0, walks.size() - 1);
        this.walks = List.copyOf(walks);
        this.leader = walks.get(leader);
    }

    /** The leader goes to {@code step}; every other one as far as it comes with as many samples. */
    public void goTo(long step) {
        double epochs = (double) step / leader.batchesPerEpoch();
        for (Walk walk : walks) {
            walk.goTo((long) Math.floor(epochs * walk.batchesPerEpoch() + ROUNDING));
        }
    }

    /** The one that leads. */
    public Walk leader() {
        return leader;
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
