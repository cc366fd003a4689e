package dev.paso.core.metric;

import dev.paso.core.Tensor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The counts at every distinct score, in decreasing order; a sample is positive where its score is at least the threshold. */
public record ThresholdTable(List<Row> rows, int positives, int negatives) {
    /** True and false positives when {@code threshold} is the threshold. */
    public record Row(double threshold, int tp, int fp) {}

    public ThresholdTable {
        rows = List.copyOf(rows);
    }

    /** @param labels 0 or 1, one a score */
    public static ThresholdTable of(Tensor scores, int[] labels) {
        int[] order = IntStream.range(0, labels.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores.at(i)))
                .mapToInt(Integer::intValue)
                .toArray();
        List<Row> rows = new ArrayList<>();
        int tp = 0;
        int fp = 0;
        for (int i = 0; i < order.length; i++) {
            tp += labels[order[i]];
            fp += 1 - labels[order[i]];
            boolean isLastOfTie = i + 1 == order.length || scores.at(order[i + 1]) != scores.at(order[i]);
            if (isLastOfTie) {
                rows.add(new Row(scores.at(order[i]), tp, fp));
            }
        }
        return new ThresholdTable(rows, tp, fp);
    }

    /** The counts at any threshold; takes the logarithm of the rows. */
    public ConfusionMatrix at(double threshold) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.get(middle).threshold() >= threshold) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int tp = low == 0 ? 0 : rows.get(low - 1).tp();
        int fp = low == 0 ? 0 : rows.get(low - 1).fp();
        return new ConfusionMatrix(negatives - fp, fp, positives - tp, tp);
    }
}
