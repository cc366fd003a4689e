package dev.paso.ui.panel;

import dev.paso.echarts.ChartTexts;
import dev.paso.ui.text.Texts;

/** A chart's own words, in the reader's language. */
public final class ChartWords {
    private ChartWords() {}

    public static ChartTexts of(Texts texts) {
        return of(texts, "chart.empty");
    }

    /** @param empty key of the sentence that says how the chart gets something to draw */
    public static ChartTexts of(Texts texts, String empty) {
        return new ChartTexts(
                texts.say("chart.menu"),
                texts.say("chart.png"),
                texts.say("chart.svg"),
                texts.say("chart.csv"),
                texts.say("chart.fullScreen"),
                texts.say(empty),
                texts.say("chart.keys"));
    }
}
