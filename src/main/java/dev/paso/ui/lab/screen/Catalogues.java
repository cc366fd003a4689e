package dev.paso.ui.lab.screen;

import dev.paso.experiment.Work;
import dev.paso.ui.lab.Catalogue;
import dev.paso.ui.lab.LabPanels;
import dev.paso.ui.lab.LabPicture;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.lab.autograd.AutogradPanels;
import dev.paso.ui.lab.classify.ClassificationPanels;
import dev.paso.ui.lab.descent.DescentPanels;
import dev.paso.ui.lab.loop.LoopPanels;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Lab;
import dev.paso.workspace.LabState;
import dev.paso.workspace.Story;
import dev.paso.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/** The panels of all labs: those that any lab may show, and those that a lab has of its own. */
final class Catalogues {
    /** By name and not by service: the build of the front end follows classes to the elements that they need. */
    private static final List<LabPanels<?>> OWN =
            List.of(new DescentPanels(), new AutogradPanels(), new LoopPanels(), new ClassificationPanels());

    private Catalogues() {}

    private static Optional<LabPanels<?>> own(String lab) {
        return OWN.stream().filter(panels -> panels.lab().equals(lab)).findFirst();
    }

    /** @param changed called when the learner did something that no frame will tell */
    static Catalogue<?> of(Story story, Texts texts, Workspace workspace, Work work, Runnable changed) {
        LabPlace<LabState> place = new LabPlace<>(texts, workspace, work, story.state(), changed);
        Optional<LabPanels<?>> own = own(story.lab());
        return own.isPresent() ? of(own.get(), place) : CommonPanels.name(new Catalogue<>(place));
    }

    private static <S extends LabState> Catalogue<S> of(LabPanels<S> own, LabPlace<LabState> place) {
        Catalogue<S> panels = CommonPanels.name(new Catalogue<>(new LabPlace<>(
                place.texts(), place.workspace(), place.work(), own.state().cast(place.lab()), place.changed())));
        own.name(panels);
        return panels;
    }

    /** A lab's own picture, or the data that its first step is about; it may take a while. */
    static String picture(Lab<?> lab) {
        return own(lab.name())
                .map(LabPanels::picture)
                .orElseGet(() -> LabPicture.of(lab.steps().getFirst().preset()));
    }
}
