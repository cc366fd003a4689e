package dev.paso.workspace.loop;

import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.landscape.LossSurface;
import dev.paso.core.lesson.EpochMeans;
import dev.paso.core.lesson.MiniBatch;
import dev.paso.core.lesson.RangeTest;
import dev.paso.core.lesson.SavedModel;
import dev.paso.core.lesson.Update;
import dev.paso.core.lesson.Walk;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Desk;
import dev.paso.experiment.Near;
import dev.paso.experiment.Study;
import dev.paso.workspace.ChosenHandle;
import dev.paso.workspace.LabState;
import dev.paso.workspace.LabStep;
import dev.paso.workspace.Said;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a learner is in the training loop: the walk so far, the line that runs, and what was tried. */
public final class Loop extends LabState {
    private static final int LONGEST_INPUTS = 200; // characters
    private static final int SIDE = 41; // cells of a landscape, as many as that of a mini-batch has

    private final Cursor cursor = new Cursor(declare());
    private final Power power = new Power(declare());
    private final Degree degree = new Degree(declare());
    private final ChosenHandle<Boolean> isRangeTested = declare().flag("range-test", false);
    private final ChosenHandle<String> inputs = declare().text("inputs", "", LONGEST_INPUTS);
    private final ClassBook book = new ClassBook(declare().choice("newest-method", Method.CONSTRUCTOR));
    private final Modes modes = new Modes();
    private final Archive archive;
    private final Studies studies;
    private LabStep<?> begun;
    private Optional<Listing> listing = Optional.empty();
    private boolean isGrowing; // panels come with the methods that drive them
    private int resumedEpochs = Recipes.EPOCHS;
    private ExperimentSpec spec;
    private PreparedData data;
    private long step;
    private Optional<Walk> walk = Optional.empty();
    private Optional<LossSurface> surface = Optional.empty();
    private Optional<MiniBatch> batch = Optional.empty();
    private List<ExperimentSpec> others = List.of();

    /** @param first the step that it begins with */
    public Loop(LabStep<?> first, Desk desk) {
        super(desk);
        begun = first;
        spec = first.preset();
        archive = new Archive(spec, desk);
        data = spec.prepared();
        studies = new Studies(desk);
        modes.declare(declare());
        archive.declare(declare(), this::fresh, this::resumedEpochs);
    }

    /** Goes where the run is; an update of the run is one that was worked through. */
    @Override
    public void follow(ExperimentSpec other, PreparedData prepared, long updates, Optional<Near> near) {
        if (!spec.equals(other) || data != prepared || walk.isEmpty()) {
            isRangeTested.set(isRangeTested.value() && LinePlane.fits(other) && spec.learnsFromDataOf(other));
            walk = LinePlane.fits(other) ? Optional.of(new Walk(other, prepared)) : Optional.empty();
            surface = Optional.empty();
        }
        spec = other;
        data = prepared;
        step = updates;
        walk.ifPresent(line -> goTo(line, updates, near));
        batch = Optional.empty();
    }

    private void goTo(Walk line, long updates, Optional<Near> near) {
        long before = line.step();
        near.ifPresentOrElse(place -> line.goTo(updates, place.place(), place.path()), () -> line.goTo(updates));
        cursor.follow(before, line.step(), (long) line.batchesPerEpoch() * spec.epochs());
    }

    @Override
    protected void begun(LabStep<?> other) {
        begun = other;
        listing = Optional.empty();
        isGrowing = false;
        resumedEpochs = Recipes.EPOCHS;
    }

    /** The step goes through this program. */
    void walkThrough(Listing program) {
        listing = Optional.of(program);
    }

    /** The step writes the class. */
    void write() {
        isGrowing = true;
    }

    /** The step has the class whole, and a second instance of it that is trained so many epochs more. */
    void instantiate(int more) {
        book.finish();
        resumedEpochs = more;
    }

    /** The recipes of the runs that there are to compare with. */
    List<ExperimentSpec> others() {
        return others;
    }

    @Override
    public void compare(List<ExperimentSpec> others) {
        this.others = others;
    }

    @Override
    public Optional<String> answer(String key) {
        return Guesses.answer(key, this);
    }

    @Override
    public Map<String, Said> said() {
        return Sayings.of(this);
    }

    /** The key of the step. */
    public String at() {
        return begun.key();
    }

    /** The program that is walked, in steps that have one. */
    public Optional<Listing> listing() {
        return listing;
    }

    /** Whether what this method drives is there. */
    public boolean drives(Method method) {
        return !isGrowing || book.has(method);
    }

    /** How many epochs more a loaded model is trained, as in the book. */
    public int resumedEpochs() {
        return resumedEpochs;
    }

    public ExperimentSpec spec() {
        return spec;
    }

    public PreparedData data() {
        return data;
    }

    public Optional<Walk> walk() {
        return walk;
    }

    public Beat beat() {
        return cursor.beat();
    }

    /** Runs lines up to that of {@code other}; the run itself makes updates. */
    public void reach(Beat other) {
        cursor.reach(other);
    }

    /** The next update counts as worked through to its last line. */
    public void wantUpdate() {
        cursor.wantUpdate();
    }

    /** The line that would run next. */
    public Beat next(Listing program) {
        return cursor.next(program, isEpochOver());
    }

    private boolean isEpochOver() {
        return walk.filter(line -> line.step() % line.batchesPerEpoch() == 0).isPresent();
    }

    /** Whether the last thing that ran was a validation pass. */
    public boolean isValidated() {
        return step() > 0 && isEpochOver() && beat().has(Beat.STEP);
    }

    /** The update that was just made, or the one that comes. */
    public Optional<Update> update() {
        return walk.map(line -> beat().has(Beat.STEP) ? line.last().orElseGet(line::next) : line.next());
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

    /** The experiment of the step as it begins. */
    public ExperimentSpec fresh() {
        return begun.preset();
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

    /** Epochs of the run at hand. */
    int epoch() {
        int batch = spec.loader().batchSize().orElse(trainingSize());
        return (int) (step / Math.max(1, Math.ceilDiv(trainingSize(), Math.max(1, batch))));
    }

    /** The validation loss here, batch by batch. */
    public Optional<EpochMeans> means() {
        return means(
                spec.loader().batchSize().orElse(Math.max(1, data.validation().size())));
    }

    /** The same with batches of another size. */
    Optional<EpochMeans> means(int batchSize) {
        return walk.filter(line -> line.data().validation().size() > 0)
                .map(line -> EpochMeans.of(spec, line.data(), line.line().parameters(), batchSize));
    }

    /** What is worked out beside the run. */
    public Studies studies() {
        return studies;
    }

    /** Tries rates from tiny to huge. */
    public void testRange() {
        isRangeTested.set(true);
    }

    /** The range test; empty before the learner asked for it. */
    public Optional<Study.Answer<RangeTest>> range() {
        return isRangeTested.value() && walk.isPresent() ? Optional.of(studies.range(fresh(), data)) : Optional.empty();
    }

    /** Of the polynomial that is shown. */
    public Degree degree() {
        return degree;
    }

    public Modes modes() {
        return modes;
    }

    /** The learner's class, as far as it has grown. */
    public ClassBook book() {
        return book;
    }

    /** The chapter's first function that was built by a function. */
    public Power power() {
        return power;
    }

    /** What the learner wants predictions for, as it was typed; empty where nothing was. */
    public ChosenHandle<String> inputs() {
        return inputs;
    }
}
