package dev.paso.ui.lab.classify;

import com.vaadin.flow.component.Component;
import dev.paso.core.metric.ConfusionMatrix;
import dev.paso.core.metric.ThresholdTable;
import dev.paso.ui.component.Panel;
import dev.paso.ui.component.ThresholdPanel;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.classify.Classification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Three probability lines, each with a threshold of its own: what precision does between them. */
final class LinesPanel implements ScenePanel {
    private final Classification state;
    private final List<ThresholdPanel> lines = new ArrayList<>();
    private final Panel panel;

    LinesPanel(Texts texts, Classification state, Runnable changed) {
        this.state = state;
        panel = new Panel("lines", texts.say("classify.lines.title"));
        for (int i = 0; i < Classification.LINES; i++) {
            int index = i;
            ThresholdPanel line = new ThresholdPanel();
            line.setId("line-" + (i + 1));
            Map<String, String> words = new HashMap<>(texts.group("threshold"));
            words.put("lineTitle", texts.say("classify.lines.name", i + 1));
            line.setTexts(words);
            line.setSections("line");
            line.addThresholdListener(chosen -> {
                state.setLine(index, chosen);
                changed.run();
            });
            lines.add(line);
            panel.add(line);
        }
    }

    @Override
    public Component content() {
        return panel;
    }

    @Override
    public void refresh() {
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).setThreshold(state.line(i));
        }
    }

    /** Precision at each of the three thresholds, with its counts. */
    static List<Working> workings(Texts texts, Classification state) {
        Digits digits = new Digits(texts.locale());
        String found = texts.say("threshold.tpShort");
        ThresholdTable table = state.replay().shown();
        return IntStream.range(0, Classification.LINES)
                .mapToObj(i -> {
                    ConfusionMatrix counts = table.at(state.line(i));
                    return new Working(
                            texts.say("classify.lines.at", digits.plain(state.line(i), 3)),
                            found + " / (" + found + " + " + texts.say("threshold.fpShort") + ")",
                            counts.tp() + " / (" + counts.tp() + " + " + counts.fp() + ")",
                            digits.decimals(counts.precision(), 4));
                })
                .toList();
    }
}
