package dev.paso.experiment;

import dev.paso.core.data.Samples;
import dev.paso.core.landscape.HiddenSpace;

/** Draws the plane as the last hidden layer sees it. */
final class HiddenPart {
    private final HiddenSpace space;
    private final Bytes labels;

    HiddenPart(HiddenSpace space, Samples training) {
        this.space = space;
        byte[] bytes = new byte[training.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) training.labels()[i];
        }
        labels = Bytes.of(bytes);
    }

    Inside.Hidden draw(double[] parameters) {
        HiddenSpace.View view = space.view(parameters);
        return new Inside.Hidden(
                space.units(),
                HiddenSpace.SIDE,
                view.explained()[0],
                view.explained()[1],
                Bytes.ofFloat32(view.gridX()),
                Bytes.ofFloat32(view.gridY()),
                Bytes.ofFloat32(view.pointX()),
                Bytes.ofFloat32(view.pointY()),
                labels,
                Bytes.ofFloat32(view.line()));
    }
}
