package dev.paso.ui.controls;

import com.vaadin.flow.router.QueryParameters;
import dev.paso.workspace.Speed;
import java.util.Locale;
import java.util.stream.Stream;

/** How fast somebody watches, as an address says it where it is not as usual. */
public final class ChosenSpeed {
    private static final String SPEED = "speed";

    private ChosenSpeed() {}

    public static Speed of(QueryParameters address, Speed usual) {
        return address.getSingleParameter(SPEED).stream()
                .flatMap(name ->
                        Stream.of(Speed.values()).filter(speed -> name(speed).equals(name)))
                .findFirst()
                .orElse(usual);
    }

    public static QueryParameters added(QueryParameters address, Speed chosen, Speed usual) {
        return chosen == usual ? address : address.merging(SPEED, name(chosen));
    }

    private static String name(Speed speed) {
        return speed.name().toLowerCase(Locale.ROOT);
    }
}
