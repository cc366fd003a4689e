package dev.paso.ui.lab.loop;

import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.landscape.LossSurface;
import dev.paso.core.lesson.EpochMeans;
import dev.paso.core.lesson.MiniBatch;
import dev.paso.core.lesson.SavedModel;
import dev.paso.core.lesson.Update;
import dev.paso.core.lesson.Walk;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.panel.TerrainPanel;
import java.util.Optional;

/** Where a learner is in the training loop: the walk so far, the line that runs, and what was tried. */
final class Loop {
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

    Loop(ExperimentSpec spec) {
        this.spec = spec;
        archive = new Archive(spec);
        data = PreparedData.of(spec.data(), spec.split(), spec.scale(), spec.features(), spec.dtype());
        studies = new Studies(spec, data);
    }

    /** Goes where the run is; an update of the run is one that was worked through. */
    void follow(ExperimentSpec other, PreparedData prepared, long updates) {
        boolean isOther = !spec.equals(other) || data != prepared || walk.isEmpty();
        spec = other;
        data = prepared;
        step = updates;
        studies.follow(other, prepared);
        if (isOther) {
            walk = LinePlane.fits(other) ? Optional.of(new Walk(other, data)) : Optional.empty();
            surface = Optional.empty();
        }
        walk.ifPresent(line -> goTo(line, updates));
        batch = Optional.empty();
    }

    private void goTo(Walk line, long updates) {
        long before = line.step();
        line.goTo(updates);
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
    void begin(Scene scene) {
        this.scene = scene;
        beat = Beat.NONE;
        power.reset();
        modes.reset();
        book.begin(scene);
        archive.clear();
        studies.begin();
    }

    /** How many other runs there are to compare with. */
    int others() {
        return others;
    }

    void setOthers(int others) {
        this.others = others;
    }

    Scene scene() {
        return scene;
    }

    ExperimentSpec spec() {
        return spec;
    }

    Optional<Walk> walk() {
        return walk;
    }

    Beat beat() {
        return beat;
    }

    /** Runs lines up to that of {@code other}; the run itself makes updates. */
    void reach(Beat other) {
        beat = other;
    }

    /** The next update counts as worked through to its last line. */
    void wantUpdate() {
        isUpdateWanted = true;
    }

    /** The line that would run next. */
    Beat next(Listing listing) {
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
    boolean isValidated() {
        return step() > 0 && isEpochOver() && beat.has(Beat.STEP);
    }

    /** The update that was just made, or the one that comes. */
    Optional<Update> update() {
        return walk.map(line -> beat.has(Beat.STEP) ? line.last().orElseGet(line::next) : line.next());
    }

    /** The mini-batch at hand beside all training samples. */
    Optional<MiniBatch> batch() {
        if (batch.isEmpty()) {
            batch = walk.flatMap(line -> update().map(update -> MiniBatch.of(line, update)));
        }
        return batch;
    }

    /** The loss of all training samples over bias and weight. */
    Optional<LossSurface> surface() {
        if (surface.isEmpty()) {
            surface = walk.map(line -> {
                double[] start = {
                    line.path().getFirst().y(), line.path().getFirst().x()
                };
                return LossSurface.of(line.trainingLoss(), LinePlane.of(spec, line.data(), start), TerrainPanel.SIDE);
            });
        }
        return surface;
    }

    /** Samples in the training split. */
    int trainingSize() {
        return data.training().size();
    }

    /** Updates made. */
    long step() {
        return step;
    }

    /** The experiment of the scene as it begins. */
    ExperimentSpec fresh() {
        return scene.preset();
    }

    Archive archive() {
        return archive;
    }

    /** Saves the run where it stands. */
    void save() {
        walk.ifPresent(line -> archive.save(spec, line.data(), line.step()));
    }

    /** Epochs made, with those of the run that this one goes on from. */
    int totalEpochs() {
        return archive.loaded(spec).map(SavedModel::epoch).orElse(0)
                + walk.map(Walk::epoch).orElse(0);
    }

    /** The validation loss here, batch by batch. */
    Optional<EpochMeans> means() {
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
    Studies studies() {
        return studies;
    }

    Modes modes() {
        return modes;
    }

    /** The learner's class, as far as it has grown. */
    ClassBook book() {
        return book;
    }

    Power power() {
        return power;
    }
}
