package dev.paso.workspace;

import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Limits;
import dev.paso.core.train.PlannedRates;
import dev.paso.experiment.RunSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Facts on which one command acts. What cannot be is refused, and then nothing has come of it. */
final class Outcome {
    private final Limits limits;
    private final int mostLeft;
    private final List<Facts.Left> left;
    private ExperimentSpec recipe;
    private int epochs;
    private long step;
    private long furthest;
    private boolean isTraining;
    private Speed speed;
    private OptionalLong branched;
    private int numbered;
    private Optional<Story.Told> story;

    private Outcome(Facts before, RunSettings host) {
        limits = host.limits();
        mostLeft = host.maxGhosts();
        recipe = before.recipe();
        epochs = before.epochs();
        step = before.step();
        furthest = before.furthest();
        isTraining = before.isTraining();
        speed = before.speed();
        branched = before.branched();
        left = new ArrayList<>(before.left());
        numbered = before.numbered();
        story = before.story();
    }

    /** @throws RefusedException where it cannot be, or not on this host */
    static Facts of(Facts before, Command command, RunSettings host) {
        Outcome outcome = new Outcome(before, host);
        outcome.apply(command);
        return outcome.facts();
    }

    private Facts facts() {
        return new Facts(recipe, epochs, step, furthest, isTraining, speed, branched, left, numbered, story);
    }

    private void apply(Command command) {
        switch (command) {
            case Command.Change change -> change(change.recipe());
            case Command.Replace replace -> begin(replace.recipe());
            case Command.Open open -> open(open);
            case Command.EditHere edit -> edit(edit.change());
            case Command.Train train -> train();
            case Command.Pause pause -> isTraining = false;
            case Command.StepBatch one -> rest(step + 1);
            case Command.StepEpoch all -> rest((step / recipe.updatesOfEpoch() + 1) * recipe.updatesOfEpoch());
            case Command.Reset reset -> reset();
            case Command.GoTo place -> rest(within(place.step(), furthest));
            case Command.Branch branch -> branch();
            case Command.BringBack back -> bringBack(find(back.ghost()));
            case Command.Show show -> show(find(show.ghost()), show.isShown());
            case Command.Remove remove -> left.remove(find(remove.ghost()));
            case Command.SetThreshold set -> recipe = recipe.withThreshold(set.threshold());
            case Command.SetSpeed set -> speed = set.speed();
            case Command.Turn turn -> turn(turn);
        }
    }

    private void change(ExperimentSpec other) {
        boolean wasTraining = isTraining;
        ExperimentSpec before = recipe;
        long reached = furthest;
        begin(other);
        keep(before, reached);
        isTraining = wasTraining;
    }

    /** At the first step of a recipe. */
    private void begin(ExperimentSpec other) {
        limits.check(other);
        PlannedRates.first(other, other.updates()); // whose schedule has to reach the end
        recipe = other;
        epochs = other.epochs();
        step = 0;
        furthest = 0;
        isTraining = false;
        branched = OptionalLong.empty();
    }

    private void open(Command.Open open) {
        if (!open.recipe().equals(recipe)) {
            change(open.recipe());
            isTraining = false;
        }
        if (open.step() > 0) {
            rest(within(open.step(), recipe.updates()));
        }
        if (open.isTraining()) {
            train();
        }
    }

    private void edit(Edit change) {
        ExperimentSpec before = recipe;
        recipe = limits.check(recipe.edited(change.at(step)));
        if (furthest > step) {
            keep(before, furthest);
        }
        furthest = step;
    }

    private void train() {
        if (step > 0 && step >= recipe.updates()) {
            recipe = limits.check(recipe.extended(epochs));
        }
        isTraining = true;
    }

    private void rest(long wanted) {
        step = Math.min(wanted, recipe.updates());
        furthest = Math.max(furthest, step);
        isTraining = false;
    }

    private void reset() {
        ExperimentSpec before = recipe;
        long reached = furthest;
        begin(recipe.withEdits(List.of()).withEpochs(epochs));
        if (!before.edits().isEmpty()) { // the same recipe without them is another run
            keep(before, reached);
        }
    }

    private void branch() {
        keep(recipe, furthest);
        recipe = recipe.withEdits(
                recipe.edits().stream().filter(edit -> edit.step() <= step).toList());
        furthest = step;
        isTraining = false;
        branched = OptionalLong.of(step);
    }

    private void bringBack(Facts.Left wanted) {
        ExperimentSpec before = recipe;
        long reached = furthest;
        begin(wanted.recipe());
        rest(within(wanted.step(), recipe.updates()));
        left.remove(wanted);
        keep(before, reached);
    }

    private void show(Facts.Left one, boolean isShown) {
        left.set(left.indexOf(one), new Facts.Left(one.number(), one.recipe(), one.step(), isShown));
    }

    private Facts.Left find(int number) {
        return left.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        "ghost",
                        Rule.ONE_OF,
                        left.stream().map(Facts.Left::number).toList(),
                        number));
    }

    /** A run that went so far is left: the oldest of too many goes, and none is there twice. */
    private void keep(ExperimentSpec other, long reached) {
        if (mostLeft == 0 || reached == 0 || left.stream().anyMatch(one -> one.isOf(other, reached))) {
            return;
        }
        if (left.size() == mostLeft) {
            left.removeFirst();
        }
        left.add(new Facts.Left(++numbered, other, reached, true));
    }

    private void turn(Command.Turn turn) {
        Story.Told told = story.orElseThrow(() -> new RefusedException("lab", Rule.GIVEN));
        begin(turn.open().recipe());
        rest(within(turn.open().step(), recipe.updates()));
        left.clear();
        numbered = 0;
        speed = turn.speed();
        story = Optional.of(new Story.Told(told.lab(), turn.key(), told.solved(), Map.of()));
        if (turn.open().isTraining()) {
            train();
        }
    }

    private static long within(long step, long most) {
        if (step < 0 || step > most) {
            throw new RefusedException("step", Rule.IN_RANGE, 0, most, step);
        }
        return step;
    }
}
