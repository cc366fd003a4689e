package dev.paso.ui.line;

import dev.paso.experiment.Bytes;
import java.util.List;

/**
 * Something as JSON whose bytes stand beside it, one after the other: in the JSON each is {@code {"at": first byte, "size": how many}}.
 *
 * @param json text
 * @param blob the bytes in order
 */
public record Packed(String json, List<Bytes> blob) {
    public Packed {
        blob = List.copyOf(blob);
    }

    int blobSize() {
        return blob.stream().mapToInt(Bytes::size).sum();
    }
}
