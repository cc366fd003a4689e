package dev.paso.workspace.loop;

import dev.paso.core.RefusedException;
import dev.paso.core.Require;
import dev.paso.core.Rule;
import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.landscape.LossSurface;
import dev.paso.core.lesson.EpochMeans;
import dev.paso.core.lesson.MiniBatch;
import dev.paso.core.lesson.SavedModel;
import dev.paso.core.lesson.Update;
import dev.paso.core.lesson.Walk;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Near;
import dev.paso.workspace.Handles;
import dev.paso.workspace.LabState;
import dev.paso.workspace.LabStep;
import dev.paso.workspace.Story;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a learner is in the training loop: the walk so far, the line that runs, and what was tried. */
public final class Loop implements LabState {
    /** Its name in addresses and texts. */
    public static final String LAB = "training-loop";

    private static final String BEAT = "beat";
    private static final String UPDATE_WANTED = "update-wanted";
    private static final String EXPONENT = "exponent";
    private static final String BASE = "base";
    private static final String TRAINING = "training-mode";
    private static final String ANSWERS = "answers"; // t or e for each that is kept
    private static final String ANSWERED = "answered-before"; // in training mode
    private static final String METHOD = "newest-method";
    private static final String SAVED = "saved";
    private static final String LOADED = "loaded";
    private static final String DEGREE = "degree";
    private static final String RANGE = "range-test";

    private static final int SIDE = 41; // cells of a landscape, as many as that of a mini-batch has

    private final Power power = new Power();
    private final Modes modes = new Modes();
    private final ClassBook book = new ClassBook();
    private final Archive archive;
    private final Studies studies;
    private Scene scene = Scene.LOOP;
    private ExperimentSpec spec;
    private PreparedData data;
    private long step;
    private Optional<Walk> walk = Optional.empty();
    private Optional<LossSurface> surface = Optional.empty();
    private Optional<MiniBatch> batch = Optional.empty();
    private Beat beat = Beat.NONE;
    private boolean isUpdateWanted;
    private int others;

    public Loop(ExperimentSpec spec) {
        this.spec = spec;
        archive = new Archive(spec);
        data = PreparedData.of(spec.data(), spec.split(), spec.scale(), spec.features(), spec.dtype());
        studies = new Studies(spec, data);
    }

    /** Goes where the run is; an update of the run is one that was worked through. */
    @Override
    public void follow(ExperimentSpec other, PreparedData prepared, long updates, Optional<Near> near) {
        boolean isOther = !spec.equals(other) || data != prepared || walk.isEmpty();
        spec = other;
        data = prepared;
        step = updates;
        studies.follow(other, prepared);
        if (isOther) {
            walk = LinePlane.fits(other) ? Optional.of(new Walk(other, data)) : Optional.empty();
            surface = Optional.empty();
        }
        walk.ifPresent(line -> goTo(line, updates, near));
        batch = Optional.empty();
    }

    private void goTo(Walk line, long updates, Optional<Near> near) {
        long before = line.step();
        near.ifPresentOrElse(place -> line.goTo(updates, place.place(), place.path()), () -> line.goTo(updates));
        if (line.step() == 0) {
            beat = before == 0 ? beat : Beat.NONE;
        } else if (isOver(line)) {
            beat = Beat.PRINT;
        } else if (line.step() != before) {
            beat = isUpdateWanted ? Beat.ZERO : Beat.STEP;
            isUpdateWanted = false;
        }
    }

    private boolean isOver(Walk line) {
        return line.step() >= (long) line.batchesPerEpoch() * spec.epochs();
    }

    /** A step of the story begins with nothing done. */
    @Override
    public void begin(String key) {
        begin(Scene.of(key));
    }

    public void begin(Scene scene) {
        this.scene = scene;
        beat = Beat.NONE;
        isUpdateWanted = false;
        power.reset();
        modes.reset();
        book.begin(scene);
        archive.clear();
        studies.begin();
    }

    /** How many other runs there are to compare with. */
    public int others() {
        return others;
    }

    @Override
    public void compare(int others) {
        this.others = others;
    }

    public Scene scene() {
        return scene;
    }

    public ExperimentSpec spec() {
        return spec;
    }

    public Optional<Walk> walk() {
        return walk;
    }

    public Beat beat() {
        return beat;
    }

    /** Runs lines up to that of {@code other}; the run itself makes updates. */
    public void reach(Beat other) {
        beat = other;
    }

    /** The next update counts as worked through to its last line. */
    public void wantUpdate() {
        isUpdateWanted = true;
    }

    /** The line that would run next. */
    public Beat next(Listing listing) {
        Beat next = beat;
        do {
            next = after(next);
        } while (!listing.has(next) && next != Beat.STEP);
        return next;
    }

    private Beat after(Beat one) {
        return switch (one) {
            case ZERO -> isEpochOver() ? Beat.VALIDATE : Beat.FETCH;
            case VALIDATE, PRINT -> Beat.FETCH;
            default -> Beat.values()[one.ordinal() + 1];
        };
    }

    private boolean isEpochOver() {
        return walk.filter(line -> line.step() % line.batchesPerEpoch() == 0).isPresent();
    }

