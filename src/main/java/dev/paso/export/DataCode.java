package dev.paso.export;

import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.FormulaSpec;
import dev.paso.core.data.FunctionSpec;
import dev.paso.core.data.InlineSpec;
import dev.paso.core.data.ShapeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The lines that make {@code x}, shape [n, inputs], and {@code y}: class indices, shape [n], or numbers, shape [n, targets]. NumPy draws
 * in the order in which the data set does.
 */
final class DataCode {
    private final Plan plan;
    private final Script script;

    DataCode(Plan plan, Script script) {
        this.plan = plan;
        this.script = script;
    }

    void write() {
        DatasetSpec data = plan.spec().data();
        script.part("data");
        switch (data) {
            case InlineSpec own -> new InlineCode(plan, own, script).write();
            case ShapeSpec shape -> write(shape);
            case FunctionSpec function -> write(function);
            case FormulaSpec formula -> new FormulaCode(formula, this, script).write();
        }
    }

    private void write(ShapeSpec shape) {
        switch (shape) { // no default: a new shape does not compile until it is drawn here
            case ShapeSpec.Moons moons -> ofScikit(moons, "make_moons", "");
            case ShapeSpec.Circles circles ->
                ofScikit(circles, "make_circles", ", factor=" + Python.number(circles.factor()));
            case ShapeSpec.Xor xor -> {
                begin(xor);
                script.line("x = 2 * np.random.rand(N, 2) - 1").line("y = (x[:, 0] * x[:, 1] < 0).astype(int)");
                addNoise(xor);
            }
            case ShapeSpec.Gaussians clouds -> {
                begin(clouds);
                script.line("centres = np.array([[-1, -1], [1, 1]])").line("y = np.random.permutation(N) % 2");
                script.line("%s", "x = centres[y]" + noise(clouds, 2));
            }
            case ShapeSpec.Blobs blobs -> {
                begin(blobs);
                script.line("angle = 2 * np.pi * np.arange(%d) / %d", blobs.k(), blobs.k())
                        .line("centres = %s", times(blobs.radius(), "np.column_stack([np.cos(angle), np.sin(angle)])"))
                        .line("y = np.random.permutation(N) %% %d", blobs.k());
                script.line("%s", "x = centres[y]" + noise(blobs, 2));
            }
            case ShapeSpec.Spiral spiral -> {
                begin(spiral);
                script.line("sizes = [N // 2, N - N // 2]")
                        .line("arm = np.repeat([0, 1], sizes)")
                        .line("radius = np.concatenate([np.arange(1, size + 1) / size for size in sizes])")
                        .line("angle = 2 * np.pi * %s * radius + np.pi * arm", Python.number(spiral.turns()))
                        .line("order = np.random.permutation(N)")
                        .line("x = np.column_stack([radius * np.sin(angle), radius * np.cos(angle)])[order]")
                        .line("y = arm[order]");
                addNoise(spiral);
            }
        }
    }

    private void write(FunctionSpec function) {
        switch (function) { // no default: a new function does not compile until it is drawn here
            case FunctionSpec.Linear line -> {
                begin(line);
                script.line("x = np.random.rand(N, 1)");
                number(line, sum(line.b(), "", line.w(), "x"));
                if (line.xScale() != 1) {
                    script.line("x = %s * x", Python.number(line.xScale()));
                }
            }
            case FunctionSpec.Sine sine -> {
                begin(sine);
                script.line("x = np.random.rand(N, 1)");
                String turn = sine.frequency() == 1 ? "" : Python.number(sine.frequency()) + " * ";
                number(sine, times(sine.amplitude(), "np.sin(2 * np.pi * " + turn + "x)"));
            }
            case FunctionSpec.Polynomial polynomial -> {
                begin(polynomial);
                script.line("x = 2 * np.random.rand(N, 1) - 1");
                script.line("coefficients = %s", Python.numbers(polynomial.coefficients()));
                number(polynomial, "np.polynomial.polynomial.polyval(x, coefficients)");
            }
            case FunctionSpec.Plane plane -> {
                begin(plane);
                square();
                number(plane, sum(plane.b(), "", plane.w1(), "x1", plane.w2(), "x2"));
            }
            case FunctionSpec.Bumps bumps -> {
                begin(bumps);
                square();
                String bump = "return np.exp(-8 * ((x1 - a) ** 2 + (x2 - b) ** 2))";
                script.definition(() -> {}, "def bump(a, b):", () -> script.line(bump));
                number(bumps, "bump(-0.5, -0.5) + bump(0.5, 0.5) - bump(-0.5, 0.5) - bump(0.5, -0.5)");
            }
        }
    }

    /** NumPy's part of it begins. */
    void begin(DatasetSpec.Drawn data) {
        script.use("numpy as np").line("N = %d", data.n()).line("np.random.seed(%d)", data.seed());
    }

    private void square() {
        script.line("x = 2 * np.random.rand(N, 2) - 1").line("x1, x2 = x[:, [0]], x[:, [1]]");
    }

    /** A number with noise; where nothing is drawn after it, noise of size 0 need not be drawn. */
    void number(DatasetSpec.Drawn data, String value) {
        script.line("%s", "y = " + value + noise(data, 1));
    }

    /** The points move. */
    void addNoise(DatasetSpec.Drawn data) {
        addNoise(data, 2);
    }

    void addNoise(DatasetSpec.Drawn data, int columns) {
        String noise = noise(data, columns);
        if (!noise.isEmpty()) {
            script.line("%s", "x = x" + noise);
        }
    }

    private String noise(DatasetSpec.Drawn data, int columns) {
        return data.noise() == 0 && !plan.goesOnInNumpy()
                ? ""
                : " + " + times(data.noise(), "np.random.randn(N, " + columns + ")");
    }

    /** scikit-learn draws from the generator that it is given, or from NumPy's own where a split goes on with that. */
    private void ofScikit(DatasetSpec.Drawn data, String function, String options) {
        script.use("sklearn.datasets", function);
        String call = String.format(
                Locale.ROOT,
                "x, y = %s(n_samples=%d, noise=%s%s",
                function,
                data.n(),
                Python.number(data.noise()),
                options);
        if (plan.goesOnInNumpy()) {
            script.use("numpy as np").line("np.random.seed(%d)", data.seed()).line("%s", call + ")");
        } else {
            script.line("%s, random_state=%d)", call, data.seed());
        }
    }

    /** A sum of multiples as one writes it: {@code 1 + 2 * x}; the first has no name. */
    private static String sum(Object... terms) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < terms.length; i += 2) {
            double factor = (double) terms[i];
            String name = (String) terms[i + 1];
            if (i == 0) {
                parts.add(Python.number(factor));
            } else {
                String size = times(Math.abs(factor), name);
                parts.add((factor < 0 ? "- " : "+ ") + size);
            }
        }
        return String.join(" ", parts);
    }

    private static String times(double factor, String value) {
        return factor == 1 ? value : Python.number(factor) + " * " + value;
    }
}
