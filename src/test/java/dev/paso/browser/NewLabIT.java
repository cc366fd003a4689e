package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.paso.Thorough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A lab that is added by one package ({@code dev.paso.rings}) is in the gallery, and can be walked. */
@ExtendWith(Browsing.class)
class NewLabIT {
    @ParameterizedTest
    @Thorough(after = 1)
    @CsvSource({"ENGLISH_BY_DAY, Two rings", "SPANISH_BY_NIGHT, Dos anillos"})
    void itIsFoundInTheGalleryAndWalked(Walker walker, String title, Visitors visitors) {
        LabWalk walk = LabWalk.through("rings", walker, visitors);
        LabPage lab = walk.lab();
        Page page = lab.page();
        page.navigate("/labs");
        Locator card = page.locator(".lab-card", new Page.LocatorOptions().setHasText(title));
        card.locator("svg circle").first().waitFor();
        card.locator("a").click();
        lab.transport().awaitFrame();
        walk.step(() -> lab.train(100));
        walk.step(() -> lab.train(100));
        walk.step(() -> lab.typeThreshold("threshold", lab.written("0.9")));
        walk.assertAtTheEnd();
        assertThat(page.locator(".lab").innerText()).doesNotContain("lab.rings");
        AccessibilityIT.assertNothingSerious(lab.title(), page);
    }

    @Test
    void whatIsSolvedStaysSolvedAndIsToldInTheGallery(Visitors visitors) {
        Page page = visitors.come();
        LabPage lab = LabPage.open(page, "rings", "");
        lab.train(100);
        lab.awaitSolved();
        page.reload();
        lab.awaitSolved();
        page.locator(".story .map a").last().click();
        lab.transport().until("the last step is shown", () -> !lab.isSolved());
        page.locator("#story-next").click();
        Locator card = page.locator(".lab-card", new Page.LocatorOptions().setHasText("Two rings"));
        assertThat(card.locator(".solved").textContent()).isEqualTo("1 of 3 missions solved");
    }
}
