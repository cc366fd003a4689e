package dev.paso.ui.layout;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** What every page has around its view: the theme, and one style sheet a subject. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("tokens.css")
@StyleSheet("patterns.css")
@StyleSheet("page.css")
@StyleSheet("board.css")
@StyleSheet("transport.css")
@StyleSheet("runs.css")
@StyleSheet("choices.css")
@StyleSheet("extras.css")
@StyleSheet("share.css")
@StyleSheet("program.css")
@StyleSheet("settings.css")
@StyleSheet("proof.css")
@StyleSheet("proofs.css")
@StyleSheet("first.css")
@StyleSheet("gallery.css")
@StyleSheet("labs.css")
@StyleSheet("lanes.css")
@StyleSheet("gradient-descent.css")
@StyleSheet("training-loop.css")
@StyleSheet("capacity.css")
@StyleSheet("autograd.css")
@StyleSheet("code.css")
@StyleSheet("memory.css")
@StyleSheet("own-data.css")
@StyleSheet("table.css")
@StyleSheet("painting.css")
@StyleSheet("scores.css")
@StyleSheet("classification.css")
@StyleSheet("present.css")
@StyleSheet("contrast.css")
@StyleSheet("print.css")
public final class Shell implements AppShellConfigurator {
    private static final long serialVersionUID = 1;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "paso.svg", "any");
        settings.addMetaTag("description", "Watch models learn: data, training and thresholds, live in the browser.");
    }
}
