package dev.paso.ui.lab.loop;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.paso.core.lesson.SavedModel;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.json.SavedModelJson;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.component.CodeListing;
import dev.paso.ui.component.CodeModel;
import dev.paso.ui.component.CodeState;
import dev.paso.ui.component.Panel;
import dev.paso.ui.component.TextFile;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.lab.Waiting;
import dev.paso.ui.panel.Beside;
import dev.paso.workspace.Command;
import dev.paso.workspace.loop.Loop;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A checkpoint as a document: saved, read, downloaded, loaded back into a fresh model. */
final class SavePanel extends Handled<Loop> {
    private static final String NAME = "model_checkpoint";
    private static final int MOST_KILOBYTES = 256; // of a file: the losses of some thousand epochs
    private static final double WORK =
            500; // multiplications in the time that it takes to write an epoch's losses, about

    private final Numbers numbers;
    private final Beside beside;
    private final CodeListing document = new CodeListing();
    private final Waiting waiting;
    private final Paragraph model = new Paragraph();
    private final Paragraph refusal = new Paragraph();
    private final TextFile file;
    private final TextArea pasted;
    private final ActionButton save;
    private final ActionButton load;
    private final ActionButton download;
    private final Panel panel;
    private Optional<Shown> drawn = Optional.empty();

    private record Shown(Optional<SavedModel> saved) {}

    SavePanel(LabPlace<Loop> place) {
        super(place);
        numbers = new Numbers(texts);
        beside = new Beside(place.work());
        waiting = new Waiting(texts);
        file = new TextFile(say("lab.loop.save.open"), ".json", MOST_KILOBYTES * 1024);
        file.addListener(this::read, () -> refuse(say("lab.loop.save.tooLarge", MOST_KILOBYTES)));
        pasted = new TextArea(say("lab.loop.save.paste"));
        pasted.setId("pasted-checkpoint");
        save = button("save", this::save);
        ActionButton fresh = button("fresh", this::begin);
        load = button("load", () -> open(() -> lab.archive().load(lab.fresh(), lab.resumedEpochs())));
        download = button("download", this::give);
        document.setId("checkpoint");
        model.setId("model-state");
        model.addClassName("model-state");
        refusal.setId("load-refusal");
        refusal.addClassName("refusal");
        refusal.setVisible(false);
        refusal.getElement().setAttribute("role", "alert");
        ActionButton take = button("take", () -> read(pasted.getValue()));
        panel = new Panel(
                "save",
                say("lab.loop.save.title"),
                parts("checkpoint-buttons", save, fresh, load, download, file),
                model,
                waiting,
                refusal,
                document,
                new NativeDetails(say("lab.loop.save.byHand"), new Div(pasted, take)));
    }

    private ActionButton button(String name, Runnable action) {
        ActionButton button = new ActionButton(say("lab.loop.save." + name), () -> action.run());
        button.setId("checkpoint-" + name);
        return button;
    }

    @Override
    public Panel content() {
        return panel;
    }

    @Override
    protected void showState() {
        waiting.show(lab.archive().saving());
        boolean isSaved = lab.archive().saved().isPresent();
        enable(save, lab.step() > 0, "lab.loop.save.trainFirst");
        enable(load, isSaved, "lab.loop.save.saveFirst");
        enable(download, isSaved, "lab.loop.save.saveFirst");
        lab.walk()
                .ifPresent(walk ->
                        model.setText(say("lab.loop.save.model", numbers.state(walk.line()), lab.totalEpochs())));
        Shown now = new Shown(lab.archive().saved());
        if (drawn.filter(now::equals).isEmpty()) {
            drawn = Optional.of(now);
            write(now.saved);
        }
    }

    private void write(Optional<SavedModel> saved) {
        ExperimentSpec spec = lab.spec();
        beside.ask(
                WORK * saved.map(SavedModel::epoch).orElse(0),
                () -> saved.map(model -> CheckpointText.lines(json(model, spec), texts))
                        .orElseGet(() -> List.of(say("lab.loop.save.nothing"))),
                this::draw);
    }

    private void draw(List<String> lines) {
        document.setModel(new CodeModel(NAME + ".json", lines, false, texts.group("code")));
        document.setState(new CodeState(-1, List.of(), List.of()));
    }

    private void enable(ActionButton button, boolean isEnabled, String reason) {
        button.setEnabled(isEnabled);
        button.setTooltipText(isEnabled ? null : say(reason));
    }

    private static String json(SavedModel saved, ExperimentSpec spec) {
        return SavedModelJson.write(saved, spec.model(), spec.dtype());
    }

    private void save() {
        refuse("");
        place.act(lab::save);
    }

    private void begin() {
        refuse("");
        lab.archive().forget();
        place.workspace().open(lab.fresh(), 0);
        place.workspace().accept(new Command.Reset());
    }

    private void give() {
        lab.archive().saved().ifPresent(saved -> file.give(json(saved, lab.spec()), NAME, "json"));
    }

    private void read(String text) {
        open(() -> lab.archive().load(text, lab.fresh(), lab.resumedEpochs()));
    }

    /** What is no checkpoint is told, and nothing changes. */
    private void open(Supplier<ExperimentSpec> loading) {
        try {
            ExperimentSpec spec = loading.get();
            refuse("");
            if (place.workspace().spec().equals(spec)) {
                place.workspace().goTo(0);
            } else {
                place.workspace().open(spec, 0);
            }
        } catch (IllegalArgumentException e) {
            refuse(texts.refusal(e));
        }
    }

    private void refuse(String reason) {
        refusal.setText(reason);
        refusal.setVisible(!reason.isEmpty());
    }
}
