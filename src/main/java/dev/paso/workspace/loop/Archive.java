package dev.paso.workspace.loop;

import dev.paso.core.Dtype;
import dev.paso.core.data.PreparedData;
import dev.paso.core.lesson.SavedModel;
import dev.paso.core.lesson.TrainingLog;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.json.SavedModelJson;
import java.util.Optional;
import java.util.stream.Stream;

/** The checkpoint that was saved, and the one that the run at hand goes on from. */
public final class Archive {
    static final int LONGEST = 300_000; // characters of a document that is told: some thousand epochs

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

    private ExperimentSpec load(SavedModel given, ExperimentSpec spec, int epochs) {
        ExperimentSpec resuming = given.resume(spec, epochs);
        SavedModel model = given.onlyOf(spec.model());
        resumed = resuming;
        saved = Optional.of(model);
        loaded = Optional.of(model);
        return resumed;
    }

    /** What {@link #restoreSaved} needs of what is saved; nothing where that is too long to be told. */
    Optional<String> savedText(ExperimentSpec spec) {
        return saved.flatMap(model -> text(model, spec));
    }

    /** The same of what was loaded last, whether the run at hand goes on from it or not. */
    Optional<String> loadedText(ExperimentSpec spec) {
        return loaded.flatMap(model -> text(model, spec));
    }

    /** In full digits, whatever the type of the run. */
    private static Optional<String> text(SavedModel model, ExperimentSpec spec) {
        return Optional.of(model)
                .filter(Archive::isFinite)
                .map(finite -> SavedModelJson.write(finite, spec.model(), Dtype.FLOAT64))
                .filter(text -> text.length() <= LONGEST);
    }

    private static boolean isFinite(SavedModel model) {
        return Stream.concat(model.losses().stream(), model.validationLosses().stream())
                .allMatch(Double::isFinite);
    }

    /**
     * Saves a document again, as it was.
     *
     * @throws IllegalArgumentException in plain words, where it is no checkpoint of this model
     */
    void restoreSaved(String document, ExperimentSpec spec, int epochs) {
        SavedModel model = SavedModelJson.read(document);
        model.resume(spec, epochs);
        saved = Optional.of(model);
    }

    /**
     * Loads a document again, as it was; what is saved stays.
     *
     * @throws IllegalArgumentException in plain words, where it is no checkpoint of this model
     */
    void restoreLoaded(String document, ExperimentSpec spec, int epochs) {
        SavedModel model = SavedModelJson.read(document);
        resumed = model.resume(spec, epochs);
        loaded = Optional.of(model);
    }

    public Optional<SavedModel> saved() {
        return saved;
    }

    /** What {@code spec} goes on from; empty where it begins at the beginning. */
    public Optional<SavedModel> loaded(ExperimentSpec spec) {
        return loaded.filter(model -> spec.edits().equals(resumed.edits()));
    }
}
