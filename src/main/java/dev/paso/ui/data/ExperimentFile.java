package dev.paso.ui.data;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.paso.core.RefusedException;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Work;
import dev.paso.json.ExperimentWriter;
import dev.paso.table.TableLimits;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.line.Line;
import dev.paso.ui.text.Texts;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/** The whole experiment as a file: to keep, to hand on where a link is too short, to open again. */
public final class ExperimentFile extends Composite<Dialog> {
    public static final String ID = "experiment-file";
    private static final String FILE = "file.refused"; // sentences for what cannot be opened
    private static final String TEXT = "file.paste.refused";
    private static final int PASTE_MILLIS = 300;

    private final Texts texts;
    private final TableLimits limits;
    private final Work work;
    private final ExperimentSpec spec;
    private final Consumer<ExperimentSpec> listener;
    private final Span problem = new Span();
    private final TextArea pasted;
    private int readings; // the answer to the last one counts

    /** What a file holds, or why it holds nothing. */
    private record Read(Optional<ExperimentSpec> experiment, Optional<RefusedException> refused) {
        static Read of(byte[] file, TableLimits limits) {
            try {
                return new Read(Optional.of(Brought.read(file, limits)), Optional.empty());
            } catch (RefusedException e) {
                return new Read(Optional.empty(), Optional.of(e));
            }
        }
    }

    /** @param listener hears of an experiment that was opened; what it refuses is said here */
    public ExperimentFile(
            Texts texts, TableLimits limits, Work work, ExperimentSpec spec, Consumer<ExperimentSpec> listener) {
        this.texts = texts;
        this.limits = limits;
        this.work = work;
        this.spec = spec;
        this.listener = listener;
        pasted = new TextArea(texts.say("file.paste"));
        pasted.setPlaceholder(texts.say("file.paste.hint"));
        pasted.setValueChangeMode(ValueChangeMode.LAZY);
        pasted.setValueChangeTimeout(PASTE_MILLIS);
        pasted.getElement().setAttribute("spellcheck", "false").setAttribute("data-help", "file");
        pasted.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                paste(change.getValue());
            }
        });
    }

    @Override
    protected Dialog initContent() {
        Dialog dialog = new Dialog();
        dialog.setId(ID);
        dialog.addClassName("own-dialog");
        dialog.setHeaderTitle(texts.say("file.title"));
        String name = spec.name().isBlank() ? "experiment" : spec.name();
        Anchor save = Downloads.link(
                texts.say("file.save"),
                Downloads.fileName(name) + ".json",
                "application/json",
                () -> ExperimentWriter.write(spec));
        problem.addClassName("problem-sentence");
        problem.getElement().setAttribute("role", "alert");
        FileDrop drop = new FileDrop(texts, "file.open", limits.bytes(), this::read);
        Div content = new Div(new Paragraph(texts.say("file.lead")), save, drop, pasted, problem);
        content.addClassName("experiment-file");
        dialog.add(content);
        dialog.getFooter().add(new ActionButton(texts.say("table.close"), () -> dialog.close()));
        return dialog;
    }

    public void open() {
        getContent().open();
    }

    private void read(FileDrop.Received file) {
        file.content()
                .ifPresentOrElse(
                        content -> read(FILE, content, file.size()), () -> refuse(FILE, texts.say("own.noRoom")));
    }

    /** Text that is refused stays, to be mended. */
    private void paste(String text) {
        if (text.isBlank()) {
            problem.setText("");
        } else {
            byte[] content = text.getBytes(StandardCharsets.UTF_8);
            read(TEXT, content, content.length);
        }
    }

    private void read(String refusal, byte[] content, long size) {
        try {
            limits.checkBytes(size);
        } catch (RefusedException e) {
            refuse(refusal, texts.refusal(e));
            return;
        }
        int now = ++readings;
        problem.setText(texts.say("file.reading"));
        Line.answer(
                UI.getCurrent(),
                work.begin(this, Work.Length.LENGTHY, isWanted -> Read.of(content, limits)),
                read -> {
                    if (now == readings) {
                        show(refusal, read);
                    }
                },
                () -> problem.setText(texts.say("problem.unexpected")));
    }

    private void show(String refusal, Read file) {
        file.refused().ifPresent(why -> refuse(refusal, texts.refusal(why)));
        file.experiment().ifPresent(experiment -> open(refusal, experiment));
    }

    private void open(String refusal, ExperimentSpec experiment) {
        try {
            listener.accept(experiment);
            getContent().close();
        } catch (RefusedException e) {
            refuse(refusal, texts.refusal(e));
        }
    }

    /** Some reasons are whole sentences. */
    private void refuse(String refusal, String why) {
        problem.setText(texts.say(refusal, why.replaceFirst("\\.$", "")));
    }
}
