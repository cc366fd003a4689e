package dev.paso.ui.data;

import dev.paso.core.metric.ThresholdTable;
import dev.paso.experiment.Frame;
import dev.paso.table.Scores;
import java.util.Optional;

/**
 * Scores, and what is drawn of them: of 200,000 it takes a second to find.
 *
 * @param table the counts at every distinct score
 * @param calibrated empty where the scores are no probabilities
 */
record ScorePictures(
        Scores scores, Frame.Threshold threshold, ThresholdTable table, Optional<Frame.Calibrated> calibrated) {
    static ScorePictures of(Scores scores) {
        Frame.Threshold threshold = Frame.Threshold.of(scores.places(), scores.labels());
        return new ScorePictures(
                scores,
                threshold,
                threshold.table(),
                scores.isLogits()
                        ? Optional.empty()
                        : Optional.of(Frame.Calibrated.of(scores.probabilities(), scores.labels())));
    }
}
