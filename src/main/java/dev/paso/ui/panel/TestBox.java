package dev.paso.ui.panel;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.paso.core.lesson.TestVerdict;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.experiment.Foothold;
import dev.paso.experiment.Work;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.line.Line;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Workspace;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** The samples that were set apart before the others were split: to be opened once, when all is chosen. */
final class TestBox extends Composite<Div> {
    static final String ID = "test-set";

    private final Texts texts;
    private final Workspace workspace;
    private final Work work;
    private final OpenedTests opened;
    private final Paragraph words = new Paragraph();
    private final ActionButton open;

    TestBox(Texts texts, Workspace workspace, Work work, OpenedTests opened) {
        this.texts = texts;
        this.workspace = workspace;
        this.work = work;
        this.opened = opened;
        open = new ActionButton(texts.say("test.open"), () -> open());
        words.getElement().setAttribute("role", "status");
    }

    @Override
    protected Div initContent() {
        Div box = new Div(words, open);
        box.setId(ID);
        box.addClassName("test-set");
        return box;
    }

    /** Shows what {@code spec} sets apart. */
    void show(ExperimentSpec spec) {
        setVisible(spec.options().test().isPresent());
        if (isVisible()) {
            open.setVisible(opened.verdict(spec).isEmpty());
            words.setText(opened.verdict(spec)
                    .map(this::said)
                    .orElseGet(() -> texts.say(
                            "test.closed",
                            digits().count(workspace.data().test().size()))));
        }
    }

    private void open() {
        UI ui = UI.getCurrent();
        ExperimentSpec spec = workspace.spec();
        open.setEnabled(false);
        CompletableFuture<TestVerdict> answer = workspace
                .run()
                .foothold()
                .thenCompose(
                        place -> work.begin(this, Work.Length.BRIEF, (BooleanSupplier isWanted) -> verdict(place)));
        Line.answer(ui, answer, verdict -> say(spec, verdict), () -> open.setEnabled(true));
    }

    private static TestVerdict verdict(Foothold place) {
        Trainer trainer = new Trainer(place.spec(), place.data(), event -> {});
        trainer.restore(place.here());
        return TestVerdict.of(trainer);
    }

    /** @param spec what was on the screen when it was opened: there may be other data by now */
    private void say(ExperimentSpec spec, TestVerdict verdict) {
        open.setEnabled(true);
        opened.opened(spec, verdict);
        show(workspace.spec());
    }

    private String said(TestVerdict verdict) {
        String step = digits().count(verdict.step());
        String loss = brief(verdict.loss());
        if (verdict.accuracy().isPresent()) {
            String accuracy = digits().decimals(verdict.accuracy().getAsDouble(), 3);
            return texts.say("test.opened.classes", step, loss, accuracy);
        }
        return verdict.rmse().isPresent()
                ? texts.say(
                        "test.opened.numbers", step, loss, brief(verdict.rmse().getAsDouble()))
                : texts.say("test.opened.loss", step, loss);
    }

    private String brief(double value) {
        return Double.isFinite(value) ? digits().brief(value) : "–";
    }

    private Digits digits() {
        return new Digits(texts.locale());
    }
}
