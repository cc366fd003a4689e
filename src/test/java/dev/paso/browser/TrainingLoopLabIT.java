package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.paso.Holds;
import dev.paso.core.data.Samples;
import dev.paso.core.lesson.Capacity;
import dev.paso.core.lesson.TrainingLog;
import dev.paso.json.ExperimentReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lab of chapters 2 and 2.1, walked with a scripted solution for every mission; the book's numbers where the book prints them. */
@ExtendWith(Browsing.class)
class TrainingLoopLabIT {
    private static final String LAB = "training-loop";

    static List<Walker> walkers() {
        return Walker.orBoth(Walker.ENGLISH_BY_DAY);
    }

    @Holds("training-loop.validate.text")
    @ParameterizedTest
    @MethodSource("walkers")
    void everyMissionIsSolvedByDoingWhatItAsks(Walker walker, Visitors visitors) {
        Walkthrough walk = new Walkthrough(LabWalk.through(LAB, walker, visitors));
        walk.loop();
        walk.builder();
        walk.batch();
        walk.loader();
        walk.validation();
        walk.means();
        walk.capacity();
        walk.schedule();
        walk.range();
        walk.board();
        walk.saving();
        walk.predictions();
        walk.classy();
        walk.instance();
        walk.walk.assertAtTheEnd();
    }

    /** One visitor who goes from step to step. */
    private static final class Walkthrough {
        private final LabWalk walk;
        private final LabPage lab;
        private final Page page;

        private Walkthrough(LabWalk walk) {
            this.walk = walk;
            lab = walk.lab();
            page = lab.page();
        }

