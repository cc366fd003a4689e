package dev.paso.ui.lab.screen;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.component.FrameStream;
import dev.paso.ui.controls.CaptionWords;
import dev.paso.ui.controls.ChosenSpeed;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Story;
import dev.paso.workspace.Workspace;

/** The address of a lab: it names the step of the story, what the learner made of its experiment, and what was done beside it. */
final class LabAddress {
    static final String STEP = "step"; // of the story
    static final String AT = "at"; // this update of the run

    private static final String GUESS = "guess";

    private final Story story;
    private final Workspace workspace;
    private final Doings doings;
    private Location entered = new Location("");

    LabAddress(Story story, Workspace workspace) {
        this.story = story;
        this.workspace = workspace;
        doings = new Doings(story.state());
    }

    void enter(Location location) {
        entered = location;
    }

    QueryParameters query() {
        return entered.getQueryParameters();
    }

    /** Of the step that it names. */
    int number() {
        return story.number(query().getSingleParameter(STEP).orElse(""));
    }

    /** The step has begun: what was guessed and done there is done again, as far as it can be; the latter once the run is at {@code update}. */
    void begin(long update) {
        doings.begin(query(), update);
        query().getSingleParameter(GUESS)
                .filter(story.step().answers()::contains)
                .ifPresent(workspace::guess);
    }

    /** The run is where it is. */
    void arrive() {
        doings.arrive(workspace.run().snapshot().step());
    }

    /** Whether more was done than it says. */
    boolean isOld() {
        return doings.isNew();
    }

    /** Says it as things are now; the browser adds the update that it shows. */
    void keep(FrameStream frames, WayOut wayOut, Texts texts) {
        ExperimentSpec spec = workspace.spec();
        frames.setCaption(CaptionWords.of(spec, texts));
        if (spec.equals(story.step().preset())) {
            keep(frames, QueryParameters.empty());
        } else {
            wayOut.write(spec, address -> keep(frames, address.query()));
        }
    }

    private void keep(FrameStream frames, QueryParameters recipe) {
        QueryParameters step = recipe.merging(STEP, story.step().key());
        QueryParameters place = doings.addTo(
                story.guess().map(guess -> step.merging(GUESS, guess)).orElse(step));
        frames.keepAddress(
                ChosenSpeed.added(place, workspace.speed(), story.step().speed()), AT, entered);
    }
}
