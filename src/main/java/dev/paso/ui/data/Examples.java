package dev.paso.ui.data;

import dev.paso.core.Dtype;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.data.ShapeSpec;
import dev.paso.core.data.SplitSpec;
import dev.paso.core.nn.Activations;
import java.util.List;
import java.util.Locale;

/** Tables to try, made of real draws. */
final class Examples {
    private static final int ROWS = 60;
    private static final int SCORES = 400;
    private static final String[] FRUITS = {"lemon", "orange", "grapefruit"};

    private Examples() {}

    /** Fruits by diameter in centimetres and weight in grams: three clouds. */
    static String table() {
        Samples samples = samples(new ShapeSpec.Blobs(ROWS, 3, 0.55, 7, 2));
        StringBuilder csv = new StringBuilder("diameter (cm),weight (g),fruit\n");
        for (int i = 0; i < samples.size(); i++) {
            double diameter = 8 + 0.9 * samples.x()[2 * i];
            double weight = 170 + 35 * samples.x()[2 * i + 1];
            csv.append(String.format(Locale.ROOT, "%.1f,%.0f,%s%n", diameter, weight, FRUITS[samples.labels()[i]]));
        }
        return csv.toString();
    }

    /** What a middling model of two overlapping clouds would say: the true log odds of their horizontal places, and the truth. */
    static String scores() {
        Samples samples = samples(new ShapeSpec.Gaussians(SCORES, 1.4, 3));
        StringBuilder csv = new StringBuilder("score,label\n");
        for (int i = 0; i < samples.size(); i++) {
            double score = Activations.sigmoid(2 * samples.x()[2 * i] / (1.4 * 1.4));
            csv.append(String.format(Locale.ROOT, "%.4f,%d%n", score, samples.labels()[i]));
        }
        return csv.toString();
    }

    private static Samples samples(DatasetSpec spec) {
        return PreparedData.of(spec, new SplitSpec.None(), new ScaleSpec.None(), List.of(), Dtype.FLOAT64)
                .raw();
    }
}
