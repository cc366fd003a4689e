package dev.paso.ui.panel;

/** Every metric against the threshold that the screen has. */
final class SweepExtra extends SweptExtra<SweepPanel> {
    SweepExtra(ExtraPlace place) {
        super(place, new SweepPanel(place.texts()), SweepPanel::plot);
    }
}
