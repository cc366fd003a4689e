package dev.paso.ui.proof;

import dev.paso.experiment.Work;
import dev.paso.proof.Proof;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Computes our numbers beside everything else, a chapter after the other, once for all who ask. Safe for several threads. */
public final class Evidence {
    private static final Map<String, List<Proof>> CHAPTERS = chapters();

    private final Work work;
    private final Map<String, CompletableFuture<List<Proof>>> computed = new HashMap<>();

    public Evidence(Work work) {
        this.work = work;
    }

    private static Map<String, List<Proof>> chapters() {
        Map<String, List<Proof>> chapters = new LinkedHashMap<>();
        for (Proof proof : Proof.all()) {
            chapters.computeIfAbsent(proof.book().chapter(), chapter -> new ArrayList<>())
                    .add(proof);
        }
        chapters.replaceAll((chapter, proofs) -> List.copyOf(proofs));
        return Collections.unmodifiableMap(chapters);
    }

    /** The book's chapters in its order, each with its records. */
    static Map<String, List<Proof>> byChapter() {
        return CHAPTERS;
    }

    /** The records of {@code chapter}, as soon as each of them knows our numbers. */
    synchronized CompletableFuture<List<Proof>> of(String chapter) {
        return computed.computeIfAbsent(
                chapter, wanted -> work.begin(this, Work.Length.LENGTHY, isWanted -> compute(wanted)));
    }

    private static List<Proof> compute(String chapter) {
        List<Proof> proofs = CHAPTERS.getOrDefault(chapter, List.of());
        proofs.forEach(Proof::ours);
        return proofs;
    }
}
