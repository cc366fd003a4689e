package dev.paso.ui.panel;

import dev.paso.core.data.DatasetSpec;
import java.util.Arrays;
import java.util.Optional;

/** The data sets offered as pictures, each with the noise it looks best with and how far noise may go. */
public enum Dataset {
    MOONS(0.2, 0.6),
    CIRCLES(0.1, 0.4),
    XOR(0.05, 0.4),
    GAUSSIANS(0.6, 2),
    SPIRAL(0.04, 0.3),
    BLOBS(0.6, 2),
    LINEAR(0.1, 1),
    SINE(0.1, 1),
    BUMPS(0.05, 0.5);

    public static final int MIN_POINTS = 10;
    public static final int MAX_POINTS = 2000;

    private static final int USUAL_CLASSES = 4;
    private static final double BLOBS_RADIUS = 2;

    private final double usualNoise;
    private final double mostNoise;

    Dataset(double usualNoise, double mostNoise) {
        this.usualNoise = usualNoise;
        this.mostNoise = mostNoise;
    }

    public double usualNoise() {
        return usualNoise;
    }

    public double mostNoise() {
        return mostNoise;
    }

    /** The spec of {@code n} samples with noise (a standard deviation) from {@code seed}. */
    public DatasetSpec spec(int n, double noise, long seed) {
        return switch (this) {
            case MOONS -> new DatasetSpec.Moons(n, noise, seed);
            case CIRCLES -> new DatasetSpec.Circles(n, noise, seed, 0.5);
            case XOR -> new DatasetSpec.Xor(n, noise, seed);
            case GAUSSIANS -> new DatasetSpec.Gaussians(n, noise, seed);
            case SPIRAL -> new DatasetSpec.Spiral(n, noise, seed, 1.5);
            case BLOBS -> new DatasetSpec.Blobs(n, USUAL_CLASSES, noise, seed, BLOBS_RADIUS);
            case LINEAR -> new DatasetSpec.Linear(n, 1, 2, noise, seed, 1);
            case SINE -> new DatasetSpec.Sine(n, 1, 1, noise, seed);
            case BUMPS -> new DatasetSpec.Bumps(n, noise, seed);
        };
    }

    /** Which of the pictures shows {@code spec}; none for data that came from elsewhere. */
    public static Optional<Dataset> of(DatasetSpec spec) {
        return Arrays.stream(values())
                .filter(dataset -> dataset.spec(1, 0, 0).getClass() == spec.getClass())
                .findFirst();
    }

    /** What the sliders say of a data set. */
    public record Sliders(int n, double noise, long seed) {}

    /** The slider values of a spec; of data without them, how many samples it has. */
    public static Sliders sliders(DatasetSpec spec) {
        return switch (spec) {
            case DatasetSpec.Linear d -> new Sliders(d.n(), d.noise(), d.seed());
            case DatasetSpec.Sine d -> new Sliders(d.n(), d.noise(), d.seed());
            case DatasetSpec.Polynomial d -> new Sliders(d.n(), d.noise(), d.seed());
            case DatasetSpec.Moons d -> new Sliders(d.n(), d.noise(), d.seed());
            case DatasetSpec.Circles d -> new Sliders(d.n(), d.noise(), d.seed());
            case DatasetSpec.Xor d -> new Sliders(d.n(), d.noise(), d.seed());
            case DatasetSpec.Gaussians d -> new Sliders(d.n(), d.noise(), d.seed());
            case DatasetSpec.Spiral d -> new Sliders(d.n(), d.noise(), d.seed());
            case DatasetSpec.Blobs d -> new Sliders(d.n(), d.noise(), d.seed());
            case DatasetSpec.Plane d -> new Sliders(d.n(), d.noise(), d.seed());
            case DatasetSpec.Bumps d -> new Sliders(d.n(), d.noise(), d.seed());
            case DatasetSpec.Inline d -> new Sliders(d.n(), 0, 0);
        };
    }

    /** {@code spec} with other slider values, everything else as it was; imported data stays as it is. */
    public static DatasetSpec with(DatasetSpec spec, Sliders to) {
        return switch (spec) {
            case DatasetSpec.Linear d ->
                new DatasetSpec.Linear(to.n(), d.b(), d.w(), to.noise(), to.seed(), d.xScale());
            case DatasetSpec.Sine d ->
                new DatasetSpec.Sine(to.n(), d.amplitude(), d.frequency(), to.noise(), to.seed());
            case DatasetSpec.Polynomial d ->
                new DatasetSpec.Polynomial(to.n(), d.coefficients(), to.noise(), to.seed());
            case DatasetSpec.Moons d -> new DatasetSpec.Moons(to.n(), to.noise(), to.seed());
            case DatasetSpec.Circles d -> new DatasetSpec.Circles(to.n(), to.noise(), to.seed(), d.factor());
            case DatasetSpec.Xor d -> new DatasetSpec.Xor(to.n(), to.noise(), to.seed());
            case DatasetSpec.Gaussians d -> new DatasetSpec.Gaussians(to.n(), to.noise(), to.seed());
            case DatasetSpec.Spiral d -> new DatasetSpec.Spiral(to.n(), to.noise(), to.seed(), d.turns());
            case DatasetSpec.Blobs d -> new DatasetSpec.Blobs(to.n(), d.k(), to.noise(), to.seed(), d.radius());
            case DatasetSpec.Plane d -> new DatasetSpec.Plane(to.n(), d.b(), d.w1(), d.w2(), to.noise(), to.seed());
            case DatasetSpec.Bumps d -> new DatasetSpec.Bumps(to.n(), to.noise(), to.seed());
            case DatasetSpec.Inline d -> d;
        };
    }
}
