package dev.paso.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A number of the book beside ours, which is computed when it is first asked for. Safe for several threads. */
public final class Proof {
    private static final List<Proof> ALL = prove();

    private final BookValue book;
    private final @Nullable Supplier<double[]> recipe;
    private @Nullable List<Double> ours;

    private Proof(BookValue book, @Nullable Supplier<double[]> recipe) {
        this.book = book;
        this.recipe = recipe;
    }

    /** Every record of the book, in its order; nothing is computed yet. */
    public static List<Proof> all() {
        return ALL;
    }

    private static List<Proof> prove() {
        Map<String, Supplier<double[]>> recipes = new HashMap<>();
        recipes.putAll(Chapter0.recipes());
        recipes.putAll(Chapter1.recipes());
        recipes.putAll(Chapter2.recipes());
        recipes.putAll(Chapter3.recipes());
        List<Proof> proofs = new ArrayList<>();
        for (BookValue book : BookValue.all()) {
            proofs.add(new Proof(book, recipes.get(book.id())));
        }
        return List.copyOf(proofs);
    }

    public BookValue book() {
        return book;
    }

    /** Why there is nothing to compute; empty where there is. */
    public Optional<Reason> reason() {
        return recipe == null ? Optional.of(NotComputed.reason(book.id())) : Optional.empty();
    }

    public boolean isComputed() {
        return recipe != null;
    }

    /** Our numbers in the book's order; none where nothing is computed. */
    public synchronized List<Double> ours() {
        if (ours == null) {
            ours = recipe == null
                    ? List.of()
                    : Arrays.stream(recipe.get()).boxed().toList();
        }
        return ours;
    }

    /** The largest difference between a number and its counterpart; infinite where their counts differ. */
    public double difference() {
        List<Double> mine = ours();
        if (mine.size() != book.numbers().size()) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = 0;
        for (int i = 0; i < mine.size(); i++) {
            largest = Math.max(largest, Math.abs(mine.get(i) - book.numbers().get(i)));
        }
        return largest;
    }

    /** Ours are the book's, within its tolerance. */
    public boolean holds() {
        return difference() <= book.tolerance();
    }

    /** The record's id. */
    @Override
    public String toString() {
        return book.id();
    }
}
