package dev.paso.ui.panel;

import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.text.Texts;
import java.util.function.DoubleConsumer;

/** A slider of a setting: one key names it and what explains it. */
final class SettingSlider {
    private SettingSlider() {}

    static NumberSlider of(Texts texts, String key, DoubleConsumer listener) {
        NumberSlider slider = new NumberSlider(texts, texts.say(key));
        slider.getElement().setAttribute("data-help", key);
        slider.addValueListener(listener);
        return slider;
    }
}
