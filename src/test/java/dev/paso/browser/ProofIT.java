package dev.paso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.paso.Thorough;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Browsing.class)
class ProofIT {
    @Test
    void everyNumberThatAProgramComputesAgreesWithTheBook(Visitors visitors) {
        Page page = open(visitors, "/proof");
        assertThat(page.locator(".tally")).containsText("119 of 119");
        assertThat(rows(page)).hasCount(128);
        assertThat(page.locator("td.verdict").filter(new Locator.FilterOptions().setHasText("agrees")))
                .hasCount(119);
    }

    @Test
    @Thorough
    void aSearchNarrowsTheTableAndStaysInTheAddress(Visitors visitors) {
        Page page = open(visitors, "/proof");
        page.getByLabel("Search texts and numbers").fill("c0-initial-mse");
        assertThat(rows(page)).hasCount(1);
        assertThat(page).hasURL(Pattern.compile("/proof\\?q=c0-initial-mse$"));
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("2.1"))
                .check();
        assertThat(page.getByText("No record has all these words.")).isVisible();
        assertThat(page).hasURL(Pattern.compile("chapter=2\\.1"));
        page.reload();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show all records"))
                .click();
        assertThat(rows(page)).hasCount(128);
    }

    @Test
    void aRecordOpensToAllItsDigits(Visitors visitors) {
        Page page = open(visitors, "/proof?q=c0-initial-mse");
        page.getByText("Mean squared error over the 80 training points").click();
        assertThat(page.getByRole(AriaRole.REGION)).containsText("2.7421577700550976");
    }

    @Test
    @Thorough
    void thePagesLeadToEachOther(Visitors visitors) {
        Page page = visitors.open().page();
        Locator link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Proof"));
        link.click();
        assertThat(page.locator(".tally")).isVisible();
        assertThat(link).hasAttribute("aria-current", "page");
    }

    private static Page open(Visitors visitors, String path) {
        Page page = visitors.come();
        page.navigate(path);
        page.locator(".tally[data-state=done]").waitFor();
        return page;
    }

    private static Locator rows(Page page) {
        return page.locator(".proofs > tbody > tr:not(.chapter):visible");
    }
}
