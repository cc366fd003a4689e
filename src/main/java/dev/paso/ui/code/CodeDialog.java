package dev.paso.ui.code;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.export.PyTorchProgram;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.component.Icon;
import dev.paso.ui.component.Icon.Shape;
import dev.paso.ui.data.Downloads;
import dev.paso.ui.text.Texts;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The experiment on the screen as a PyTorch program, in the language of the page: to read, to copy, to save. */
public final class CodeDialog extends Composite<Dialog> {
    /** For tests. */
    public static final String ID = "code-dialog";

    /** Lines of a program that nobody reads to its end. */
    static final int MOST = 2_000;

    private final Texts texts;
    private final ExperimentSpec spec;

    private CodeDialog(Texts texts, ExperimentSpec spec) {
        this.texts = texts;
        this.spec = spec;
    }

    /** What opens it. */
    public static ActionButton button(Texts texts, Supplier<ExperimentSpec> spec) {
        ActionButton button = new ActionButton(
                texts.say("pytorch.button"), new Icon(Shape.CODE), () -> new CodeDialog(texts, spec.get()).open());
        button.addClassName("to-code");
        button.setAriaLabel(texts.say("pytorch.name"));
        button.getElement().setAttribute("data-help", "pytorch").setAttribute("aria-haspopup", "dialog");
        return button;
    }

    @Override
    protected Dialog initContent() {
        PyTorchProgram program = PyTorchProgram.of(spec, texts.locale());
        Dialog dialog = new Dialog();
        dialog.setId(ID);
        dialog.addClassName("code-dialog");
        dialog.setHeaderTitle(texts.say("pytorch.title"));
        Div content = new Div(new Paragraph(texts.say("pytorch.lead")));
        content.addClassName("pytorch");
        program.files().forEach(file -> content.add(new Paragraph(texts.say("pytorch.reads", file.name()))));
        content.add(listing(program, content));
        dialog.add(content);
        String name = Downloads.fileName(spec.name().isBlank() ? "experiment" : spec.name());
        dialog.getFooter().add(save("pytorch.save", name + ".py", "text/x-python", program::text));
        program.files()
                .forEach(file ->
                        dialog.getFooter().add(save("pytorch.data", file.name(), "text/plain", file.content())));
        dialog.getFooter().add(new ActionButton(texts.say("table.close"), () -> dialog.close()));
        return dialog;
    }

    private ProgramListing listing(PyTorchProgram program, Div content) {
        long lines = program.text().lines().count();
        ProgramListing listing = new ProgramListing();
        listing.setTexts(texts.group("pytorch"));
        if (lines > MOST) {
            content.add(new Paragraph(texts.say("pytorch.part", MOST, lines)));
            listing.show(program.text().lines().limit(MOST).collect(Collectors.joining("\n")), false);
        } else {
            listing.show(program.text(), true);
        }
        return listing;
    }

    private Anchor save(String key, String file, String type, Supplier<String> content) {
        Anchor link = Downloads.link(texts.say(key), file, type, content);
        link.getElement().setAttribute("data-help", "pytorch.save");
        return link;
    }

    private void open() {
        getContent().open();
    }
}
