package dev.paso.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A titled part of a screen. */
public final class Panel extends Section {
    private final Div head = new Div();

    /** @param name what the style sheet calls it */
    public Panel(String name, String title, Component... content) {
        H2 heading = new H2(title);
        heading.setId(name + "-title");
        addClassNames("panel", name);
        getElement().setAttribute("aria-labelledby", name + "-title");
        head.addClassName("panel-head");
        head.add(heading);
        add(head);
        add(content);
    }

    /** Puts something beside the title. */
    public void addToHead(Component... components) {
        head.add(components);
    }
}
