package dev.paso.ui.panel;

import dev.paso.core.Equation;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.lesson.Explanation;
import dev.paso.core.lesson.WeightAt;
import dev.paso.core.nn.LayerKinds;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.component.ExplainModel;
import dev.paso.ui.component.ExplainModel.Block;
import dev.paso.ui.component.ExplainModel.Layer;
import dev.paso.ui.component.ExplainModel.Line;
import dev.paso.ui.component.ExplainModel.Sample;
import dev.paso.ui.component.ExplainModel.Unit;
import dev.paso.ui.text.DataNames;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is told of an update, in a reader's words. */
final class Explanations {
    private static final int MOST_SAMPLES = 100; // to choose from: others are picked on a plane

    private static final String FROZEN = ".requires_grad = False"; // in Python, as the name before it

    private static final String GAMMA = "γ (weight)"; // as PyTorch calls it

    private final ExperimentSpec spec;
    private final PreparedData data;
    private final Texts texts;
    private final Folding folding;

    Explanations(ExperimentSpec spec, PreparedData data, Texts texts, Folding folding) {
        this.spec = spec;
        this.data = data;
        this.texts = texts;
        this.folding = folding;
    }

    ExplainModel of(Explanation told, boolean isLast) {
        return new ExplainModel(
                told.update(),
                told.updates(),
                told.epoch(),
                told.rows().size(),
                isLast,
                samples(told),
                told.row(),
                told.isInBatch(),
                layers(told),
                ExplainModel.Weight.of(told.weight()),
                told.weight().name(told.model()) + (told.isFrozen() ? FROZEN : ""),
                IntStream.range(0, told.blocks())
                        .mapToObj(block -> block(told, block))
                        .toList(),
                loss(told),
                folding.line("part", told.part()),
                folding.line("gradient", told.gradient(), told.rows().indexOf(told.row())),
                lines("rate", told.rate()),
                lines("step", told.step()));
    }

    private List<Line> lines(String key, List<Equation> equations) {
        return lines(key, equations, -1);
    }

    /** @param wanted index of a term of each sum that stays in sight; -1 for none */
    private List<Line> lines(String key, List<Equation> equations, int wanted) {
        return IntStream.range(0, equations.size())
                .mapToObj(i -> folding.line(key + "." + i, equations.get(i), wanted))
                .toList();
    }

    private List<Line> loss(Explanation told) {
        List<Line> lines = new ArrayList<>();
        for (int output = 0; output < told.lossOutputs(); output++) {
            lines.addAll(lines("loss." + output, told.criterion(output)));
        }
        lines.addAll(lines("batch", told.batchLoss(), told.rows().indexOf(told.row())));
        return lines;
    }

    private List<Sample> samples(Explanation told) {
        Set<Integer> rows =
                told.rows().stream().limit(MOST_SAMPLES).collect(Collectors.toCollection(LinkedHashSet::new));
        rows.add(told.row());
        return rows.stream().map(row -> new Sample(row, label(row))).toList();
    }

    /** "17: 0.31, −1.2 → class 1", in the units of the data. */
    private String label(int row) {
        Samples raw = data.raw();
        int at = data.trainingRows()[row];
        Digits digits = new Digits(texts.locale());
        String inputs = IntStream.range(0, raw.inputs())
                .mapToObj(column -> digits.plain(raw.x()[at * raw.inputs() + column], 3))
                .collect(Collectors.joining(texts.say("explain.between")));
        return texts.say("explain.row", row, inputs, target(raw, at, digits));
    }

    private String target(Samples raw, int at, Digits digits) {
        if (spec.data().isRegression()) {
            return IntStream.range(0, raw.targets())
                    .mapToObj(column -> digits.plain(raw.y()[at * raw.targets() + column], 3))
                    .collect(Collectors.joining(texts.say("explain.between")));
        }
        List<String> names = DataNames.classes(spec.data());
        int label = raw.labels()[at];
        return label < names.size() ? names.get(label) : texts.say("explain.class", label);
    }

    private List<Layer> layers(Explanation told) {
        return told.weighted().stream().map(place -> layer(told, place)).toList();
    }

    private Layer layer(Explanation told, int place) {
        int block = told.blockOf(place);
        List<String> outs = unitNames(told, block, told.width(place));
        LayerSpec layer = told.model().layers().get(place - 1);
        return layer instanceof LayerSpec.Linear linear
                ? new Layer(
                        place - 1,
                        title(told, block),
                        outs,
                        unitNames(told, block - 1, linear.in()),
                        linear.bias(),
                        false)
                : new Layer(
                        place - 1, place - 1 + " · " + LayerKinds.ALL.nameOf(layer), outs, List.of(GAMMA), true, true);
    }

    private List<String> unitNames(Explanation told, int block, int count) {
        return IntStream.range(0, count)
                .mapToObj(unit -> unitName(told, block, unit))
                .toList();
    }

    private String unitName(Explanation told, int block, int unit) {
        if (block == 0) {
            return DataNames.inputs(spec).get(unit);
        }
        boolean isOutput = block == told.blocks() - 1;
        if (!isOutput) {
            return texts.say("explain.unit", block, unit + 1);
        }
        List<String> names = spec.data().classes() > 2 ? DataNames.classes(spec.data()) : List.of();
        if (told.model().outputs() == 1) {
            return texts.say("explain.output");
        }
        return unit < names.size()
                ? names.get(unit)
                : texts.say(
                        spec.data().isRegression() ? "explain.outputs" : "explain.class",
                        spec.data().isRegression() ? unit + 1 : unit);
    }

    private String title(Explanation told, int block) {
        if (block == 0) {
            return texts.say("explain.inputs");
        }
        String name = block == told.blocks() - 1 ? texts.say("explain.output") : texts.say("explain.layer", block);
        return told.placesOf(block).stream()
                .map(place -> told.model().layers().get(place - 1))
                .filter(layer -> !(layer instanceof LayerSpec.Linear))
                .map(LayerKinds.ALL::nameOf)
                .reduce(name, (text, layer) -> text + " · " + layer);
    }

    private Block block(Explanation told, int block) {
        List<Integer> places = told.placesOf(block);
        int width = told.width(places.getLast());
        String key = "units." + block;
        List<Integer> shown = folding.units(key, width, wanted(told, block));
        List<Unit> units = shown.stream().map(unit -> unit(told, block, unit)).toList();
        return new Block(title(told, block), units, width - shown.size(), key);
    }

    /** The units at both ends of the weight. */
    private static Set<Integer> wanted(Explanation told, int block) {
        WeightAt weight = told.weight();
        int own = told.blockOf(told.weightPlace());
        if (block == own) {
            return Set.of(weight.out());
        }
        boolean isSource = block == own - 1 && !weight.isBias() && !weight.isOfANorm(told.model());
        return isSource ? Set.of(weight.in()) : Set.of();
    }

    private Unit unit(Explanation told, int block, int unit) {
        WeightAt weight = told.weight();
        List<Line> forward = new ArrayList<>();
        List<Line> backward = new ArrayList<>();
        for (int place : told.placesOf(block)) {
            String key = place + "." + unit;
            boolean isWeights = place == told.weightPlace() && unit == weight.out() && !weight.isOfANorm(told.model());
            forward.addAll(lines("f." + key, told.forward(place, unit), isWeights ? weight.in() : -1));
            if (place >= told.weightPlace()) {
                backward.addAll(0, lines("b." + key, told.backward(place, unit)));
            }
        }
        String name = block == 0 ? DataNames.inputs(spec).get(unit) : "";
        return new Unit(name, wanted(told, block).contains(unit), forward, backward);
    }
}
