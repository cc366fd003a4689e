package dev.paso.ui.layout;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.component.Icon;
import dev.paso.ui.component.Icon.Shape;
import dev.paso.ui.text.Texts;
import java.util.Locale;

/** The frame of every screen: brand and places on the left, language and colours on the right. */
@JsModule("./print/sheet.ts") // a browser prints whatever screen it shows
public final class MainLayout extends Div implements RouterLayout, LocaleChangeObserver, AfterNavigationObserver {
    private static final String MAIN = "main";

    private final Anchor skip = new Anchor("#" + MAIN, "");
    private final Header header = new Header();
    private final Main main = new Main();
    private final Div tools = new Div();
    private Places places = new Places(new Texts(Locale.ENGLISH));
    private String path = "";

    public MainLayout() {
        addClassName("frame");
        main.setId(MAIN);
        main.getElement().setAttribute("tabindex", "-1"); // where the skip link leads
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        skip.getElement().setAttribute("onclick", "document.getElementById('" + MAIN + "').focus();return false");
        add(skip, header, main);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        Texts texts = new Texts(change.getLocale());
        skip.setText(texts.say("layout.skip"));
        header.removeAll();
        Anchor brand = new Anchor("playground", new Span("Paso"));
        brand.addClassName("brand");
        brand.setRouterIgnore(false);
        Span claim = new Span(texts.say("layout.claim"));
        claim.addClassName("claim");
        places = new Places(texts);
        places.show(path);
        Div choices = new Div(
                language("en", "English", texts), language("es", "Español", texts), colours(texts), new Help(texts));
        choices.addClassName("choices");
        header.add(brand, claim, places, choices, tools);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent navigation) {
        path = navigation.getLocation().getPath();
        places.show(path);
    }

    /** Puts what belongs to the whole screen at the end of the header, in place of what was there. */
    public void setTools(Component... components) {
        tools.removeAll();
        tools.add(components);
    }

    private static ActionButton language(String tag, String name, Texts texts) {
        ActionButton button = new ActionButton(tag.toUpperCase(Locale.ROOT), () -> use(Locale.of(tag)));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("language");
        button.setAriaLabel(name);
        button.getElement()
                .setAttribute("lang", tag)
                .setAttribute(
                        "aria-pressed",
                        String.valueOf(texts.locale().getLanguage().equals(tag)));
        return button;
    }

    /** This page alone: others of the same browser stay in theirs. */
    private static void use(Locale locale) {
        Preferences.speak(UI.getCurrent(), locale);
    }

    private static ActionButton colours(Texts texts) {
        ActionButton button =
                new ActionButton(texts.say("layout.colours"), new Icon(Shape.THEME), MainLayout::turnColours);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("colours");
        return button;
    }

    private static void turnColours() {
        UI.getCurrent()
                .getPage()
                .executeJs("return getComputedStyle(document.documentElement).colorScheme === 'dark'"
                        + " || (getComputedStyle(document.documentElement).colorScheme !== 'light'"
                        + " && matchMedia('(prefers-color-scheme: dark)').matches)")
                .then(Boolean.class, MainLayout::useOpposite);
    }

    private static void useOpposite(boolean isDark) {
        UI ui = UI.getCurrent();
        ColorScheme.Value scheme = isDark ? ColorScheme.Value.LIGHT : ColorScheme.Value.DARK;
        ui.getPage().setColorScheme(scheme);
        Preferences.remember(ui, Preferences.COLOURS, scheme.getValue());
    }
}
