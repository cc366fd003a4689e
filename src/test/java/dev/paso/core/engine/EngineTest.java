package dev.paso.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.core.Dtype;
import dev.paso.core.loss.Loss;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.random.TorchGenerator;
import org.junit.jupiter.api.Test;

class EngineTest {
    private static final double SHIFT = 1e-6;

    @Test
    void gradientsAreWhatSmallChangesOfEachParameterShow() {
        for (int seed = 0; seed < 150; seed++) {
            Chance chance = new Chance(seed, false);
            if (chance.loss instanceof LossSpec.L1) {
                continue; // its derivative jumps
            }
            Engine engine = engine(chance, chance.parameters.clone());
            int n = chance.batch();
            engine.forward(chance.samples, chance.order, 0, n, new TorchGenerator(1));
            engine.backward();
            for (int i = 0; i < chance.parameters.length; i++) {
                double expected = (shifted(chance, n, i, SHIFT) - shifted(chance, n, i, -SHIFT)) / (2 * SHIFT);
                assertThat(engine.gradients()[i])
                        .as("parameter %d, seed %d: %s", i, seed, chance)
                        // the error of central differences: rounding over the shift, and a Huber sample near its bend
                        .isCloseTo(expected, within(2e-6 * Math.max(10, Math.abs(expected))));
            }
        }
    }

    private static double shifted(Chance chance, int n, int parameter, double shift) {
        double[] parameters = chance.parameters.clone();
        parameters[parameter] += shift;
        return engine(chance, parameters).evaluate(chance.samples, chance.order, 0, n);
    }

    private static Engine engine(Chance chance, double[] parameters) {
        return Engine.of(chance.model, new Loss(chance.loss), Dtype.FLOAT64, parameters, chance.samples.size());
    }

    @Test
    void anOrderThatChangesInPlaceIsReadAnew() {
        Chance chance = new Chance(11, true);
        Engine engine = engine(chance, chance.parameters.clone());
        int[] order = chance.order.clone();
        double before = engine.evaluate(chance.samples, order, 0, 2);
        order[0] = chance.order[2];
        order[2] = chance.order[0];
        double after = engine.evaluate(chance.samples, order, 0, 2);
        assertThat(after).isNotEqualTo(before);
        assertThat(after).isEqualTo(engine(chance, chance.parameters.clone()).evaluate(chance.samples, order, 0, 2));
    }

    @Test
    void aRunThatGoesBackIntoAnEarlierPassReadsThatPass() {
        Chance chance = new Chance(11, true);
        int n = chance.samples.size();
        int[] other = chance.order.clone();
        for (int i = 0; i < n; i++) {
            other[i] = chance.order[n - 1 - i];
        }
        int third = n / 3;
        Engine engine = engine(chance, chance.parameters.clone());
        engine.evaluate(chance.samples, chance.order, 0, third);
        engine.evaluate(chance.samples, other, third, 2 * third); // only from here on in the other order
        engine.evaluate(chance.samples, chance.order.clone(), 0, third);
        int[] again = chance.order.clone();
        for (int from = 0; from + third <= n; from += third) {
            assertThat(engine.evaluate(chance.samples, again, from, from + third))
                    .as("batch at %d", from)
                    .isEqualTo(engine(chance, chance.parameters.clone())
                            .evaluate(chance.samples, chance.order, from, from + third));
        }
    }

    @Test
    void aPredictionBetweenForwardAndForwardDoesNotDisturbTheBatch() {
        Chance chance = new Chance(12, true);
        Engine engine = engine(chance, chance.parameters.clone());
        double before = engine.evaluate(chance.samples, chance.order, 0, chance.samples.size());
        double[] outputs = new double[3 * chance.model.outputs()];
        engine.predict(new double[3 * chance.model.inputs()], 0, 3, outputs);
        assertThat(engine.evaluate(chance.samples, chance.order, 0, chance.samples.size()))
                .isEqualTo(before);
    }
}
