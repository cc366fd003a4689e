package dev.paso.workspace.loop;

import dev.paso.core.data.PreparedData;
import dev.paso.core.lesson.SavedModel;
import dev.paso.core.lesson.TrainingLog;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.json.SavedModelJson;
import java.util.Optional;

/** The checkpoint that was saved, and the one that the run at hand goes on from. */
public final class Archive {
    private Optional<SavedModel> saved = Optional.empty();
    private Optional<SavedModel> loaded = Optional.empty();
    private ExperimentSpec resumed;

    public Archive(ExperimentSpec spec) {
        resumed = spec;
    }

    /** The run begins at the beginning again. */
    public void forget() {
        loaded = Optional.empty();
    }

    public void clear() {
        saved = Optional.empty();
        loaded = Optional.empty();
    }

    /** Saves a run after {@code step} updates, with the losses of the run it went on from. */
    public void save(ExperimentSpec spec, PreparedData data, long step) {
        TrainingLog log = new TrainingLog(spec, data);
        log.goTo(step);
        SavedModel now = SavedModel.of(log);
        saved = Optional.of(loaded(spec).map(first -> first.followedBy(now)).orElse(now));
    }

    /** A fresh run of {@code spec} that goes on from what was saved. */
    public ExperimentSpec load(ExperimentSpec spec, int epochs) {
        return load(saved.orElseThrow(), spec, epochs);
    }

    /**
     * A fresh run of {@code spec} that goes on from a document.
     *
     * @throws IllegalArgumentException in plain words, where it is no checkpoint of this model
     */
    public ExperimentSpec load(String document, ExperimentSpec spec, int epochs) {
        return load(SavedModelJson.read(document), spec, epochs);
    }

    private ExperimentSpec load(SavedModel model, ExperimentSpec spec, int epochs) {
        resumed = model.resume(spec, epochs);
        saved = Optional.of(model);
        loaded = Optional.of(model);
        return resumed;
    }

    public Optional<SavedModel> saved() {
        return saved;
    }

    /** What {@code spec} goes on from; empty where it begins at the beginning. */
    public Optional<SavedModel> loaded(ExperimentSpec spec) {
        return loaded.filter(model -> spec.edits().equals(resumed.edits()));
    }
}
