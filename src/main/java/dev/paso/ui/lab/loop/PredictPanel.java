package dev.paso.ui.lab.loop;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.paso.core.engine.Predictor;
import dev.paso.ui.component.Panel;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.loop.Loop;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the model at hand answers, in evaluation mode, for inputs that the learner types. */
final class PredictPanel extends Composite<Panel> {
    private static final int MOST = 12; // inputs at once

    private final Texts texts;
    private final Digits digits;
    private final int decimals;
    private final TextField inputs;
    private final Div answers = new Div();
    private final String name;
    private List<Double> x = new ArrayList<>();

    /**
     * @param name of the panel, and of the element that holds the answers
     * @param first the inputs that are asked about first
     * @param decimals of an answer
     */
    PredictPanel(Texts texts, String name, List<Double> first, int decimals, Runnable changed) {
        this.texts = texts;
        this.name = name;
        this.decimals = decimals;
        digits = new Digits(texts.locale());
        x.addAll(first);
        inputs = new TextField(texts.say("lab.loop.predict.inputs"));
        inputs.setId(name + "-inputs");
        inputs.setWidthFull();
        inputs.setValue(first.stream().map(texts::plain).collect(Collectors.joining("; ")));
        inputs.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                read(change.getValue());
                changed.run();
            }
        });
        answers.setId(name);
        answers.addClassName("answers");
    }

    @Override
    protected Panel initContent() {
        return new Panel(name + "-panel", texts.say("lab.loop.predict.title"), inputs, answers);
    }

    /** Numbers apart by semicolons or spaces; what is no number is told and nothing changes. */
    private void read(String text) {
        List<Double> numbers = new ArrayList<>();
        try {
            for (String word : text.strip().split("[;\\s]+")) {
                double number = Double.parseDouble(word.replace(',', '.'));
                if (!Double.isFinite(number)) {
                    throw new NumberFormatException(word);
                }
                numbers.add(number);
            }
        } catch (NumberFormatException e) {
            numbers.clear();
        }
        boolean isGood = !numbers.isEmpty() && numbers.size() <= MOST;
        inputs.setInvalid(!isGood);
        inputs.setErrorMessage(isGood ? "" : texts.say("lab.loop.predict.refused", MOST, text));
        if (isGood) {
            x = numbers;
        }
    }

    void show(Loop loop) {
        loop.walk().ifPresent(walk -> {
            Predictor predictor = Predictor.of(loop.spec().model(), loop.spec().dtype());
            double[] rows = x.stream()
                    .mapToDouble(value -> loop.spec().dtype().round(value))
                    .toArray();
            double[] outputs = new double[rows.length];
            predictor.predict(walk.line().parameters(), rows, rows.length, outputs);
            answers.getElement().setProperty("innerHTML", html(outputs));
        });
    }

    /** Numbers and our own words only. */
    private String html(double[] outputs) {
        StringBuilder rows =
                new StringBuilder("<table><thead><tr><th scope='col'>x</th><th scope='col'>ŷ</th></tr></thead>");
        for (int i = 0; i < outputs.length; i++) {
            rows.append("<tr><td>")
                    .append(digits.plain(x.get(i), Numbers.FLOAT32))
                    .append("</td><td>")
                    .append(digits.decimals(outputs[i], decimals))
                    .append("</td></tr>");
        }
        return rows.append("</table>").toString();
    }
}
