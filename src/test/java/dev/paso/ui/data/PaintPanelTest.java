package dev.paso.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import dev.paso.Until;
import dev.paso.core.Tensor;
import dev.paso.core.data.InlineSpec;
import dev.paso.core.data.ShapeSpec;
import dev.paso.experiment.Runs;
import dev.paso.experiment.SmallHost;
import dev.paso.json.ExperimentReader;
import dev.paso.table.TableLimits;
import dev.paso.ui.component.Finger;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Facts;
import dev.paso.workspace.Workspace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What goes to a browser that paints, and how often. */
class PaintPanelTest {
    private static final int LARGE = 10_000; // points
    private static final int A_POINT = 23; // characters: 17 bytes in Base64

    @AutoClose
    private final Runs runs = SmallHost.runs(1);

    private final Workspace workspace =
            new Workspace(runs, Facts.of(ExperimentReader.read("""
            {"version": 1, "data": {"type": "Moons", "n": 60, "noise": 0.2}, "split": {"type": "None"},
             "model": [{"type": "Linear", "in": 2, "out": 3}, {"type": "Tanh"}, {"type": "Linear", "in": 3, "out": 1}],
             "init": {"type": "Torch", "seed": 1}, "loss": {"type": "BCEWithLogitsLoss"},
             "optimizer": {"type": "Adam", "lr": 0.01}, "loader": {"batch_size": 16}, "epochs": 5}
            """)), Optional.empty(), Runnable::run);
    private final PaintPanel panel = new PaintPanel(new Texts(Locale.ENGLISH), workspace, TableLimits.DEFAULT);

    private void show() {
        panel.show(workspace.spec(), workspace.data());
    }

    private void begin() {
        panel.setActive(true);
        show();
    }

    private Element plane() {
        return panel.getElement().getChild(0);
    }

    private ObjectNode sent(String property) {
        return (ObjectNode) plane().getPropertyRaw(property);
    }

    private void paint(double... xs) {
        ObjectNode points = JacksonUtils.createObjectNode()
                .put("revision", sent("model").path("revision").asInt());
        for (String name : List.of("xs", "ys", "labels")) {
            var numbers = points.putArray(name);
            for (int i = 0; i < xs.length; i++) {
                numbers.add(name.equals("labels") ? i % 2 : xs[i]);
            }
        }
        ObjectNode told = JacksonUtils.createObjectNode();
        told.set("event.detail", points);
        Finger.tell(plane(), "painted", told);
    }

    @Test
    void whatWasPaintedDoesNotComeBack() {
        begin();
        ObjectNode points = sent("points");
        paint(1, 2, 3, 4, 5);
        assertThat(workspace.spec().data()).isInstanceOf(InlineSpec.class);
        show();
        assertThat(sent("points")).isSameAs(points);
        assertThat(sent("model").path("revision")).isEqualTo(points.path("revision"));
        assertThat(sent("model").path("plane").path("xHigh").asDouble()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void pointsStayWhereSomethingElseIsChanged() {
        begin();
        ObjectNode points = sent("points");
        workspace.change(draft -> draft.optimizer = draft.optimizer.withLr(0.5));
        show();
        assertThat(sent("points")).isSameAs(points);
        assertThat(sent("model").path("revision")).isEqualTo(points.path("revision"));
    }

    @Test
    void otherDataComeWithAnotherRevision() {
        begin();
        int before = sent("model").path("revision").asInt();
        workspace.change(draft -> draft.data = new ShapeSpec.Circles(40, 0.1, 3, 0.5));
        show();
        assertThat(sent("model").path("revision").asInt()).isGreaterThan(before);
        assertThat(sent("points").path("revision")).isEqualTo(sent("model").path("revision"));
        assertThat(sent("points").path("labels").asString()).hasSize(4 * Math.ceilDiv(40, 3));
    }

    @Test
    void thousandsOfPointsTakeFewBytesAndWhatIsSaidOfThemNone() {
        workspace.change(draft -> draft.data = new ShapeSpec.Moons(LARGE, 0.1, 0));
        Until.holds("they are there", () -> workspace.spec().data().n() == LARGE);
        begin();
        assertThat(sent("points").toString().length()).isLessThan(A_POINT * LARGE + 100);
        assertThat(sent("model").toString().length()).isLessThan(500);
    }

    @Test
    void ofMorePointsThanABrushMakesSomeCanBeErased() {
        workspace.change(draft -> draft.data = new ShapeSpec.Moons(2_500, 0.1, 0));
        begin();
        paint(IntStream.range(0, 2_400).asDoubleStream().toArray());
        assertThat(workspace.spec().data().n()).isEqualTo(2_400);
    }

    @Test
    void whatIsRefusedDoesNotStayOnThePlane() {
        begin();
        int before = sent("model").path("revision").asInt();
        paint(IntStream.range(0, 2_001).asDoubleStream().toArray());
        assertThat(workspace.spec().data()).isInstanceOf(ShapeSpec.Moons.class);
        show();
        assertThat(sent("model").path("revision").asInt()).isGreaterThan(before);
        assertThat(sent("points").path("revision")).isEqualTo(sent("model").path("revision"));
    }

    @Test
    void ofTwoNumbersAPointNothingIsPaintedNorOfMoreThanTheHostTakes() {
        Tensor x = Tensor.matrix(4, 1, new double[] {1, 2, 3, 4});
        Tensor two = Tensor.matrix(4, 2, new double[] {1, 2, 3, 4, 5, 6, 7, 8});
        assertThat(panel.whyNot(new InlineSpec(x, Optional.of(two), Optional.empty())))
                .isPresent();
        assertThat(panel.whyNot(new InlineSpec(x, Optional.of(x), Optional.empty())))
                .isEmpty();
        assertThat(panel.whyNot(new ShapeSpec.Moons(LARGE, 0.1, 0))).isEmpty();
        assertThat(panel.whyNot(new ShapeSpec.Moons(LARGE + 1, 0.1, 0)))
                .hasValueSatisfying(why -> assertThat(why).contains("10,001").contains("10,000"));
    }

    /** Its element there is another one, without what was painted. */
    @Test
    void aBrowserThatMakesThePageAnewGetsWhatWasPainted() {
        UI page = new UI();
        page.add(panel);
        begin();
        paint(1, 2, 3, 4, 5);
        show();
        int before = sent("model").path("revision").asInt();
        page.remove(panel);
        page.add(panel);
        assertThat(sent("model").path("revision").asInt()).isGreaterThan(before);
        assertThat(sent("points").path("revision")).isEqualTo(sent("model").path("revision"));
        assertThat(sent("points").path("xs").asString()).hasSize(4 * Math.ceilDiv(5 * Double.BYTES, 3));
    }
}
