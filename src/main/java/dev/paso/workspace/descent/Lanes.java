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

    /**
     * How far all of them are, after {@code step} updates of the run.
     *
     * @param aheadThen the key of the one that was ahead when it was asked: {@link Comparison#asked}; empty before that
     */
    record Standings(
            Comparison comparison, ExperimentSpec spec, long step, List<Lane> lanes, Optional<String> aheadThen) {}

    /** Walks side by side, and their surfaces. */
    private static final class Course {
        private final Comparison comparison;
        private final ExperimentSpec spec;
        private final Race race;
        private final List<LossSurface> surfaces;
        private Optional<String> aheadThen = Optional.empty();

        Course(Goal goal) {
            comparison = goal.comparison;
            spec = goal.spec;
            List<Walk> walks =
                    comparison.recipes(spec).values().stream().map(Walk::of).toList();
            race = new Race(walks, comparison.leader());
            surfaces = walks.stream()
                    .map(walk -> LossSurface.of(walk.trainingLoss(), comparison.plane(), LossSurface.DEFAULT_SIDE))
                    .toList();
        }

        boolean isOf(Goal goal) {
            return comparison == goal.comparison && spec.equals(goal.spec);
        }

        long step() {
            return race.leader().step();
        }

        /** A stride nearer to {@code end}, and not past the place where it is asked who is ahead. */
        void goOn(long end) {
            long next = Math.min(end, step() + STRIDE);
            goTo(step() < comparison.asked() ? Math.min(next, comparison.asked()) : next);
        }

        void goTo(long step) {
            race.goTo(step);
            if (step == comparison.asked()) {
                aheadThen = Optional.of(comparison.keys().get(race.ahead()));
            }
        }

        Standings standings() {
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
                        walk.isAboveStart()));
            }
            return new Standings(comparison, spec, step(), lanes, aheadThen);
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
        Course begun = course.filter(same -> same.isOf(goal)).orElseGet(() -> new Course(goal));
        course = Optional.of(begun);
        if (begun.step() > goal.step) {
            begun.goTo(goal.step);
        }
        while (begun.step() < goal.step) {
            if (!isWanted.getAsBoolean() || newest.filter(goal::isOnTheWayTo).isEmpty()) {
                throw new CancellationException();
            }
            begun.goOn(goal.step);
        }
        return begun.standings();
    }
}
