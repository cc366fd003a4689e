package dev.paso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.paso.Thorough;
import dev.paso.export.PyTorchProgram;
import dev.paso.ui.playground.Presets;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The experiment on the screen as a program: read, copied, saved. */
@ExtendWith(Browsing.class)
class ProgramIT {
    private static final String PROGRAM =
            PyTorchProgram.of(Presets.firstVisit(), Locale.ENGLISH).text();

    private static Locator dialog(Page page) {
        return page.getByRole(
                AriaRole.DIALOG, new Page.GetByRoleOptions().setName("This experiment as a PyTorch program"));
    }

    @Test
    void whatIsReadIsWhatIsCopiedAndSaved(Visitors visitors) throws IOException {
        Page page = visitors.come(new NewContextOptions().setPermissions(List.of("clipboard-read")));
        Playground playground = visitors.open(page, "/playground");
        playground.button("PyTorch code").focus();
        page.keyboard().press("Enter");
        Locator listing = dialog(page).locator("paso-program ol");
        assertThat(listing).containsText("optimizer.step()");
        assertThat(String.join("\n", listing.locator("code").allTextContents()) + "\n")
                .isEqualTo(PROGRAM);
        dialog(page).locator("#copy").focus();
        page.keyboard().press("Enter");
        assertThat(dialog(page).getByRole(AriaRole.STATUS)).hasText("Copied");
        assertThat(page.evaluate("() => navigator.clipboard.readText()")).isEqualTo(PROGRAM);
        Download saved = page.waitForDownload(() -> dialog(page)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Save as a .py file"))
                .click());
        assertThat(saved.suggestedFilename()).isEqualTo("experiment.py");
        assertThat(Files.readString(saved.path())).isEqualTo(PROGRAM);
        page.keyboard().press("Escape");
        assertThat(dialog(page)).isHidden();
        assertThat(playground.button("PyTorch code")).isFocused();
    }

    /** Whatever is on the screen then. */
    @Test
    @Thorough
    void aLabHasItToo(Visitors visitors) {
        Page page = visitors.open(visitors.come(), "/lab/training-loop?step=validate")
                .page();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("PyTorch code"))
                .click();
        assertThat(dialog(page).locator("paso-program ol"))
                .containsText("first, rest = random_split(range(100), [80, 20])");
    }
}
