package dev.paso.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** A small drawing beside a word; screen readers pass over it. */
@Tag("span")
public final class Icon extends Component {
    /** What is drawn, as SVG paths in a square of 24. */
    public enum Shape {
        PLAY("M7 4.5v15l13-7.5z"),
        PAUSE("M6 4.5h4v15H6zm8 0h4v15h-4z"),
        BATCH("M5 4.5v15l9-7.5zm11 0h3v15h-3z"),
        EPOCH("M3 4.5v15l7-7.5zm8 0v15l7-7.5zm8 0h3v15h-3z"),
        RESET("M12 5V1.5L6.5 6 12 10.500V7a5.500 5.500 0 1 1-5.300 7H4.600A7.500 7.500 0 1 0 12 5z"),
        DICE(
                "M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zm3 3.500a1.500 1.500 0 1 0 0 3 1.500 1.500 0 0 0 0-3z"
                        + "m8 0a1.500 1.500 0 1 0 0 3 1.500 1.500 0 0 0 0-3zm-4 4a1.500 1.500 0 1 0 0 3 1.500 1.500 0 0 0 0-3zm-4 4a1.500"
                        + " 1.500 0 1 0 0 3 1.500 1.500 0 0 0 0-3zm8 0a1.500 1.500 0 1 0 0 3 1.500 1.500 0 0 0 0-3z"),
        LINK(
                "M10.600 13.400a1 1 0 0 1 0-1.400l4.600-4.600a3 3 0 0 1 4.200 4.200l-2.500 2.500 1.400 1.400 2.500-2.500a5 5 0 0 0-7-7l-4.600"
                        + " 4.600a3 3 0 0 0 0 4.200zm2.800-2.800a1 1 0 0 1 0 1.400l-4.600 4.600a3 3 0 0 1-4.200-4.200l2.500-2.500-1.400-1.400-2.500"
                        + " 2.500a5 5 0 0 0 7 7l4.600-4.600a3 3 0 0 0 0-4.200z"),
        UPLOAD("M11 16V7.800L7.700 11.100 6.300 9.700 12 4l5.700 5.700-1.400 1.400L13 7.800V16zM4 18h16v2H4z"),
        BRUSH(
                "M19.500 3.300a1.500 1.500 0 0 1 1.200 2.400l-7.200 9.600-2.800-2.800 7.800-8.700a1.500 1.500 0 0 1 1-.500zM9.600 13.700l2.700"
                        + " 2.700c0 3-2.300 4.600-5 4.600-1.800 0-3.300-.600-4.300-1.600 1.700-.200 2.300-1 2.500-2.500.300-1.900 1.800-3.200 4.100-3.200z"),
        TABLE("M4 4h16a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zm1 2v3h6V6zm8 0v3h6V6zM5"
                + " 11v3h6v-3zm8 0v3h6v-3zM5 16v2h6v-2zm8 0v2h6v-2z"),
        CODE(
                "M8.700 6.300 3 12l5.700 5.700 1.400-1.400L5.800 12l4.300-4.300zm6.600 0-1.400 1.400 4.300 4.300-4.300 4.300 1.400 1.400L21 12z"),
        FILE("M6 2h8l5 5v14a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V3a1 1 0 0 1 1-1zm1 2v16h10V9h-5V4zm7 .800V7h2.200z"),
        BRANCH(
                "M6 3a2.500 2.500 0 0 1 1 4.800v8.400a2.500 2.500 0 1 1-2 0V7.800A2.500 2.500 0 0 1 6 3zm12 3a2.500 2.500 0 0 1 1 4.800c-.3"
                        + " 3.200-3 4.700-8.500 5.100l-.3-2c4.500-.4 6.400-1.300 6.700-3.200A2.500 2.500 0 0 1 18 6z"),
        SCREEN(
                "M3 4h18a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1h-8v2h3v2H8v-2h3v-2H3a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zm1 2v9h16V6z"),
        THEME("M12 3a9 9 0 1 0 0 18zm0-2a11 11 0 1 1 0 22 11 11 0 0 1 0-22z");

        private final String drawing; // one for all pages

        Shape(String path) {
            drawing = "<svg viewBox='0 0 24 24'><path fill-rule='evenodd' d='" + path + "'/></svg>";
        }
    }

    public Icon(Shape shape) {
        getElement().setAttribute("aria-hidden", "true").getClassList().add("icon");
        setShape(shape);
    }

    public void setShape(Shape shape) {
        getElement().setProperty("innerHTML", shape.drawing);
    }
}
