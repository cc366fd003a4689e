package dev.paso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import dev.paso.Thorough;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Browsers that lack something: where there is another way they go it, and the others are told what to update. */
@ExtendWith(Browsing.class)
class BrowserGuardIT {
    private static final String WITHOUT_POPOVER = "delete HTMLElement.prototype.popover";

    private static String without(String css) {
        return "const known = CSS.supports.bind(CSS);"
                + "CSS.supports = (name, value) => !`${name}:${value}`.includes('" + css + "') && known(name, value);";
    }

    private static Page visitor(Visitors visitors, NewContextOptions options, String lacking) {
        Page page = visitors.come(options);
        page.addInitScript(lacking);
        return page;
    }

    @ParameterizedTest
    @ValueSource(strings = {"popover", "oklch(from", "round(", "all of CSS.supports"})
    void aBrowserThatCannotShowPasoIsToldWhatToUpdate(String lacking, Visitors visitors) {
        String script = switch (lacking) {
            case "popover" -> WITHOUT_POPOVER;
            case "all of CSS.supports" -> "delete CSS.supports";
            default -> without(lacking);
        };
        Page page = visitor(visitors, new NewContextOptions(), script);
        page.navigate("/lab/autograd?step=memory");
        assertThat(page.getByText("This browser is too old for Paso")).isVisible();
        assertThat(page.getByText("Chrome or Edge 125, Firefox 128, or Safari 17"))
                .isVisible();
        assertThat(page.getByText("Update this browser: menu → Help → About.")).isVisible();
        assertThat(page.locator(".quiet"))
                .containsText(
                        "Yours is Chrome " + page.context().browser().version().replaceFirst("\\..*", "") + ".");
        assertThat(page)
                .hasURL(visitors.address() + "/lab/autograd?step=memory"); // to be opened again after the update
        assertThat((Boolean) page.evaluate("() => 'Vaadin' in window && 'Flow' in window.Vaadin"))
                .as("the application was started")
                .isFalse();
    }

    @Test
    void itIsToldInSpanishAndWhereAnIpadIsUpdated(Visitors visitors) {
        String ipad =
                "Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.6"
                        + " Mobile/15E148 Safari/604.1";
        Page page = visitor(
                visitors,
                new NewContextOptions().setLocale("es-ES").setUserAgent(ipad).setColorScheme(ColorScheme.DARK),
                WITHOUT_POPOVER);
        page.navigate("/");
        assertThat(page.getByText("Este navegador es demasiado antiguo para Paso"))
                .isVisible();
        assertThat(page.getByText("Ajustes → General → Actualización de software"))
                .isVisible();
        assertThat(page.locator(".quiet")).containsText("El tuyo es Safari 16.6.");
        assertThat(page.locator(".browser-page")).hasCSS("background-color", "rgb(20, 22, 26)");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(page.locator(".browser-page")).hasCSS("background-color", "rgb(244, 245, 248)");
    }

    /** Parsed as a browser does that blocks scripts: no switch of Playwright reaches its parser. */
    @Test
    void whereScriptsAreBlockedThePageSaysSo(Visitors visitors) {
        for (Map.Entry<String, String> said : Map.of(
                        "en-GB", "Paso needs JavaScript", "es-ES", "Paso necesita JavaScript")
                .entrySet()) {
            Page page = visitors.come();
            String text = page.request()
                    .get("/proof", RequestOptions.create().setHeader("Accept-Language", said.getKey()))
                    .text();
            page.setContent((String) page.evaluate(
                    "text => new DOMParser().parseFromString(text, 'text/html').querySelector('body > noscript').innerHTML",
                    text));
            assertThat(page.getByText(said.getValue())).isVisible();
            assertThat(page.locator(".browser-page")).hasCSS("position", "fixed");
        }
    }

    @Test
    void theFrameworksOwnPageIsNeverSeen(Visitors visitors) {
        Page page = visitors.come();
        visitors.open(page, "/playground");
        assertThat(page.content()).doesNotContain("v-r=oldbrowser");
        page.navigate("/playground?v-r=oldbrowser");
        assertThat(page.getByRole(AriaRole.HEADING)).containsText("There is no page at this address");
        visitors.expect("404");
    }

    /** What Safari 17.0 to 17.4 lack alone. */
    @Test
    @Thorough
    void withoutLightDarkThePageLooksAsItDoesWithIt(Visitors visitors) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page usual = visitors.come(new NewContextOptions().setColorScheme(scheme));
            Page lacking = visitor(visitors, new NewContextOptions().setColorScheme(scheme), without("light-dark("));
            Playground one = visitors.open(usual, "/playground");
            Playground other = visitors.open(lacking, "/playground");
            assertThat(sheetsWithLightDark(usual)).isPositive();
            assertThat(sheetsWithLightDark(lacking)).isZero();
            assertThat(colours(lacking)).hasSizeGreaterThan(300).isEqualTo(colours(usual));
            one.press("Theme");
            other.press("Theme");
            String opposite = scheme == ColorScheme.LIGHT ? "dark" : "light";
            assertThat(usual.locator("html")).hasCSS("color-scheme", opposite);
            assertThat(lacking.locator("html")).hasCSS("color-scheme", opposite);
            other.until("the colours are as usual", () -> colours(lacking).equals(colours(usual)));
        }
    }

    private static int sheetsWithLightDark(Page page) {
        return (int) page.evaluate("""
                () => {
                  const roots = [document];
                  for (const root of roots) {
                    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
                  }
                  const sheets = roots.flatMap((root) => [...root.styleSheets, ...root.adoptedStyleSheets]);
                  return sheets.filter((sheet) => [...sheet.cssRules].some((rule) => rule.cssText.includes('light-dark('))).length;
                }""");
    }

    /** Of every element, shadows included. */
    private static List<?> colours(Page page) {
        return (List<?>) page.evaluate("""
                () => {
                  const seen = [];
                  const visit = (root) => {
                    for (const element of root.querySelectorAll('*:not(.v-loading-indicator)')) {
                      const { color, backgroundColor, borderTopColor, fill } = getComputedStyle(element);
                      seen.push(`${element.localName}.${element.className} ${color} ${backgroundColor} ${borderTopColor} ${fill}`);
                      if (element.shadowRoot) visit(element.shadowRoot);
                    }
                  };
                  visit(document.body);
                  return seen;
                }""");
    }
}
