package dev.paso.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.data.DatasetSpec;
import dev.paso.core.kind.Field;
import dev.paso.core.kind.Kind;
import dev.paso.core.kind.Kinds;
import dev.paso.core.loss.LossKinds;
import dev.paso.core.nn.LayerKinds;
import dev.paso.core.optim.ClipKinds;
import dev.paso.core.optim.OptimizerKinds;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.optim.SchedulerKinds;
import dev.paso.core.optim.SchedulerSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.json.ExperimentReader;
import dev.paso.json.RandomSpecs;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written for each part of an experiment; whether it comes to the same losses, {@code ProgramsTest} says. */
class PyTorchProgramTest {
    private static final int SOME = 400;

    private static final Set<Class<?>> WRITTEN = random().filter(
                    spec -> !text(spec).isBlank())
            .flatMap(PyTorchProgramTest::parts)
            .map(Object::getClass)
            .collect(Collectors.toSet());

    private static String text(ExperimentSpec spec) {
        return PyTorchProgram.of(spec, Locale.ENGLISH).text();
    }

    /** Files that leave nothing to train on are no experiments. */
    private static Stream<ExperimentSpec> random() {
        return LongStream.range(0, SOME).mapToObj(RandomSpecs::tame).filter(PyTorchProgramTest::leavesSome);
    }

