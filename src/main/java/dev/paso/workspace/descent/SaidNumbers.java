package dev.paso.workspace.descent;

import dev.paso.core.lesson.Line;
import dev.paso.workspace.BookLine;
import dev.paso.workspace.Said;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The numbers that the texts of the lab tell. */
final class SaidNumbers {
    private SaidNumbers() {}

    static Map<String, Said> of(Descent descent) {
        Map<String, Said> said = Said.of(descent.walk().spec(), descent.walk().data());
        said.put("trueB", plain(descent.truth().map(Line::b)));
        said.put("trueW", plain(descent.truth().map(Line::w)));
        said.put(
                "seed",
                new Said.Code(String.valueOf(BookLine.seed(descent.walk().spec()))));
        said.put("low", new Said.Plain(Recipes.LOW));
        said.put("veryHigh", new Said.Plain(Recipes.VERY_HIGH));
        said.put("updates", new Said.Count(updates(descent)));
        said.put("apart", new Said.Share(Missions.APART));
        said.put("within", new Said.Plain(Missions.NEAR));
        said.put("factor", new Said.Count((long) Comparison.FACTOR));
        said.put("mini", new Said.Count(Comparison.MINI_BATCH));
        goal(descent.at()).ifPresent(loss -> said.put("goal", new Said.Plain(loss)));
        said.put(
                "ratio",
                ratio(descent).<Said>map(ratio -> new Said.Rounded(ratio, 0)).orElse(Said.UNKNOWN));
        return said;
    }

    private static Said plain(Optional<Double> number) {
        return number.<Said>map(Said.Plain::new).orElse(Said.UNKNOWN);
    }

    private static int updates(Descent descent) {
        return descent.comparison().map(Comparison::asked).orElse(Missions.SOME_UPDATES);
    }

    /** The loss that the step's mission asks for. */
    private static OptionalDouble goal(String step) {
        return switch (step) {
            case "loss" -> OptionalDouble.of(Missions.BY_HAND);
            case "surface" -> OptionalDouble.of(Missions.VALLEY);
            case "update" -> OptionalDouble.of(Missions.BY_UPDATES);
            default -> OptionalDouble.empty();
        };
    }

    /** How many times as much the bad feature's loss curves along the weight as the original one's; empty until both are known. */
    private static Optional<Double> ratio(Descent descent) {
        Optional<Double> bad = curvature(descent, "bad");
        return curvature(descent, "original").flatMap(original -> bad.map(ten -> ten / original));
    }

    private static Optional<Double> curvature(Descent descent, String lane) {
        return descent.lanes().stream()
                .filter(one -> one.key().equals(lane))
                .map(one -> one.hessian().yy())
                .findFirst();
    }
}
