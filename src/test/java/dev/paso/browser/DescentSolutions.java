package dev.paso.browser;

import com.microsoft.playwright.Locator;
import dev.paso.workspace.Speed;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What a learner does to solve each mission of the lab on gradient descent, in any language: widgets go by id. */
final class DescentSolutions {
    private final LabPage lab;

    DescentSolutions(LabPage lab) {
        this.lab = lab;
    }

    void solve(String step) {
        switch (step) {
            case "data" -> pickNoisiest();
            case "start" -> lab.phase("start");
            case "predict" -> pickBestPrediction();
            case "loss" -> drawLineByHand();
            case "surface" -> walkToTheValley();
            case "sections" -> walkToTheLowestW();
            case "gradients" -> trySmallStep();
            case "update" -> train(0);
            case "rate" -> guessAndLook(() -> type(".panel.rate", "1.1"));
            case "limit" -> closeIn();
            case "scale" -> guessAndLook(() -> train(30));
            case "tame" -> trainWith(".lane-rate", "0.03");
            case "batches" -> guessAndLook(() -> train(80));
            case "race" -> guessAndLook(() -> train(60));
            default -> lab.trainToTheEnd();
        }
        lab.awaitSolved();
        pause();
    }

    private void pickNoisiest() {
        lab.pick("training-points", row("training-points", point -> -Math.abs(point.y - 1 - 2 * point.x)));
    }

    private void pickBestPrediction() {
        lab.phase("predict");
        lab.transport().until("the line is there", () -> lab.value("fit", "line") != null);
        double b = lab.number("fit", "line.b");
        double w = lab.number("fit", "line.w");
        lab.pick("fit", row("fit", point -> Math.abs(point.y - b - w * point.x)));
    }

    private void drawLineByHand() {
        lab.phase("loss");
        raise("left", 0.9);
        raise("right", 2.9);
    }

    private void raise(String side, double height) {
        Locator handle = lab.page().locator("#fit .handle[data-side=" + side + "]");
        lab.transport().until("the handle is at " + height, () -> {
            double at = Double.parseDouble(handle.getAttribute("aria-valuenow"));
            if (at < height) {
                handle.press(at < height - 0.35 ? "PageUp" : "ArrowUp");
            }
            return at >= height;
        });
    }

    private void walkToTheValley() {
        lab.awaitDrawn("contour");
        press("contour", "Shift+ArrowUp", "Shift+ArrowDown", "ArrowUp", "ArrowDown", "y");
        press("contour", "Shift+ArrowRight", "Shift+ArrowLeft", "ArrowRight", "ArrowLeft", "x");
    }

    /** Long steps, then short ones, until the point is where the minimum is along one axis. */
    private void press(String id, String up, String down, String alittleUp, String alittleDown, String axis) {
        Locator handle = lab.page().locator("#" + id + " .handle");
        lab.transport().until("the point is at the minimum's " + axis, () -> {
            double missing = lab.number(id, "minimum." + axis) - lab.number(id, "point." + axis);
            if (Math.abs(missing) > 0.6) {
                handle.press(missing > 0 ? up : down);
            } else if (Math.abs(missing) > 0.04) {
                handle.press(missing > 0 ? alittleUp : alittleDown);
            }
            return Math.abs(missing) <= 0.04;
        });
    }

    private void walkToTheLowestW() {
        lab.awaitDrawn("section-w");
        Locator handle = lab.page().locator("#section-w .handle");
        lab.transport().until("the curve is level", () -> {
            double slope = lab.number("section-w", "slope");
            if (Math.abs(slope) > 0.04) {
                boolean isFar = Math.abs(slope) > 0.45;
                handle.press((isFar ? "Shift+" : "") + (slope < 0 ? "ArrowRight" : "ArrowLeft"));
            }
            return Math.abs(slope) <= 0.04;
        });
    }

    private void trySmallStep() {
        lab.phase("gradients");
        type(".panel.slope", "0.0005");
    }

    private void trainWith(String panel, String rate) {
        type(panel, rate);
        train(0);
    }

    private void type(String panel, String number) {
        Locator field = lab.page().locator(panel + " paso-slider .field");
        field.fill(lab.written(number));
        field.press("Enter");
    }

    /** Trains until so many updates are made, then pauses; with 0 it goes on. */
    private void train(int updates) {
        lab.choose(updates > 0 ? Speed.NORMAL : Speed.FULL);
        lab.page().locator(".transport .train").click();
        if (updates > 0) {
            lab.transport()
                    .until(updates + " updates are made", () -> lab.transport().step() >= updates);
            pause();
        }
    }

    private void pause() {
        Locator running = lab.page().locator("paso-status .running");
        if (running.count() > 0) {
            lab.page().locator(".transport .train").click();
            running.waitFor(new Locator.WaitForOptions()
                    .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        }
    }

    private void guessAndLook(Runnable look) {
        lab.transport().until("the step begins untrained", () -> lab.transport().step() == 0);
        lab.guess();
        look.run();
    }

    /** One rate that goes down, and one just above that climbs. */
    private void closeIn() {
        for (String rate : List.of("0.8", "0.83")) {
            type(".panel.rate", rate);
            lab.transport()
                    .until(
                            "the rate is tried from the start",
                            () -> lab.transport().step() == 0);
            train(30);
        }
    }

    private record Point(double x, double y) {}

    /** The row of the training point for which {@code measure} is least. */
    private int row(String id, ToDoubleFunction<Point> measure) {
        List<Double> points = lab.numbers(id, "training");
        return IntStream.range(0, points.size() / 2)
                .boxed()
                .min(Comparator.comparingDouble(
                        row -> measure.applyAsDouble(new Point(points.get(2 * row), points.get(2 * row + 1)))))
                .orElseThrow();
    }
}
