package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.paso.Thorough;
import dev.paso.screens.Look;
import dev.paso.screens.Stops;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * What holds on every screen, so that a new panel cannot forget it: pictures can be saved, toggles say whether they are pressed, and the
 * content is one key away. {@code ./paso check screens} asks it of all steps.
 */
class EveryScreenIT {
    @Test
    void theMainScreensLackNothing() {
        lacksNothing(List.of("/playground", "/scores", "/lab/autograd"));
    }

    @Test
    @Thorough
    void noScreenWithAPanelOfItsOwnLacksAnything() {
        lacksNothing(Stops.withEveryPanel());
    }

    private static void lacksNothing(List<String> stops) {
        Host host = Host.ofThisJvm();
        SoftAssertions all = new SoftAssertions();
        try (Look look = new Look(host.browser(), host.address(), "en-GB", ColorScheme.LIGHT)) {
            stops.forEach(stop -> {
                look.visit(stop);
                all.assertThat(Look.lacks(look.page())).as(stop).isEmpty();
            });
        }
        all.assertAll();
    }

    @Test
    void whatIsLackingIsFound() {
        Host host = Host.ofThisJvm();
        try (Look look = new Look(host.browser(), host.address(), "en-GB", ColorScheme.LIGHT)) {
            look.visit("/labs");
            look.page().evaluate("""
                    () => {
                      document.querySelector('.skip').remove();
                      document.querySelector('main').insertAdjacentHTML('beforeend', `
                        <div class="panel"><canvas width="200" height="100"></canvas></div>
                        <div class="segmented"><button>this</button></div>`);
                    }""");
            assertThat(Look.lacks(look.page()))
                    .extracting(lack -> lack.kind())
                    .containsExactlyInAnyOrder("unsaved", "unsaid", "unskipped");
        }
    }
}