        /** A step is looked at when it was worked through. */
        private void step(Runnable solution) {
            walk.step(solution);
            assertThat(page.locator(".lab").innerText()).doesNotContain("lab.");
            assertThat(page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                    .as("overflow in " + lab.title())
                    .isEqualTo(0);
            walk.look();
        }

        private void nextLine(String ran) {
            page.locator("#code #next").click();
            page.locator("#code li.running", new Page.LocatorOptions().setHasText(ran))
                    .waitFor();
        }

        private void loop() {
            step(() -> {
                nextLine("model.train()");
                nextLine("yhat = model(");
                nextLine("loss = loss_fn(");
                lab.awaitText("code", lab.written("0.7256"));
                nextLine("loss.backward()");
                nextLine("optimizer.step()");
                nextLine("optimizer.zero_grad()");
                lab.awaitSolved();
                lab.train(1000);
                lab.awaitText("code", lab.written("weight = 1.9690  bias = 1.0235"));
            });
        }

        private void builder() {
            step(() -> {
                lab.awaitText("power-code", "25");
                slide(".panel.power", 0, "5");
                slide(".panel.power", 1, "2");
                lab.awaitText("power-code", "32");
                lab.train(1000);
                lab.awaitText("code", lab.written("weight = 1.9690  bias = 1.0235"));
            });
        }

        private void slide(String panel, int index, String value) {
            page.locator(panel + " paso-slider .field").nth(index).fill(value);
            page.locator(panel + " paso-slider .field").nth(index).press("Enter");
        }

        private void batch() {
            step(() -> {
                page.locator("#phase-forward").click();
                lab.transport().until("the batch stands out", () -> lab.number("fit", "aside") == 64);
                page.locator(".transport .train").click();
                lab.awaitSolved();
            });
        }

        private void loader() {
            step(() -> {
                assertThat(lab.text("dialect-book-transitional"))
                        .contains(
                                lab.written("0.9507"),
                                lab.written("0.5427"),
                                lab.written("0.1409"),
                                lab.written("0.3745"))
                        .contains(lab.written("weight = 1.9694"), lab.written("bias = 1.0234"));
                assertThat(lab.text("dialect-torch")).contains(lab.written("0.2809"), lab.written("0.3253"));
                page.locator("#dialect-book-transitional vaadin-button").click();
                page.locator(".transport .buttons vaadin-button").nth(2).click(); // one epoch
            });
        }

        private void validation() {
            step(() -> {
                lab.awaitText("code", "18, 50, 12");
                lab.train(200);
                TrainingLog log = log("null", 0, 200);
                assertCurve("figure-2-1", 0, log.trainingLosses(), 0);
                assertCurve("figure-2-1", 1, log.validationLosses(), 0);
            });
        }

        /** The points of a chart's track are these losses, epoch by epoch after {@code offset}. */
        private void assertCurve(String chart, int track, List<Double> losses, int offset) {
            lab.transport()
                    .until(
                            "all epochs are drawn on " + chart,
                            () -> points(chart, track).size() == losses.size());
            List<List<Number>> points = points(chart, track);
            for (int i = 0; i < losses.size(); i++) {
                assertThat(points.get(i).get(0).intValue()).isEqualTo(i + 1 + offset);
                assertThat(points.get(i).get(1).doubleValue()).isEqualTo(losses.get(i));
            }
        }

        /** Waits until a chart's track is drawn to {@code epoch}. */
        private void awaitEnd(String chart, int track, int epoch) {
            lab.transport().until(chart + " is drawn to epoch " + epoch, () -> {
                List<List<Number>> points = points(chart, track);
                return !points.isEmpty() && points.getLast().get(0).intValue() == epoch;
            });
        }

        @SuppressWarnings("unchecked")
        private List<List<Number>> points(String chart, int track) {
            return (List<List<Number>>) page.evaluate(
                    "([id, track]) => document.getElementById(id)?.values()?.tracks[track]?.points ?? []",
                    List.of(chart, track));
        }

        private List<Double> ys(int track) {
            return points("figure-2-1", track).stream()
                    .map(point -> point.get(1).doubleValue())
                    .toList();
        }

        /** The training losses of the first run to compare with, as its curve is drawn. */
        private List<Double> ghost() {
            return ((List<?>) page.evaluate("() => document.getElementById('figure-2-1').values().tracks"
                            + ".find(({ kind }) => kind === 'ghost')?.points.map(([, loss]) => loss) ?? []"))
                    .stream().map(loss -> ((Number) loss).doubleValue()).toList();
        }

        private void means() {
            step(() -> {
                lab.guess();
                lab.train(200);
                assertThat(page.locator("#means-table tbody tr").count()).isEqualTo(2);
                assertThat(lab.text("mean-batches")).isNotEqualTo(lab.text("mean-samples"));
                slide(".panel.means", 0, "5");
                lab.transport()
                        .until("the run begins anew", () -> lab.transport().step() == 0);
                lab.train(200);
            });
        }

        private void capacity() {
            step(() -> {
                Capacity capacity = capacityOfTheWave();
                lab.awaitDrawn("capacity-losses");
                List<List<Number>> drawn = points("capacity-losses", 1);
                for (int degree = 0; degree < drawn.size(); degree++) {
                    assertThat(drawn.get(degree).get(1).doubleValue()).isEqualTo(capacity.validationLoss(degree));
                }
                slide(".panel.capacity", 0, String.valueOf(capacity.best()));
            });
        }

        private void schedule() {
            step(() -> {
                page.locator("#schedule").click();
                page.getByRole(
                                AriaRole.OPTION,
                                new Page.GetByRoleOptions().setName("CosineAnnealingLR(optimizer, T_max=60)"))
                        .click();
                lab.transport().until("the rate falls", () -> {
                    List<List<Number>> rates = points("schedule-rates", 1);
                    return !rates.isEmpty() && rates.getLast().get(1).doubleValue() < 0.01;
                });
                lab.train(60);
            });
        }

        private void range() {
            step(() -> {
                page.locator("#run-range-test").click();
                lab.transport()
                        .until(
                                "the test is drawn",
                                () -> points("range-test", 1).size() > 50);
                slide(".panel.range", 0, lab.written("0.3"));
                page.locator(".transport .train").click();
            });
        }

        private void board() {
            step(() -> {
                assertThat(page.locator("#model-graph li").count()).isEqualTo(6);
                page.locator(".transport .train").click();
                lab.transport()
                        .until("some epochs are made", () -> lab.transport().epoch() > 20);
                page.locator(".transport .train").click();
                lab.transport()
                        .until(
                                "the run rests",
                                () -> page.locator("paso-status .running").count() == 0);
                lab.transport()
                        .until("distributions are drawn", () -> lab.value("distributions", "rows.6.epoch") != null);
                assertThat(lab.value("distributions", "layers.2.name")).isEqualTo("4.weight");
                List<Double> run = ys(0);
                assertThat(run).isEqualTo(moons(run.size()).trainingLosses());
                slide(".panel.modules", 0, lab.written("0.3"));
                lab.transport().until("the run that was left is a ghost", () -> ghost().equals(run));
                page.locator(".transport .train").click();
            });
        }

        private void saving() {
            step(() -> {
                lab.train(200);
                page.locator("#checkpoint-save").click();
                lab.awaitText("checkpoint", "\"epoch\" : 200");
                page.locator("#checkpoint-fresh").click();
                lab.awaitText("model-state", lab.written("weight = 0.7645  bias = 0.8300"));
                page.locator("#checkpoint-load").click();
                lab.awaitText("model-state", lab.written("weight = 1.9448  bias = 1.0295"));
                lab.train(200);
                lab.awaitText("model-state", lab.written("weight = 1.9448  bias = 1.0295"));
                TrainingLog saved = log("null", 1, 200);
                assertCurve("figure-2-2", 0, saved.trainingLosses(), 0);
                assertCurve("figure-2-2", 1, saved.validationLosses(), 0);
                awaitEnd("figure-2-2", 2, 400);
                awaitEnd("figure-2-2", 3, 400);
                assertThat(points("figure-2-2", 2).getFirst().get(0).intValue()).isEqualTo(201);
                refuse();
            });
        }

        /** What is no checkpoint is told in plain words, and the run stays. */
        private void refuse() {
            page.locator(".panel.save summary").click();
            page.locator("#pasted-checkpoint textarea").fill("{\"epoch\": \"two\"}");
            page.locator("#pasted-checkpoint textarea").blur();
            page.locator("#checkpoint-take").click();
            page.locator("#load-refusal", new Page.LocatorOptions().setHasText("epoch"))
                    .waitFor();
            assertThat(lab.transport().epoch()).isEqualTo(200);
        }

        private void predictions() {
            step(() -> {
                lab.train(200);
                lab.awaitText("predictions", lab.written("1.4185"));
                page.locator("#mode-call").click();
                page.locator("#mode-call").click();
                page.locator("#mode-eval").click();
                page.locator("#mode-call").click();
                page.locator("#mode-call").click();
            });
        }

        private void classy() {
            step(() -> {
                assertThat(page.locator("#figure-2-1-1").count()).isZero();
                page.locator("#add-method").click();
                page.locator("#add-method").click();
                page.locator("#figure-2-1-1").waitFor();
                Samples all = log("42", 0, 0).data().raw();
                assertThat(lab.numbers("figure-2-1-1", "training"))
                        .isEqualTo(IntStream.range(0, 100)
                                .boxed()
                                .flatMap(i -> Stream.of(all.x()[i], all.y()[i]))
                                .toList());
                page.locator("#add-all").click();
                lab.train(200);
                lab.awaitText("instances", lab.written("weight = 1.9414  bias = 1.0233"));
                lab.awaitText("new-predictions", lab.written("1.9939734"));
                TrainingLog log = log("42", 0, 200);
                assertCurve("figure-2-1-2", 0, log.trainingLosses(), 0);
                assertCurve("figure-2-1-2", 1, log.validationLosses(), 0);
            });
        }

        private void instance() {
            step(() -> {
                lab.train(200);
                page.locator("#checkpoint-save").click();
                page.locator("#checkpoint-load").click();
                lab.awaitText("instances", "sbs_new");
                lab.train(50);
                lab.awaitText("instances", "250");
                lab.awaitText("instances", lab.written("weight = 1.9414  bias = 1.0233")); // the first one is unchanged
                assertCurve("figure-2-1-3", 0, log("42", 0, 200).trainingLosses(), 0);
                awaitEnd("figure-2-1-3", 2, 250);
            });
        }
    }

