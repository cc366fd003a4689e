package dev.paso.ui.line;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.nio.ByteOrder;
import java.util.List;

/** A line of a page without a browser. */
public final class TestLine {
    private static final int BEFORE_SEQUENCE =
            1 + 2 * Integer.BYTES; // the kind, the stream's number, the page's revision

    private TestLine() {}

    /** One that no browser has come to. */
    public static void lay(UI ui) {
        ComponentUtil.setData(ui, Line.class, new Line("key", "address", ui, 0));
    }

    /** Frames are taken from now on, each at once, as by a browser that paints faster than any. */
    public static void connect(UI ui) {
        Line line = Line.of(ui);
        line.connect(
                new Carrier() {
                    @Override
                    public void send(Message message, Done done) {
                        done.accept(true);
                        if (message instanceof Message.Framed frame) {
                            line.acknowledge(frame.stream(), sequence(frame));
                        }
                    }

                    @Override
                    public void close() {}
                },
                0,
                List.of());
    }

    private static long sequence(Message.Framed frame) {
        return (long) frame.bytes().order(ByteOrder.LITTLE_ENDIAN).getDouble(BEFORE_SEQUENCE);
    }
}
