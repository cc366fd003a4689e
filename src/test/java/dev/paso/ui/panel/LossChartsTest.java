package dev.paso.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.train.ExperimentSpec;
import dev.paso.echarts.Axis;
import dev.paso.echarts.ChartModel;
import dev.paso.echarts.Series;
import dev.paso.json.ExperimentReader;
import dev.paso.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is drawn of losses. */
class LossChartsTest {
    @Test
    void earlyStoppingHasItsDotAndItsSentence() {
        ChartModel.Lines chart = chart(", \"early_stopping\": {\"patience\": 7}", Locale.ENGLISH);
        assertThat(chart.series())
                .extracting(Series::role)
                .containsExactly(Series.Role.TRAINING, Series.Role.VALIDATION, Series.Role.BEST);
        assertThat(chart.series().getLast().name()).isEqualTo("best epoch");
        assertThat(chart.summary())
                .endsWith(
                        " Early stopping (patience 7): the best epoch is {best}. Its weights come back when it stops.");
        String left = ", \"early_stopping\": {\"patience\": 7, \"restore_best_weights\": false}";
        assertThat(chart(left, Locale.ENGLISH).summary()).endsWith("the best epoch is {best}.");
        assertThat(chart(left, Locale.of("es")).summary()).endsWith("(paciencia 7): la mejor época es {best}.");
        assertThat(chart("", Locale.ENGLISH).summary()).doesNotContain("stopping");
        assertThat(chart("", Locale.ENGLISH).series()).hasSize(2);
    }

    private static ChartModel.Lines chart(String more, Locale language) {
        ExperimentSpec spec = ExperimentReader.read("""
            {"version": 1, "data": {"type": "Moons", "n": 40, "noise": 0.2}, "split": {"type": "TrainTestSplit"},
             "model": [{"type": "Linear", "in": 2, "out": 1}], "init": {"type": "Torch"}, "loss": {"type": "BCEWithLogitsLoss"},
             "optimizer": {"type": "SGD", "lr": 0.1}, "loader": {"batch_size": 16}, "epochs": 9%s}
            """.formatted(more));
        return (ChartModel.Lines)
                LossCharts.of(spec, spec.prepared(), Axis.Kind.LINEAR, List.of(), new Texts(language));
    }
}
