package dev.paso.ui.lab.loop;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.paso.core.Dtype;
import dev.paso.core.engine.Predictor;
import dev.paso.core.lesson.Walk;
import dev.paso.ui.component.Panel;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.HtmlTable;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.text.Reading;
import dev.paso.workspace.loop.Loop;
import dev.paso.workspace.loop.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the model at hand answers, in evaluation mode, for inputs that the learner types. */
final class PredictPanel extends Handled<Loop> {
    private static final int MOST = 12; // inputs at once

    private final List<Double> first;
    private final int decimals;
    private final TextField inputs;
    private final Div answers = parts("answers");
    private final Panel panel;

    /**
     * @param name of the panel, and of the element that holds the answers
     * @param first the inputs that are asked about first
     * @param decimals of an answer
     */
    PredictPanel(LabPlace<Loop> place, String name, List<Double> first, int decimals) {
        super(place);
        this.first = List.copyOf(first);
        this.decimals = decimals;
        inputs = new TextField(say("lab.loop.predict.inputs"));
        inputs.setId(name + "-inputs");
        inputs.setWidthFull();
        inputs.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                place.act(() -> read(change.getValue()));
            }
        });
        answers.setId(name);
        panel = new Panel(name + "-panel", say("lab.loop.predict.title"), inputs, answers);
    }

    @Override
    public Panel content() {
        return panel;
    }

    @Override
    public boolean isThere() {
        return lab.drives(Method.PREDICT);
    }

    /** What is no row of numbers is told and nothing changes. */
    private void read(String text) {
        boolean isGood = numbers(text).isPresent();
        inputs.setInvalid(!isGood);
        inputs.setErrorMessage(isGood ? "" : either(text).orElseGet(() -> say("lab.loop.predict.refused", MOST, text)));
        if (isGood) {
            lab.inputs().set(text);
        }
    }

    /** Numbers apart by semicolons or spaces. */
    private Optional<List<Double>> numbers(String text) {
        List<Double> numbers = new ArrayList<>();
        for (String word : words(text)) {
            numbers.add(Reading.of(word, texts.locale()).value().orElse(Double.NaN));
        }
        return Optional.of(numbers)
                .filter(all -> all.size() <= MOST && all.stream().allMatch(Double::isFinite));
    }

    private static String[] words(String text) {
        return text.strip().split("[;\\s]+|,\\s+");
    }

    /** Asks which is meant, where a word may be two numbers. */
    private Optional<String> either(String text) {
        return Arrays.stream(words(text))
                .filter(word -> !Reading.of(word, texts.locale()).either().isEmpty())
                .findFirst()
                .map(word -> {
                    List<Double> both = Reading.of(word, texts.locale()).either();
                    return say(
                            "lab.loop.predict.either",
                            word,
                            texts.written(both.getFirst()),
                            texts.written(both.getLast()));
                });
    }

    @Override
    protected void showState() {
        Optional<List<Double>> told = numbers(lab.inputs().value());
        if (!inputs.isInvalid()) {
            inputs.setValue(
                    told.isPresent()
                            ? lab.inputs().value()
                            : first.stream().map(texts::plain).collect(Collectors.joining("; ")));
        }
        lab.walk().ifPresent(walk -> answer(walk, told.orElse(first)));
    }

    private void answer(Walk walk, List<Double> x) {
        Dtype dtype = lab.spec().dtype();
        double[] rows = x.stream().mapToDouble(dtype::round).toArray();
        double[] outputs = new double[rows.length];
        Predictor.of(lab.spec().model(), dtype).predict(walk.line().parameters(), rows, rows.length, outputs);
        HtmlTable table = new HtmlTable().head("x", "ŷ");
        for (int i = 0; i < outputs.length; i++) {
            table.cellsOnly(digits.plain(x.get(i), Numbers.FLOAT32), digits.decimals(outputs[i], decimals));
        }
        table.show(answers);
    }
}
