package dev.paso.ui.layout;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.dom.Element;
import dev.paso.ui.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages one can go to, with a mark on the one that is shown. */
public final class Places extends Nav {
    private static final String LABS = "labs";
    private static final String LAB = "lab/"; // a lab's own page belongs to the gallery

    /** Routes, which are also the keys of their names; the first is shown at the empty address too. */
    public static final List<String> ROUTES = List.of("playground", LABS, "scores", "proof");

    private final Map<String, Element> links = new LinkedHashMap<>();

    Places(Texts texts) {
        addClassName("places");
        setAriaLabel(texts.say("layout.places"));
        for (String route : ROUTES) {
            Anchor link = new Anchor(route, texts.say("layout." + route));
            link.setRouterIgnore(false);
            links.put(route, link.getElement());
            add(link);
        }
    }

    /** The route that {@code path} belongs to. */
    public static String of(String path) {
        return path.isEmpty() ? ROUTES.getFirst() : path.startsWith(LAB) ? LABS : path;
    }

    /** Marks the place that {@code path} belongs to; none for an address that leads elsewhere. */
    void show(String path) {
        String here = of(path);
        links.forEach((route, link) -> {
            if (route.equals(here)) {
                link.setAttribute("aria-current", "page");
            } else {
                link.removeAttribute("aria-current");
            }
        });
    }
}
