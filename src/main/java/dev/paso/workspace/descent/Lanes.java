package dev.paso.workspace.descent;

import dev.paso.core.landscape.LossSurface;
import dev.paso.core.lesson.Race;
import dev.paso.core.lesson.Walk;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Desk;
import dev.paso.experiment.Study;
import dev.paso.experiment.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Follows the ways of a comparison beside the run, as fast as there is time for it: what is known may be a little behind. */
final class Lanes {
    private static final long STRIDE = 1_000; // updates until it is asked again whether anybody wants them

    private final Study<Goal, Standings> study;
    private volatile Optional<Goal> newest = Optional.empty();
    private Optional<Course> course = Optional.empty(); // of the thread that follows

    /** How far the run is. */
    record Goal(Comparison comparison, ExperimentSpec spec, long step) {
        boolean isOnTheWayTo(Goal other) {
            return comparison == other.comparison && spec.equals(other.spec) && step <= other.step;
        }
    }

    /** How far all of them are, after {@code step} updates of the run. */
    record Standings(Comparison comparison, ExperimentSpec spec, long step, List<Lane> lanes) {}

    /** Walks side by side, and their surfaces. */
    private record Course(Comparison comparison, ExperimentSpec spec, Race race, List<LossSurface> surfaces) {
        static Course of(Goal goal) {
            List<Walk> walks = goal.comparison.recipes(goal.spec).values().stream()
                    .map(Walk::of)
                    .toList();
            return new Course(
                    goal.comparison,
                    goal.spec,
                    new Race(walks, goal.comparison.leader()),
                    walks.stream()
                            .map(walk -> LossSurface.of(
                                    walk.trainingLoss(), goal.comparison.plane(), LossSurface.DEFAULT_SIDE))
                            .toList());
        }

        boolean isOf(Goal goal) {
            return comparison == goal.comparison && spec.equals(goal.spec);
        }

        List<Lane> lanes() {
            List<Lane> lanes = new ArrayList<>();
            for (int i = 0; i < surfaces.size(); i++) {
                Walk walk = race.walks().get(i);
                lanes.add(new Lane(
                        comparison.keys().get(i),
                        walk.data(),
                        surfaces.get(i),
                        walk.trainingLoss(),
                        walk.path(),
                        walk.line(),
                        walk.step(),
                        walk.loss(),
                        walk.isAboveStart(),
                        race.ahead() == i));
            }
            return lanes;
        }
    }

    Lanes(Desk desk) {
        study = desk.following(Work.Length.LENGTHY, this::follow);
    }

    /** The run is here now. */
    void follow(Goal goal) {
        newest = Optional.of(goal);
        study.want(goal);
    }

    /** What is known of {@code goal}'s comparison and recipe; of another step, where it is not there yet. */
    Optional<Standings> standings(Goal goal) {
        return study.latest().filter(known -> known.comparison == goal.comparison && known.spec.equals(goal.spec));
    }

    /** Why they cannot be followed. */
    Study.Answer<Standings> answer(Goal goal) {
        return study.of(goal);
    }

    private Standings follow(Goal goal, BooleanSupplier isWanted) {
        Course begun = course.filter(same -> same.isOf(goal)).orElseGet(() -> Course.of(goal));
        course = Optional.of(begun);
        long at = begun.race().leader().step();
        for (at = at > goal.step ? 0 : at; at < goal.step; at = Math.min(goal.step, at + STRIDE)) {
            if (!isWanted.getAsBoolean() || newest.filter(goal::isOnTheWayTo).isEmpty()) {
                throw new CancellationException();
            }
            begun.race.goTo(at);
        }
        begun.race.goTo(goal.step);
        return new Standings(goal.comparison, goal.spec, goal.step, begun.lanes());
    }
}
