package dev.paso.ui.lab.loop;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.paso.core.lesson.SavedModel;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.json.SavedModelJson;
import dev.paso.ui.component.CodeListing;
import dev.paso.ui.component.CodeModel;
import dev.paso.ui.component.CodeState;
import dev.paso.ui.component.Panel;
import dev.paso.ui.component.TextFile;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Workspace;
import dev.paso.workspace.loop.Loop;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A checkpoint as a document: saved, read, downloaded, loaded back into a fresh model. */
final class SavePanel extends Composite<Panel> {
    static final String DOCUMENT = "checkpoint";
    static final String MODEL = "model-state";
    static final String REFUSAL = "load-refusal";
    static final String PASTED = "pasted-checkpoint";

    private static final String NAME = "model_checkpoint";

    private final Texts texts;
    private final Workspace workspace;
    private final Loop loop;
    private final Numbers numbers;
    private final Runnable changed;
    private final CodeListing document = new CodeListing();
    private final Paragraph model = new Paragraph();
    private final Paragraph refusal = new Paragraph();
    private final TextFile file;
    private final TextArea pasted;
    private final Button save;
    private final Button fresh;
    private final Button load;
    private final Button download;
    private Optional<SavedModel> shown = Optional.empty();
    private boolean isDrawn;

    /** @param changed called when something was saved */
    SavePanel(Texts texts, Workspace workspace, Loop loop, Runnable changed) {
        this.texts = texts;
        this.workspace = workspace;
        this.loop = loop;
        this.changed = changed;
        numbers = new Numbers(texts);
        file = new TextFile(texts.say("lab.loop.save.open"), ".json");
        file.addListener(this::read, () -> refuse(texts.say("lab.loop.save.tooLarge")));
        pasted = new TextArea(texts.say("lab.loop.save.paste"));
        pasted.setId(PASTED);
        save = button("save", this::save);
        fresh = button("fresh", this::begin);
        load = button(
                "load",
                () -> open(() -> loop.archive().load(loop.fresh(), loop.scene().resumedEpochs())));
        download = button("download", this::give);
        document.setId(DOCUMENT);
        model.setId(MODEL);
        model.addClassName("model-state");
        refusal.setId(REFUSAL);
        refusal.addClassName("refusal");
        refusal.setVisible(false);
        refusal.getElement().setAttribute("role", "alert");
    }

    private Button button(String name, Runnable action) {
        Button button = new Button(texts.say("lab.loop.save." + name), press -> action.run());
        button.setId("checkpoint-" + name);
        return button;
    }

    @Override
    protected Panel initContent() {
        Div buttons = new Div(save, fresh, load, download, file);
        buttons.addClassName("checkpoint-buttons");
        Button take = button("take", () -> read(pasted.getValue()));
        NativeDetails paste = new NativeDetails(texts.say("lab.loop.save.byHand"), new Div(pasted, take));
        return new Panel("save", texts.say("lab.loop.save.title"), buttons, model, refusal, document, paste);
    }

    void show(Loop loop) {
        boolean isTrained = loop.step() > 0;
        boolean isSaved = loop.archive().saved().isPresent();
        enable(save, isTrained, "lab.loop.save.trainFirst");
        enable(load, isSaved, "lab.loop.save.saveFirst");
        enable(download, isSaved, "lab.loop.save.saveFirst");
        loop.walk()
                .ifPresent(walk -> model.setText(
                        texts.say("lab.loop.save.model", numbers.state(walk.line()), loop.totalEpochs())));
        if (!isDrawn || !shown.equals(loop.archive().saved())) {
            isDrawn = true;
            shown = loop.archive().saved();
            List<String> lines = shown.map(this::lines).orElse(List.of(texts.say("lab.loop.save.nothing")));
            document.setModel(new CodeModel(NAME + ".json", lines, false, texts.group("code")));
            document.setState(new CodeState(-1, List.of(), List.of()));
        }
    }

    private void enable(Button button, boolean isEnabled, String reason) {
        button.setEnabled(isEnabled);
        button.setTooltipText(isEnabled ? null : texts.say(reason));
    }

    private List<String> lines(SavedModel saved) {
        return CheckpointText.lines(json(saved), texts);
    }

    private String json(SavedModel saved) {
        return SavedModelJson.write(saved, loop.spec().model(), loop.spec().dtype());
    }

    private void save() {
        refuse("");
        loop.save();
        changed.run();
    }

    private void begin() {
        refuse("");
        loop.archive().forget();
        workspace.open(loop.fresh(), 0);
        workspace.reset();
    }

    private void give() {
        loop.archive().saved().ifPresent(saved -> file.give(json(saved), NAME, "json"));
    }

    private void read(String text) {
        open(() -> loop.archive().load(text, loop.fresh(), loop.scene().resumedEpochs()));
    }

    /** What is no checkpoint is told, and nothing changes. */
    private void open(Supplier<ExperimentSpec> loading) {
        try {
            ExperimentSpec spec = loading.get();
            refuse("");
            if (workspace.spec().equals(spec)) {
                workspace.goTo(0);
            } else {
                workspace.open(spec, 0);
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
