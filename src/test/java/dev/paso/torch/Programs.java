package dev.paso.torch;

import dev.paso.Resources;
import dev.paso.cli.Headless;
import dev.paso.core.Tensor;
import dev.paso.core.data.DatasetKinds;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.FormulaSpec;
import dev.paso.core.data.InlineSpec;
import dev.paso.core.data.ShapeSpec;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.export.PyTorchProgram;
import dev.paso.json.ExperimentReader;
import dev.paso.json.ExperimentWriter;
import dev.paso.ui.playground.Presets;
import dev.paso.workspace.Draft;
import dev.paso.workspace.LabStep;
import dev.paso.workspace.labs.Labs;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Experiments as the programs that Paso writes for them, beside what Paso itself makes of them. */
final class Programs {
    private Programs() {}

    /**
     * A program and what it must come to.
     *
     * @param files that it reads, by their names
     * @param answer of {@code ./paso train}
     */
    record Program(String name, String dtype, String code, Map<String, String> files, JsonNode answer) {
        /** The same with other code. */
        Program with(String other) {
            return new Program(name, dtype, other, files, answer);
        }
    }

    static Program of(String name, ExperimentSpec spec) {
        PyTorchProgram program = PyTorchProgram.of(spec, Locale.ENGLISH);
        return new Program(
                name,
                spec.dtype().torchName(),
                program.text(),
                program.files().stream()
                        .collect(Collectors.toMap(
                                PyTorchProgram.File::name,
                                file -> file.content().get())),
                Headless.train(ExperimentWriter.write(spec)));
    }

    /**
     * The random experiments that a real PyTorch has run.
     *
     * @param oneOf of how many neighbours one is taken
     */
    static List<Program> recorded(int oneOf) {
        List<JsonNode> experiments = Stream.of("/pytorch/references.jsonl", "/pytorch/more.jsonl")
                .flatMap(Resources::lines)
                .map(line -> JsonMapper.shared().readTree(line).path("experiment"))
                .toList();
        return IntStream.iterate(0, i -> i < experiments.size(), i -> i + oneOf)
                .mapToObj(experiments::get)
                .map(experiment -> of(experiment.path("name").asString(), ExperimentReader.read(experiment.toString())))
                .toList();
    }

    /** What the recorded ones have not: own data in a file, weights in a file, formulas of several claims, pictures that are offered. */
    static List<Program> others() {
        Stream<Program> formulas = Stream.of(
                        "x1 > 0 and not x2 > sin(3*x1) or x1^2 + x2^2 < 0.1",
                        "not (x1 < 0 or x2 < 0)",
                        "sin(5*x) * (x > 0) - (x < -0.5) / 2",
                        "-x^2 + abs(sin(4*(x - 0.2))) + .5*e^(-pi*x*x)",
                        "x > 0.1",
                        "floor(3*x1)*sign(x2) - exp(x1 - x2) >= -1")
                .map(formula -> of(formula, withFormula(formula)));
        Stream<Program> pictures =
                DatasetKinds.PICTURES.stream().map(picture -> of(picture.name(), with(picture.example(), 1)));
        return Stream.of(formulas, pictures, Stream.of(large(), heavy()))
                .flatMap(some -> some)
                .toList();
    }

    private static ExperimentSpec withFormula(String formula) {
        return with(FormulaSpec.EXAMPLE.withFormula(formula).withNoise(0.05), 1);
    }

    /** More rows than a program holds. */
    private static Program large() {
        double[] x = new double[3000];
        Integer[] cls = new Integer[1500];
        for (int i = 0; i < cls.length; i++) {
            x[2 * i] = Math.sin(i) * 100;
            x[2 * i + 1] = Math.cos(3.7 * i) / 7e5;
            cls[i] = x[2 * i] > 0 ? 1 : 0;
        }
        return of(
                "large",
                with(new InlineSpec(Tensor.matrix(1500, 2, x), Optional.empty(), Optional.of(List.of(cls))), 1));
    }

    /** More weights than a program holds. */
    private static Program heavy() {
        ExperimentSpec drawn = with(new ShapeSpec.Moons(50, 0.2, 0), 60);
        return of(
                "heavy",
                Draft.of(drawn, draft -> draft.init = new InitSpec.State(new Trainer(drawn, event -> {}).stateDict())));
    }

    private static ExperimentSpec with(DatasetSpec data, int width) {
        int outputs = Math.max(1, data.classes());
        LossSpec loss = data.isRegression()
                ? new LossSpec.Mse(LossSpec.Reduction.MEAN)
                : new LossSpec.CrossEntropy(LossSpec.Reduction.MEAN, 0);
        return Draft.of(Presets.firstVisit(), draft -> {
            draft.data = data;
            draft.loss = loss;
            draft.model = new ModelSpec(List.of(
                    new LayerSpec.Linear(data.inputs(), 4 * width),
                    new LayerSpec.Tanh(),
                    new LayerSpec.Linear(4 * width, 4),
                    new LayerSpec.Linear(4, outputs)));
            draft.optimizer = new OptimizerSpec.Sgd(0.05);
            draft.epochs = 10;
        });
    }

    /** What somebody finds ready: in the playground, and in each step of the labs. */
    static List<Program> presets() {
        Stream<Program> steps = Labs.all().stream()
                .flatMap(lab -> lab.steps().stream()
                        .map(step -> (LabStep<?>) step)
                        .map(step -> of(lab.name() + "." + step.key(), step.preset())));
        return Stream.concat(Stream.of(of("playground", Presets.firstVisit())), steps)
                .toList();
    }
}
