package dev.paso.ui.component;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DebouncePhase;
import com.vaadin.flow.dom.DomListenerRegistration;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import java.util.function.Consumer;

/** Hears what a reader did to an element of ours: events of the browser, whose {@code detail} is read as a record. */
public final class Gestures {
    /** So often at most the server hears of a hand that moves. */
    private static final int MOVING_MILLIS = 50;

    private Gestures() {}

    /** Hears every such event. */
    public static <T> Registration hear(HasElement element, String event, Class<T> detail, Consumer<T> listener) {
        tell(element, event);
        return listen(element, event, detail, told -> {
            listener.accept(told);
            withHand(Hand::rest);
        });
    }

    /** Hears such events while a hand moves: the first at once, then one every 50 ms. Where it comes to rest is another event. */
    public static <T> Registration hearMoving(HasElement element, String event, Class<T> detail, Consumer<T> listener) {
        return listen(element, event, detail, told -> {
                    withHand(Hand::move);
                    listener.accept(told);
                })
                .debounce(MOVING_MILLIS, DebouncePhase.LEADING, DebouncePhase.INTERMEDIATE);
    }

    /** Hears such events, which say nothing more. */
    public static Registration hear(HasElement element, String event, Runnable listener) {
        tell(element, event);
        return element.getElement().addEventListener(event, told -> listener.run());
    }

    /** That of the page at hand; elements are heard without one too. */
    private static void withHand(Consumer<Hand> does) {
        Optional.ofNullable(UI.getCurrent()).map(Hand::of).ifPresent(does);
    }

    /** Marks what counts as done: the browser does it again on a page that had to be made anew ({@code frontend/line/meanwhile.ts}). */
    private static void tell(HasElement element, String event) {
        String before = element.getElement().getAttribute("data-does");
        element.getElement().setAttribute("data-does", before == null ? event : before + " " + event);
    }

    private static <T> DomListenerRegistration listen(
            HasElement element, String event, Class<T> detail, Consumer<T> listener) {
        return element.getElement()
                .addEventListener(event, told -> listener.accept(told.getEventDetail(detail)))
                .addEventDetail();
    }
}
