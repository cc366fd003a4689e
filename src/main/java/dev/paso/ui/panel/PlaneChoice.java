package dev.paso.ui.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.data.InputGroup;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.landscape.AxisRange;
import dev.paso.core.landscape.Slice;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.component.Choice;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.text.DataNames;
import dev.paso.ui.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which plane is looked at where there are more inputs than two: two of them by name, with all others held by sliders and a choice of each
 * column of words; or no plane, but the directions along which the data differ most.
 */
final class PlaneChoice extends Composite<Div> {
    static final String ID = "plane-choice";

    private final Texts texts;
    private final Listener listener;
    private final Choice<Integer> across;
    private final Choice<Integer> up;
    private final Choice<Boolean> way;
    private final Div sliders = new Div();
    private final PlaneMemory memory = new PlaneMemory(this);
    private final Details held = new Details();
    private List<String> names = List.of();
    private List<Held> values = List.of();
    private Optional<Slice> slice = Optional.empty();
    private boolean isProjected;

    /** Where inputs are held that say one thing together. */
    private interface Held {
        Component control();

        /** Is of no use where one of its inputs spans the plane. */
        void show(Slice slice);
    }

    /** Told what is to be seen. */
    interface Listener {
        /** @param slice the plane; none: the projection */
        void look(Optional<Slice> slice);

        /** The plane moves, and has not come to rest. */
        void move(Slice slice);
    }

    PlaneChoice(Texts texts, Listener listener) {
        this.texts = texts;
        this.listener = listener;
        across = new Choice<>(
                texts.say("plane.across"), List.of(), this::name, input -> take(slice.map(one -> one.across(input))));
        up = new Choice<>(texts.say("plane.up"), List.of(), this::name, input -> take(slice.map(one -> one.up(input))));
        way = new Choice<>(
                texts.say("plane.way"),
                List.of(false, true),
                is -> texts.say(is ? "plane.way.projection" : "plane.way.slice"),
                this::project);
    }

    @Override
    protected Div initContent() {
        way.setValue(false);
        sliders.addClassName("held");
        held.setSummaryText(texts.say("plane.held"));
        held.add(sliders);
        Div fields = new Div(way, across, up);
        fields.addClassNames("fields", "columns");
        Div choice = new Div(fields);
        choice.setId(ID);
        choice.addClassName("plane-choice");
        choice.setVisible(false);
        return choice;
    }

    /** Other data: the plane of the first two inputs, with all others in their middle. */
    void begin(ExperimentSpec spec, PreparedData data) {
        boolean isShown = data.raw().inputs() > 2;
        getContent().setVisible(isShown);
        if (isShown && held.getParent().isEmpty()) {
            getContent().add(held);
        }
        slice = Slice.usual(data).filter(usual -> isShown);
        isProjected = false;
        way.setValue(false);
        names = isShown ? DataNames.columns(spec) : List.of();
        List<Integer> all = IntStream.range(0, names.size()).boxed().toList();
        across.offer(all);
        up.offer(all);
        values = isShown
                ? data.groups().stream().map(group -> held(data.raw(), group)).toList()
                : List.of();
        sliders.removeAll();
        values.forEach(one -> sliders.add(one.control()));
        show();
        Optional<Slice> first = slice;
        first.ifPresent(usual ->
                memory.recall(names, data, kept -> take(Optional.of(kept).filter(one -> slice.equals(first)))));
    }

    private String name(int input) {
        return input < names.size() ? names.get(input) : "";
    }

    private Held held(Samples raw, InputGroup group) {
        return group.isOfWords()
                ? new Words(group)
                : new Value(raw, group.columns().getFirst());
    }

    /** A column of words has one of them at a time. */
    private final class Words implements Held {
        private final InputGroup group;
        private final Choice<Integer> words;

        Words(InputGroup group) {
            this.group = group;
            words = new Choice<>(
                    group.name(names),
                    group.columns(),
                    input -> group.word(names, input),
                    input -> take(slice.map(one -> one.holding(group, input))));
        }

        @Override
        public Component control() {
            return words;
        }

        @Override
        public void show(Slice slice) {
            group.columns().stream()
                    .filter(column -> slice.held().get(column) == 1)
                    .findFirst()
                    .ifPresent(words::setValue);
            words.setVisible(group.columns().stream().noneMatch(slice::isSpannedBy));
        }
    }

    /** A number is held at any value that the data have. */
    private final class Value implements Held {
        private final int input;
        private final AxisRange range;
        private final NumberSlider slider;

        Value(Samples raw, int input) {
            this.input = input;
            double[] column = raw.column(input);
            boolean isYesOrNo = Arrays.stream(column).allMatch(value -> value == 0 || value == 1);
            range = AxisRange.spanning(column);
            slider = new NumberSlider(texts, names.get(input));
            slider.setRange(range.low(), range.high(), isYesOrNo ? 1 : 0);
            slider.setWhole(isYesOrNo);
            slider.addMovingListener(value -> hold(value).ifPresent(listener::move));
            slider.addValueListener(value -> take(hold(value)));
        }

        /** What comes from a browser may be any number. */
        private Optional<Slice> hold(double value) {
            return slice.map(one -> one.holding(input, Math.clamp(value, range.low(), range.high())));
        }

        @Override
        public Component control() {
            return slider;
        }

        @Override
        public void show(Slice slice) {
            slider.setValue(slice.held().get(input));
            slider.setVisible(!slice.isSpannedBy(input));
        }
    }

    private void project(boolean isWanted) {
        isProjected = isWanted;
        show();
        listener.look(slice());
    }

    /** It could not be found. */
    void leaveProjection() {
        way.setValue(false);
        project(false);
    }

    /** The plane that is looked at; none where the projection is. */
    Optional<Slice> slice() {
        return slice.filter(one -> !isProjected);
    }

    boolean isProjected() {
        return isProjected && slice.isPresent();
    }

    /** All inputs are held where a raw sample has them. */
    void goThrough(PreparedData data, int row) {
        take(slice().map(one -> one.through(data, row)));
    }

    private void take(Optional<Slice> other) {
        other.ifPresent(taken -> {
            slice = other;
            memory.keep(names, taken);
            show();
            listener.look(slice());
        });
    }

    private void show() {
        slice.ifPresent(now -> {
            across.setValue(now.across());
            up.setValue(now.up());
            values.forEach(one -> one.show(now));
        });
        across.setVisible(!isProjected);
        up.setVisible(!isProjected);
        held.setVisible(!isProjected);
    }
}
