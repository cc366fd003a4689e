package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.paso.core.data.Samples;
import dev.paso.core.lesson.Capacity;
import dev.paso.core.lesson.TrainingLog;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The steps of the lab on the training loop, each worked through as its mission asks. */
final class TrainingLoopWalk {
    private final LabWalk walk;
    private final LabPage lab;
    private final Page page;
    private final DrawnCurves curves;

    TrainingLoopWalk(LabWalk walk) {
        this.walk = walk;
        lab = walk.lab();
        page = lab.page();
        curves = new DrawnCurves(lab);
    }

    /** A step is looked at when it was worked through. */
    void step() {
        walk.step(() -> solve(lab.key()));
        assertThat(page.locator(".lab").innerText()).doesNotContain("lab.");
        assertThat(page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                .as("overflow in " + lab.title())
                .isEqualTo(0);
        walk.look();
    }

    private void solve(String step) {
        switch (step) {
            case "loop" -> loop();
            case "builder" -> builder();
            case "batch" -> batch();
            case "loader" -> loader();
            case "validate" -> validation();
            case "means" -> means();
            case "fit" -> capacity();
            case "schedule" -> schedule();
            case "range" -> range();
            case "board" -> board();
            case "save" -> saving();
            case "predict" -> predictions();
            case "classy" -> classy();
            case "instance" -> instance();
            default -> lab.trainToTheEnd();
        }
    }

    private void nextLine(String ran) {
        page.locator("#code #next").click();
        page.locator("#code li.running", new Page.LocatorOptions().setHasText(ran))
                .waitFor();
    }

    private void loop() {
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
    }

    private void builder() {
        lab.awaitText("power-code", "25");
        lab.type("power", 0, "5");
        lab.type("power", 1, "2");
        lab.awaitText("power-code", "32");
        lab.train(1000);
        lab.awaitText("code", lab.written("weight = 1.9690  bias = 1.0235"));
    }

    private void batch() {
        page.locator("#phase-forward").click();
        lab.transport().until("the batch stands out", () -> lab.number("fit", "aside") == 64);
        page.locator(".transport .train").click();
        lab.awaitSolved();
    }

    private void loader() {
        assertThat(lab.text("dialect-book-transitional"))
                .contains(lab.written("0.9507"), lab.written("0.5427"), lab.written("0.1409"), lab.written("0.3745"))
                .contains(lab.written("weight = 1.9694"), lab.written("bias = 1.0234"));
        assertThat(lab.text("dialect-torch")).contains(lab.written("0.2809"), lab.written("0.3253"));
        page.locator("#dialect-book-transitional vaadin-button").click();
        page.locator(".transport .buttons vaadin-button").nth(2).click(); // one epoch
    }

    private void validation() {
        lab.awaitText("code", "18, 50, 12");
        lab.train(200);
        TrainingLog log = LoopLogs.log("null", 0, 200);
        curves.assertCurve("figure-2-1", 0, log.trainingLosses());
        curves.assertCurve("figure-2-1", 1, log.validationLosses());
    }

    private void means() {
        lab.guess();
        lab.train(200);
        assertThat(page.locator("#means-table tbody tr").count()).isEqualTo(2);
        assertThat(lab.text("mean-batches")).isNotEqualTo(lab.text("mean-samples"));
        lab.type("means", 0, "5");
        lab.transport().until("the run begins anew", () -> lab.transport().step() == 0);
        lab.train(200);
    }

    private void capacity() {
        Capacity capacity = LoopLogs.capacityOfTheWave();
        lab.awaitDrawn("capacity-losses");
        List<List<Number>> drawn = curves.points("capacity-losses", 1);
        for (int degree = 0; degree < drawn.size(); degree++) {
            assertThat(drawn.get(degree).get(1).doubleValue()).isEqualTo(capacity.validationLoss(degree));
        }
        lab.type("capacity", 0, String.valueOf(capacity.best()));
    }

    private void schedule() {
        page.locator("#schedule").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("CosineAnnealingLR(optimizer, T_max=60)"))
                .click();
        lab.transport().until("the rate falls", () -> {
            List<List<Number>> rates = curves.points("schedule-rates", 1);
            return !rates.isEmpty() && rates.getLast().get(1).doubleValue() < 0.01;
        });
        lab.train(60);
    }

