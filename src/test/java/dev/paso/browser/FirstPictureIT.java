package dev.paso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import dev.paso.Thorough;
import dev.paso.scripted.ClassRoom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page shows before its scripts have run: the same as afterwards, at the same place. */
@ExtendWith(Browsing.class)
class FirstPictureIT {
    private static final String SCRIPTS = "**/*.js";

    /** Middles of the points, in pixels of the window, those of each kind together. */
    private static final String DRAWN = """
            () => [...document.querySelectorAll('#first .points > .mark')].map((mark) => {
              const box = mark.closest('.box').getBoundingClientRect();
              return [box.left + box.width * parseFloat(mark.getAttribute('x')) / 100, box.top + box.height * parseFloat(mark.getAttribute('y')) / 100];
            })""";

    private static final String LIVE = """
            () => {
              const chart = document.getElementById('plane-chart');
              const plot = chart.shadowRoot.querySelector('.plot').getBoundingClientRect();
              const { tracks, box, x, y } = chart.values();
              const along = ([low, high], value) => (value - low) / (high - low);
              return tracks.filter((track) => track.kind === 'points').flatMap((track) => track.points.map((point) => [
                plot.left + box.left + box.width * along(x, point[0]), plot.top + box.top + box.height * (1 - along(y, point[1]))]));
            }""";

    /** The sum of all that moved without anybody having touched it. */
    private static final String SHIFTS = """
            window.shift = 0;
            new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value; })
              .observe({ type: 'layout-shift', buffered: true });""";

    /** How often what holds the view was put into the page, and taken out. */
    private static final String MOVED = """
            window.made = window.moved = 0;
            const isView = (node) => node.nodeName.startsWith('FLOW-CONTAINER');
            new MutationObserver((records) => {
              for (const { addedNodes, removedNodes } of records) {
                window.made += [...addedNodes].filter(isView).length;
                window.moved += [...removedNodes].filter(isView).length;
              }
            }).observe(document, { childList: true, subtree: true });""";

    @ParameterizedTest
    @Thorough(after = 1)
    @CsvSource({"1440, 900, 4", "1280, 800, 6"})
    void thePointsThatTheServerDrewAreWhereTheLiveOnesCome(int width, int height, double pixels, Visitors visitors) {
        NewContextOptions size = new NewContextOptions().setViewportSize(width, height);
        Page page = visitors.come(size);
        page.route(SCRIPTS, route -> route.abort());
        page.navigate("/playground?" + ClassRoom.QUERY);
        List<?> drawn = (List<?>) page.evaluate(DRAWN);
        visitors.expect("ERR_FAILED");
        Page live = visitors.come(size);
        visitors.open(live, "/playground?" + ClassRoom.QUERY);
        live.waitForFunction("() => document.getElementById('plane-chart').dataset.drawn > 0");
        assertThat(live.locator("#first")).hasCount(0);
        List<?> there = (List<?>) live.evaluate(LIVE);
        assertThat(drawn).hasSizeGreaterThan(100).hasSameSizeAs(there);
        for (int i = 0; i < drawn.size(); i++) {
            for (int axis = 0; axis < 2; axis++) {
                assertThat(number(drawn, i, axis)).isCloseTo(number(there, i, axis), within(pixels));
            }
        }
    }

    private static double number(List<?> points, int i, int axis) {
        return ((Number) ((List<?>) points.get(i)).get(axis)).doubleValue();
    }

    @ParameterizedTest
    @Thorough(after = 1)
    @ValueSource(strings = {"/playground", "/lab/classification?step=3", "/scores"})
    void nothingJumpsWhenTheLivePageTakesItsPlace(String path, Visitors visitors) {
        Page page = visitors.come(new NewContextOptions().setViewportSize(1440, 900));
        page.addInitScript(SHIFTS);
        page.navigate(path);
        page.waitForFunction("() => Number(document.querySelector('paso-frames')?.dataset.sequence) > 0"
                + " || document.querySelector('.scores-board paso-threshold')?.total > 0");
        assertThat(page.locator("#first")).hasCount(0);
        page.waitForTimeout(300); // a measurement: what moves late counts too
        assertThat(((Number) page.evaluate("() => window.shift")).doubleValue()).isLessThan(0.02);
    }

