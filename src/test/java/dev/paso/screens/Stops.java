package dev.paso.screens;

import dev.paso.ui.layout.Places;
import dev.paso.workspace.Lab;
import dev.paso.workspace.LabStep;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Every address of a walk through Paso: each route, an address that leads nowhere, and each step of each lab. */
public final class Stops {
    private Stops() {}

    public static List<String> all() {
        return stops(step -> true);
    }

    /** Each route, and of each lab only those steps that have a panel which no step before them has. */
    public static List<String> withEveryPanel() {
        Set<String> met = new HashSet<>();
        return stops(step -> met.addAll(step.arrangement().panels()));
    }

    private static List<String> stops(Predicate<LabStep<?>> wanted) {
        Stream<String> places = Stream.concat(Places.ROUTES.stream(), Stream.of("nowhere"));
        Stream<String> steps = ServiceLoader.load(Lab.class).stream().flatMap(lab -> steps((Lab<?>) lab.get(), wanted));
        return Stream.concat(places.map(route -> "/" + route), steps).toList();
    }

    private static Stream<String> steps(Lab<?> lab, Predicate<LabStep<?>> wanted) {
        return lab.steps().stream().filter(wanted).map(step -> "/lab/" + lab.name() + "?step=" + step.key());
    }
}
