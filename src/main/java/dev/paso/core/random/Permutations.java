package dev.paso.core.random;

/** Where permutations start. */
public final class Permutations {
    private Permutations() {}

    /** The numbers 0..n-1 in order. */
    public static int[] identity(int n) {
        int[] indices = new int[n];
        for (int i = 0; i < n; i++) {
            indices[i] = i;
        }
        return indices;
    }
}
