package dev.paso.ui.first;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.echarts.Axis;
import dev.paso.echarts.ChartModel;
import dev.paso.echarts.Point;
import dev.paso.echarts.PointGroup;
import dev.paso.echarts.PointGroup.Split;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

class FirstChartTest {
    private static final String EVIL = "\"><img src=x onerror=alert(1)><script>alert(2)</script>";

    private static ChartModel.Plane plane(String name) {
        return new ChartModel.Plane(
                name,
                name,
                Axis.linear(name).range(-1, 3),
                Axis.linear(name).range(0, 10),
                List.of(
                        PointGroup.ofClass(name, 0, Split.TRAINING, List.of(Point.of(0, 2.5))),
                        PointGroup.ofClass(name, 1, Split.VALIDATION, List.of(Point.of(3, 10), Point.of(-1, 0)))),
                "",
                List.of(),
                null,
                "");
    }

    @Test
    void pointsLieAtTheirPartOfThePlot() {
        Elements marks = FirstChart.of(plane("points"), List.of()).select(".points .mark");
        assertThat(marks.eachAttr("x")).containsExactly("25.000%", "100.000%", "0.000%");
        assertThat(marks.eachAttr("y")).containsExactly("75.000%", "0.000%", "100.000%");
        assertThat(marks.eachAttr("data-class")).containsExactly("0", "1", "1");
    }

    /** Names of somebody's own data come in a link. */
    @Test
    void whatANameSaysStaysText() {
        Element chart = FirstChart.of(plane(EVIL), List.of());
        Document read = Jsoup.parse(chart.outerHtml());
        assertThat(read.select("img, script")).isEmpty();
        assertThat(read.select("h3").text()).isEqualTo(EVIL);
        assertThat(read.getAllElements()).noneMatch(element -> element.hasAttr("onerror"));
    }
}