    @Test
    void aLabSaysTheWordsOfItsStepBeforeAnyScript(Visitors visitors) {
        Page page = visitors.come(new NewContextOptions().setLocale("es-ES").setJavaScriptEnabled(false));
        page.navigate("/lab/gradient-descent?step=2");
        String title = page.locator("#first h2").textContent();
        String place = page.locator("#first .place").textContent();
        assertThat(place).startsWith("Paso 2 de ");
        Page live = visitors.come(new NewContextOptions().setLocale("es-ES"));
        visitors.open(live, "/lab/gradient-descent?step=2");
        assertThat(live.locator("#story-title")).hasText(title);
        assertThat(live.locator(".story .place")).hasText(place);
    }

    /** A key that is pressed before the scripts have run is not pressed in vain. */
    @ParameterizedTest
    @Thorough(after = 1)
    @CsvSource({"1, Skip to the content", "2, Paso", "4, Labs"})
    void whoHasComeSomewhereByKeyboardIsThereAfterwards(int tabs, String link, Visitors visitors) {
        Page page = visitors.come(new NewContextOptions());
        List<Route> held = new ArrayList<>();
        page.route(SCRIPTS, held::add);
        page.navigate("/playground", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.locator("#first .brand").waitFor();
        for (int i = 0; i < tabs; i++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.locator("#first a:focus")).hasText(link);
        page.unroute(SCRIPTS);
        held.forEach(Route::resume);
        new Playground(page).awaitFrame();
        assertThat(page.locator("#first")).hasCount(0);
        assertThat(page.locator("a:focus")).hasText(link);
    }

    /**
     * From the address to the first frame: how many answers had to be waited for, each before what needed it could be asked. The last
     * of them is the view; frames come on the line, which opens meanwhile.
     */
    @Test
    void fewAnswersAreWaitedForOneAfterTheOther(Visitors visitors) {
        Page page = visitors.come(new NewContextOptions());
        visitors.open(page, "/playground");
        Number trips = (Number) page.evaluate("""
                () => {
                  const asked = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                    .filter((entry) => !entry.name.endsWith('.svg') && !entry.name.includes('/fonts/'))
                    .sort((a, b) => a.startTime - b.startTime);
                  const depths = [];
                  asked.forEach((entry, i) => {
                    depths[i] = 1 + Math.max(0, ...asked.slice(0, i).map((one, k) => (one.responseEnd <= entry.startTime ? depths[k] : 0)));
                  });
                  const view = asked.findIndex((entry) => entry.name.includes('v-r=uidl'));
                  return depths[view];
                }""");
        assertThat(trips.intValue()).isLessThanOrEqualTo(4);
    }

    /** What is taken out and put in again is made twice: its styles, its listeners, its charts. */
    @Test
    void aViewIsMadeWhereItStands(Visitors visitors) {
        Page page = visitors.come(new NewContextOptions());
        page.addInitScript(MOVED);
        Playground playground = visitors.open(page, "/playground");
        page.locator("nav a[href='scores']").click();
        page.waitForFunction("() => document.querySelector('.scores-board paso-threshold')?.total > 0");
        page.goBack();
        playground.awaitFrame();
        assertThat(page.evaluate("() => [window.made, window.moved]")).isEqualTo(List.of(1, 0));
    }

    @Test
    void whoComesAgainFetchesNothingButThePageAndItsState(Visitors visitors) {
        Page page = visitors.come(new NewContextOptions());
        visitors.open(page, "/playground");
        page.reload();
        new Playground(page).awaitFrame();
        List<?> fetched = (List<?>) page.evaluate("""
                () => performance.getEntriesByType('resource')
                  .filter((entry) => entry.transferSize > 0 && entry.initiatorType !== 'xmlhttprequest' && !entry.name.includes('v-r='))
                  .map((entry) => entry.name)""");
        assertThat(fetched)
                .allMatch(name -> String.valueOf(name).endsWith(".svg")
                        || String.valueOf(name).contains("/fonts/"));
    }

    @Test
    void anElementComesWhenItIsFirstShown(Visitors visitors) {
        Playground playground = visitors.open(visitors.come(), "/playground?panels=graph");
        Page page = playground.page();
        page.waitForFunction("() => document.querySelector('paso-graph').values !== undefined");
        assertThat(page.evaluate("() => ['paso-surface', 'paso-explain', 'vaadin-grid', 'vaadin-upload']"
                        + ".filter((name) => customElements.get(name))"))
                .isEqualTo(List.of());
    }
}
