package dev.paso.torch;

import dev.paso.Resources;
import dev.paso.cli.Headless;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.export.PyTorchProgram;
import dev.paso.json.ExperimentReader;
import dev.paso.json.ExperimentWriter;
import dev.paso.ui.playground.Presets;
import dev.paso.workspace.LabStep;
import dev.paso.workspace.labs.Labs;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
    record Program(String name, String dtype, String code, Map<String, String> files, JsonNode answer) {}

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

    /** The random experiments that a real PyTorch has run. */
    static List<Program> recorded() {
        return Stream.of("/pytorch/references.jsonl", "/pytorch/more.jsonl")
                .flatMap(Resources::lines)
                .map(line -> JsonMapper.shared().readTree(line).path("experiment"))
                .map(experiment -> of(experiment.path("name").asString(), ExperimentReader.read(experiment.toString())))
                .toList();
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
