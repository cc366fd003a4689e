package dev.paso.workspace.labs;

import dev.paso.experiment.Desk;
import dev.paso.experiment.Work;
import dev.paso.workspace.Lab;
import dev.paso.workspace.Story;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The labs by their names in addresses and facts: with it the story of any lab can be made, and made again, anywhere. */
public final class Labs {
    private static final List<? extends Lab<?>> ALL = find();

    private final Work work;

    /** @param work works out what takes time */
    public Labs(Work work) {
        this.work = work;
    }

    /** Those that {@code META-INF/services} names, in the order of the book. */
    private static List<? extends Lab<?>> find() {
        return ServiceLoader.load(Lab.class, Lab.class.getClassLoader()).stream()
                .<Lab<?>>map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing((Lab<?> lab) -> lab.chapter().isEmpty())
                        .thenComparing(Lab::chapter)
                        .thenComparing(Lab::name))
                .toList();
    }

    /** All labs there are. */
    public static List<? extends Lab<?>> all() {
        return ALL;
    }

    /** The lab that comes after this one in the book; empty after the last. */
    public static Optional<Lab<?>> after(String lab) {
        return all().stream()
                .<Lab<?>>map(one -> one)
                .dropWhile(one -> !one.name().equals(lab))
                .skip(1)
                .findFirst();
    }

    /** The story of a lab before its first step; empty where there is no lab of that name. */
    public Optional<Story> story(String lab) {
        return all().stream()
                .filter(one -> one.name().equals(lab))
                .findFirst()
                .map(found -> found.story(new Desk(work)));
    }
}
