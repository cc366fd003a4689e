package dev.paso.ui.proof;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.paso.proof.Proof;
import dev.paso.ui.text.Texts;
import java.util.List;

/** How many of the numbers agree, while they are computed and when they are. */
final class Tally extends Composite<Div> {
    private final Texts texts;
    private final List<Proof> all;
    private final Span figure = new Span();
    private final Span words = new Span();
    private final ProgressBar progress;

    /** @param all the records there are */
    Tally(List<Proof> all, Texts texts) {
        this.all = all;
        this.texts = texts;
        progress = new ProgressBar(0, Math.max(1, computable()));
        progress.getElement().setAttribute("aria-label", texts.say("proof.progress"));
        figure.addClassName("figure");
    }

    @Override
    protected Div initContent() {
        Paragraph said = new Paragraph(figure, words);
        said.getElement().setAttribute("role", "status");
        long notComputed = all.size() - computable();
        Paragraph rest = new Paragraph(texts.say("proof.rest", notComputed, all.size()));
        rest.addClassName("rest");
        Div box = new Div(said, progress, rest);
        box.addClassNames("panel", "tally");
        return box;
    }

    /** @param computed records whose numbers are there by now */
    void show(List<Proof> computed) {
        long done = computed.stream().filter(Proof::isComputed).count();
        long agreeing = computed.stream()
                .filter(proof -> proof.isComputed() && proof.holds())
                .count();
        boolean isOver = done == computable();
        figure.setText(texts.say("proof.tally", isOver ? agreeing : done, computable()));
        words.setText(texts.say(isOver ? "proof.tally.agree" : "proof.tally.computed"));
        progress.setValue(done);
        progress.setVisible(!isOver);
        getContent().getElement().setAttribute("data-state", isOver ? "done" : "computing");
    }

    /** Says that something went wrong on our side. */
    void fail() {
        progress.setVisible(false);
        figure.setText("");
        words.setText(texts.say("proof.failed"));
        getContent().getElement().setAttribute("data-state", "failed");
    }

    private int computable() {
        return (int) all.stream().filter(Proof::isComputed).count();
    }
}
