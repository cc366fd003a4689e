package dev.paso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketFrame;
import com.microsoft.playwright.options.AriaRole;
import dev.paso.Thorough;
import dev.paso.Until;
import dev.paso.experiment.Runs;
import dev.paso.scripted.Bot;
import dev.paso.ui.line.Lines;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The line between page and server: what a reload, a forgetful server and a blocked web socket leave of a learner's place. */
@ExtendWith(Browsing.class)
class LineIT {
    @Test
    void aReloadWhileItTrainsComesBackAtItsStepAndTrainsOn(Visitors visitors) {
        Playground playground = visitors.open();
        playground.press("Train");
        playground.until("it has come some way", () -> playground.step() > 300);
        int step = playground.step();
        playground.page().reload();
        playground.awaitFrame();
        playground.until("it is where it was", () -> playground.step() >= step);
        int after = playground.step();
        playground.until("it trains on", () -> playground.step() > after);
        playground.rest();
        assertThat(playground.losses().getFirst())
                .as("the curve has every epoch")
                .hasSize(playground.epoch());
    }

    @Test
    @Thorough
    void aLabIsReloadedAtTheStepOfItsRunToo(Visitors visitors) {
        Page page = visitors.come();
        Playground lab = visitors.open(page, "/lab/gradient-descent?step=start");
        lab.press("Train");
        lab.until("it has come some way", () -> lab.step() > 5);
        lab.rest();
        int step = lab.step();
        lab.until("the address holds it", () -> page.url().contains("at=" + step));
        page.reload();
        lab.awaitFrame();
        lab.until("it is where it was", () -> lab.step() == step);
        assertThat(page.locator(".story .place")).containsText("2");
    }

    @Test
    void aPageThatTheServerForgotIsMadeAnewAndWhatWasDoneMeanwhileIsDoneThere(Visitors visitors) {
        Playground playground = visitors.open();
        playground.press("Train");
        playground.until("it trains", () -> playground.step() > 20);
        Page page = playground.page();
        page.context().setOffline(true);
        playground.data("Circles").check();
        playground.press("Pause");
        page.evaluate("() => document.querySelector('paso-threshold').dispatchEvent("
                + "new CustomEvent('threshold-changed', {detail: {threshold: 0.3}}))"); // as after a drag
        page.context().clearCookies(); // as if a server had started anew: it knows the page no more
        page.evaluate("() => { window.isOld = true; }");
        page.context().setOffline(false);
        page.waitForFunction("() => !window.isOld");
        playground.awaitFrame();
        playground.until("the change is there", () -> playground.data("Circles").isChecked());
        playground.until("it rests", () -> playground.button("Train").isVisible());
        playground.until("the threshold is where it was put", () ->
                (boolean) page.evaluate("() => document.querySelector('paso-threshold').threshold === 0.3"));
        visitors.expect("ERR_INTERNET_DISCONNECTED");
    }

    @Test
    @Thorough
    void whoGoesElsewhereWhileTheNetworkIsAwayGetsThereWhenItIsBack(Visitors visitors) {
        Page page = visitors.come();
        AtomicInteger sockets = new AtomicInteger();
        page.onWebSocket(socket -> sockets.incrementAndGet());
        visitors.open(page, "/playground");
        page.context().setOffline(true);
        page.waitForFunction("() => /connection-lost|reconnecting/.test(Vaadin.connectionState.state)");
        link(page, "Labs").click();
        assertThat(page.locator("iframe")).hasCount(0); // the framework's own page for lost networks
        assertThat(page.locator("paso-network")).isVisible();
        page.context().setOffline(false);
        page.waitForURL("**/labs");
        assertThat(page.locator("paso-line")).hasCount(1);
        link(page, "Playground").click();
        Playground playground = new Playground(page);
        playground.press("Train");
        playground.until("it trains", () -> playground.epoch() > 3);
        assertThat(sockets.get()).as("lines that were opened").isLessThan(20);
        visitors.pardon("ERR_INTERNET_DISCONNECTED"); // of what was under way when the network went
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    @Thorough
    void whereWebSocketsAreBlockedItTrainsAllTheSame(Visitors visitors) {
        Page page = visitors.come();
        page.addInitScript("window.WebSocket = class { constructor() { throw new Error('blocked'); } }");
        Playground playground = visitors.open(page, "/playground");
        playground.press("Train");
        playground.until("it trains", () -> playground.epoch() > 20);
        playground.rest();
        assertThat(playground.losses().getFirst()).hasSize(playground.epoch());
        assertThat(playground.button("Train")).isVisible();
    }

    @Test
    void aLongMessageIsHeardWholeAndOneThatIsTooLongIsRefused(Visitors visitors) {
        Page page = visitors.open().page();
        String send =
                "length => new Promise(done => { const socket = new WebSocket(location.origin.replace('http', 'ws')"
                        + " + '/line'); socket.onopen = () => socket.send(JSON.stringify({hello: 'nobody'}).padEnd(length));"
                        + " socket.onclose = closed => done(closed.code); })";
        assertThat(page.evaluate(send, 15_000))
                .as("of a page that is not there")
                .isEqualTo(4404);
        assertThat(page.evaluate(send, 17_000)).as("too long").isEqualTo(1009);
    }

    /** What a frame costs: nothing of Vaadin. Only where something new is to be said, a remark or a state, the page asks for it. */
    @Test
    @Thorough
    void whileItTrainsHardlyAnythingTravelsButFramesAndTheirAcknowledgements(Visitors visitors) {
        Page page = visitors.come();
        AtomicInteger requests = new AtomicInteger();
        AtomicInteger frames = new AtomicInteger();
        page.onRequest(request -> requests.addAndGet(request.url().contains("v-r=uidl") ? 1 : 0));
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> count(frame, frames)));
        Playground playground = visitors.open(page, "/playground");
        playground.press("Train");
        playground.until("it trains", () -> playground.epoch() > 10);
        int before = requests.get();
        int from = frames.get();
        playground.until("many frames come", () -> frames.get() > from + 100);
        assertThat(requests.get() - before).isLessThanOrEqualTo((frames.get() - from) / 10);
    }

    private static void count(WebSocketFrame frame, AtomicInteger frames) {
        byte[] bytes = frame.binary();
        if (bytes != null && bytes.length > 1) {
            frames.incrementAndGet();
        }
    }

    @Test
    void whoAsksForPagesWithoutABrowserGetsNoRun(Visitors visitors) throws Exception {
        Lines lines = visitors.bean(Lines.class);
        int runs = visitors.bean(Runs.class).size();
        int pages = lines.pages(any -> true);
        for (int i = 0; i < 3; i++) {
            assertThat(Bot.open(visitors.address())).doesNotContain("paso-frames");
        }
        assertThat(lines.size()).isGreaterThanOrEqualTo(3);
        assertThat(lines.pages(any -> true)).isLessThanOrEqualTo(pages);
        assertThat(visitors.bean(Runs.class).size()).isLessThanOrEqualTo(runs);
    }

    @Test
    void aPageThatIsLeftIsFreeAtOnce(Visitors visitors) {
        Lines lines = visitors.bean(Lines.class);
        Page page = visitors.open().page();
        String session = page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow()
                .value;
        assertThat(lines.pages(line -> line.isOf(session))).isEqualTo(1);
        page.navigate("about:blank");
        Until.holds("the page is closed", () -> lines.pages(line -> line.isOf(session)) == 0);
    }
}
