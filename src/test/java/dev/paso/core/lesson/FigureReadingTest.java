package dev.paso.core.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.core.landscape.LinePlane;
import dev.paso.core.landscape.LossSurface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureReadingTest {
    private static final double TOLERANCE = 1e-9; // that of the book's reference numbers

    @Test
    void theSlopesAreThoseWrittenInTheFigure() {
        FigureReading reading = reading();
        assertThat(reading.start().x()).isCloseTo(0.52, within(TOLERANCE));
        assertThat(reading.start().y()).isCloseTo(-0.16, within(TOLERANCE));
        assertThat(reading.start().loss()).isCloseTo(2.7113284116288243, within(TOLERANCE));
        assertThat(reading.b().slope()).isCloseTo(-2.90, within(0.006)); // two decimals are written
        assertThat(reading.w().slope()).isCloseTo(-1.79, within(0.006));
    }

    @ParameterizedTest
    @CsvSource({
        "0.2, 0.58, 0.358, 1.12, 0.20, 1.2600615297477007, 2.0952194684020644",
        "0.8, 2.32, 1.432, 2.86, 1.28, 1.1229875722924414, 0.7398773084578883",
        "1.1, 3.19, 1.969, 3.70, 1.82, 3.224013937658871, 0.33951010521235647"
    })
    void theArrowsAreThoseOfTheFiguresOnLearningRates(
            double lr, double byB, double byW, double b, double w, double lossB, double lossW) {
        FigureReading.Move move = reading().move(lr);
        assertThat(move.byB()).isCloseTo(byB, within(TOLERANCE));
        assertThat(move.byW()).isCloseTo(byW, within(TOLERANCE));
        assertThat(move.alongB().x()).isCloseTo(b, within(TOLERANCE));
        assertThat(move.alongW().y()).isCloseTo(w, within(TOLERANCE));
        assertThat(move.alongB().loss()).isCloseTo(lossB, within(TOLERANCE));
        assertThat(move.alongW().loss()).isCloseTo(lossW, within(TOLERANCE));
    }

    /** A rate that is too high soon leads there. */
    @Test
    void beyondTheFigureItIsReadAtTheEdge() {
        FigureReading far = reading(new Line(1e6, 1e6));
        assertThat(far.b().from()).isLessThan(far.b().to());
        assertThat(far.w().from()).isLessThan(far.w().to());
        assertThat(reading(new Line(-1e6, -1e6)).b().change()).isPositive();
    }

    private static FigureReading reading() {
        return reading(Walks.book().line());
    }

    private static FigureReading reading(Line line) {
        Walk walk = Walks.book();
        LossSurface surface =
                LossSurface.of(walk.trainingLoss(), LinePlane.of(walk.spec(), walk.data()), LossSurface.DEFAULT_SIDE);
        return FigureReading.of(surface, walk.trainingLoss(), line);
    }
}
