package dev.paso.experiment;

/** What a frame shows of the inside of a network. */
public sealed interface Inside extends Frame.Part {
    /**
     * Of each linear layer its weights ([out][in]) and then its biases (zeros where it has none), float32; and of every unit of
     * every stage a map of side × side bytes in which 128 is 0. {@code side} is 0 where there is no plane to draw.
     */
    record Network(Bytes parameters, int side, Bytes maps) implements Inside {}

    /**
     * The plane as the last hidden layer sees it, float32: vertices of a bent grid of side × side, the lowest row first; the training
     * points and their labels (bytes); a, b, c of the line a x + b y + c = 0 that the output draws. Two units are seen as they are,
     * more by two principal components that explain these parts of the points' variance.
     */
    record Hidden(
            int units,
            int side,
            double explainedFirst,
            double explainedSecond,
            Bytes gridX,
            Bytes gridY,
            Bytes pointX,
            Bytes pointY,
            Bytes labels,
            Bytes line)
            implements Inside {}
}
