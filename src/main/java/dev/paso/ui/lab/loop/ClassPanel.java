package dev.paso.ui.lab.loop;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.component.CodeListing;
import dev.paso.ui.component.CodeModel;
import dev.paso.ui.component.CodeState;
import dev.paso.ui.component.Panel;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.LabPlace;
import dev.paso.workspace.loop.ClassBook;
import dev.paso.workspace.loop.Loop;
import dev.paso.workspace.loop.Method;
import java.util.List;
import java.util.Optional;

/** The learner's class: a method more at every press, with a sentence that says what it drives. */
final class ClassPanel extends Handled<Loop> {
    private final CodeListing code = new CodeListing();
    private final Paragraph what = new Paragraph();
    private final UnorderedList methods = new UnorderedList();
    private final ActionButton next;
    private final ActionButton all;
    private final Panel panel;
    private Optional<Method> shown = Optional.empty();

    ClassPanel(LabPlace<Loop> place) {
        super(place);
        next = new ActionButton("", () -> place.act(lab.book()::grow));
        next.setId("add-method");
        next.addThemeVariants(ButtonVariant.PRIMARY);
        all = new ActionButton(say("lab.loop.class.all"), () -> place.act(lab.book()::finish));
        all.setId("add-all");
        code.setId("class-code");
        what.addClassName("what");
        what.getElement().setAttribute("aria-live", "polite");
        methods.addClassName("methods");
        methods.getElement().setAttribute("aria-label", say("lab.loop.class.methods"));
        panel = new Panel(
                "classy", say("lab.loop.class.title"), methods, parts("checkpoint-buttons", next, all), what, code);
    }

    @Override
    public Panel content() {
        return panel;
    }

    @Override
    protected void showState() {
        ClassBook book = lab.book();
        if (shown.filter(book.newest()::equals).isPresent()) {
            return;
        }
        shown = Optional.of(book.newest());
        code.setModel(new CodeModel("step_by_step.py", book.lines(), false, texts.group("code")));
        code.setState(new CodeState(-1, List.of(), book.fresh()));
        what.setText(say(book.newest().key()));
        next.setVisible(book.next().isPresent());
        all.setVisible(book.next().isPresent());
        book.next().ifPresent(method -> next.setText(say("lab.loop.class.next", method.python())));
        methods.removeAll();
        for (Method method : Method.values()) {
            ListItem item = new ListItem(method.python());
            item.setClassName(book.has(method) ? "there" : "missing");
            methods.add(item);
        }
    }
}
