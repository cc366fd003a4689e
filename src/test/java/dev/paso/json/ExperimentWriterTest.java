package dev.paso.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.Dtype;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.LoaderSpec;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.data.ShapeSpec;
import dev.paso.core.data.SplitSpec;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.optim.SchedulerSpec;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExperimentWriterTest {
    private static final int SEEDS = 3_000;

    @Test
    void whatWasWrittenReadsAsAnEqualExperiment() {
        for (long seed = 0; seed < SEEDS; seed++) {
            ExperimentSpec spec = RandomSpecs.spec(seed);
            String written = ExperimentWriter.write(spec);
            assertThat(ExperimentReader.read(written))
                    .as("seed %d: %s", seed, written)
                    .isEqualTo(spec);
        }
    }

    @Test
    void everyKindOfPartWasAmongThem() {
        Set<Class<?>> met = new HashSet<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            ExperimentSpec spec = RandomSpecs.spec(seed);
            Stream.of(
                            Stream.of(spec.data(), spec.split(), spec.scale(), spec.init(), spec.loss()),
                            Stream.of(spec.optimizer(), spec.scheduler()),
                            spec.model().layers().stream(),
                            spec.edits().stream())
                    .flatMap(parts -> parts)
                    .forEach(part -> met.add(part.getClass()));
        }
        assertThat(met)
                .containsAll(Stream.of(
                                DatasetSpec.class,
                                SplitSpec.class,
                                ScaleSpec.class,
                                LayerSpec.class,
                                InitSpec.class,
                                LossSpec.class,
                                OptimizerSpec.class,
                                SchedulerSpec.class,
                                Edit.class)
                        .flatMap(ExperimentWriterTest::kinds)
                        .toList());
    }

    private static Stream<Class<?>> kinds(Class<?> sealed) {
        return sealed.isSealed()
                ? Stream.of(sealed.getPermittedSubclasses()).flatMap(ExperimentWriterTest::kinds)
                : Stream.of(sealed);
    }

    @Test
    void aFileIsOneLineInTheWordsOfPyTorch() {
        ExperimentSpec spec = new ExperimentSpec(
                "Two moons",
                Dtype.FLOAT32,
                new ShapeSpec.Moons(100, 0.3, 0),
                new SplitSpec.TrainTestSplit(0.2, 13),
                new ScaleSpec.StandardScaler(),
                List.of(),
                new ModelSpec(List.of(new LayerSpec.Linear(2, 1))),
                new InitSpec.Torch(42),
                new LossSpec.BceWithLogits(LossSpec.Reduction.MEAN, 1),
                new OptimizerSpec.Adam(0.01),
                new SchedulerSpec.None(),
                new LoaderSpec(OptionalInt.of(16), true, true, LoaderSpec.Dialect.BOOK, OptionalLong.empty(), 0),
                100,
                0.5,
                List.of(new Edit.SetLr(40, 0.05)));
        assertThat(ExperimentWriter.write(spec)).isEqualTo("""
                {"version":1,"name":"Two moons","dtype":"float32",\
                "data":{"type":"Moons","n":100,"noise":0.3,"seed":0},\
                "split":{"type":"TrainTestSplit","test_size":0.2,"seed":13},"scale":{"type":"StandardScaler"},\
                "model":[{"type":"Linear","in":2,"out":1,"bias":true}],"init":{"type":"Torch","seed":42},\
                "loss":{"type":"BCEWithLogitsLoss","pos_weight":1.0,"reduction":"mean"},\
                "optimizer":{"type":"Adam","lr":0.01,"betas":[0.9,0.999],"eps":1.0E-8,"weight_decay":0.0,"amsgrad":false},\
                "scheduler":{"type":"None"},\
                "loader":{"batch_size":16,"shuffle":true,"validate":true,"dialect":"book","reseed":null,"fetch_first":0},\
                "epochs":100,"threshold":0.5,"edits":[{"step":40,"lr":0.05}]}""");
    }
}