    private static TrainingLog log(String reseed, int fetchFirst, int epochs) {
        return TrainingLog.of(ExperimentReader.read("""
                {"version": 1, "dtype": "float32",
                 "data": {"type": "Linear", "n": 100, "b": 1, "w": 2, "noise": 0.1, "seed": 42, "x_scale": 1},
                 "split": {"type": "RandomSplit", "train_size": 0.8, "seed": 13}, "model": [{"type": "Linear", "in": 1, "out": 1}],
                 "init": {"type": "Torch", "seed": 42}, "loss": {"type": "MSELoss"}, "optimizer": {"type": "SGD", "lr": 0.1},
                 "loader": {"batch_size": 16, "dialect": "book", "reseed": %s, "fetch_first": %d}, "epochs": %d}
                """.formatted(reseed, fetchFirst, epochs)));
    }

    private static TrainingLog moons(int epochs) {
        return TrainingLog.of(ExperimentReader.read("""
                {"version": 1, "dtype": "float32", "data": {"type": "Moons", "n": 100, "noise": 0.3, "seed": 0},
                 "split": {"type": "RandomSplit", "train_size": 0.8, "seed": 13}, "scale": {"type": "StandardScaler"},
                 "model": [{"type": "Linear", "in": 2, "out": 8}, {"type": "ReLU"}, {"type": "Linear", "in": 8, "out": 8},
                           {"type": "ReLU"}, {"type": "Linear", "in": 8, "out": 1}],
                 "init": {"type": "Torch", "seed": 42}, "loss": {"type": "BCEWithLogitsLoss"},
                 "optimizer": {"type": "SGD", "lr": 0.1},
                 "loader": {"batch_size": 16, "dialect": "torch", "reseed": 42}, "epochs": %d}
                """.formatted(epochs)));
    }

    private static Capacity capacityOfTheWave() {
        TrainingLog wave = TrainingLog.of(ExperimentReader.read("""
                {"version": 1, "dtype": "float32",
                 "data": {"type": "Sine", "n": 220, "amplitude": 1, "frequency": 1, "noise": 0.35, "seed": 42},
                 "split": {"type": "RandomSplit", "train_size": 20, "seed": 13}, "model": [{"type": "Linear", "in": 1, "out": 1}],
                 "init": {"type": "Torch", "seed": 42}, "loss": {"type": "MSELoss"}, "optimizer": {"type": "SGD", "lr": 0.1},
                 "loader": {"batch_size": null}, "epochs": 0}
                """));
        return Capacity.of(wave.data(), 9);
    }
}
