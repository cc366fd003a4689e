package dev.paso.workspace.loop;

import dev.paso.core.Dtype;
import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.data.PreparedData;
import dev.paso.core.lesson.SavedModel;
import dev.paso.core.lesson.TrainingLog;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Desk;
import dev.paso.experiment.Study;
import dev.paso.experiment.Work;
import dev.paso.json.SavedModelJson;
import dev.paso.workspace.Handles;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The checkpoint that was saved, and the one that the run at hand goes on from. */
public final class Archive {
    static final int LONGEST = 300_000; // characters of a document that is told: some thousand epochs
    private static final int MOST_TOLD = 8_000; // epochs: more would be longer
    private static final int LONGEST_GIVEN = 1_000_000; // characters of a document that somebody hands in

    private final Study<Asked, SavedModel> saving;
    private Optional<Asked> asked = Optional.empty();
    private Optional<SavedModel> saved = Optional.empty();
    private Optional<SavedModel> loaded = Optional.empty();
    private final Written writtenSaved = new Written();
    private final Written writtenLoaded = new Written();
    private ExperimentSpec resumed;

    /**
     * What is to be saved.
     *
     * @param first what the run goes on from
     */
    private record Asked(ExperimentSpec spec, PreparedData data, long step, Optional<SavedModel> first) {
        /** Its losses are those of every epoch up to there. */
        SavedModel made(BooleanSupplier isWanted) {
            TrainingLog log = new TrainingLog(spec, data);
            log.goTo(step, isWanted);
            SavedModel now = SavedModel.of(log);
            return first.map(before -> before.followedBy(now)).orElse(now);
        }
    }

    /** The text of a model, which is told again and again, and written once. */
    private static final class Written {
        private Optional<SavedModel> model = Optional.empty();
        private Optional<ModelSpec> order = Optional.empty();
        private Optional<String> text = Optional.empty();

        /** Nothing where it is too long to be told. */
        Optional<String> of(SavedModel wanted, ModelSpec wantedOrder) {
            if (model.filter(same -> same == wanted).isEmpty()
                    || order.filter(wantedOrder::equals).isEmpty()) {
                model = Optional.of(wanted);
                order = Optional.of(wantedOrder);
                text = text(wanted, wantedOrder);
            }
            return text;
        }
    }

    Archive(ExperimentSpec spec, Desk desk) {
        resumed = spec;
        saving = desk.study(Work.Length.LENGTHY, Asked::made);
    }

    /** The run begins at the beginning again. */
    public void forget() {
        loaded = Optional.empty();
    }

    void clear() {
        asked = Optional.empty();
        saving.forget();
        saved = Optional.empty();
        loaded = Optional.empty();
    }

    /** Saves a run after {@code step} updates, with the losses of the run it went on from; it takes a while until it is {@link #saved}. */
    void save(ExperimentSpec spec, PreparedData data, long step) {
        asked = Optional.of(new Asked(spec, data, step, loaded(spec)));
        asked.ifPresent(saving::want);
    }

    /** What is being saved; empty where nothing is. */
    public Optional<Study.Answer<SavedModel>> saving() {
        takeWhatIsMade();
        return asked.map(saving::of);
    }

    private void takeWhatIsMade() {
        asked.flatMap(one -> saving.of(one).found()).ifPresent(made -> {
            saved = Optional.of(made);
            asked = Optional.empty();
        });
    }

    /** A fresh run of {@code spec} that goes on from what was saved. */
    public ExperimentSpec load(ExperimentSpec spec, int epochs) {
        return load(saved().orElseThrow(), spec, epochs);
    }

    /**
     * A fresh run of {@code spec} that goes on from a document.
     *
     * @throws IllegalArgumentException in plain words, where it is no checkpoint of this model
     */
    public ExperimentSpec load(String document, ExperimentSpec spec, int epochs) {
        if (document.length() > LONGEST_GIVEN) {
            throw new RefusedException("checkpoint", Rule.LONG, LONGEST_GIVEN, document.length());
        }
        return load(SavedModelJson.read(document), spec, epochs);
    }

    private ExperimentSpec load(SavedModel given, ExperimentSpec spec, int epochs) {
        ExperimentSpec resuming = given.resume(spec, epochs);
        SavedModel model = given.onlyOf(spec.model());
        resumed = resuming;
        asked = Optional.empty();
        saved = Optional.of(model);
        loaded = Optional.of(model);
        return resumed;
    }

    /**
     * What is saved and what was loaded last are told, and come back.
     *
     * @param fresh the experiment of the step as it begins
     * @param epochs how many more a loaded model is trained
     */
    void declare(Handles handles, Supplier<ExperimentSpec> fresh, IntSupplier epochs) {
        handles.own(
                "saved",
                () -> savedText(fresh.get()),
                told -> told.document("saved", LONGEST, text -> restoreSaved(text, fresh.get(), epochs.getAsInt())),
                this::clear);
        handles.own(
                "loaded",
                () -> loadedText(fresh.get()),
                told -> told.document("loaded", LONGEST, text -> restoreLoaded(text, fresh.get(), epochs.getAsInt())),
                () -> {});
    }

    /** What {@link #restoreSaved} needs of what is saved; nothing where that is too long to be told. */
    Optional<String> savedText(ExperimentSpec spec) {
        return saved().flatMap(model -> writtenSaved.of(model, spec.model()));
    }

    /** The same of what was loaded last, whether the run at hand goes on from it or not. */
    Optional<String> loadedText(ExperimentSpec spec) {
        return loaded.flatMap(model -> writtenLoaded.of(model, spec.model()));
    }

    /** In full digits, whatever the type of the run. */
    private static Optional<String> text(SavedModel model, ModelSpec order) {
        return Optional.of(model)
                .filter(one -> one.epoch() <= MOST_TOLD && isFinite(one))
                .map(told -> SavedModelJson.write(told, order, Dtype.FLOAT64))
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
        takeWhatIsMade();
        return saved;
    }

    /** What {@code spec} goes on from; empty where it begins at the beginning. */
    public Optional<SavedModel> loaded(ExperimentSpec spec) {
        return loaded.filter(model -> spec.edits().equals(resumed.edits()));
    }
}
