package dev.paso.core.data;

import java.util.Optional;

/**
 * A data set that is offered as a picture.
 *
 * @param example with the noise it looks best with
 * @param mostNoise how far noise may go
 */
public record DatasetPicture(DatasetSpec.Drawn example, double mostNoise) {
    /** Which of the pictures shows {@code data}; none for data that came from elsewhere. */
    public static Optional<DatasetPicture> of(DatasetSpec data) {
        return DatasetKinds.PICTURES.stream()
                .filter(picture -> picture.example.getClass() == data.getClass())
                .findFirst();
    }

    /** What the file calls its data set. */
    public String name() {
        return DatasetKinds.ALL.nameOf(example);
    }
}
