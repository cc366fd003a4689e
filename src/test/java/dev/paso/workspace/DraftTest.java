package dev.paso.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.RefusedException;
import dev.paso.core.kind.Kind;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.nn.LayerKinds;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.json.ExperimentReader;
import dev.paso.json.ExperimentWriter;
import dev.paso.json.RandomSpecs;
import dev.paso.ui.playground.Presets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A control changes what it says and nothing else. */
class DraftTest {
    private static final int FILES = 150;

    @Test
    void whereNothingIsChangedNothingChanges() {
        for (int seed = 0; seed < FILES; seed++) {
            ExperimentSpec spec = spec(seed);
            Draft draft = new Draft(spec);
            assertThat(draft.spec()).as("file " + seed).isEqualTo(spec);
            assertThat(draft.gaveWay()).as("file " + seed).isEmpty();
        }
    }

    @Test
    void layersThatAreDrawnAsTheyAreStayAsTheyAre() {
        for (int seed = 0; seed < FILES; seed++) {
            ExperimentSpec spec = spec(seed);
            assertThat(Draft.of(spec, draft -> draft.setHiddenLayers(Networks.hiddenLayers(spec.model()))))
                    .as("file " + seed)
                    .isEqualTo(spec);
        }
    }

    @Test
    void anotherWidthOfOneLayerChangesThatWidthOnly() {
        int changed = 0;
        for (int seed = 0; seed < FILES; seed++) {
            ExperimentSpec spec = spec(seed);
            List<HiddenLayer> hidden = Networks.hiddenLayers(spec.model());
            for (int i = 0; i < hidden.size(); i++, changed++) {
                List<HiddenLayer> wider = new ArrayList<>(hidden);
                wider.set(
                        i,
                        new HiddenLayer(hidden.get(i).units() + 1, hidden.get(i).activation()));
                ExperimentSpec after = Draft.of(spec, draft -> draft.setHiddenLayers(wider));
                assertThat(Networks.hiddenLayers(after.model())).isEqualTo(wider);
                assertThat(withoutWidths(after.model())).as("file " + seed).isEqualTo(withoutWidths(spec.model()));
                assertThat(pathsOf(spec, after)).as("file " + seed).isSubsetOf("model", "init");
            }
        }
        assertThat(changed).isGreaterThan(FILES / 2);
    }

    @Test
    void aLayerThatIsAddedAndRemovedAgainLeavesNoTrace() {
        for (int seed = 0; seed < FILES; seed++) {
            ExperimentSpec spec = spec(seed);
            List<HiddenLayer> hidden = Networks.hiddenLayers(spec.model());
            List<HiddenLayer> more = new ArrayList<>(hidden);
            more.add(new HiddenLayer(99, "Tanh"));
            ExperimentSpec longer = Draft.of(spec, draft -> draft.setHiddenLayers(more));
            ExperimentSpec back = Draft.of(longer, draft -> draft.setHiddenLayers(hidden));
            assertThat(Networks.hiddenLayers(longer.model())).isEqualTo(more);
            assertThat(back.model()).as("file " + seed).isEqualTo(spec.model());
            assertThat(back.options()).as("file " + seed).isEqualTo(spec.options());
            assertThat(pathsOf(spec, back)).as("file " + seed).isSubsetOf("init");
        }
    }

    @Test
    void dropoutNormalisationAndTheLastSigmoidStayWhereALayerGoes() {
        ModelSpec model = new ModelSpec(List.of(
                new LayerSpec.Linear(2, 8),
                new LayerSpec.BatchNorm1d(8),
                new LayerSpec.LeakyRelu(0.2),
                new LayerSpec.Dropout(0.3),
                new LayerSpec.Linear(8, 4, false),
                new LayerSpec.Tanh(),
                new LayerSpec.Linear(4, 1),
                new LayerSpec.Sigmoid()));
        Reshaping fewer = Reshaping.of(model, 2, List.of(new HiddenLayer(7, "LeakyReLU")), 1);
        assertThat(fewer.model().layers())
                .containsExactly(
                        new LayerSpec.Linear(2, 7),
                        new LayerSpec.BatchNorm1d(7),
                        new LayerSpec.LeakyRelu(0.2),
                        new LayerSpec.Dropout(0.3),
                        new LayerSpec.Linear(7, 1),
                        new LayerSpec.Sigmoid());
        assertThat(fewer.renamed("6.bias")).contains("4.bias");
        assertThat(fewer.renamed("4.weight")).isEmpty();
    }

