package dev.paso.workspace;

import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Near;
import dev.paso.experiment.Standing;
import java.util.List;
import java.util.Optional;

/** The story that follows a workspace, where there is one. */
final class Plot {
    private final Optional<Story> story;

    Plot(Optional<Story> story) {
        this.story = story;
    }

    boolean isTold() {
        return story.isPresent();
    }

    /** The story is where the facts tell. */
    void restore(Facts facts, PreparedData data) {
        check(facts);
        start(facts.recipe(), data);
        compare(facts.left().stream().map(Facts.Left::recipe).toList());
        facts.story().ifPresent(told -> story.ifPresent(one -> one.restore(told)));
    }

    /**
     * A story is about recipes of the kind that its step is about.
     *
     * @throws dev.paso.core.RefusedException where the recipe of {@code next} is another, or its step none of this story
     */
    void check(Facts next) {
        story.ifPresent(one ->
                one.check(next.story().map(Story.Told::step).orElse(one.step().key()), next.recipe()));
    }

    /** A recipe is there of which nothing is trained. */
    void start(ExperimentSpec spec, PreparedData data) {
        follow(spec, data, 0, Optional.empty());
    }

    /** The step that the story is at begins, with this recipe. */
    void begin(ExperimentSpec spec, PreparedData data) {
        start(spec, data);
        story.ifPresent(Story::begin);
    }

    /** The step begins that goes by this key. */
    void turn(String key, ExperimentSpec spec, PreparedData data) {
        story.ifPresent(one -> one.goTo(key));
        begin(spec, data);
    }

    void follow(Standing now, double threshold) {
        follow(now.spec().withThreshold(threshold), now.data(), now.snapshot().step(), now.near());
    }

    void follow(ExperimentSpec spec, PreparedData data, long step, Optional<Near> near) {
        story.ifPresent(one -> one.follow(spec, data, step, near));
    }

    /** The run is there again after it was made anew: what was done stays done. */
    void followAgain(Standing now, double threshold) {
        story.ifPresent(one -> one.followAgain(
                now.spec().withThreshold(threshold), now.data(), now.snapshot().step(), now.near()));
    }

    void compare(List<ExperimentSpec> others) {
        story.ifPresent(one -> one.compare(others));
    }

    /** The learner says what the picture of the step will answer. */
    void guess(String answer) {
        story.ifPresent(one -> one.guess(answer));
    }

    /** The step whose mission has just been solved, for the first time. */
    Optional<String> solves() {
        return story.filter(Story::solves).map(one -> one.step().key());
    }

    List<String> solved() {
        return story.map(Story::solved).orElse(List.of());
    }

    Optional<Story.Told> told() {
        return story.map(Story::told);
    }

    /** Nothing is worked out for it any more. */
    void close() {
        story.ifPresent(Story::close);
    }
}
