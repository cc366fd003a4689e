package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.paso.screens.Look;
import dev.paso.screens.Stops;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds on every route and every step of every lab, so that a new one cannot forget it. */
class EveryScreenIT {
    /** Pictures, by what they are drawn in, for which no menu stands around them in their panel. */
    static final String FORGOTTEN = """
            () => {
              const around = (element) => element.assignedSlot ?? element.parentElement ?? element.getRootNode().host ?? null;
              const forgotten = [];
              const look = (root, panel) => {
                for (const element of root.querySelectorAll('*')) {
                  if (element.shadowRoot) look(element.shadowRoot, panel);
                  const { width, height } = element.getBoundingClientRect();
                  if (!/^(canvas|svg)$/.test(element.localName) || width < 100 || height < 60) continue;
                  let at = element;
                  let hasMenu = false;
                  for (; at && !hasMenu; at = at === panel ? null : around(at)) {
                    hasMenu = [...(at.shadowRoot ?? at).querySelectorAll('playground-echart-menu')].length > 0;
                  }
                  if (!hasMenu) forgotten.push(`${element.localName} in ${element.getRootNode().host?.localName ?? element.parentElement.className} in ${panel.className}`);
                }
              };
              for (const panel of document.querySelectorAll('main .panel:not(.story, .data, .training, .lab-card)')) if (panel.checkVisibility()) look(panel, panel);
              return [...new Set(forgotten)];
            }""";

    /** Buttons beside each other of which some are on, and that do not say whether they are. */
    private static final String UNSAID = """
            () => {
              const unsaid = [];
              const look = (root) => {
                for (const element of root.querySelectorAll('*')) {
                  if (element.shadowRoot) look(element.shadowRoot);
                  const group = element.closest('.segmented, .extra-choice, .chips, .switch, .language');
                  if (group && /^(button|vaadin-button)$/.test(element.localName) && !element.hasAttribute('aria-pressed')) unsaid.push(element.textContent.trim());
                }
              };
              look(document.body);
              return unsaid;
            }""";

    @Test
    void picturesCanBeSavedTogglesSayThatTheyArePressedAndTheContentIsOneKeyAway() {
        Host host = Host.ofThisJvm();
        List<String> faults = new ArrayList<>();
        try (Look look = new Look(host.browser(), host.address(), "en-GB", ColorScheme.LIGHT)) {
            Page page = look.page();
            for (String stop : Stops.all()) {
                look.visit(stop);
                ((List<?>) page.evaluate(FORGOTTEN)).forEach(picture -> faults.add(stop + ": no menu for " + picture));
                ((List<?>) page.evaluate(UNSAID)).forEach(toggle -> faults.add(stop + ": not said of " + toggle));
                if (page.locator(".frame").count() > 0 && !leadsToTheContent(page)) {
                    faults.add(stop + ": no way past the header");
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private static boolean leadsToTheContent(Page page) {
        page.locator(".skip").focus();
        page.keyboard().press("Enter");
        return (boolean) page.evaluate("() => document.activeElement.matches('main')");
    }
}
