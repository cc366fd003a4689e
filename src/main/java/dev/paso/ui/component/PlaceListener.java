package dev.paso.ui.component;

import dev.paso.ui.component.SurfaceModel.Place;
import java.io.Serializable;

/** Told a place that the reader chose. */
@FunctionalInterface
public interface PlaceListener extends Serializable {
    void accept(Place place);
}
