package dev.paso.core.engine;

/** Chosen once: the module of the Vector API may be absent, and then nothing of it may be touched. */
final class Fastest {
    static final Kernels KERNELS = choose();

    private Fastest() {}

    private static Kernels choose() {
        boolean isThere = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        return isThere && VectorKernels.isFast() ? new VectorKernels() : new PlainKernels();
    }
}
