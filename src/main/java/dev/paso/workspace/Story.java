package dev.paso.workspace;

import dev.paso.core.RefusedException;
import dev.paso.core.Require;
import dev.paso.core.Rule;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Near;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** A lab as one learner goes through it: its steps, which one they are at, what they do there, and which missions are solved. */
public final class Story {
    private static final String GUESS = "guess-"; // a handle for each step that was guessed at

    private final Lab<?> lab;
    private final List<Bound> steps;
    private final LabState state;
    private final Set<String> solved = new LinkedHashSet<>();
    private final Map<String, String> guesses = new LinkedHashMap<>(); // by the keys of steps
    private int at = 1;

    /** A step, and what it says of this learner. */
    private record Bound(LabStep<?> step, Runnable opening, BooleanSupplier mission) {
        static <S extends LabState> Bound of(LabStep<S> step, S state) {
            return new Bound(
                    step,
                    () -> step.opening().accept(state),
                    () -> step.mission().test(state));
        }
    }

    /**
     * What is to be known of a story to go on with it elsewhere.
     *
     * @param step the key of the step the learner is at
     * @param solved the keys of the steps whose missions are solved, in the order in which they were
     * @param handles what was done in this step: {@link LabState#handles}; and the guesses of all steps
     */
    public record Told(String lab, String step, List<String> solved, Map<String, String> handles) {
        public Told {
            solved = List.copyOf(solved);
            handles = Map.copyOf(handles);
        }
    }

    private Story(Lab<?> lab, List<Bound> steps, LabState state) {
        this.lab = lab;
        this.steps = steps;
        this.state = state;
    }

    /** Before the first step. */
    public static <S extends LabState> Story of(Lab<S> lab, S state) {
        return new Story(
                lab, lab.steps().stream().map(step -> Bound.of(step, state)).toList(), state);
    }

    /** Its name in addresses, and under {@code lab.} in the texts. */
    public String lab() {
        return lab.name();
    }

    /** What the learner does in it. */
    public LabState state() {
        return state;
    }

    public int size() {
        return steps.size();
    }

    /** All steps, in order. */
    public List<LabStep<?>> steps() {
        return steps.stream().<LabStep<?>>map(Bound::step).toList();
    }

    /** The number of the step, from 1. */
    public int at() {
        return at;
    }

    public LabStep<?> step() {
        return steps.get(at - 1).step();
    }

    /** The step of this number, or the nearest there is. */
    public LabStep<?> step(int number) {
        return steps.get(Math.clamp(number, 1, steps.size()) - 1).step();
    }

    /** The number of the step that an address names: by its key, or by its number as links did before; the first where it names none. */
    public int number(String name) {
        return name.matches("\\d{1,4}")
                ? Math.clamp(Integer.parseInt(name), 1, steps.size())
                : Math.max(1, keys().indexOf(name) + 1);
    }

    /** Goes to step {@code number}, or to the nearest there is; {@link #begin} begins it. */
    public void goTo(int number) {
        at = Math.clamp(number, 1, steps.size());
    }

    /** Goes to the step with this key, or to the first where there is none. */
    public void goTo(String key) {
        goTo(keys().indexOf(key) + 1);
    }

    private List<String> keys() {
        return steps.stream().map(bound -> bound.step().key()).toList();
    }

    /** The runs of these recipes are there to compare with. */
    void compare(List<ExperimentSpec> others) {
        state.compare(others);
    }

    /**
     * Whether a step can be about another recipe.
     *
     * @param key of the step
     * @throws RefusedException if it cannot, or there is no such step
     */
    public void check(String key, ExperimentSpec spec) {
        if (!keys().contains(key)) {
            throw new RefusedException("step", Rule.ONE_OF, keys(), Require.shortened(key));
        }
        if (!ForeignRecipe.fits(step(number(key)), spec) || !lab.fits(spec)) {
            throw new RefusedException("experiment", Rule.FITS_STEP, lab() + " " + number(key));
        }
        ForeignRecipe.checkSize(spec);
    }

