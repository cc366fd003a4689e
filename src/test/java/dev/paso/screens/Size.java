package dev.paso.screens;

import java.util.List;

/** A window, in CSS pixels. */
public record Size(int width, int height) {
    /** A projector, two laptops, a desk, a tablet both ways, a phone. */
    public static final List<Size> ALL = List.of(
            new Size(1280, 720),
            new Size(1366, 768),
            new Size(1440, 900),
            new Size(1920, 1080),
            new Size(1024, 768),
            new Size(768, 1024),
            new Size(375, 667));

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
