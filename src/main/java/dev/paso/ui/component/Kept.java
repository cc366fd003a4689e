package dev.paso.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Map;

/** A picture that is drawn here, with the menu that saves it and its numbers. */
@Tag("paso-kept")
@JsModule("./plot/paso-kept.ts")
public final class Kept extends Component implements Worded, HasComponents {
    /** @param texts the words of a chart, with their full names */
    public Kept(Map<String, String> texts, Component picture) {
        setTexts(texts);
        add(picture);
    }

    /**
     * Says what is saved.
     *
     * @param rows numbers and their names; the first row names columns
     */
    public void show(String name, List<List<Object>> rows) {
        getElement().setProperty("name", name).setPropertyList("rows", rows);
    }
}
