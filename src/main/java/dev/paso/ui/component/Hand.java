package dev.paso.ui.component;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The reader's hand on one page: whether it is moving something just now, or has chosen where that stays. */
public final class Hand {
    private static final long PATIENCE = Duration.ofSeconds(1).toNanos(); // for a rest that no browser told

    private boolean isDown;
    private long moved;
    private final Set<Runnable> listeners = new LinkedHashSet<>();

    /** That of a page. */
    public static Hand of(UI ui) {
        @Nullable Hand known = ComponentUtil.getData(ui, Hand.class);
        if (known != null) {
            return known;
        }
        Hand hand = new Hand();
        ComponentUtil.setData(ui, Hand.class, hand);
        return hand;
    }

    /** Whether what is there now is only passed. */
    public boolean isMoving() {
        return isDown && System.nanoTime() - moved < PATIENCE;
    }

    /** Calls {@code listener} whenever a hand that moved has come to rest, until it is removed. */
    public Registration addRestListener(Runnable listener) {
        return Registration.addAndRemove(listeners, listener);
    }

    void move() {
        isDown = true;
        moved = System.nanoTime();
    }

    void rest() {
        if (isDown) {
            isDown = false;
            List.copyOf(listeners).forEach(Runnable::run);
        }
    }
}
