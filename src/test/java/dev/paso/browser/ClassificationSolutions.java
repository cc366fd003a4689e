package dev.paso.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.ClickOptions;
import com.microsoft.playwright.options.BoundingBox;

/** What a learner does to solve each mission of the lab on classification, in any language: widgets go by id and class. */
final class ClassificationSolutions {
    private static final int EPOCHS = 100;
    private static final double[] ROC_MARGINS = {40, 8, 8, 32}; // left, right, top, bottom, in pixels

    private final LabPage lab;

    ClassificationSolutions(LabPage lab) {
        this.lab = lab;
    }

    void solve(int step) {
        switch (step) {
            case 1 -> type("moons", 0, "0.1");
            case 2 -> press(lab.page().locator("paso-odds .logOdds .handle"), 0.25);
            case 3 -> setTheNeuron();
            case 4 -> knowNothing();
            case 5 -> type("stable", 0, "17");
            case 6 -> balance();
            case 7 -> lab.train(EPOCHS);
            case 8 -> type("sharp", 0, "10");
            case 9 -> square();
            case 10 -> bend();
            case 11 -> lab.typeThreshold("threshold", lab.written("0.4"));
            case 12 -> clickRoc(0, 10 / 11.0);
            case 13 -> lab.typeThreshold("line-2", lab.written("0.41"));
            case 14 -> keepAndTrain();
            case 15 -> payForMisses();
            case 16 -> takeMorePoints();
            case 17 -> addAClass();
            default -> throw new IllegalArgumentException("there is no step " + step);
        }
        lab.awaitSolved();
    }

    private void setTheNeuron() {
        type("neuron", 0, "1.2");
        type("neuron", 1, "-1.9");
        type("neuron", 2, "0");
    }

    private void knowNothing() {
        for (int i = 0; i < 2; i++) {
            press(lab.page().locator("#two-losses .handle").nth(i), 0.5);
        }
    }

    private void balance() {
        type("weight", 0, "9");
        type("weight", 1, "9");
    }

    private void square() {
        lab.page().locator(".panel.separable .segmented vaadin-button").last().click();
        lab.page()
                .locator(".panel.separable .segmented vaadin-button[aria-pressed=true]:last-child")
                .waitFor();
        lab.train(3 * EPOCHS);
    }

    /** Four units. */
    private void bend() {
        Locator units = lab.page().locator("paso-network .stepper:not(.depth)");
        for (int count = 3; count <= 4; count++) {
            String shown = String.valueOf(count);
            units.locator("button").last().click();
            lab.transport()
                    .until(
                            shown + " units are there",
                            () -> units.locator("b").textContent().equals(shown));
        }
        lab.train(3 * EPOCHS);
    }

    private void clickRoc(double falsePositiveRate, double recall) {
        Locator canvas = lab.page().locator("#curves canvas#roc");
        canvas.scrollIntoViewIfNeeded();
        BoundingBox box = canvas.boundingBox();
        double x = ROC_MARGINS[0] + falsePositiveRate * (box.width - ROC_MARGINS[0] - ROC_MARGINS[1]);
        double y = ROC_MARGINS[2] + (1 - recall) * (box.height - ROC_MARGINS[2] - ROC_MARGINS[3]);
        canvas.click(new ClickOptions().setPosition(x, y));
    }

    private void keepAndTrain() {
        lab.page().locator(".transport .buttons vaadin-button").nth(3).click();
        awaitStart();
        lab.page().locator("#keep-run").click();
        lab.train(EPOCHS);
    }

    private void payForMisses() {
        type("cost", 1, "10");
        lab.page().locator("#best-COST").click();
    }

    private void takeMorePoints() {
        type("sure", 0, "2000");
        awaitStart();
        lab.train(EPOCHS);
    }

    private void addAClass() {
        type("rest", 0, "4");
        lab.transport()
                .until("a fourth class is there", () -> lab.text("softmax").split("\\+", -1).length == 4);
        lab.train(EPOCHS);
    }

    private void awaitStart() {
        lab.transport().until("the run is at its start", () -> lab.transport().step() == 0);
    }

    /** Long steps towards a probability that they meet, by keys. */
    private void press(Locator handle, double to) {
        lab.transport().until("the handle is at " + to, () -> {
            double missing = to - Double.parseDouble(handle.getAttribute("aria-valuenow"));
            if (Math.abs(missing) > 0.09) {
                handle.press(missing > 0 ? "PageUp" : "PageDown");
            } else if (Math.abs(missing) > 0.009) {
                handle.press(missing > 0 ? "ArrowUp" : "ArrowDown");
            }
            return Math.abs(missing) < 0.001;
        });
    }

    private void type(String panel, int index, String number) {
        lab.type(panel, index, lab.written(number));
    }
}