    @Test
    void aSingleLayerAddedAnywhereIsThereAloneAndLeavesNoTrace() {
        int added = 0;
        for (int seed = 0; seed < FILES; seed++) {
            ExperimentSpec spec = spec(seed);
            for (Kind<? extends LayerSpec> kind : LayerKinds.ALL.all()) {
                int place = (seed + added) % (spec.model().layers().size() + 1);
                LayerSpec layer = kind.usual();
                Optional<ExperimentSpec> more = changed(spec, draft -> draft.addLayer(place, layer));
                if (more.isEmpty()) {
                    continue; // a loss may ask for a Sigmoid at the end
                }
                String what = "file " + seed + ", " + kind.name() + " at " + place;
                List<LayerSpec> layers = new ArrayList<>(spec.model().layers());
                layers.add(place, layer);
                assertThat(withoutWidths(more.get().model())).as(what).isEqualTo(withoutWidths(layers));
                assertThat(pathsOf(spec, more.get())).as(what).isSubsetOf("model", "init", "frozen");
                assertThat(more.get().options().frozen())
                        .as(what)
                        .hasSameSizeAs(spec.options().frozen());
                ExperimentSpec back = Draft.of(more.get(), draft -> draft.removeLayers(List.of(place)));
                assertThat(back.model()).as(what).isEqualTo(spec.model());
                assertThat(back.options()).as(what).isEqualTo(spec.options());
                boolean hasParameters = layer instanceof LayerSpec.Linear || layer instanceof LayerSpec.BatchNorm1d;
                assertThat(pathsOf(spec, back)).as(what).isSubsetOf(hasParameters ? List.of("init") : List.of());
                added++;
            }
        }
        assertThat(added).isGreaterThan(FILES * 8);
    }

    @Test
    void aSingleLayerRemovedIsGoneAlone() {
        int removed = 0;
        for (int seed = 0; seed < FILES; seed++) {
            ExperimentSpec spec = spec(seed);
            for (int i = 0; i < spec.model().layers().size(); i++) {
                int place = i;
                Optional<ExperimentSpec> less = changed(spec, draft -> draft.removeLayers(List.of(place)));
                List<LayerSpec> layers = new ArrayList<>(spec.model().layers());
                layers.remove(place);
                less.ifPresent(file -> {
                    assertThat(withoutWidths(file.model())).isEqualTo(withoutWidths(layers));
                    assertThat(pathsOf(spec, file)).isSubsetOf("model", "init", "frozen");
                });
                removed += less.isPresent() ? 1 : 0;
            }
        }
        assertThat(removed).isGreaterThan(FILES);
    }

    @Test
    void aLayerMovedThereAndBackLeavesNoTrace() {
        int moved = 0;
        for (int seed = 0; seed < FILES; seed++) {
            ExperimentSpec spec = spec(seed);
            for (int i = 0; i + 1 < spec.model().layers().size(); i++) {
                int from = i;
                if (spec.model().layers().get(from) instanceof LayerSpec.Linear) {
                    continue;
                }
                Optional<ExperimentSpec> there = changed(spec, draft -> draft.moveLayer(from, from + 1));
                if (there.isPresent()) {
                    assertThat(there.get().model().layers().get(from + 1).getClass())
                            .isEqualTo(spec.model().layers().get(from).getClass());
                    ExperimentSpec back = Draft.of(there.get(), draft -> draft.moveLayer(from + 1, from));
                    assertThat(pathsOf(spec, back)).as("file " + seed).isSubsetOf("init");
                    moved++;
                }
            }
        }
        assertThat(moved).isGreaterThan(FILES / 3);
    }

