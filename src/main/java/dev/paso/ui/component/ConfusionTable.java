package dev.paso.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;

/** Which of many classes a model takes for which, counted on the server and written by each frame. */
@Tag("paso-confusion")
@JsModule("./confusion/paso-confusion.ts")
public final class ConfusionTable extends Component implements Worded, HasStyle {
    public ConfusionTable() {
        getElement().setAttribute("data-parts", "confusion");
    }

    /** Says beside the title which split's points are counted. */
    public void setSplit(String words) {
        getElement().setProperty("split", words);
    }

    /** What the classes are called; those without a name are said by their number. */
    public void setClasses(List<String> names) {
        getElement().setPropertyList("classes", names);
    }
}
