package dev.paso.ui.lab.loop;

import com.vaadin.flow.component.Composite;
import dev.paso.ui.component.CodeListing;
import dev.paso.ui.component.CodeModel;
import dev.paso.ui.component.CodeState;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.component.Panel;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.loop.Power;
import java.util.List;
import java.util.stream.IntStream;

/** A function that builds functions, in three lines: an exponent makes a function of a base. */
final class PowerPanel extends Composite<Panel> {
    static final String CODE = "power-code";

    private static final int CALL = 6; // the line that calls what was built

    private final Texts texts;
    private final Power power;
    private final CodeListing code = new CodeListing();
    private final NumberSlider exponent;
    private final NumberSlider base;

    /** @param changed called when the learner builds or calls */
    PowerPanel(Texts texts, Power power, Runnable changed) {
        this.texts = texts;
        this.power = power;
        code.setId(CODE);
        exponent = slider("lab.loop.power.exponent");
        base = slider("lab.loop.power.base");
        exponent.addMovingListener(value -> act(() -> power.build((int) value), changed));
        exponent.addValueListener(value -> act(() -> power.build((int) value), changed));
        base.addMovingListener(value -> act(() -> power.call((int) value), changed));
        base.addValueListener(value -> act(() -> power.call((int) value), changed));
    }

    private NumberSlider slider(String key) {
        NumberSlider slider = new NumberSlider(texts.say(key));
        slider.setTexts(texts.group("slider"));
        slider.setRange(0, Power.MOST, 1);
        slider.setWhole(true);
        return slider;
    }

    private void act(Runnable action, Runnable changed) {
        action.run();
        show();
        changed.run();
    }

    @Override
    protected Panel initContent() {
        return new Panel("power", texts.say("lab.loop.power.title"), exponent, base, code);
    }

    void show() {
        exponent.setValue(power.exponent());
        base.setValue(power.base());
        String source = """
                def exponent_builder(exponent):
                    def skeleton_exponentiation(x):
                        return x ** exponent
                    return skeleton_exponentiation

                power = exponent_builder(%d)
                power(%d)
                """.formatted(power.exponent(), power.base());
        CodeModel model = CodeModel.of(texts.say("lab.loop.power.code"), source, false, texts);
        code.setModel(model);
        code.setState(new CodeState(
                CALL,
                IntStream.range(0, model.lines().size())
                        .mapToObj(line -> line == CALL ? texts.plain(power.result()) : "")
                        .toList(),
                List.of()));
    }
}
