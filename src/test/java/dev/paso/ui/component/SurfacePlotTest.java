package dev.paso.ui.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.internal.JacksonUtils;
import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.CrossSection;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.landscape.LossSurface;
import dev.paso.core.landscape.ParameterPlane;
import dev.paso.core.landscape.TrainingLoss;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.json.ExperimentReader;
import dev.paso.ui.component.SurfaceModel.Place;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SurfacePlotTest {
    private static final ExperimentSpec SPEC = ExperimentReader.read("""
            {"version": 1, "data": {"type": "Linear", "n": 100, "b": 1, "w": 2}, "split": {"type": "None"},
             "model": [{"type": "Linear", "in": 1, "out": 1}], "init": {"type": "Zeros"}, "loss": {"type": "MSELoss"},
             "optimizer": {"type": "SGD", "lr": 0.1}, "loader": {"batch_size": null}, "epochs": 1}
            """);
    private static final PreparedData DATA =
            PreparedData.of(SPEC.data(), SPEC.split(), SPEC.scale(), SPEC.features(), SPEC.dtype());

    @Test
    void aSurfaceBecomesWhatTheElementDraws() {
        ParameterPlane plane = LinePlane.of(SPEC, DATA);
        LossSurface surface = LossSurface.of(SPEC, DATA, plane, 5);
        SurfaceModel model = SurfaceModel.of("Loss", "b", "w", surface);
        assertThat(model.x()).isEqualTo(new SurfaceModel.ParameterAxis("b", -2, 4));
        assertThat(model.y()).isEqualTo(new SurfaceModel.ParameterAxis("w", -1, 5));
        assertThat(Base64.getDecoder().decode(model.losses())).hasSize(4 * 25);
        assertThat(model.minimum())
                .isEqualTo(new Place(
                        surface.bowl().orElseThrow().minimum().x(),
                        surface.bowl().orElseThrow().minimum().y()));
    }

    @Test
    void aCutBecomesWhatTheElementDraws() {
        TrainingLoss loss = TrainingLoss.of(SPEC, DATA);
        ParameterPlane plane = LinePlane.of(SPEC, DATA);
        CrossSection section = CrossSection.of(loss, new double[] {0, 0}, LinePlane.BIAS, plane.x(), 7);
        SectionModel model = SectionModel.of("Loss along b", "b", section, 0.12);
        assertThat(model.x()).isEqualTo(new SurfaceModel.ParameterAxis("b", -2, 4));
        assertThat(Base64.getDecoder().decode(model.losses())).hasSize(8 * 7);
        assertThat(model.compared()).isEmpty();
        assertThat(model.comparedWith(section).compared()).isEqualTo(model.losses());
    }

    @Test
    void listenersAreToldWhereTheReaderPutThePoint() {
        SurfacePlot plot = new SurfacePlot();
        List<Place> atRest = new ArrayList<>();
        List<Place> moving = new ArrayList<>();
        plot.addPointListener(atRest::add);
        plot.addMovingListener(moving::add);
        plot.setPoint(new Place(9, 9));
        fire(plot, "point-input", 1, 2);
        fire(plot, "point-changed", 3, 4);
        assertThat(moving).containsExactly(new Place(1, 2));
        assertThat(atRest).containsExactly(new Place(3, 4));
    }

    @Test
    void aCutTellsTheValueOfItsParameter() {
        SectionPlot plot = new SectionPlot();
        List<Double> told = new ArrayList<>();
        plot.addValueListener(told::add);
        plot.setValue(9);
        fire(plot, "point-changed", 0.5, 2.7);
        assertThat(told).containsExactly(0.5);
    }

    @Test
    void impossibleNumbersAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SurfacePlot().setLearningRate(-1))
                .withMessage("learningRate must be at least 0, was -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SectionPlot().setValue(Double.NaN))
                .withMessage("value must be finite, was NaN");
    }

    private static void fire(Component plot, String type, double x, double y) {
        var data = JacksonUtils.createObjectNode().put("event.detail.x", x).put("event.detail.y", y);
        Finger.tell(plot.getElement(), type, data);
    }
}
