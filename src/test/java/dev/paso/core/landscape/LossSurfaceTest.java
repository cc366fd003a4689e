package dev.paso.core.landscape;

import static dev.paso.core.landscape.Recipes.B;
import static dev.paso.core.landscape.Recipes.BAD;
import static dev.paso.core.landscape.Recipes.BOOK;
import static dev.paso.core.landscape.Recipes.EXACT;
import static dev.paso.core.landscape.Recipes.MOONS;
import static dev.paso.core.landscape.Recipes.SCALED;
import static dev.paso.core.landscape.Recipes.W;
import static dev.paso.core.landscape.Recipes.at;
import static dev.paso.core.landscape.Recipes.book;
import static dev.paso.core.landscape.Recipes.bruteForce;
import static dev.paso.core.landscape.Recipes.data;
import static dev.paso.core.landscape.Recipes.plane;
import static dev.paso.core.landscape.Recipes.spec;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.paso.core.train.Trainer;
import org.junit.jupiter.api.Test;

/** The loss over a plane of parameters. */
class LossSurfaceTest {
    @Test
    void theAxesAreTheBooks() {
        assertAxes(BOOK, -2, 4, -1, 5);
        assertAxes(BAD, -2, 4, -2.8, 3.2);
        assertAxes(SCALED, -1, 5, -2.4, 3.6);
    }

    private static void assertAxes(String experiment, double b, double toB, double w, double toW) {
        ParameterPlane plane = plane(experiment);
        assertThat(plane.x().low()).isCloseTo(b, within(EXACT));
        assertThat(plane.x().high()).isCloseTo(toB, within(EXACT));
        assertThat(plane.y().low()).isCloseTo(w, within(EXACT));
        assertThat(plane.y().high()).isCloseTo(toW, within(EXACT));
    }

    @Test
    void whatMustBeInSightWidensTheAxes() {
        ParameterPlane plane = LinePlane.of(spec(BOOK), data(BOOK), at(11, 2));
        assertThat(plane.x().high()).isEqualTo(12);
        assertThat(plane.y()).isEqualTo(new AxisRange(-1, 5));
        String polynomial = BOOK.replace(
                        "\"Linear\", \"n\": 100, \"b\": 1, \"w\": 2",
                        "\"Polynomial\", \"n\": 100, \"coefficients\": [7, 40]")
                .replace(", \"x_scale\": 1", "");
        ParameterPlane cubic = plane(polynomial);
        assertThat(cubic.x()).isEqualTo(new AxisRange(4, 10));
        assertThat(cubic.y()).isEqualTo(new AxisRange(37, 43));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plane(MOONS))
                .withMessageStartingWith("model must be one Linear layer with one input, one output and a bias, was");
    }

    @Test
    void theBooksSurfacesHaveTheseRanges() {
        ParameterPlane plane =
                ParameterPlane.of(LinePlane.BIAS, new AxisRange(-1, 5), LinePlane.WEIGHT, new AxisRange(-2.4, 3.6));
        assertRange(BOOK, plane, 0.008314030365735732, 22.792054832871976);
        assertRange(BAD, plane, 0.010733156470976422, 510.80050429106024);
        assertRange(SCALED, plane, 0.008243656361852248, 18.30509052480767);
    }

    private static void assertRange(String experiment, ParameterPlane plane, double lowest, double highest) {
        LossSurface surface = LossSurface.of(spec(experiment), data(experiment), plane, 101);
        assertThat(surface.lowest().loss()).isCloseTo(lowest, within(EXACT));
        assertThat(surface.highest()).isCloseTo(highest, within(EXACT * highest));
    }

    @Test
    void theStartSnapsToTheBooksGrid() {
        LossPoint start = bookSurface(101).nearest(B, W);
        assertThat(start.x()).isCloseTo(0.52, within(EXACT));
        assertThat(start.y()).isCloseTo(-0.16, within(EXACT));
        assertThat(start.loss()).isCloseTo(2.7113284116288243, within(EXACT));
    }

    @Test
    void everyCellIsTheLossThere() {
        TrainingLoss loss = book();
        LossSurface surface = bookSurface(7);
        for (int row = 0; row < 7; row++) {
            for (int column = 0; column < 7; column++) {
                double brute = bruteForce(surface.x(column), surface.y(row));
                assertThat(surface.losses().at(row, column)).isCloseTo(brute, within(EXACT * 10));
                assertThat(loss.at(at(surface.x(column), surface.y(row)))).isCloseTo(brute, within(EXACT * 10));
            }
        }
    }

    @Test
    void anyModelHasASurfaceWithItsOtherParametersHeld() {
        TrainingLoss loss = TrainingLoss.of(spec(MOONS), data(MOONS));
        double[] parameters = new Trainer(spec(MOONS), event -> {}).parameters();
        ParameterPlane plane = ParameterPlane.around(parameters, 1, 9, 2);
        LossSurface surface = LossSurface.of(loss, plane, 5);
        assertThat(surface.bowl()).isEmpty();
        assertThat(surface.losses().at(2, 2)).isEqualTo(loss.at(parameters));
        parameters[1] = surface.x(4);
        parameters[9] = surface.y(0);
        assertThat(surface.losses().at(0, 4)).isEqualTo(loss.at(parameters));
    }

    @Test
    void whatIsNoNumberIsNeverTheLowest() {
        String huge = BOOK.replace("\"w\": 2", "\"w\": 1e200");
        LossSurface surface = LossSurface.of(spec(huge), data(huge), plane(BOOK), 3);
        assertThat(surface.highest()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LossSurface.of(spec(MOONS), data(MOONS), plane(BOOK), 3))
                .withMessage("plane.held.size must be 13, was 2");
    }

    private static LossSurface bookSurface(int side) {
        return LossSurface.of(spec(BOOK), data(BOOK), plane(BOOK), side);
    }
}
