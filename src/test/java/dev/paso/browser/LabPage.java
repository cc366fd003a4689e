package dev.paso.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.ClickOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.paso.workspace.Speed;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A lab as a visitor sees it. */
final class LabPage {
    private final Page page;
    private final Playground transport;

    LabPage(Page page) {
        this.page = page;
        transport = new Playground(page);
    }

    /** Opens the step with this key of a lab, or its first one, and waits until its run has sent a frame. */
    static LabPage open(Page page, String lab, String step) {
        page.navigate("/lab/" + lab + "?step=" + step);
        LabPage opened = new LabPage(page);
        opened.transport.awaitFrame();
        return opened;
    }

    Page page() {
        return page;
    }

    /** Train, Pause and the like. */
    Playground transport() {
        return transport;
    }

    String title() {
        return page.locator("#story-title").textContent();
    }

    void awaitTitle(String title) {
        page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(title).setExact(true))
                .waitFor();
    }

    boolean isSolved() {
        return page.locator("#mission.solved").count() > 0;
    }

    /** Locks the first answer that the step offers to its question. */
    void guess() {
        page.locator("#guess vaadin-radio-button").first().click();
        page.locator("#guess-lock").click();
        page.locator("#guess-lock")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
    }

    void awaitSolved() {
        page.locator("#mission.solved").waitFor();
    }

    /** How many steps the story has: the links of its map. */
    int steps() {
        return page.locator(".story .map a").count();
    }

    /** The last part of the lab's address. */
    String name() {
        return page.url().replaceAll(".*/lab/([^?]*).*", "$1");
    }

    /** The key of the step that is shown. */
    String key() {
        return step(page.locator(".story .map a[aria-current=step]").getAttribute("href"));
    }

    private static String step(String link) {
        return link.replaceAll(".*[?&]step=([^&]*).*", "$1");
    }

    /** Goes on to the next step and waits for its title. */
    void next() {
        String before = title();
        page.locator("#story-next").click();
        transport.until("the next step is shown", () -> !title().equals(before));
    }

    /** Trains at full speed until {@code epochs} are made. */
    void train(int epochs) {
        trainToTheEnd();
        transport.until(epochs + " epochs are made", () -> transport.epoch() == epochs);
    }

    /** As fast as it goes. */
    void trainToTheEnd() {
        choose(Speed.FULL);
        page.locator(".transport .train").click();
    }

    String speed() {
        return page.locator(".transport vaadin-select.speed [slot=value]").innerText();
    }

    void choose(Speed speed) {
        page.locator(".transport vaadin-select.speed").click();
        page.getByRole(AriaRole.OPTION).nth(speed.ordinal()).click();
    }

    /** Presses one of the five steps of gradient descent: {@code start}, {@code predict}, {@code loss}, … */
    void phase(String name) {
        page.locator("#phase-" + name).click();
    }

    String text(String id) {
        return page.locator("#" + id).innerText();
    }

    /** Waits until the element {@code id} says {@code text}. */
    void awaitText(String id, String text) {
        page.locator("#" + id)
                .filter(new Locator.FilterOptions().setHasText(text))
                .waitFor();
    }

    /** Picks the training point in row {@code row} of the picture {@code id}. */
    void pick(String id, int row) {
        clickAt(page.locator("#" + id + " playground-echart"), numbers(id, "training." + row));
    }

    /** Clicks a chart where values lie in its plot. */
    void clickAt(Locator chart, List<Double> values) {
        Locator plot = chart.locator(".plot");
        plot.scrollIntoViewIfNeeded();
        List<?> spot = (List<?>) chart.evaluate("(chart, values) => chart.places.at(...values)", values);
        plot.click(new ClickOptions()
                .setPosition(((Number) spot.get(0)).doubleValue(), ((Number) spot.get(1)).doubleValue()));
    }

    /** A number among what the picture {@code id} draws; {@code path} leads to it: {@code line.b}. */
    double number(String id, String path) {
        return value(id, path) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /** Anything among what the picture {@code id} draws; null where there is nothing. */
    @Nullable
    Object value(String id, String path) {
        return page.evaluate(
                "([id, path]) => path.split('.').reduce((at, name) => at?.[name], document.getElementById(id).values()) ?? null",
                List.of(id, path));
    }

    /** All numbers of an array among what the picture {@code id} draws; those of arrays in it one after the other. */
    List<Double> numbers(String id, String path) {
        return ((List<?>) Objects.requireNonNullElse(value(id, path), List.of()))
                .stream()
                        .flatMap(one -> one instanceof List<?> inner ? inner.stream() : Stream.of(one))
                        .map(one -> one instanceof Number number ? number.doubleValue() : Double.NaN)
                        .toList();
    }

    /** The points of all tracks of one kind that the chart {@code id} draws, each x followed by its y. */
    List<List<Double>> tracks(String id, String kind) {
        Object tracks = page.evaluate(
                "([id, kind]) => (document.getElementById(id).values()?.tracks ?? [])"
                        + ".filter(track => track.kind === kind).map(track => track.points.flat())",
                List.of(id, kind));
        return ((List<?>) tracks).stream().map(LabPage::flat).toList();
    }

    private static List<Double> flat(Object numbers) {
        return ((List<?>) numbers)
                .stream()
                        .map(one -> one instanceof Number number ? number.doubleValue() : Double.NaN)
                        .toList();
    }

    /** A number as the page's language writes it. */
    String written(String number) {
        boolean hasComma = "es".equals(page.locator("html").getAttribute("lang"));
        return hasComma ? number.replace('.', ',') : number;
    }

    /** Types into field {@code index} of the panel of class {@code panel}, and leaves it. */
    void type(String panel, int index, String number) {
        enter(page.locator(".panel." + panel + " paso-slider .field").nth(index), number);
    }

    /** Types a threshold into the panel {@code id}, and leaves it. */
    void typeThreshold(String id, String number) {
        enter(page.locator("#" + id + " .entry input"), number);
    }

    private static void enter(Locator field, String number) {
        field.fill(number);
        field.press("Enter");
    }

    /** Each x followed by its y, of an array of places. */
    List<Double> places(String id, String path) {
        Object flat = page.evaluate(
                "([id, path]) => (path.split('.').reduce((at, name) => at?.[name], document.getElementById(id).values()) ?? [])"
                        + ".flatMap(({ x, y }) => [x, y])",
                List.of(id, path));
        return ((List<?>) flat)
                .stream().map(one -> ((Number) one).doubleValue()).toList();
    }

    /** Waits until the picture {@code id} was drawn at least once. */
    void awaitDrawn(String id) {
        page.waitForFunction("id => document.getElementById(id)?.values() !== undefined", id);
    }

    /** Goes to a step that begins untrained by its link in the map of the story. */
    void goTo(String step) {
        goTo(step, "Ready");
    }

    /** Goes to a step by its link in the map of the story, and waits for the state in which it begins. */
    void goTo(String step, String state) {
        String before = title();
        page.locator(".story .map a[href$='step=" + step + "']").click();
        transport.until("step " + step + " is shown", () -> !title().equals(before));
        transport.awaitState(state);
    }
}
