package dev.paso.core.train;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Counts the bytes of all arrays that can be reached from objects of this application, in the heap and beside it. */
final class Retained {
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> open = new ArrayDeque<>();
    private long bytes;

    private Retained() {}

    static long bytes(Object... roots) {
        Retained retained = new Retained();
        for (Object root : roots) {
            retained.meet(root);
        }
        while (!retained.open.isEmpty()) {
            retained.count(retained.open.remove());
        }
        return retained.bytes;
    }

    private void meet(@Nullable Object object) {
        if (object != null && seen.add(object)) {
            open.add(object);
        }
    }

    private void count(Object object) {
        switch (object) {
            case double[] numbers -> bytes += 8L * numbers.length;
            case int[] numbers -> bytes += 4L * numbers.length;
            case long[] numbers -> bytes += 8L * numbers.length;
            case byte[] numbers -> bytes += numbers.length;
            case Object[] objects -> {
                for (Object one : objects) {
                    meet(one);
                }
            }
            case INDArray matrix -> bytes += 8 * matrix.length();
            case Iterable<?> some -> some.forEach(this::meet);
            case Map<?, ?> map -> map.values().forEach(this::meet);
            case Optional<?> one -> one.ifPresent(this::meet);
            default -> fields(object);
        }
    }

    private void fields(Object object) {
        for (Class<?> type = object.getClass();
                type != null && type.getName().startsWith("dev.paso.");
                type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    meet(value(field, object));
                }
            }
        }
    }

    private static @Nullable Object value(Field field, Object of) {
        try {
            field.setAccessible(true);
            return field.get(of);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
