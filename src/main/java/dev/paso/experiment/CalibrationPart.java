package dev.paso.experiment;

import dev.paso.core.Tensor;
import dev.paso.core.metric.Calibration;
import dev.paso.core.metric.Calibration.Bin;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/** Draws whether the shown split's probabilities mean what they say. */
final class CalibrationPart {
    private static final int BINS = 10;

    private final ThresholdPart scores;

    CalibrationPart(ThresholdPart scores) {
        this.scores = scores;
    }

    Frame.Calibrated draw() {
        return of(Tensor.vector(scores.scores()), scores.labels());
    }

    static Frame.Calibrated of(Tensor probabilities, int[] labels) {
        Calibration calibration = Calibration.of(probabilities, labels, BINS, Calibration.Strategy.UNIFORM);
        return new Frame.Calibrated(
                numbers(calibration, Bin::low),
                numbers(calibration, Bin::high),
                counts(calibration, Bin::count),
                counts(calibration, Bin::positives),
                numbers(calibration, Bin::meanScore),
                calibration.brierScore(),
                calibration.logLoss(),
                calibration.expectedError());
    }

    private static Bytes numbers(Calibration calibration, ToDoubleFunction<Bin> number) {
        return Bytes.ofFloat64(calibration.bins().stream().mapToDouble(number).toArray());
    }

    private static Bytes counts(Calibration calibration, ToIntFunction<Bin> count) {
        return Bytes.ofInt32(calibration.bins().stream().mapToInt(count).toArray());
    }
}
