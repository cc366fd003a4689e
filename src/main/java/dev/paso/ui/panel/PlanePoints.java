package dev.paso.ui.panel;

import dev.paso.core.data.InlineSpec;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.echarts.Point;
import dev.paso.echarts.PointGroup;
import dev.paso.ui.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The samples of an experiment in groups by split, and by class where there are classes. */
final class PlanePoints {
    private final PreparedData data;
    private final boolean isRegression;
    private final int classes;
    private final List<String> classNames;
    private final Optional<Sight> sight;
    private final Texts texts;

    /** @param sight of data with more than one input */
    PlanePoints(ExperimentSpec spec, PreparedData data, Optional<Sight> sight, Texts texts) {
        this.data = data;
        this.sight = sight;
        this.texts = texts;
        isRegression = spec.data().isRegression();
        classes = spec.data().classes();
        classNames = spec.data() instanceof InlineSpec inline ? inline.names().classes() : List.of();
    }

    /** The raw row of a point in one of the groups of all splits; nothing where there is none. */
    OptionalInt row(int group, int index) {
        int kinds = Math.max(1, classes);
        PointGroup.Split[] splits = PointGroup.Split.values();
        if (group < 0 || group >= splits.length * kinds) {
            return OptionalInt.empty();
        }
        int[] rows = rows(splits[group / kinds]);
        int[] some = classes > 0 ? rowsOf(rows, group % kinds) : rows;
        return index >= 0 && index < some.length ? OptionalInt.of(some[index]) : OptionalInt.empty();
    }

    List<PointGroup> all() {
        return of(splits());
    }

    List<PointGroup> training() {
        return of(List.of(PointGroup.Split.TRAINING));
    }

    List<PointGroup> of(List<PointGroup.Split> splits) {
        return isRegression ? bySplit(splits) : byClass(splits);
    }

    /** One group a split, whatever is learned. */
    List<PointGroup> bySplit() {
        return bySplit(splits());
    }

    private List<PointGroup> bySplit(List<PointGroup.Split> splits) {
        return splits.stream().map(this::group).toList();
    }

    private List<PointGroup> byClass(List<PointGroup.Split> splits) {
        List<PointGroup> groups = new ArrayList<>();
        for (PointGroup.Split split : splits) {
            for (int label = 0; label < classes; label++) {
                int[] rows = rowsOf(rows(split), label);
                groups.add(PointGroup.ofClass(className(label, split), label, split, points(rows))
                        .withRows(places(split, label))
                        .withStrengths(strengths(rows)));
            }
        }
        return groups;
    }

    private int[] rowsOf(int[] rows, int label) {
        return Arrays.stream(rows)
                .filter(row -> data.raw().labels()[row] == label)
                .toArray();
    }

    private List<Double> strengths(int[] rows) {
        List<Double> all = sight.map(Sight::strengths).orElse(List.of());
        return all.isEmpty() ? all : Arrays.stream(rows).mapToObj(all::get).toList();
    }

    /** Where the samples of a class stand in the training split; the validation split's are in no update. */
    private List<Integer> places(PointGroup.Split split, int label) {
        int[] rows = rows(split);
        return split == PointGroup.Split.VALIDATION
                ? List.of()
                : IntStream.range(0, rows.length)
                        .filter(i -> data.raw().labels()[rows[i]] == label)
                        .boxed()
                        .toList();
    }

    /** Classes without names are called by their numbers. */
    String className(int label, PointGroup.Split split) {
        if (label >= classNames.size()) {
            return texts.say("plane.class." + word(split), label);
        }
        String name = classNames.get(label);
        return split == PointGroup.Split.TRAINING ? name : texts.say("plane.class.validation", name);
    }

    /** Those that hold points. */
    private List<PointGroup.Split> splits() {
        return Arrays.stream(PointGroup.Split.values())
                .filter(split -> rows(split).length > 0)
                .toList();
    }

    private PointGroup group(PointGroup.Split split) {
        int[] rows = rows(split);
        List<Double> values = data.raw().inputs() == 1
                ? List.of()
                : Arrays.stream(rows).mapToObj(row -> data.raw().y()[row]).toList();
        List<Integer> places = split == PointGroup.Split.TRAINING
                ? IntStream.range(0, rows.length).boxed().toList()
                : List.of();
        return new PointGroup(texts.say("plane.points." + word(split)), null, split, points(rows), values, places)
                .withStrengths(strengths(rows));
    }

    private int[] rows(PointGroup.Split split) {
        return split == PointGroup.Split.TRAINING ? data.trainingRows() : data.validationRows();
    }

    private List<Point> points(int[] rows) {
        Samples raw = data.raw();
        IntFunction<Point> place = sight.map(Sight::place).orElse(row -> Point.of(raw.x()[row], raw.y()[row]));
        return Arrays.stream(rows).mapToObj(place).toList();
    }

    private static String word(PointGroup.Split split) {
        return split == PointGroup.Split.TRAINING ? "training" : "validation";
    }
}
