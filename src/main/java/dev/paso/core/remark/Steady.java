package dev.paso.core.remark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Remarks that stand: while a run moves, one appears when several looks in a row have seen it, and goes when as many have not, so that
 * nothing flickers; at rest what is seen is what stands. Threads may look in turn.
 */
public final class Steady {
    public static final int LOOKS = 3;
    private static final int NUMBERS = 8; // looks after which numbers that changed are news

    private final Map<Class<? extends Remark>, Integer> looks = new HashMap<>(); // seen in a row, or below 0 not seen
    private List<Remark> standing = List.of();
    private int sinceTold;

    /**
     * Another look at the run.
     *
     * @param seen the most pressing first
     * @return whether other remarks stand now; numbers in them that change while it moves are news only every now and then
     */
    public synchronized boolean look(List<Remark> seen, boolean isMoving) {
        List<Remark> next = isMoving ? moved(seen) : seen;
        if (!isMoving) {
            looks.clear();
        }
        boolean isDue = !isMoving || ++sinceTold >= NUMBERS || !kinds(next).equals(kinds(standing));
        if (!isDue || next.equals(standing)) {
            return false;
        }
        sinceTold = 0;
        standing = List.copyOf(next);
        return true;
    }

    public synchronized List<Remark> standing() {
        return standing;
    }

    private List<Remark> moved(List<Remark> seen) {
        List<Remark> next = new ArrayList<>();
        for (Remark remark : seen) {
            int inARow = looks.merge(remark.getClass(), 1, (before, one) -> Math.max(0, before) + one);
            if (inARow >= LOOKS || stands(remark.getClass())) {
                next.add(remark);
            }
        }
        for (Remark remark : standing) {
            Class<? extends Remark> kind = remark.getClass();
            if (!kinds(seen).contains(kind)) {
                int inARow = looks.merge(kind, -1, (before, one) -> Math.min(0, before) + one);
                if (-inARow < LOOKS) {
                    next.add(remark);
                }
            }
        }
        looks.keySet().removeIf(kind -> !kinds(seen).contains(kind) && !stands(kind));
        return next;
    }

    private boolean stands(Class<? extends Remark> kind) {
        return kinds(standing).contains(kind);
    }

    private static List<Class<? extends Remark>> kinds(List<Remark> remarks) {
        List<Class<? extends Remark>> kinds = new ArrayList<>();
        remarks.forEach(remark -> kinds.add(remark.getClass()));
        kinds.sort((a, b) -> a.getName().compareTo(b.getName()));
        return kinds;
    }
}