    private void range() {
        page.locator("#run-range-test").click();
        lab.transport()
                .until("the test is drawn", () -> curves.points("range-test", 1).size() > 50);
        lab.type("range", 0, lab.written("0.3"));
        page.locator(".transport .train").click();
    }

    private void board() {
        assertThat(page.locator("#model-graph li").count()).isEqualTo(6);
        page.locator(".transport .train").click();
        lab.transport().until("some epochs are made", () -> lab.transport().epoch() > 20);
        page.locator(".transport .train").click();
        lab.transport()
                .until(
                        "the run rests",
                        () -> page.locator("paso-status .running").count() == 0);
        lab.transport().until("distributions are drawn", () -> lab.value("distributions", "rows.6.epoch") != null);
        assertThat(lab.value("distributions", "layers.2.name")).isEqualTo("4.weight");
        List<Double> run = curves.ys(0);
        assertThat(run).isEqualTo(LoopLogs.moons(run.size()).trainingLosses());
        lab.type("modules", 0, lab.written("0.3"));
        lab.transport()
                .until("the run that was left is a ghost", () -> curves.ghost().equals(run));
        page.locator(".transport .train").click();
    }

    private void saving() {
        lab.train(200);
        page.locator("#checkpoint-save").click();
        lab.awaitText("checkpoint", "\"epoch\" : 200");
        page.locator("#checkpoint-fresh").click();
        lab.awaitText("model-state", lab.written("weight = 0.7645  bias = 0.8300"));
        page.locator("#checkpoint-load").click();
        lab.awaitText("model-state", lab.written("weight = 1.9448  bias = 1.0295"));
        lab.train(200);
        lab.awaitText("model-state", lab.written("weight = 1.9448  bias = 1.0295"));
        TrainingLog saved = LoopLogs.log("null", 1, 200);
        curves.assertCurve("figure-2-2", 0, saved.trainingLosses());
        curves.assertCurve("figure-2-2", 1, saved.validationLosses());
        curves.awaitEnd("figure-2-2", 2, 400);
        curves.awaitEnd("figure-2-2", 3, 400);
        assertThat(curves.points("figure-2-2", 2).getFirst().get(0).intValue()).isEqualTo(201);
        refuse();
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
        lab.train(200);
        lab.awaitText("predictions", lab.written("1.4185"));
        page.locator("#mode-call").click();
        page.locator("#mode-call").click();
        page.locator("#mode-eval").click();
        page.locator("#mode-call").click();
        page.locator("#mode-call").click();
    }

    private void classy() {
        assertThat(page.locator("#figure-2-1-1").count()).isZero();
        page.locator("#add-method").click();
        page.locator("#add-method").click();
        page.locator("#figure-2-1-1").waitFor();
        Samples all = LoopLogs.log("42", 0, 0).data().raw();
        assertThat(lab.numbers("figure-2-1-1", "training"))
                .isEqualTo(IntStream.range(0, 100)
                        .boxed()
                        .flatMap(i -> Stream.of(all.x()[i], all.y()[i]))
                        .toList());
        page.locator("#add-all").click();
        lab.train(200);
        lab.awaitText("instances", lab.written("weight = 1.9414  bias = 1.0233"));
        lab.awaitText("new-predictions", lab.written("1.9939734"));
        TrainingLog log = LoopLogs.log("42", 0, 200);
        curves.assertCurve("figure-2-1-2", 0, log.trainingLosses());
        curves.assertCurve("figure-2-1-2", 1, log.validationLosses());
    }

    private void instance() {
        lab.train(200);
        page.locator("#checkpoint-save").click();
        page.locator("#checkpoint-load").click();
        lab.awaitText("instances", "sbs_new");
        lab.train(50);
        lab.awaitText("instances", "250");
        lab.awaitText("instances", lab.written("weight = 1.9414  bias = 1.0233")); // the first one is unchanged
        curves.assertCurve("figure-2-1-3", 0, LoopLogs.log("42", 0, 200).trainingLosses());
        curves.awaitEnd("figure-2-1-3", 2, 250);
    }
}