    private static boolean leavesSome(ExperimentSpec spec) {
        try {
            return spec.updatesOfEpoch() > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static ExperimentSpec moons(String options) {
        return ExperimentReader.read("""
                {"version": 1, "name": "Two moons", "data": {"type": "Moons", "n": 100, "noise": 0.3, "seed": 0},
                 "split": {"type": "TrainTestSplit", "test_size": 0.2, "seed": 13}, "scale": {"type": "StandardScaler"},
                 "model": [{"type": "Linear", "in": 2, "out": 10}, {"type": "ReLU"}, {"type": "Linear", "in": 10, "out": 1}],
                 "init": {"type": "Torch", "seed": 42}, "loss": {"type": "BCEWithLogitsLoss"},
                 "optimizer": {"type": "SGD", "lr": 0.1}, "loader": {"batch_size": 16, "dialect": "torch"}, "epochs": 100%s}
                """.formatted(options));
    }

    @Test
    void itReadsLikeAProgramOfTheBook() {
        assertThat(text(moons(""))).isEqualTo("""
                # Two moons: an experiment of Paso as a PyTorch program
                # It prints the losses that Paso shows, but for the last digits of float32.
                # Needs: pip install torch numpy scikit-learn

                import numpy as np
                import torch
                import torch.nn as nn
                import torch.optim as optim
                from sklearn.datasets import make_moons
                from sklearn.metrics import confusion_matrix
                from sklearn.model_selection import train_test_split
                from sklearn.preprocessing import StandardScaler
                from torch.utils.data import DataLoader, TensorDataset

                # Data
                x, y = make_moons(n_samples=100, noise=0.3, random_state=0)

                # Split
                x_train, x_val, y_train, y_val = train_test_split(x, y, test_size=0.2, random_state=13)

                # Scaling, fitted on the training set only
                scaler = StandardScaler()
                x_train = scaler.fit_transform(x_train)
                x_val = scaler.transform(x_val)

                # Tensors
                x_train_tensor = torch.as_tensor(x_train).float()
                y_train_tensor = torch.as_tensor(y_train.reshape(-1, 1)).float()
                x_val_tensor = torch.as_tensor(x_val).float()
                y_val_tensor = torch.as_tensor(y_val.reshape(-1, 1)).float()

                # Data loaders
                train_data = TensorDataset(x_train_tensor, y_train_tensor)
                train_loader = DataLoader(train_data, batch_size=16, shuffle=True)
                val_data = TensorDataset(x_val_tensor, y_val_tensor)
                val_loader = DataLoader(val_data, batch_size=16)

                # Model
                torch.manual_seed(42)
                model = nn.Sequential(
                    nn.Linear(2, 10),
                    nn.ReLU(),
                    nn.Linear(10, 1),
                )
                loss_fn = nn.BCEWithLogitsLoss()
                optimizer = optim.SGD(model.parameters(), lr=0.1)


                # Loss in evaluation mode
                def evaluate(loader):
                    model.eval()
                    with torch.no_grad():
                        return np.mean([loss_fn(model(x_batch), y_batch).item() for x_batch, y_batch in loader])


                # Training
                n_epochs = 100
                losses = []
                val_losses = []

                for epoch in range(n_epochs):
                    model.train()
                    batch_losses = []
                    for x_batch, y_batch in train_loader:
                        yhat = model(x_batch)  # 1. forward pass
                        loss = loss_fn(yhat, y_batch)  # 2. loss
                        loss.backward()  # 3. gradients
                        optimizer.step()  # 4. update
                        optimizer.zero_grad()
                        batch_losses.append(loss.item())
                    losses.append(np.mean(batch_losses))
                    val_losses.append(evaluate(val_loader))
                    if (epoch + 1) % 5 == 0:
                        print(f'epoch {epoch + 1}: training loss {losses[-1]:.6g}, validation loss {val_losses[-1]:.6g}')

                # What it has learned
                model.eval()
                with torch.no_grad():
                    scores = torch.sigmoid(model(x_val_tensor)).flatten()
                predicted = (scores.double().numpy() >= 0.5).astype(int)
                print(f'accuracy on the validation set: {np.mean(predicted == y_val):.4f}')
                print(confusion_matrix(y_val, predicted, labels=[0, 1]))  # rows: truth, columns: predicted
                """);
    }

    @Test
    void itSpeaksTheLanguageOfItsReader() {
        assertThat(PyTorchProgram.of(moons(""), Locale.of("es")).text())
                .startsWith("# Two moons: un experimento de Paso como programa de PyTorch\n")
                .contains(
                        "# 1. pase hacia adelante",
                        "print(f'época {epoch + 1}: pérdida de entrenamiento {losses[-1]:.6g}");
    }

    @ParameterizedTest
    @MethodSource("dev.paso.core.kind.Tables#all")
    void everyKindIsInSomeProgram(Kinds<?> table) {
        assertThat(table.all())
                .allSatisfy(kind -> assertThat(WRITTEN)
                        .as("experiments that have a program, with a %s", kind)
                        .contains(kind.usual().getClass()));
    }

    private static Stream<Object> parts(ExperimentSpec spec) {
        return Stream.of(
                        Stream.of(spec.data(), spec.split(), spec.scale(), spec.init(), spec.loss()),
                        Stream.of(
                                spec.optimizer(),
                                spec.scheduler(),
                                spec.options().sampler()),
                        Stream.of(spec.options().clip(), spec.options().targetScale()),
                        spec.model().layers().stream())
                .flatMap(some -> some);
    }

    /** What the tables say is all it takes to add an optimizer, a layer, a loss or a schedule. */
    @Test
    void optionsThatAreNotUsualAreToldByTheirNames() {
        random().limit(300).forEach(spec -> {
            String text = text(spec);
            spec.model().layers().forEach(layer -> assertTold(text, LayerKinds.ALL, layer, true));
            assertTold(text, LossKinds.ALL, spec.loss(), false);
            assertTold(text, OptimizerKinds.ALL, spec.optimizer(), false);
            assertTold(text, ClipKinds.ALL, spec.options().clip(), false);
            if (!(spec.scheduler() instanceof SchedulerSpec.SequentialLr)) {
                assertTold(text, SchedulerKinds.ALL, spec.scheduler(), false);
            }
        });
    }

    private static <T> void assertTold(String text, Kinds<T> kinds, T part, boolean isPositional) {
        Kind<? extends T> kind = kinds.of(part);
        if (kind.name().equals("None")) {
            return;
        }
        assertThat(text).contains(kind.name() + "(");
        for (Field field : kind.fields()) {
            if (!(field.isRequired() && isPositional) && !field.saysSame(part, kind.usual())) {
                assertThat(text).as(kind.name()).contains(field.name() + "=");
            }
        }
    }

    @Test
    void whatIsUsualIsNotTold() {
        assertThat(text(moons("").withOptimizer(new OptimizerSpec.Adam(0.01))))
                .contains("optimizer = optim.Adam(model.parameters(), lr=0.01)\n")
                .doesNotContain(
                        "copy", "step +=", "clip", "penalty", "scheduler", "Sampler", "class ", "x_test", "seed(0)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nimport os", "a\r\u2028print(1)\u0000", "\u202etxet", "\"\"\" ' \\ {x} %s %n"})
    void aNameIsNeverMoreThanAComment(String name) {
        ExperimentSpec spec = moons("");
        ExperimentSpec named = new ExperimentSpec(
                name,
                spec.dtype(),
                spec.data(),
                spec.split(),
                spec.scale(),
                spec.features(),
                spec.model(),
                spec.init(),
                spec.loss(),
                spec.optimizer(),
                spec.scheduler(),
                spec.loader(),
                spec.epochs(),
                spec.threshold(),
                spec.edits());
        assertThat(text(named).lines().skip(1))
                .isEqualTo(text(spec).lines().skip(1).toList());
    }

    @Test
    void fewNumbersStandInTheProgramAndManyInAFile() {
        String few = """
                {"version": 1, "data": {"type": "Inline", "x": [[0, 1.5], [2, -3e-7]], "cls": [0, 1],
                 "names": {"x": ["length", "width\\nx"], "target": "kind", "classes": ["lily", "rose"]}}, "split": {"type": "None"},
                 "scale": {"type": "None"}, "model": [{"type": "Linear", "in": 2, "out": 1}], "init": {"type": "Zeros"},
                 "loss": {"type": "BCEWithLogitsLoss"}, "optimizer": {"type": "SGD"}, "loader": {"batch_size": null}, "epochs": 1}
                """;
        PyTorchProgram small = PyTorchProgram.of(ExperimentReader.read(few), Locale.ENGLISH);
        assertThat(small.files()).isEmpty();
        assertThat(small.text()).contains("""
                # Data
                # Columns: length, width x
                # Target: kind
                # Classes: 0 = lily, 1 = rose
                x = np.array([[0, 1.5], [2, -3e-7]])
                y = np.array([0, 1])
                """);
        String rows = "[0, 1.5], [2, -3e-7], ".repeat(300);
        String labels = "0, 1, ".repeat(300);
        String many =
                few.replace("[[0, 1.5], [2, -3e-7]]", "[" + rows + "[1, 1]]").replace("[0, 1]", "[" + labels + "1]");
        PyTorchProgram large = PyTorchProgram.of(ExperimentReader.read(many), Locale.ENGLISH);
        assertThat(large.text())
                .contains("data = np.loadtxt('paso-data.csv', delimiter=',', skiprows=1, ndmin=2)\n"
                        + "x, y = data[:, :2], data[:, 2].astype(int)\n")
                .contains("# It reads paso-data.csv, which Paso saves with it");
        assertThat(large.files()).hasSize(1);
        assertThat(large.files().getFirst().content().get())
                .startsWith("x1,x2,label\r\n0,1.5,0\r\n2,-3e-7,1\r\n")
                .hasLineCount(602);
    }

    @Test
    void numbersAreWrittenAsPythonReadsThem() {
        assertThat(List.of(2.0, -0.0, 0.25, 1e-4, 1e-8, -1.5e-12, 123456789012.5, 1e22, 2e15))
                .extracting(Python::number)
                .containsExactly(
                        "2",
                        "-0.0",
                        "0.25",
                        "0.0001",
                        "1e-8",
                        "-1.5e-12",
                        "123456789012.5",
                        "1e22",
                        "2000000000000000");
        random().limit(100)
                .map(ExperimentSpec::data)
                .filter(DatasetSpec.Drawn.class::isInstance)
                .forEach(data -> {
                    double noise = ((DatasetSpec.Drawn) data).noise();
                    assertThat(Double.parseDouble(Python.number(noise))).isEqualTo(noise);
                });
    }
}
