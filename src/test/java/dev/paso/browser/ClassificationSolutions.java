package dev.paso.browser;

import com.microsoft.playwright.Locator;
import java.util.List;

/** What a learner does to solve each mission of the lab on classification, in any language: widgets go by id and class. */
final class ClassificationSolutions {
    private static final int EPOCHS = 100;

    private final LabPage lab;

    ClassificationSolutions(LabPage lab) {
        this.lab = lab;
    }

    void solve(String step) {
        switch (step) {
            case "moons" -> type("moons", 0, "0.1");
            case "odds" -> press(lab.page().locator("paso-odds .logOdds .handle"), 0.1);
            case "neuron" -> setTheNeuron();
            case "bce" -> knowNothing();
            case "stable" -> type("stable", 0, "17");
            case "imbalance" -> balance();
            case "train" -> lab.train(EPOCHS);
            case "boundary" -> guessAndLook(() -> type("sharp", 0, "10"));
            case "separable" -> square();
            case "hidden" -> bend();
            case "threshold" -> guessAndLook(() -> lab.typeThreshold("threshold", lab.written("0.7")));
            case "misses" -> lab.typeThreshold("threshold", lab.written("0.4"));
            case "curves" -> lab.clickAt(lab.page().locator("#curves #roc"), List.of(0.0, 10 / 11.0));
            case "quirk" -> guessAndLook(this::findTheScore);
            case "compare" -> keepAndTrain();
            case "costs" -> payForMisses();
            case "sure" -> takeMorePoints();
            case "calibration" -> type("sharp", 0, "1.5");
            case "many" -> addAClass();
            default -> lab.trainToTheEnd();
        }
        lab.awaitSolved();
    }

    private void setTheNeuron() {
        type("neuron", 0, "1.2");
        type("neuron", 1, "-1.9");
        type("neuron", 2, "0");
    }

    private void guessAndLook(Runnable look) {
        lab.guess();
        look.run();
    }

    /** Where the book has the second threshold, and then around the score. */
    private void findTheScore() {
        lab.typeThreshold("line-2", lab.written("0.5"));
        lab.page().locator("#guess-verdict:not(:empty)").waitFor();
        lab.typeThreshold("line-2", lab.written("0.41"));
    }

    private void knowNothing() {
        lab.guess();
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
