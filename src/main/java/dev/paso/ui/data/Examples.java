package dev.paso.ui.data;

import dev.paso.core.Dtype;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.data.SplitSpec;
import java.util.List;
import java.util.Locale;

/** Tables to try, made of real draws. */
final class Examples {
    private static final int ROWS = 60;
    private static final String[] FRUITS = {"lemon", "orange", "grapefruit"};

    private Examples() {}

    /** Fruits by diameter in centimetres and weight in grams: three clouds. */
    static String table() {
        DatasetSpec clouds = new DatasetSpec.Blobs(ROWS, 3, 0.55, 7, 2);
        Samples samples = PreparedData.of(clouds, new SplitSpec.None(), new ScaleSpec.None(), List.of(), Dtype.FLOAT64)
                .raw();
        StringBuilder csv = new StringBuilder("diameter (cm),weight (g),fruit\n");
        for (int i = 0; i < samples.size(); i++) {
            double diameter = 8 + 0.9 * samples.x()[2 * i];
            double weight = 170 + 35 * samples.x()[2 * i + 1];
            csv.append(String.format(Locale.ROOT, "%.1f,%.0f,%s%n", diameter, weight, FRUITS[samples.labels()[i]]));
        }
        return csv.toString();
    }
}
