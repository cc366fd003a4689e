package dev.paso.core.lesson;

import dev.paso.core.data.Samples;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** How far classes overlap. */
public final class Neighbours {
    private Neighbours() {}

    /**
     * Of how many samples the nearest other one, by raw distance, has another label; the first of equally near ones counts.
     *
     * @param isWanted asked on the way
     * @throws CancellationException where nobody wants it any more
     */
    public static int mixed(Samples samples, BooleanSupplier isWanted) {
        int mixed = 0;
        for (int i = 0; i < samples.size(); i++) {
            if (!isWanted.getAsBoolean()) {
                throw new CancellationException();
            }
            mixed += samples.labels()[i] == samples.labels()[nearest(samples, i)] ? 0 : 1;
        }
        return mixed;
    }

    private static int nearest(Samples samples, int row) {
        int best = row == 0 && samples.size() > 1 ? 1 : 0;
        for (int i = 0; i < samples.size(); i++) {
            if (i != row && distance(samples, row, i) < distance(samples, row, best)) {
                best = i;
            }
        }
        return best;
    }

    private static double distance(Samples samples, int one, int other) {
        double sum = 0;
        for (int c = 0; c < samples.inputs(); c++) {
            double d = samples.x()[one * samples.inputs() + c] - samples.x()[other * samples.inputs() + c];
            sum += d * d;
        }
        return sum;
    }
}
