package dev.paso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.paso.Thorough;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.json.ExperimentLink;
import dev.paso.ui.playground.Presets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Single layers on the network's picture: added, moved, removed, frozen. */
@ExtendWith(Browsing.class)
class LayersIT {
    @Test
    void aLayerIsAddedByMouseAndRemovedAgain(Visitors visitors) {
        Playground playground = visitors.open();
        ExperimentSpec first = Presets.firstVisit();
        int before = first.model().layers().size();
        add(playground, 1, "Dropout");
        Locator chip = playground.page().locator("paso-network .layer-chip");
        assertThat(chip).hasText("Dropout(p=0.5)");
        assertThat(layers(playground)).hasSize(before + 1).contains(new LayerSpec.Dropout(0.5));
        playground.change(() -> {
            chip.click();
            item(playground, "Remove Dropout").click();
        });
        assertThat(chip).hasCount(0);
        assertThat(recipe(playground).model()).isEqualTo(first.model());
    }

    @Test
    @Thorough
    void byKeyboardNormalisationComesBehindTheLinearLayerAndMoves(Visitors visitors) {
        Playground playground = visitors.open();
        Page page = playground.page();
        page.locator("paso-network .plus[data-after='1']").focus();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.MENUITEM, exactly("Linear"))).isFocused();
        playground.change(() -> {
            page.keyboard().press("End");
            page.keyboard().press("Enter");
        });
        assertThat(layers(playground).get(1)).isInstanceOf(LayerSpec.BatchNorm1d.class);
        Locator chip = page.locator("paso-network .layer-chip");
        chip.focus();
        page.keyboard().press("Enter");
        playground.change(() -> item(playground, "Move one place later").press("Enter"));
        assertThat(layers(playground).get(2)).isInstanceOf(LayerSpec.BatchNorm1d.class);
        page.locator("paso-network .layer-chip").press("Enter");
        page.keyboard().press("Escape");
        assertThat(page.locator("paso-network .layer-chip")).isFocused();
    }

    @Test
    @Thorough
    void byTouchALinearLayerIsAddedAsWideAsWhatComesToIt(Visitors visitors) {
        Page phone =
                visitors.come(new NewContextOptions().setViewportSize(375, 812).setHasTouch(true));
        Playground playground = visitors.open(phone, "/playground");
        LayerSpec.Linear hidden = Presets.firstVisit().model().linears().getFirst();
        playground.change(() -> {
            phone.locator("paso-network .plus[data-after='1']").tap();
            item(playground, "Linear").tap();
        });
        assertThat(recipe(playground).model().linears().get(1))
                .isEqualTo(new LayerSpec.Linear(hidden.out(), hidden.out()));
        assertThat(phone.locator("paso-network .title.menu")).hasCount(3);
    }

    @Test
    @Thorough
    void whatCannotBeIsRefusedInWords(Visitors visitors) {
        Playground playground = visitors.open();
        Page page = playground.page();
        page.locator("paso-network .title.menu").last().click();
        assertThat(item(playground, "Remove Linear"))
                .containsText("The last Linear layer gives the outputs: it stays.");
        assertThat(item(playground, "Remove Linear")).hasAttribute("aria-disabled", "true");
        page.keyboard().press("Escape");
        freeze(playground, 1);
        page.locator("paso-network .title.menu").last().click();
        freezeItem(playground).click();
        assertThat(playground.notice()).containsText("frozen");
        assertThat(recipe(playground).options().frozen()).containsExactly("0.weight", "0.bias");
    }

    @Test
    @Thorough
    void aFrozenLayerIsLockedInTheFileAndStaysAsItIs(Visitors visitors) {
        Playground playground = visitors.open();
        Page page = playground.page();
        List<Double> before = playground.parameters();
        freeze(playground, 1);
        assertThat(recipe(playground).options().frozen()).containsExactly("0.weight", "0.bias");
        assertThat(page.locator("paso-network .title .lock")).hasCount(1);
        assertThat(page.locator(".unusual-list")).containsText("frozen");
        playground.press("One epoch");
        playground.until("an epoch is done", () -> playground.epoch() == 1);
        LayerSpec.Linear first = recipe(playground).model().linears().getFirst();
        int frozen = first.out() * (first.in() + 1);
        assertThat(playground.parameters().subList(0, frozen)).isEqualTo(before.subList(0, frozen));
        assertThat(playground.parameters()).isNotEqualTo(before);
        page.locator("paso-network .title.menu").first().click();
        playground.change(() -> page.getByRole(AriaRole.MENUITEMCHECKBOX, exactly("Freeze 0.bias"))
                .press("Enter"));
        assertThat(recipe(playground).options().frozen()).containsExactly("0.weight");
    }

    private static void freeze(Playground playground, int column) {
        playground
                .page()
                .locator("paso-network .title.menu[data-column='" + column + "']")
                .click();
        playground.change(freezeItem(playground)::click);
    }

    private static Locator freezeItem(Playground playground) {
        return playground
                .page()
                .getByRole(AriaRole.MENUITEMCHECKBOX, exactly("Freeze this layer (requires_grad=False)"));
    }

    private static void add(Playground playground, int column, String type) {
        playground.change(() -> {
            playground
                    .page()
                    .locator("paso-network .plus[data-after='" + column + "']")
                    .click();
            item(playground, type).click();
        });
    }

    private static Locator item(Playground playground, String name) {
        return playground
                .page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static List<LayerSpec> layers(Playground playground) {
        return recipe(playground).model().layers();
    }

    private static ExperimentSpec recipe(Playground playground) {
        return ExperimentLink.decode(playground.page().url().replaceAll(".*[?&]e=([^&]*).*", "$1"));
    }
}
