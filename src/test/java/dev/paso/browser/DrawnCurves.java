package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** The curves that charts of a lab draw. */
record DrawnCurves(LabPage lab) {
    /** The points of a chart's track are these losses, epoch by epoch. */
    void assertCurve(String chart, int track, List<Double> losses) {
        lab.transport()
                .until(
                        "all epochs are drawn on " + chart,
                        () -> points(chart, track).size() == losses.size());
        List<List<Number>> points = points(chart, track);
        for (int i = 0; i < losses.size(); i++) {
            assertThat(points.get(i).get(0).intValue()).isEqualTo(i + 1);
            assertThat(points.get(i).get(1).doubleValue()).isEqualTo(losses.get(i));
        }
    }

    /** Waits until a chart's track is drawn to {@code epoch}. */
    void awaitEnd(String chart, int track, int epoch) {
        lab.transport().until(chart + " is drawn to epoch " + epoch, () -> {
            List<List<Number>> points = points(chart, track);
            return !points.isEmpty() && points.getLast().get(0).intValue() == epoch;
        });
    }

    @SuppressWarnings("unchecked")
    List<List<Number>> points(String chart, int track) {
        return (List<List<Number>>) lab.page()
                .evaluate(
                        "([id, track]) => document.getElementById(id)?.values()?.tracks[track]?.points ?? []",
                        List.of(chart, track));
    }

    List<Double> ys(int track) {
        return points("figure-2-1", track).stream()
                .map(point -> point.get(1).doubleValue())
                .toList();
    }

    /** The training losses of the first run to compare with, as its curve is drawn. */
    List<Double> ghost() {
        return ((List<?>) lab.page()
                        .evaluate("() => document.getElementById('figure-2-1').values().tracks"
                                + ".find(({ kind }) => kind === 'ghost')?.points.map(([, loss]) => loss) ?? []"))
                .stream().map(loss -> ((Number) loss).doubleValue()).toList();
    }
}
