package dev.paso.core.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A kind that was forgotten in a table is named, and so is a field that was forgotten in its row. */
class KindsTest {
    private sealed interface Shape {
        record Round(double radius, OptionalInt turns, boolean isFilled, Ink ink) implements Shape {}

        record Square(double longSide, double shortSide) implements Shape {}
    }

    /** Of records outside this class a table finds the rows itself. */
    public sealed interface Ways {
        record Found() implements Ways {
            public static final Kind<Found> KIND = Kind.of("Found", new Found());
        }

        record Lost() implements Ways {}
    }

    private enum Ink {
        BLUE,
        RED
    }

    private static final Kind<Shape.Round> ROUND = Kind.of(
                    "Circle", new Shape.Round(1, OptionalInt.empty(), false, Ink.BLUE))
            .required("radius")
            .fields("ink", "turns")
            .words("style", "isFilled", "hollow", "filled");
    private static final Kind<Shape.Square> SQUARE =
            Kind.of("Square", new Shape.Square(2, 1)).pair("sides", "long_side", "short_side");

    /** Making a table checks it. */
    @ParameterizedTest
    @MethodSource("dev.paso.core.kind.Tables#all")
    void everyTableHasARowForEveryRecordAndAFieldForEveryComponent(Kinds<?> table) {
        assertThat(table.all()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.paso.core.kind.Tables#all")
    void theUsualRecordIsMadeOfItsOwnValues(Kinds<?> table) {
        for (Kind<?> kind : table.all()) {
            if (!kind.isByItself()) {
                Object made = kind.make(field -> field.form() == Form.WORD
                        ? field.meaning((String) field.of(kind.usual()))
                        : field.of(kind.usual()));
                assertThat(made).isEqualTo(kind.usual());
            }
        }
    }

    @Test
    void aRecordWithoutARowIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Kinds.of(Shape.class, ROUND))
                .withMessageContaining("Shape$Square must have one row in the table of Shape");
    }

    @Test
    void aRecordThatHasNoRowItselfIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Kinds.of(Ways.class))
                .withMessageContaining("Ways$Lost must have its row: a public static KIND");
    }

    @Test
    void aPartIsTheSameButForTheFieldsThatAreGiven() {
        assertThat(SQUARE.with(new Shape.Square(5, 4), Map.of("sides", new double[] {3, 2})))
                .isEqualTo(new Shape.Square(3, 2));
        Shape.Round drawn = new Shape.Round(3, OptionalInt.of(2), true, Ink.RED);
        assertThat(ROUND.with(drawn, Map.of("radius", 4.0)))
                .isEqualTo(new Shape.Round(4, OptionalInt.of(2), true, Ink.RED));
    }

    @Test
    void aComponentWithoutAFieldIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Kinds.of(
                        Shape.class,
                        ROUND,
                        Kind.of("Square", new Shape.Square(2, 1)).fields("long_side")))
                .withMessageContaining("Square must have one field for double shortSide");
        assertThatIllegalStateException()
                .isThrownBy(() -> ROUND.fields("turns", "width"))
                .withMessageContaining("Shape$Round has no component for width");
    }

    @Test
    void whatIsThereTwiceIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Kinds.of(Shape.class, ROUND, SQUARE, SQUARE))
                .withMessageContaining("Square");
        assertThatIllegalStateException()
                .isThrownBy(() -> Kinds.of(Shape.class, ROUND.fields("radius"), SQUARE))
                .withMessageContaining("Circle must have one field for");
        Kind<Shape.Square> same = Kind.of("Circle", new Shape.Square(2, 1)).fields("long_side", "short_side");
        assertThatIllegalStateException()
                .isThrownBy(() -> Kinds.of(Shape.class, ROUND, same))
                .withMessageContaining("[Circle, Circle]");
    }

    @Test
    void aRowSaysHowEachFieldIsWrittenAndInWhichOrder() {
        assertThat(ROUND.fields()).extracting(Field::name).containsExactly("radius", "ink", "turns", "style");
        assertThat(ROUND.fields())
                .extracting(Field::form)
                .containsExactly(Form.NUMBER, Form.WORD, Form.OPTIONAL_WHOLE, Form.WORD);
        Shape.Round round = new Shape.Round(3, OptionalInt.of(2), true, Ink.RED);
        assertThat(ROUND.fields().stream().map(field -> field.of(round)))
                .containsExactly(3.0, "red", OptionalInt.of(2), "filled");
        assertThat(SQUARE.fields().getFirst().of(new Shape.Square(5, 4))).isEqualTo(new double[] {5, 4});
    }
}
