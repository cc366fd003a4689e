package dev.paso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.paso.Thorough;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Browsing.class)
class LanguageAndThemeIT {
    @Test
    void anotherLanguageKeepsTheRunGoing(Visitors visitors) {
        Playground playground = visitors.open();
        playground.press("Train");
        playground.until("epochs are counted", () -> playground.epoch() > 3);
        int epoch = playground.epoch();
        playground.press("Español");
        assertThat(playground.button("Pausar")).isVisible();
        assertThat(playground.page().locator("html")).hasAttribute("lang", "es");
        playground.until("the same run goes on", () -> playground.epoch() > epoch + 5);
        playground.until(
                "the whole curve is drawn", () -> playground.losses().getFirst().size() > epoch);
        playground.press("Pausar");
        playground.awaitState("En pausa");
        playground.press("English");
        playground.awaitState("Paused");
        assertThat(playground.epoch()).isGreaterThan(epoch + 5);
    }

    @Test
    @Thorough
    void anotherThemeKeepsTheRunGoing(Visitors visitors) {
        Playground playground = visitors.open();
        playground.press("Train");
        playground.until("epochs are counted", () -> playground.epoch() > 3);
        int epoch = playground.epoch();
        String before = background(playground);
        playground.press("Theme");
        playground.until("the colours are others", () -> !background(playground).equals(before));
        playground.until("the same run goes on", () -> playground.epoch() > epoch + 5);
        assertThat(playground.losses().getFirst()).hasSizeGreaterThan(epoch);
        playground.press("Theme");
        playground.until(
                "the colours are as before", () -> background(playground).equals(before));
    }

    @Test
    @Thorough
    void languageAndThemeAreKeptForTheNextVisit(Visitors visitors) {
        Playground playground = visitors.open();
        String before = background(playground);
        playground.press("Español");
        assertThat(playground.button("Entrenar")).isVisible();
        playground.press("Tema");
        playground.until("the colours are others", () -> !background(playground).equals(before));
        String chosen = background(playground);
        playground.page().reload();
        playground.awaitFrame();
        assertThat(playground.button("Entrenar")).isVisible();
        assertThat(playground.page().locator("html")).hasAttribute("lang", "es");
        assertThat(background(playground)).isEqualTo(chosen);
    }

    /** Words, numbers and a reload of each page follow that page, whatever another one was told last. */
    @Test
    void twoPagesOfOneBrowserHaveALanguageEach(Visitors visitors) {
        Playground english = visitors.open();
        Playground spanish = visitors.open(english.page().context().newPage(), "/");
        spanish.press("Español");
        assertThat(spanish.button("Entrenar")).isVisible();
        assertThat(english.button("Train")).isVisible();
        english.press("One epoch");
        english.until("an epoch is made", () -> english.epoch() == 1);
        assertThat(english.page().locator("html")).hasAttribute("lang", "en");
        english.page().reload();
        english.awaitFrame();
        assertThat(english.button("Train")).isVisible();
        spanish.page().reload();
        spanish.awaitFrame();
        assertThat(spanish.button("Entrenar")).isVisible();
    }

    /** Loaded again one soon after the other, neither takes the other one's: words, what the page says it is in, and numbers. */
    @Test
    void pagesLoadedAgainOneAfterTheOtherKeepTheirLanguages(Visitors visitors) {
        Playground english = visitors.open();
        Playground spanish = visitors.open(english.page().context().newPage(), "/");
        spanish.press("Español");
        assertThat(spanish.button("Entrenar")).isVisible();
        english.press("Español");
        assertThat(english.button("Entrenar")).isVisible();
        english.press("English");
        assertThat(english.button("Train")).isVisible();
        for (int times = 0; times < 2; times++) {
            for (Playground one : List.of(spanish, english)) {
                one.page().bringToFront();
                one.page().reload();
                one.awaitFrame();
                assertThat(one.page().locator("html")).hasAttribute("lang", one == spanish ? "es" : "en");
                assertThat(one.button(one == spanish ? "Entrenar" : "Train")).isVisible();
                String threshold = one == spanish ? "0,5" : "0.5";
                assertThat(one.page().locator("#plane-chart")).containsText(threshold);
            }
        }
    }

    /** A page that was closed a moment ago has nothing to say to the next one, which somebody opens. */
    @Test
    void aClosedPageLeavesItsLanguageToNobody(Visitors visitors) {
        Playground english = visitors.open();
        Playground spanish = visitors.open(english.page().context().newPage(), "/");
        spanish.press("Español");
        assertThat(spanish.button("Entrenar")).isVisible();
        english.press("Español");
        assertThat(english.button("Entrenar")).isVisible();
        english.press("English"); // chosen last
        assertThat(english.button("Train")).isVisible();
        spanish.page()
                .evaluate("for (const leaving of ['beforeunload', 'pagehide']) dispatchEvent(new Event(leaving))");
        spanish.page().close();
        Playground next = visitors.open(english.page().context().newPage(), "/");
        assertThat(next.page().locator("html")).hasAttribute("lang", "en");
        assertThat(next.button("Train")).isVisible();
        english.page().reload();
        english.awaitFrame();
        assertThat(english.button("Train")).isVisible();
    }

    @Test
    void theFirstKeyLeadsPastTheHeader(Visitors visitors) {
        Page page = visitors.open().page();
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        assertThat(page.locator(".skip")).hasText("Skip to the content");
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
    }

    @Test
    @Thorough
    void aSpanishBrowserIsSpokenToInSpanish(Visitors visitors) {
        Page page = visitors.come(new NewContextOptions().setLocale("es-MX"));
        Playground playground = visitors.open(page, "/");
        assertThat(playground.button("Entrenar")).isVisible();
        assertThat(page).hasTitle("Zona de pruebas · Paso");
        assertALostConnectionIsSaidAsLongAsItIsLost(page, "Esperando la conexión… No se pierde nada.");
        visitors.expect("ERR_INTERNET_DISCONNECTED");
    }

    private static void assertALostConnectionIsSaidAsLongAsItIsLost(Page page, String sentence) {
        page.context().setOffline(true);
        new Playground(page).press("Entrenar");
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText(sentence)))
                .isVisible();
    }

    private static String background(Playground playground) {
        return (String) playground
                .page()
                .evaluate("() => getComputedStyle(document.querySelector('.transport')).backgroundColor");
    }
}
