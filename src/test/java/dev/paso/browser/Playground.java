package dev.paso.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** The playground as a visitor sees it and works with it; widgets go by role and name, in the language of the page. */
final class Playground {
    static final String POINTS_IN_MATRIX =
            "() => [...document.querySelector('paso-threshold').shadowRoot.querySelectorAll('[data-cell]')]"
                    + ".reduce((sum, cell) => sum + Number(cell.textContent), 0)";

    private final Page page;

    Playground(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    void press(String button) {
        button(button).click();
    }

    /** Opens the list that is called {@code list} and chooses {@code item}. */
    void choose(String list, String item) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + list + " ")))
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(item).setExact(true))
                .click();
    }

    /** Does what makes another recipe, and waits until the page has it and nothing is under way that could bring one more. */
    void change(Runnable action) {
        String before = recipe();
        action.run();
        until("the address holds another recipe", () -> !recipe().equals(before) && isCalm());
    }

    private boolean isCalm() {
        return (boolean)
                page.evaluate("() => !Object.values(window.Vaadin.Flow.clients).some((client) => client.isActive?.())");
    }

    /** What the address says of the recipe; its step changes while it trains. */
    private String recipe() {
        return page.url().replaceAll("[?&](step|train)=\\d+", "");
    }

    /** Ticks the data set that is called {@code name}. */
    void chooseData(String name) {
        change(data(name)::check);
    }

    Locator data(String name) {
        return page.getByRole(
                AriaRole.RADIO, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Types {@code text} into the field that is called {@code name}, and leaves it. */
    void type(String name, String text) {
        Locator field = field(name);
        field.fill(text);
        field.press("Enter");
    }

    Locator field(String name) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What goes wrong is said here. */
    Locator notice() {
        return page.locator(".notice").and(page.getByRole(AriaRole.ALERT));
    }

    /** The panel that shows what a threshold costs. */
    Locator threshold() {
        return page.locator("paso-threshold");
    }

    /** Waits until the state line says {@code state} and everything else has drawn the same frame. */
    void awaitState(String state) {
        page.locator("paso-status .state")
                .filter(new Locator.FilterOptions().setHasText(state))
                .waitFor();
        awaitPaint();
    }

    /** Has the run stand still: paused, or at its end where that was nearer than a slow machine is quick. */
    void rest() {
        Locator atRest = page.locator("paso-status .state")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Paused|Finished")));
        if (atRest.count() == 0) {
            page.locator(".transport .train").click();
        }
        until("it rests", () -> {
            if (atRest.count() == 0) {
                return false;
            }
            awaitPaint();
            return true;
        });
    }

    /** Everything that was to be drawn at the next animation frame is drawn then. */
    private void awaitPaint() {
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    int epoch() {
        return count("epoch");
    }

    int step() {
        return count("step");
    }

    private int count(String name) {
        String text = page.locator("paso-status [data-value=" + name + "]").textContent();
        return Integer.parseInt(text.replaceAll("\\D", ""));
    }

    /** The number of the last frame that the browser painted. */
    long frame() {
        String sequence = page.locator("paso-frames").getAttribute("data-sequence");
        return sequence == null ? 0 : Long.parseLong(sequence);
    }

    void awaitFrame() {
        until("a frame is painted", () -> frame() > 0);
    }

    /** The losses that the chart draws, in full precision: first the training curve's, then the validation curve's. */
    List<List<Double>> losses() {
        List<?> tracks = (List<?>) page.evaluate("() => document.getElementById('loss-chart').values().tracks"
                + ".filter(track => track.kind === 'curve').map(track => track.points.map(([epoch, loss]) => loss))");
        return tracks.stream().map(Playground::numbers).toList();
    }

    /** The points on the plane, each x followed by its y; a group a class and a split. */
    List<List<Double>> planePoints() {
        List<?> tracks = (List<?>) page.evaluate("() => document.getElementById('plane-chart').values().tracks"
                + ".filter(track => track.kind === 'points').map(track => track.points.flat())");
        return tracks.stream().map(Playground::numbers).toList();
    }

    /** How many points are on the plane. */
    int points() {
        return planePoints().stream().mapToInt(List::size).sum() / 2;
    }

    /** Weights and biases as the network's picture shows them. */
    List<Double> parameters() {
        return numbers(page.evaluate("() => document.querySelector('paso-network').shown()"));
    }

    /** Numbers that crossed from the page, where whole ones and others are of one kind. */
    private static List<Double> numbers(Object array) {
        return ((List<?>) array)
                .stream().map(number -> ((Number) number).doubleValue()).toList();
    }

    /** True positives, true negatives and so on, all of one moment: the sum is the number of points. */
    int pointsInMatrix() {
        return (int) page.evaluate(POINTS_IN_MATRIX);
    }

    /** Waits for a condition; {@code what} is said when it never holds. */
    void until(String what, BooleanSupplier condition) {
        try {
            page.waitForCondition(condition);
        } catch (TimeoutError e) {
            throw new AssertionError("never happened: " + what, e);
        }
    }
}
