package dev.paso.ui.lab.loop;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.paso.ui.component.CodeListing;
import dev.paso.ui.component.CodeModel;
import dev.paso.ui.component.CodeState;
import dev.paso.ui.component.Panel;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.loop.ClassBook;
import dev.paso.workspace.loop.Method;
import java.util.List;
import java.util.Optional;

/** The learner's class: a method more at every press, with a sentence that says what it drives. */
final class ClassPanel extends Composite<Panel> {
    static final String CODE = "class-code";

    private final Texts texts;
    private final ClassBook book;
    private final CodeListing code = new CodeListing();
    private final Paragraph what = new Paragraph();
    private final UnorderedList methods = new UnorderedList();
    private final Button next;
    private final Button all;
    private Optional<List<String>> shown = Optional.empty();

    ClassPanel(Texts texts, ClassBook book, Runnable changed) {
        this.texts = texts;
        this.book = book;
        next = new Button("", press -> act(book::grow, changed));
        next.setId("add-method");
        next.addThemeVariants(ButtonVariant.PRIMARY);
        all = new Button(texts.say("lab.loop.class.all"), press -> act(book::finish, changed));
        all.setId("add-all");
        code.setId(CODE);
        what.addClassName("what");
        what.getElement().setAttribute("aria-live", "polite");
        methods.addClassName("methods");
        methods.getElement().setAttribute("aria-label", texts.say("lab.loop.class.methods"));
    }

    private void act(Runnable action, Runnable changed) {
        action.run();
        changed.run();
    }

    @Override
    protected Panel initContent() {
        Div buttons = new Div(next, all);
        buttons.addClassName("checkpoint-buttons");
        return new Panel("classy", texts.say("lab.loop.class.title"), methods, buttons, what, code);
    }

    void show() {
        List<String> lines = book.lines();
        if (shown.filter(lines::equals).isPresent()) {
            return;
        }
        shown = Optional.of(lines);
        code.setModel(new CodeModel("step_by_step.py", lines, false, texts.group("code")));
        code.setState(new CodeState(-1, List.of(), book.fresh()));
        what.setText(texts.say(book.newest().key()));
        next.setVisible(book.next().isPresent());
        all.setVisible(book.next().isPresent());
        book.next().ifPresent(method -> next.setText(texts.say("lab.loop.class.next", method.python())));
        methods.removeAll();
        for (Method method : Method.values()) {
            ListItem item = new ListItem(method.python());
            item.setClassName(book.has(method) ? "there" : "missing");
            methods.add(item);
        }
    }
}
