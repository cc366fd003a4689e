package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.paso.screens.Look;
import dev.paso.screens.Misfit;
import dev.paso.screens.Size;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Some of the screens of {@code ./paso check screens}, and that it would notice what does not fit. */
class ScreensIT {
    private static final List<Size> SIZES = List.of(new Size(1280, 720), new Size(1366, 768), new Size(375, 667));

    /** Into a page that fits: one fault of each kind. */
    private static final String FAULTS = """
            () => {
              const main = document.querySelector('main');
              main.insertAdjacentHTML('beforeend', `
              <p class="planted" style="width: 60px; overflow: hidden; white-space: nowrap">words that are cut at the end</p>
              <p class="planted" style="width: 40px; overflow-wrap: anywhere">unwillingly</p>
              <p class="planted" style="font-size: 9px">small</p>
              <button class="planted" style="width: 18px; height: 18px; padding: 0">x</button>
              <p class="planted" style="margin: 0 0 -14px; line-height: 16px">over</p><p style="margin: 0; line-height: 16px">under</p>
              <div class="panel" style="width: 120px; white-space: nowrap"><b class="planted">words that stand out of their panel</b></div>
              <div style="width: 3000px">wide</div>
              <canvas class="planted"></canvas>`);
              const pen = main.querySelector('canvas.planted').getContext('2d');
              pen.font = '14px sans-serif';
              pen.fillText('a name', 20, 40);
              pen.fillText('another one', 40, 44);
            }""";

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "es-ES"})
    void whatStandsOnAScreenFitsIt(String language) {
        Host host = Host.ofThisJvm();
        try (Look look = new Look(host.browser(), host.address(), language, ColorScheme.LIGHT)) {
            look.visit("/labs");
            SIZES.forEach(size -> assertThat(look.at(size))
                    .as("the labs at " + size + " in " + language)
                    .isEmpty());
        }
    }

    @Test
    void wordsStayWholeBesideTheirNumbers() {
        Host host = Host.ofThisJvm();
        try (Look look = new Look(host.browser(), host.address(), "es-ES", ColorScheme.LIGHT)) {
            look.visit("/playground");
            Stream.of(new Size(1440, 900), new Size(1280, 720), new Size(375, 667))
                    .forEach(size -> assertThat(look.at(size))
                            .as("the playground at " + size)
                            .extracting(Misfit::kind)
                            .doesNotContain("broken"));
        }
    }

    @Test
    void everyKindOfMisfitIsFound() {
        Host host = Host.ofThisJvm();
        try (Look look = new Look(host.browser(), host.address(), "en-GB", ColorScheme.LIGHT)) {
            look.visit("/labs");
            look.page().evaluate(FAULTS);
            assertThat(look.at(SIZES.getFirst()))
                    .extracting(Misfit::kind)
                    .contains("cut", "broken", "text", "target", "covering", "crowded", "outside", "sideways");
        }
    }
}