    @Test
    void aLinearLayerInPlaceOfAnotherGivesAsManyNumbersAsThatOne() {
        ExperimentSpec spec = Draft.of(spec(0), draft -> {
            draft.model = new ModelSpec(List.of(
                    new LayerSpec.Linear(draft.inputs(), 6),
                    new LayerSpec.BatchNorm1d(6),
                    new LayerSpec.Tanh(),
                    new LayerSpec.Linear(6, draft.model.outputs())));
            draft.options = draft.options.withFrozen(List.of("0.bias", "1.weight"));
        });
        List<LayerSpec> before = spec.model().layers();
        Draft draft = new Draft(spec);
        draft.setLayer(1, new LayerSpec.Linear(1, 1));
        ExperimentSpec after = draft.spec();
        assertThat(after.model().layers())
                .containsExactly(before.get(0), new LayerSpec.Linear(6, 6), before.get(2), before.get(3));
        assertThat(after.options().frozen())
                .as("its weights are others than the norm's")
                .containsExactly("0.bias");
        assertThat(draft.gaveWay()).extracting(Difference::path).containsExactly("frozen");
    }

    @Test
    void givenWeightsStayWhereABiasGoes() {
        ModelSpec model = new ModelSpec(List.of(new LayerSpec.Linear(2, 1)));
        ExperimentSpec spec = Draft.of(Presets.firstVisit(), draft -> {
            draft.model = model;
            draft.init = new InitSpec.State(model.named(new double[] {1, 2, 3}));
        });
        Draft draft = new Draft(spec);
        draft.setLayer(0, new LayerSpec.Linear(2, 1, false));
        InitSpec.State left = (InitSpec.State) draft.spec().init();
        assertThat(left.stateDict()).containsOnlyKeys("0.weight");
        assertThat(draft.gaveWay()).isEmpty();
    }

    @Test
    void aParameterFrozenIsSaidAndNothingElse() {
        for (int seed = 0; seed < FILES; seed++) {
            ExperimentSpec spec = Draft.of(spec(seed), draft -> draft.options = draft.options.withFrozen(List.of()));
            List<ModelSpec.Slice> parameters = spec.model().parameters();
            for (ModelSpec.Slice parameter : parameters) {
                List<String> name = List.of(parameter.name());
                Optional<ExperimentSpec> frozen = changed(spec, draft -> draft.freeze(name, true));
                assertThat(frozen.isPresent()).as("something learns").isEqualTo(parameters.size() > 1);
                frozen.ifPresent(file -> {
                    assertThat(file.options().frozen()).isEqualTo(name);
                    assertThat(pathsOf(spec, file)).containsExactly("frozen");
                    assertThat(Draft.of(file, draft -> draft.freeze(name, false)))
                            .isEqualTo(spec);
                });
            }
        }
    }

    private static Optional<ExperimentSpec> changed(ExperimentSpec spec, Consumer<Draft> change) {
        try {
            return Optional.of(Draft.of(spec, change));
        } catch (RefusedException refused) {
            return Optional.empty();
        }
    }

    private static ExperimentSpec spec(long seed) {
        return RandomSpecs.spec(seed).withEdits(List.of());
    }

    private static List<LayerSpec> withoutWidths(ModelSpec model) {
        return withoutWidths(model.layers());
    }

    private static List<LayerSpec> withoutWidths(List<LayerSpec> layers) {
        return layers.stream()
                .map(layer -> switch (layer) {
                    case LayerSpec.Linear linear -> new LayerSpec.Linear(1, 1, linear.bias());
                    case LayerSpec.BatchNorm1d norm ->
                        new LayerSpec.BatchNorm1d(1, norm.eps(), norm.momentum(), norm.affine());
                    default -> layer;
                })
                .toList();
    }

    /** The parts in which two files differ. */
    private static List<String> pathsOf(ExperimentSpec there, ExperimentSpec here) {
        assertThat(ExperimentReader.read(ExperimentWriter.write(here))).isEqualTo(here);
        return Differences.between(there, here).stream()
                .map(difference -> difference.path().split("\\.")[0])
                .distinct()
                .toList();
    }
}
