package dev.paso.core.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.core.data.InputGroup;
import dev.paso.core.data.PreparedData;
import dev.paso.core.engine.Predictor;
import dev.paso.core.nn.Activations;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.json.ExperimentReader;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Planes through more inputs than two, and the projection where there is none. */
class SliceTest {
    private static final ExperimentSpec SPEC = ExperimentReader.read("""
            {"version": 1, "data": {"type": "Inline",
              "x": [[1, 20, 3, 0], [2, 30, 4, 1], [3, 40, 6, 0], [4, 10, 1, 1], [5, 25, 2, 0]], "cls": [0, 1, 0, 1, 1]},
             "split": {"type": "None"}, "scale": {"type": "StandardScaler"},
             "model": [{"type": "Linear", "in": 4, "out": 1}], "init": {"type": "Torch"},
             "loss": {"type": "BCEWithLogitsLoss"}, "optimizer": {"type": "SGD", "lr": 0.1},
             "loader": {"batch_size": null}, "epochs": 1}""");
    private static final PreparedData DATA = SPEC.prepared();
    private static final Slice USUAL = Slice.usual(DATA).orElseThrow();

    @Test
    void atFirstAllOthersAreHeldAtTheirMedians() {
        assertThat(USUAL).isEqualTo(new Slice(0, 1, List.of(3.0, 25.0, 3.0, 0.0)));
    }

    /** Of words that stand for one column a sample has one: no plane may hold two of them, or none. */
    @Test
    void aColumnOfWordsIsHeldAtOneOfThem() {
        ExperimentSpec spec = ExperimentReader.read("""
                {"version": 1, "data": {"type": "Inline", "names": {"x": ["kind=a", "kind=b", "kind=c", "age", "size"]},
                  "x": [[1, 0, 0, 20, 3], [0, 1, 0, 30, 4], [0, 0, 1, 40, 5], [0, 1, 0, 10, 9]], "cls": [0, 1, 0, 1]},
                 "split": {"type": "None"}, "model": [{"type": "Linear", "in": 5, "out": 1}], "init": {"type": "Torch"},
                 "loss": {"type": "BCEWithLogitsLoss"}, "optimizer": {"type": "SGD", "lr": 0.1},
                 "loader": {"batch_size": null}, "epochs": 1}""");
        PreparedData data = spec.prepared();
        Slice usual = Slice.usual(data).orElseThrow();
        assertThat(usual).isEqualTo(new Slice(3, 4, List.of(0.0, 1.0, 0.0, 25.0, 4.5)));
        InputGroup kinds = data.groups().getFirst();
        assertThat(usual.holding(kinds, 2).held()).containsExactly(0.0, 0.0, 1.0, 25.0, 4.5);
        assertThat(kinds.word(List.of("kind=a", "kind=b", "kind=c"), 1)).isEqualTo("b");
    }

    /** On an axis of yes and no all points stand on two lines. */
    @Test
    void whatHasOnlyTwoValuesSpansNoPlaneWhereOthersCan() {
        ExperimentSpec spec = ExperimentReader.read("""
                {"version": 1, "data": {"type": "Inline", "names": {"x": ["smoker", "age", "married", "size"]},
                  "x": [[1, 20, 0, 3], [0, 30, 0, 4], [0, 40, 1, 5], [1, 10, 1, 9]], "cls": [0, 1, 0, 1]},
                 "split": {"type": "None"}, "model": [{"type": "Linear", "in": 4, "out": 1}], "init": {"type": "Torch"},
                 "loss": {"type": "BCEWithLogitsLoss"}, "optimizer": {"type": "SGD", "lr": 0.1},
                 "loader": {"batch_size": null}, "epochs": 1}""");
        Slice usual = Slice.usual(spec.prepared()).orElseThrow();
        assertThat(usual.across()).isEqualTo(1);
        assertThat(usual.up()).isEqualTo(3);
    }

    @Test
    void eachCellIsTheProbabilityWithTheOthersHeld() {
        Slice slice = USUAL.across(2).up(0).holding(1, 33).holding(3, 1);
        double[] parameters = {0.5, -1, 2, 0.25, 0.1};
        DecisionBoundary boundary =
                new DecisionBoundary(SPEC, DATA, Optional.of(slice), Predictor.of(SPEC.model(), SPEC.dtype()), 5, 4);
        DecisionBoundary.Cells cells = boundary.cells(parameters);
        double step = (cells.high() - cells.low()) / 255;
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 5; column++) {
                double[] x = {
                    AxisRange.around(DATA.raw(), 0).at(row, 4),
                    33,
                    AxisRange.around(DATA.raw(), 2).at(column, 5),
                    1
                };
                double logit = parameters[4];
                for (int i = 0; i < 4; i++) {
                    logit += parameters[i]
                            * (x[i] - DATA.scaler().mean(i))
                            / DATA.scaler().scale(i);
                }
                assertThat(cells.low() + step * (cells.bytes()[row * 5 + column] & 0xFF))
                        .isCloseTo(Activations.sigmoid(logit), within(0.51 * step)); // rounded to a byte
            }
        }
    }

    @Test
    void anInputThatIsOnTheOtherAxisChangesPlacesWithIt() {
        assertThat(USUAL.across(1)).isEqualTo(new Slice(1, 0, USUAL.held()));
        assertThat(USUAL.up(0)).isEqualTo(new Slice(1, 0, USUAL.held()));
        assertThat(USUAL.up(3)).isEqualTo(new Slice(0, 3, USUAL.held()));
    }

    @Test
    void everyPairOfInputsHasANumberOfItsOwnAndTheFirstTwoHaveNone() {
        Set<Integer> numbers = new HashSet<>();
        for (int across = 0; across < 4; across++) {
            for (int up = 0; up < 4; up++) {
                if (across != up) {
                    numbers.add(new Slice(across, up, USUAL.held()).axes());
                }
            }
        }
        assertThat(numbers).hasSize(12);
        assertThat(USUAL.axes()).isZero();
    }

    @Test
    void aSampleLiesOnThePlaneThroughIt() {
        for (int row = 0; row < DATA.raw().size(); row++) {
            Slice slice = USUAL.through(DATA, row);
            double[] nearness = slice.nearness(DATA);
            assertThat(nearness[row]).isEqualTo(1);
            assertThat(Arrays.stream(nearness).boxed())
                    .allSatisfy(one -> assertThat(one).isBetween(0.0, 1.0));
        }
        assertThat(USUAL.nearness(DATA)[2]).as("two inputs far away").isLessThan(0.5);
    }

    /** As scikit-learn has it; the sign of a direction is free, so that its largest part is positive here. */
    @Test
    void theProjectionIsThatOfThePrincipalComponentsOfStandardisedInputs() {
        Projection projection = Projection.of(DATA);
        double[] x = DATA.standardised();
        double variance = 0;
        double both = 0;
        for (double one : projection.x()) {
            variance += one * one / 5;
        }
        for (int i = 0; i < 5; i++) {
            both += projection.x()[i] * projection.y()[i];
        }
        assertThat(projection.explained(0)).isCloseTo(variance / 4, within(1e-12)); // four inputs of variance 1
        assertThat(both).as("the components are uncorrelated").isCloseTo(0, within(1e-12));
        double best = 0;
        for (int input = 0; input < 4; input++) {
            double one = 0;
            for (int i = 0; i < 5; i++) {
                one += x[i * 4 + input] * x[i * 4 + input] / 5;
            }
            best = Math.max(best, one);
        }
        assertThat(variance).as("more than along any input alone").isGreaterThan(best);
    }
}
