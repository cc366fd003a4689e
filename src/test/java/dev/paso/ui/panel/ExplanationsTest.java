package dev.paso.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.core.Equation;
import dev.paso.core.Equation.Term;
import dev.paso.core.data.PreparedData;
import dev.paso.core.lesson.Explainer;
import dev.paso.core.lesson.Explanation;
import dev.paso.core.lesson.WeightAt;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.json.ExperimentReader;
import dev.paso.ui.component.ExplainModel;
import dev.paso.ui.component.ExplainModel.Line;
import dev.paso.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** What a screen is told of an update: whole where it is small, folded where it is wide. */
class ExplanationsTest {
    private static final ExperimentSpec WIDE = ExperimentReader.read("""
            {"version": 1, "data": {"type": "Blobs", "n": 40, "k": 3}, "split": {"type": "None"},
             "model": [{"type": "Linear", "in": 2, "out": 40}, {"type": "ReLU"}, {"type": "Dropout", "p": 0.2},
                       {"type": "Linear", "in": 40, "out": 3}],
             "init": {"type": "Torch", "seed": 1}, "loss": {"type": "CrossEntropyLoss"},
             "optimizer": {"type": "Adam", "lr": 0.1}, "loader": {"batch_size": 16}, "epochs": 2}
            """);

    private final PreparedData data = new Trainer(WIDE, event -> {}).data();
    private final Folding folding = new Folding();

    private Explanation told() {
        Trainer start = new Trainer(WIDE, event -> {});
        return new Explainer(WIDE, data)
                .explain(start.checkpoint(), 0, OptionalInt.empty(), new WeightAt(1, 2, 33))
                .orElseThrow();
    }

    private ExplainModel model(Locale language) {
        return new Explanations(WIDE, data, new Texts(language), folding).of(told(), false);
    }

    @Test
    void aWideLayerShowsAFewUnitsAndTheWeightsOwnAmongThem() {
        ExplainModel model = model(Locale.ENGLISH);
        ExplainModel.Block hidden = model.blocks().get(1);
        assertThat(hidden.title()).isEqualTo("Layer 1 · ReLU · Dropout");
        assertThat(hidden.units()).hasSize(Folding.MOST);
        assertThat(hidden.more()).isEqualTo(40 - Folding.MOST);
        assertThat(hidden.units())
                .filteredOn(ExplainModel.Unit::isChosen)
                .singleElement()
                .satisfies(unit -> {
                    assertThat(unit.forward()).extracting(Line::symbol).containsExactly("z_1,34", "a_1,34", "d_1,34");
                    assertThat(unit.backward())
                            .as("it comes after the weight's source")
                            .isEmpty();
                });
        folding.open(hidden.key());
        assertThat(model(Locale.ENGLISH).blocks().get(1).units()).hasSize(40);
    }

    @Test
    void aLongSumShowsItsLargestTermsAndWhatIsFoldedAddsUp() {
        ExplainModel model = model(Locale.ENGLISH);
        Line logit = model.blocks().get(2).units().get(2).forward().getFirst();
        ExplainModel.Rest rest = Objects.requireNonNull(logit.rest());
        assertThat(logit.terms()).hasSize(Folding.MOST);
        assertThat(rest.count()).isEqualTo(40 - Folding.MOST);
        assertThat(logit.terms())
                .as("the weight's own term")
                .anyMatch(term -> term.getFirst().name().equals("w_3,34"));
        double shown = logit.terms().stream()
                .mapToDouble(term -> DoubleStream.of(
                                Objects.requireNonNull(term.get(0).value()),
                                Objects.requireNonNull(term.get(1).value()))
                        .reduce(1, (a, b) -> a * b))
                .sum();
        double bias = Objects.requireNonNull(logit.places().getFirst().value());
        assertThat(shown + Objects.requireNonNull(rest.value()) + bias)
                .isCloseTo(Objects.requireNonNull(logit.value()), within(1e-6));
        folding.open(rest.key());
        Line whole =
                model(Locale.ENGLISH).blocks().get(2).units().get(2).forward().getFirst();
        assertThat(whole.terms()).hasSize(40);
        assertThat(whole.rest()).isNull();
    }

    @Test
    void theSampleAndTheNamesAreSaidInTheReadersWords() {
        ExplainModel spanish = model(Locale.of("es"));
        assertThat(spanish.name()).isEqualTo("3.weight[2, 33]");
        assertThat(spanish.samples()).hasSize(16);
        assertThat(spanish.samples().getFirst().label()).matches("\\d+: −?\\d+,\\d+; −?\\d+,\\d+ → clase [012]");
        assertThat(spanish.layers())
                .extracting(ExplainModel.Layer::name)
                .containsExactly("Capa 1 · ReLU · Dropout", "Salida");
        assertThat(spanish.layers().get(1).ins()).hasSize(40).startsWith("capa 1, unidad 1");
        assertThat(spanish.layers().get(1).outs()).containsExactly("clase 0", "clase 1", "clase 2");
    }

    @Test
    void gammaAndBetaOfANormAreAmongTheWeightsToChoose() {
        ExperimentSpec normed = ExperimentReader.read("""
                {"version": 1, "data": {"type": "Moons", "n": 20}, "split": {"type": "None"},
                 "model": [{"type": "Linear", "in": 2, "out": 3}, {"type": "BatchNorm1d", "num_features": 3},
                           {"type": "Tanh"}, {"type": "Linear", "in": 3, "out": 1, "bias": false}],
                 "init": {"type": "Torch", "seed": 1}, "loss": {"type": "BCEWithLogitsLoss"},
                 "optimizer": {"type": "SGD", "lr": 0.1}, "loader": {"batch_size": 10}, "epochs": 1}
                """);
        Trainer start = new Trainer(normed, event -> {});
        Explanation told = new Explainer(normed, start.data())
                .explain(start.checkpoint(), 0, OptionalInt.empty(), new WeightAt(1, 2, 0))
                .orElseThrow();
        ExplainModel model = new Explanations(normed, start.data(), new Texts(Locale.ENGLISH), folding).of(told, false);
        assertThat(model.name()).isEqualTo("1.weight[2]");
        assertThat(model.layers())
                .extracting(ExplainModel.Layer::name)
                .containsExactly("Layer 1 · BatchNorm1d · Tanh", "1 · BatchNorm1d", "Output");
        ExplainModel.Layer norm = model.layers().get(1);
        assertThat(norm.outs()).containsExactly("layer 1, unit 1", "layer 1, unit 2", "layer 1, unit 3");
        assertThat(norm.ins()).containsExactly("γ (weight)");
        assertThat(norm.hasBias() && norm.isNorm()).isTrue();
        assertThat(model.blocks())
                .as("the chain ends at the norm's own unit")
                .extracting(block -> block.units().stream()
                        .filter(ExplainModel.Unit::isChosen)
                        .count())
                .containsExactly(0L, 1L, 0L);
        assertThat(model.blocks().get(1).units().get(2).backward())
                .extracting(Line::symbol)
                .containsExactly("∂L/∂a_1,3", "∂L/∂n_1,3");
    }

    @Test
    void oneTermMoreThanFitsIsNotWorthAFold() {
        List<Term> terms = List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0).stream()
                .map(value -> Term.of(Equation.at("x", value)))
                .toList();
        assertThat(folding.line("k", Equation.sum("s", "{Σ}", terms, 28)).rest())
                .isNull();
        assertThat(folding.units("u", 7, Set.of(6))).hasSize(7);
        assertThat(folding.units("u", 8, Set.of(7))).containsExactly(0, 1, 2, 3, 4, 7);
    }
}
