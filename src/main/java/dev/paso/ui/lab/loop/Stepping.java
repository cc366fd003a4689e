package dev.paso.ui.lab.loop;

import dev.paso.ui.component.CodeListing;
import dev.paso.ui.component.CodeModel;
import dev.paso.ui.component.CodeState;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.LabPanel;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.lab.PhaseButtons;
import dev.paso.workspace.Command;
import dev.paso.workspace.loop.Beat;
import dev.paso.workspace.loop.Listing;
import dev.paso.workspace.loop.Loop;
import java.util.List;
import java.util.Optional;

/** The program that is gone through, line by line or by whole phases: lines that only look run here, updates are the run's. */
final class Stepping {
    private static final List<Beat> PHASES = List.of(Beat.FORWARD, Beat.LOSS, Beat.BACKWARD, Beat.STEP);

    private final LabPlace<Loop> place;
    private final Loop loop;
    private final Numbers numbers;
    private Optional<Listing> listed = Optional.empty();

    Stepping(LabPlace<Loop> place) {
        this.place = place;
        loop = place.lab();
        numbers = new Numbers(place.texts());
    }

    /** The program, the line that runs, and what each line came to. */
    LabPanel code() {
        CodeListing code = new CodeListing();
        code.setId("code");
        code.addNextListener(() -> loop.listing().ifPresent(listing -> run(loop.next(listing), listing)));
        return LabPanel.refreshed(
                Handled.panel("code", code), () -> loop.listing().ifPresent(listing -> show(listing, code)));
    }

    private void show(Listing listing, CodeListing code) {
        if (listed.filter(same -> same == listing).isEmpty()) {
            listed = Optional.of(listing);
            String title = place.say("lab.loop.code." + listing.name());
            code.setModel(
                    new CodeModel(title, listing.lines(), true, place.texts().group("code")));
        }
        code.setState(new CodeState(listing.line(loop.beat()).orElse(-1), listing.values(numbers.of(loop)), List.of()));
    }

    /** The four phases of a step, one press each. */
    LabPanel phases() {
        return new PhaseButtons<>(
                place.say("lab.loop.phases"), PHASES, 1, phase -> place.say(phase.key()), this::press, this::state);
    }

    /** A whole phase: the step forgets the gradients too. */
    private void press(Beat phase) {
        if (phase == Beat.STEP) {
            loop.wantUpdate();
        }
        loop.listing().ifPresent(listing -> run(phase, listing));
    }

    private void run(Beat beat, Listing listing) {
        if (beat != Beat.STEP) {
            place.act(() -> loop.reach(beat));
        } else if (listing.has(Beat.FORWARD)) {
            place.workspace().accept(new Command.StepBatch());
        } else {
            place.workspace().accept(new Command.StepEpoch());
        }
    }

    private PhaseButtons.State state(Beat phase) {
        Beat reached = loop.beat();
        Beat next = PHASES.stream().filter(one -> !reached.has(one)).findFirst().orElse(Beat.FORWARD);
        boolean isDone = reached.has(phase);
        boolean isOpen = phase == next || (isDone && phase == Beat.FORWARD);
        return new PhaseButtons.State(
                phase == next && reached != Beat.PRINT,
                isDone ? value(phase) : "–",
                isOpen ? Optional.empty() : Optional.of(place.say(isDone ? "lab.loop.done" : "lab.phase.before")));
    }

    private String value(Beat phase) {
        return loop.update()
                .map(update -> (phase == Beat.LOSS ? "MSE = " : "") + numbers.of(phase, update, loop))
                .orElse("");
    }
}
