package dev.paso.screens;

import dev.paso.ui.layout.Places;
import dev.paso.workspace.Lab;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** Every address of a walk through Paso: each route, an address that leads nowhere, and each step of each lab. */
public final class Stops {
    private Stops() {}

    public static List<String> all() {
        Stream<String> places = Stream.concat(Places.ROUTES.stream(), Stream.of("nowhere"));
        return Stream.concat(places.map(route -> "/" + route), labs()).toList();
    }

    private static Stream<String> labs() {
        return ServiceLoader.load(Lab.class).stream().flatMap(lab -> steps((Lab<?>) lab.get()));
    }

    private static Stream<String> steps(Lab<?> lab) {
        return lab.steps().stream().map(step -> "/lab/" + lab.name() + "?step=" + step.key());
    }
}
