package dev.paso.ui.lab.classify;

import dev.paso.core.metric.ConfusionMatrix;
import dev.paso.core.metric.ThresholdTable;
import dev.paso.ui.component.Panel;
import dev.paso.ui.component.ThresholdPanel;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.lab.Working;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.classify.Classification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Three probability lines, each with a threshold of its own: what precision does between them. */
final class LinesPanel extends Handled<Classification> {
    private final List<ThresholdPanel> lines = new ArrayList<>();
    private final Panel panel;

    LinesPanel(LabPlace<Classification> place) {
        super(place);
        panel = new Panel("lines", say("classify.lines.title"));
        for (int i = 0; i < lab.lines().size(); i++) {
            add(i);
        }
    }

    private void add(int index) {
        int number = index + 1;
        ThresholdPanel line = new ThresholdPanel();
        line.setId("line-" + number);
        Map<String, String> words = new HashMap<>(texts.drawing("threshold"));
        words.put("lineTitle", say("classify.lines.name", number));
        line.setTexts(words);
        line.setSections("line");
        line.addThresholdListener(chosen -> place.act(() -> lab.setLine(index, chosen)));
        lines.add(line);
        panel.add(line);
    }

    @Override
    public Panel content() {
        return panel;
    }

    @Override
    protected void showState() {
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).setThreshold(lab.lines().get(i).value());
        }
    }

    /** Precision at each of the three thresholds, with its counts. */
    static List<Working> workings(Texts texts, Classification state) {
        Digits digits = new Digits(texts.locale());
        String found = texts.say("threshold.tpShort");
        ThresholdTable table = state.replay().shown();
        return state.lines().stream()
                .map(line -> {
                    ConfusionMatrix counts = table.at(line.value());
                    return new Working(
                            texts.say("classify.lines.at", digits.plain(line.value(), 3)),
                            found + " / (" + found + " + " + texts.say("threshold.fpShort") + ")",
                            counts.tp() + " / (" + counts.tp() + " + " + counts.fp() + ")",
                            counts.tp() + counts.fp() == 0 ? "–" : digits.decimals(counts.precision(), 4));
                })
                .toList();
    }
}
