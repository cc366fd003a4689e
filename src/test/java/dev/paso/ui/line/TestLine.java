package dev.paso.ui.line;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;

/** A line of a page that no browser has come to. */
public final class TestLine {
    private TestLine() {}

    public static void lay(UI ui) {
        ComponentUtil.setData(ui, Line.class, new Line("key", "address", ui, 0));
    }
}