    /** Whether the last thing that ran was a validation pass. */
    public boolean isValidated() {
        return step() > 0 && isEpochOver() && beat.has(Beat.STEP);
    }

    /** The update that was just made, or the one that comes. */
    public Optional<Update> update() {
        return walk.map(line -> beat.has(Beat.STEP) ? line.last().orElseGet(line::next) : line.next());
    }

    /** The mini-batch at hand beside all training samples. */
    public Optional<MiniBatch> batch() {
        if (batch.isEmpty()) {
            batch = walk.flatMap(line -> update().map(update -> MiniBatch.of(line, update)));
        }
        return batch;
    }

    /** The loss of all training samples over bias and weight. */
    public Optional<LossSurface> surface() {
        if (surface.isEmpty()) {
            surface = walk.map(line -> {
                double[] start = {
                    line.path().getFirst().y(), line.path().getFirst().x()
                };
                return LossSurface.of(line.trainingLoss(), LinePlane.of(spec, line.data(), start), SIDE);
            });
        }
        return surface;
    }

    /** Samples in the training split. */
    public int trainingSize() {
        return data.training().size();
    }

    /** Updates made. */
    public long step() {
        return step;
    }

    /** The experiment of the scene as it begins. */
    public ExperimentSpec fresh() {
        return scene.preset();
    }

    public Archive archive() {
        return archive;
    }

    /** Saves the run where it stands. */
    public void save() {
        walk.ifPresent(line -> archive.save(spec, line.data(), line.step()));
    }

    /** Epochs made, with those of the run that this one goes on from. */
    public int totalEpochs() {
        return archive.loaded(spec).map(SavedModel::epoch).orElse(0)
                + walk.map(Walk::epoch).orElse(0);
    }

    /** The validation loss here, batch by batch. */
    public Optional<EpochMeans> means() {
        return walk.filter(line -> line.data().validation().size() > 0)
                .map(line -> EpochMeans.of(
                        spec,
                        line.data(),
                        line.line().parameters(),
                        spec.loader()
                                .batchSize()
                                .orElse(line.data().validation().size())));
    }

    /** What is computed beside the run. */
    public Studies studies() {
        return studies;
    }

    public Modes modes() {
        return modes;
    }

    /** The learner's class, as far as it has grown. */
    public ClassBook book() {
        return book;
    }

    public Power power() {
        return power;
    }

    /** Before its first step. */
    public static Loop first() {
        return new Loop(Scene.of(1).preset());
    }

    /** The story that is told with it. */
    public Story story() {
        return new Story(
                LAB,
                Arrays.stream(Scene.values())
                        .map(scene -> new LabStep(scene.key(), scene.preset(), scene.speed()))
                        .toList(),
                this);
    }

    @Override
    public boolean isSolved(String key) {
        return Missions.isSolved(Scene.of(key), this);
    }

    @Override
    public Map<String, String> handles() {
        Map<String, String> done = new HashMap<>();
        done.put(BEAT, Handles.word(beat));
        done.put(UPDATE_WANTED, String.valueOf(isUpdateWanted));
        done.put(EXPONENT, String.valueOf(power.exponent()));
        done.put(BASE, String.valueOf(power.base()));
        done.put(TRAINING, String.valueOf(modes.isTraining()));
        done.put(ANSWERS, modes.kept());
        done.put(ANSWERED, String.valueOf(modes.trainedBefore()));
        done.put(METHOD, Handles.word(book.newest()));
        archive.savedText(fresh()).ifPresent(text -> done.put(SAVED, text));
        archive.loadedText(fresh()).ifPresent(text -> done.put(LOADED, text));
        done.put(DEGREE, String.valueOf(studies.degree()));
        done.put(RANGE, String.valueOf(studies.range().isPresent()));
        return done;
    }

    @Override
    public void setHandles(Map<String, String> told) {
        Handles handles = new Handles(told);
        handles.choice(BEAT, List.of(Beat.values()), this::reach);
        handles.flag(UPDATE_WANTED, isWanted -> isUpdateWanted = isWanted);
        handles.whole(EXPONENT, 0, Power.MOST, power::build);
        handles.whole(BASE, 0, Power.MOST, power::call);
        handles.flag(TRAINING, modes::setTraining);
        handles.whole(
                ANSWERED,
                0,
                Modes.MOST_TRAINED,
                before -> handles.text(ANSWERS, Modes.MOST).ifPresent(kept -> modes.repeat(before, answers(kept))));
        handles.choice(METHOD, List.of(Method.values()), book::growTo);
        handles.document(SAVED, Archive.LONGEST, text -> archive.restoreSaved(text, fresh(), scene.resumedEpochs()));
        handles.document(LOADED, Archive.LONGEST, text -> archive.restoreLoaded(text, fresh(), scene.resumedEpochs()));
        handles.whole(DEGREE, 0, Studies.MOST_DEGREE, studies::setDegree);
        handles.flag(RANGE, isMade -> {
            if (isMade && scene.shows(Scene.Part.RANGE) && walk.isPresent()) { // it is one of a line
                studies.testRange(fresh());
            }
        });
    }

    private static String answers(String text) {
        if (!text.matches("[te]*")) {
            throw new RefusedException(ANSWERS, Rule.WRITTEN_BY_PASO, Require.shortened(text));
        }
        return text;
    }
}
