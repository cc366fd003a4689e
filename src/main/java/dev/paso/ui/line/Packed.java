package dev.paso.ui.line;

import dev.paso.experiment.Bytes;
import java.util.List;

/**
 * Something as JSON whose bytes stand beside it, in the order in which the text names them: there each is an empty object.
 *
 * @param json text
 * @param blocks the bytes in order
 */
public record Packed(String json, List<Block> blocks) {
    public Packed {
        blocks = List.copyOf(blocks);
    }

    /** @param place where the text names them, such as {@code /field/cells} */
    public record Block(String place, Bytes bytes) {}
}
