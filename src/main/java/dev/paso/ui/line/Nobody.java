package dev.paso.ui.line;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NavigationTrigger;
import java.util.Set;

/** In place of a view on a page that no browser has come to: whoever asks for pages without a browser gets an empty one. */
public final class Nobody extends Div implements HasErrorParameter<Nobody.NobodyException> {
    private static final Set<NavigationTrigger> FROM_BROWSERS = Set.of(
            NavigationTrigger.PAGE_LOAD,
            NavigationTrigger.ROUTER_LINK,
            NavigationTrigger.CLIENT_SIDE,
            NavigationTrigger.HISTORY);
    private static final int FORBIDDEN = 403;

    /** Somebody asks for a view before a browser has answered. */
    public static final class NobodyException extends RuntimeException {}

    static void turnAway(BeforeEnterEvent enter) {
        if (FROM_BROWSERS.contains(enter.getTrigger()) && enter.getNavigationTarget() != Nobody.class) {
            enter.rerouteToError(NobodyException.class);
        }
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent enter, ErrorParameter<NobodyException> error) {
        return FORBIDDEN;
    }
}
