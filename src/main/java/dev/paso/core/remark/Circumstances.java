package dev.paso.core.remark;

import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.landscape.Answer;
import dev.paso.core.landscape.Curvature;
import dev.paso.core.train.ExperimentSpec;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** What remarks look at that stays as it is while a recipe is trained: found out once. Immutable. */
public final class Circumstances {
    private static final int MOST_SAMPLES = 1_000; // of the training split that the units are asked about

    private final ExperimentSpec spec;
    private final PreparedData data;
    private final List<Column> columns;
    private final OptionalDouble largestRate;
    private final int[] truth;

    public Circumstances(ExperimentSpec spec, PreparedData data) {
        this.spec = spec;
        this.data = data;
        Samples training = data.training();
        columns = IntStream.range(0, training.inputs())
                .mapToObj(index -> column(training, index))
                .toList();
        largestRate = Curvature.ofFullBatches(spec, training);
        truth = isAboutClasses() ? shown().labels() : new int[0];
    }

    /** About how many multiplications it takes to look at a run of a recipe. */
    public static double work(ExperimentSpec spec, PreparedData data) {
        double asked = asked(data) + shown(data).size();
        return asked * spec.model().parameterCount();
    }

    ExperimentSpec spec() {
        return spec;
    }

    PreparedData data() {
        return data;
    }

    boolean isFullBatch() {
        return spec.seesAllOf(data.training().size());
    }

    /** How many training samples the units are asked about. */
    public static int asked(PreparedData data) {
        return Math.min(MOST_SAMPLES, data.training().size());
    }

    /** What is judged: the validation split, or all samples where there is none. */
    Samples shown() {
        return shown(data);
    }

    private static Samples shown(PreparedData data) {
        return data.validation().size() > 0 ? data.validation() : data.training();
    }

    private boolean isAboutClasses() {
        boolean isProbability = Answer.of(spec).filter(Answer::isProbability).isPresent();
        return spec.data().classes() >= 2 && (isProbability || spec.model().outputs() > 2);
    }

    /** The classes of the shown split, not to be changed; none where the experiment is not about classes. */
    int[] truth() {
        return truth;
    }

    /** As {@link Curvature#ofFullBatches} finds it. */
    OptionalDouble largestRate() {
        return largestRate;
    }

    /**
     * An input over the training split, as the model sees it.
     *
     * @param index counts from 0
     * @param size root of the mean of its squares
     * @param deviation its standard deviation
     */
    record Column(int index, double size, double deviation) {}

    List<Column> columns() {
        return columns;
    }

    private static Column column(Samples samples, int index) {
        double sum = 0;
        double squares = 0;
        for (int n = 0; n < samples.size(); n++) {
            double value = samples.x()[n * samples.inputs() + index];
            sum += value;
            squares += value * value;
        }
        double mean = sum / samples.size();
        double meanOfSquares = squares / samples.size();
        return new Column(index, Math.sqrt(meanOfSquares), Math.sqrt(Math.max(0, meanOfSquares - mean * mean)));
    }
}
