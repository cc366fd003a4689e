package dev.paso.core.metric;

import java.util.ArrayList;
import java.util.List;

/** A threshold that makes a difference, with its counts. */
record Cut(double threshold, ConfusionMatrix counts) {
    /** From the threshold that calls nothing positive down to the lowest score. */
    static List<Cut> all(ThresholdTable table) {
        List<Cut> cuts = new ArrayList<>();
        cuts.add(new Cut(Double.POSITIVE_INFINITY, new ConfusionMatrix(table.negatives(), 0, table.positives(), 0)));
        for (ThresholdTable.Row row : table.rows()) {
            int tn = table.negatives() - row.fp();
            int fn = table.positives() - row.tp();
            cuts.add(new Cut(row.threshold(), new ConfusionMatrix(tn, row.fp(), fn, row.tp())));
        }
        return cuts;
    }
}
