package dev.paso.ui.component;

import dev.paso.core.landscape.CrossSection;
import dev.paso.experiment.Bytes;
import dev.paso.ui.component.SurfaceModel.ParameterAxis;

/**
 * What a cut through a loss surface shows; {@code frontend/surface/model.ts} mirrors it.
 *
 * @param title the heading; empty for none
 * @param x the parameter that moves
 * @param losses float64 in Base64, evenly spaced over the axis with both ends
 * @param compared another curve over the same axis, drawn thin; empty for none
 * @param step how far the parameter is tried onwards in the zoom; 0 for no zoom
 */
public record SectionModel(String title, ParameterAxis x, String losses, String compared, double step) {
    public static SectionModel of(String title, String label, CrossSection section, double step) {
        int last = section.places().size() - 1;
        return new SectionModel(
                title,
                new ParameterAxis(
                        label, section.places().at(0), section.places().at(last)),
                Bytes.ofFloat64(section.losses().toArray()).base64(),
                "",
                step);
    }

    /** With another curve behind, such as that of a feature on another scale; it must run over the same axis. */
    public SectionModel comparedWith(CrossSection other) {
        String curve = Bytes.ofFloat64(other.losses().toArray()).base64();
        return new SectionModel(title, x, losses, curve, step);
    }
}