    /** The step begins: nothing is done yet. */
    public void begin() {
        state.begin(step());
        steps.get(at - 1).opening().run();
    }

    /** The run is at another update, or has another recipe. */
    void follow(ExperimentSpec spec, PreparedData data, long step, Optional<Near> near) {
        state.follow(spec, data, step, near);
    }

    /** The run is there again after it was made anew: what was done stays done. */
    void followAgain(ExperimentSpec spec, PreparedData data, long step, Optional<Near> near) {
        Map<String, String> done = state.handles();
        follow(spec, data, step, near);
        begin();
        setHandles(done);
    }

    /** Whether what the mission of a step asks for is there now. */
    boolean isThere(int number) {
        return steps.get(number - 1).mission().getAsBoolean();
    }

    /** What the learner said that the picture of this step will answer. */
    public Optional<String> guess() {
        return Optional.ofNullable(guesses.get(step().key()));
    }

    /** What it answers; empty until the learner has looked. */
    public Optional<String> answer() {
        return step().asks() ? state.answer(step().key()) : Optional.empty();
    }

    /**
     * Locks a guess at what the picture will answer.
     *
     * @return false where there is one already, or the picture has answered: then nothing changes
     * @throws RefusedException if the step has no such answer
     */
    public boolean guess(String answer) {
        checkAnswer("guess", step(), answer);
        return answer().isEmpty() && guesses.putIfAbsent(step().key(), answer) == null;
    }

    private static void checkAnswer(String field, LabStep<?> step, String answer) {
        if (!step.answers().contains(answer)) {
            throw new RefusedException(field, Rule.ONE_OF, step.answers(), Require.shortened(answer));
        }
    }

    /** The numbers that the texts of this step tell. */
    public Map<String, Said> said() {
        return state.said();
    }

    /** Whether the mission of this step has just been solved, for the first time: where the step asks something, by guess and look. */
    boolean solves() {
        String key = step().key();
        boolean isGuessed = !step().asks() || guesses.containsKey(key);
        return !solved.contains(key) && isGuessed && isThere(at) && solved.add(key);
    }

    /** The keys of the steps whose missions are solved, in the order in which they were. */
    public List<String> solved() {
        return List.copyOf(solved);
    }

    /** The learner has solved these before, elsewhere; steps that there are not any more are left out. */
    public void recall(Collection<String> keys) {
        keys.stream().filter(keys()::contains).forEach(solved::add);
    }

    public boolean isSolved(int number) {
        return solved.contains(step(number).key());
    }

    /** The key of one of a step's texts. */
    public String key(int number, String text) {
        return "lab." + lab() + "." + step(number).key() + "." + text;
    }

    Told told() {
        Map<String, String> handles = new HashMap<>(state.handles());
        guesses.forEach((step, guess) -> handles.put(GUESS + step, guess));
        return new Told(lab(), step().key(), List.copyOf(solved), handles);
    }

    /**
     * Goes on where a story of this lab was; steps that it does not have any more are left out.
     *
     * @throws IllegalArgumentException with field, rule and value, where it is of another lab or a handle cannot stand there
     */
    void restore(Told told) {
        if (!told.lab().equals(lab())) {
            throw new RefusedException("lab", Rule.EXACTLY, lab(), Require.shortened(told.lab()));
        }
        recall(told.solved());
        steps.forEach(bound -> restoreGuess(bound.step(), told.handles()));
        goTo(told.step());
        begin();
        if (step().key().equals(told.step())) {
            setHandles(told.handles());
        }
    }

    private void restoreGuess(LabStep<?> step, Map<String, String> handles) {
        String name = GUESS + step.key();
        String guess = handles.get(name);
        if (guess != null) {
            checkAnswer(name, step, guess);
            guesses.put(step.key(), guess);
        }
    }

    /** Where one is refused nothing is done. */
    private void setHandles(Map<String, String> handles) {
        try {
            state.setHandles(handles);
        } catch (IllegalArgumentException refused) {
            begin();
            throw refused;
        }
    }

    /** What is worked out for it is given up. */
    public void close() {
        state.desk().close();
    }
}
