package dev.paso.echarts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;

/**
 * A chart of a {@link ChartModel}. What a model says is state and reaches a new browser element too; what moves while a model
 * trains comes as frames, straight to the element's {@code frame(part, name)} in the browser.
 */
@Tag("playground-echart")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./echarts/echart.ts")
public final class EChart extends Component implements HasSize, HasStyle {
    /** Draws {@code model} in place of what was there. Call from a UI event or inside {@code UI.access}. */
    public void setModel(ChartModel model) {
        getElement().setPropertyBean("model", model);
    }

    /** Sets the words of menu and states. Without them they are English. */
    public void setTexts(ChartTexts texts) {
        getElement().setPropertyBean("texts", texts);
    }

    /**
     * Sets where a plane's decision line lies; the browser may move it on its own meanwhile.
     *
     * @throws IllegalArgumentException if the threshold is not in [0.0, 1.0]
     */
    public void setThreshold(double threshold) {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("threshold must be in [0.0, 1.0], was " + threshold);
        }
        getElement().setProperty("threshold", threshold);
    }

    /** Sets how many epochs were made before the run whose losses frames bring: they are drawn from there on. */
    public void setEpochOffset(int epochs) {
        getElement().setProperty("epochOffset", epochs);
    }

    /** Names the parts of a frame that this chart takes: {@code losses}, {@code field}, {@code line}; several with spaces. */
    public void setParts(String parts) {
        getElement().setAttribute("data-parts", parts);
    }

    /** Hears of a point that was clicked, or chosen by Enter: the index of its {@link PointGroup}, and its own in that. */
    public Registration addPointListener(PointListener listener) {
        return getElement()
                .addEventListener("sample-picked", told -> {
                    Picked picked = told.getEventDetail(Picked.class);
                    listener.picked(picked.group, picked.index);
                })
                .addEventDetail();
    }

    private record Picked(int group, int index) {}

    /** Told of points that were chosen; both numbers come from a browser, and may be any. */
    public interface PointListener {
        void picked(int group, int index);
    }
}
