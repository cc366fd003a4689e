package dev.paso.core.engine;

/** Chosen once: the module of the Vector API may be absent, and then nothing of it may be touched. */
final class Fastest {
    static final boolean HAS_MODULE = VectorModule.isThere();
    static final Kernels KERNELS = choose();

    private Fastest() {}

    private static Kernels choose() {
        return HAS_MODULE && VectorKernels.isFast() ? new VectorKernels() : new PlainKernels();
    }
}
