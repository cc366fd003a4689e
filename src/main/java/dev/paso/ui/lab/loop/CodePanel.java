package dev.paso.ui.lab.loop;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.paso.ui.component.CodeListing;
import dev.paso.ui.component.CodeModel;
import dev.paso.ui.component.CodeState;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.loop.Loop;
import dev.paso.workspace.loop.Scene;
import java.util.List;

/** The program of the step, the line that runs, and what each line came to. */
final class CodePanel extends Composite<Div> {
    static final String CODE = "code";

    private final Texts texts;
    private final Numbers numbers;
    private final CodeListing code = new CodeListing();

    /** @param next called when the learner wants the next line to run */
    CodePanel(Texts texts, Runnable next) {
        this.texts = texts;
        numbers = new Numbers(texts);
        code.setId(CODE);
        code.addNextListener(next);
    }

    @Override
    protected Div initContent() {
        Div panel = new Div(code);
        panel.addClassNames("panel", "code");
        return panel;
    }

    /** Another step of the story has another program. */
    void enter(Scene scene) {
        scene.listing()
                .ifPresent(listing -> code.setModel(new CodeModel(
                        texts.say("lab.loop.code." + scene.key()), listing.lines(), true, texts.group("code"))));
    }

    void show(Loop loop) {
        loop.scene()
                .listing()
                .ifPresent(listing -> code.setState(new CodeState(
                        listing.line(loop.beat()).orElse(-1), listing.values(numbers.of(loop)), List.of())));
    }
}
