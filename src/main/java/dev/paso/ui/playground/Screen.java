package dev.paso.ui.playground;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.component.FrameStream;
import dev.paso.ui.text.Texts;

/** The panels of the playground in one language; another language is another screen of the same run. */
final class Screen {
    private final FrameStream frames;
    private final Transport transport;
    private final Notice notice = new Notice();
    private final DataPanel data;
    private final ModelPanel model;
    private final TrainingPanel training;
    private final OutputPanel output;

    Screen(Texts texts, Workbench bench, Transport.Listener listener, FrameStream frames) {
        this.frames = frames;
        transport = new Transport(texts, listener);
        data = new DataPanel(texts, bench);
        model = new ModelPanel(texts, bench);
        training = new TrainingPanel(texts, bench);
        output = new OutputPanel(texts, bench);
    }

    void addTo(HasComponents parent) {
        Div board = new Div(data, model, training, output);
        board.addClassName("board");
        parent.add(transport, notice, board, frames);
    }

    FrameStream frames() {
        return frames;
    }

    Transport transport() {
        return transport;
    }

    Notice notice() {
        return notice;
    }

    /** Another recipe. */
    void show(ExperimentSpec spec, PreparedData prepared) {
        follow(spec);
        output.show(spec, prepared);
    }

    /** The same recipe with other edits. */
    void follow(ExperimentSpec spec) {
        data.show(spec);
        model.show(spec);
        training.show(spec);
    }
}
