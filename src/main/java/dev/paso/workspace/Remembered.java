package dev.paso.workspace;

import dev.paso.core.RefusedException;
import dev.paso.core.train.ExperimentSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What controls chose before they chose something else, so that the way back loses nothing.
 *
 * <p>The rule: where a control chooses something else (another kind of a part, a part or none, other features or layers, see {@link
 * Facet}), the experiment is remembered as it was left. Where that is chosen again, by whatever control, the experiment is as it was
 * left: with the fields of the kind, and with all that had to give way. What was changed meanwhile stays changed, also in what was
 * left, as far as it can say the same ({@link Following}).
 *
 * <p>For how long: as long as the experiment is open on this host. A link, a file, a run that is brought back or gone on from, and a step
 * of a lab begin without; the way back of what had to give way has what was remembered there. Of what was left longest ago more than
 * {@value #MOST} are forgotten.
 */
public final class Remembered {
    private static final int MOST = 30;
    public static final Remembered NOTHING = new Remembered(Map.of(), Optional.empty());

    private final Map<Chosen, Left> left;
    private final Optional<ExperimentSpec> last;

    private record Chosen(Facet facet, Object value) {}

    /** @param gaveWay paths of what the other choice did not fit */
    private record Left(ExperimentSpec recipe, Set<String> gaveWay) {}

    /**
     * A change of the experiment at hand.
     *
     * @param chosen anew by it
     */
    record Made(Draft draft, List<Facet> chosen) {}

    private Remembered(Map<Chosen, Left> left, Optional<ExperimentSpec> last) {
        this.left = left;
        this.last = last;
    }

    /** Kinds of a part of the file that were there, by their names: who chooses one again has it as it was. */
    public Set<String> kinds(String part) {
        return left.keySet().stream()
                .filter(chosen ->
                        chosen.facet.part().equals(part) && chosen.facet.name().equals("type"))
                .map(chosen -> chosen.value.toString())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Sizes of batches that were there. */
    public Set<OptionalInt> batchSizes() {
        return left.keySet().stream()
                .map(Chosen::value)
                .filter(OptionalInt.class::isInstance)
                .map(OptionalInt.class::cast)
                .collect(Collectors.toSet());
    }

    /** The experiment with a change: where that chooses what was left, it is made on what was left. */
    Made make(ExperimentSpec now, Consumer<Draft> change) {
        Draft draft = new Draft(now);
        Draft before = new Draft(now);
        change.accept(draft);
        List<Facet> chosen = chosen(before, draft);
        Remembered known = following(now);
        return chosen.stream()
                .flatMap(facet -> known.back(facet, draft, change).stream())
                .findFirst()
                .map(back -> new Made(back, chosen))
                .orElseGet(() -> new Made(draft, chosen));
    }

    /** In the part that comes first: others follow. */
    private static List<Facet> chosen(Draft before, Draft draft) {
        List<Facet> changed = Facet.ALL.stream()
                .filter(facet ->
                        !facet.value().apply(before).equals(facet.value().apply(draft)))
                .toList();
        return changed.stream()
                .filter(facet -> facet.part().equals(changed.getFirst().part()))
                .toList();
    }

    private Optional<Draft> back(Facet facet, Draft wanted, Consumer<Draft> change) {
        Optional<Object> value = facet.value().apply(wanted);
        Left there = value.map(one -> left.get(new Chosen(facet, one))).orElse(null);
        if (there == null) {
            return Optional.empty();
        }
        Draft changed = new Draft(there.recipe, wanted.before());
        try {
            change.accept(changed);
            boolean isThere = facet.value().apply(changed).equals(value) && facet.isMeant(changed, there.recipe);
            if (!isThere && !facet.isExact()) {
                return Optional.empty();
            }
            Draft back = isThere ? changed : new Draft(there.recipe, wanted.before());
            sayWhatComesBack(back, there);
            return Optional.of(back);
        } catch (RefusedException misfit) {
            return Optional.empty();
        }
    }

    private static void sayWhatComesBack(Draft back, Left there) {
        Differences.between(back.before(), back.spec()).stream()
                .filter(difference -> there.gaveWay.contains(difference.path()))
                .forEach(difference -> back.giveWay(difference.path(), difference.there(), difference.here()));
    }

    /**
     * After a change was carried out.
     *
     * @param now what came of it
     */
    Remembered after(Made made, ExperimentSpec now) {
        Draft before = new Draft(made.draft.before());
        Map<Chosen, Left> all = new LinkedHashMap<>();
        following(made.draft.before()).left.forEach((chosen, there) -> {
            Optional<ExperimentSpec> followed = made.chosen.contains(chosen.facet)
                    ? Optional.of(there.recipe)
                    : Following.of(there.recipe, made.draft.before(), now);
            put(all, chosen, followed, there.gaveWay);
        });
        Set<String> gaveWay =
                made.draft.gaveWay().stream().map(Difference::path).collect(Collectors.toSet());
        for (Facet facet : made.chosen) {
            facet.value().apply(new Draft(now)).ifPresent(value -> all.remove(new Chosen(facet, value)));
            facet.value()
                    .apply(before)
                    .ifPresent(value -> put(
                            all,
                            new Chosen(facet, value),
                            Optional.of(made.draft.before().withEdits(List.of())),
                            gaveWay));
        }
        while (all.size() > MOST) {
            all.remove(all.keySet().iterator().next());
        }
        return new Remembered(all, Optional.of(now));
    }

    /** What was changed without a control: epochs that were added, the threshold. */
    private Remembered following(ExperimentSpec now) {
        if (last.isEmpty() || last.get().equals(now)) {
            return this;
        }
        Map<Chosen, Left> all = new LinkedHashMap<>();
        left.forEach((chosen, there) -> put(all, chosen, Following.of(there.recipe, last.get(), now), there.gaveWay));
        return new Remembered(all, Optional.of(now));
    }

    private static void put(
            Map<Chosen, Left> all, Chosen chosen, Optional<ExperimentSpec> recipe, Set<String> gaveWay) {
        recipe.filter(one -> chosen.facet.value().apply(new Draft(one)).equals(Optional.of(chosen.value)))
                .ifPresent(one -> {
                    all.remove(chosen); // it was left last
                    all.put(chosen, new Left(one, gaveWay));
                });
    }
}
