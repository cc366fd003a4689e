package dev.paso.core.engine;

import java.lang.System.Logger;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * ND4J in this process: tried once, by whoever first has work for it. Its native code may be missing, meant for another system, or
 * without a place to be unpacked; then the array engine does its work.
 */
final class Nd4jLibrary {
    private static volatile boolean isMissing;

    private Nd4jLibrary() {}

    private static final class Start {
        private static final boolean HAS_SUCCEEDED = start();
    }

    /** Whether it can be used. The first call starts it, which takes up to seconds. */
    static boolean isThere() {
        return Start.HAS_SUCCEEDED;
    }

    /** Whether it was tried in vain; starts nothing. */
    static boolean isMissing() {
        return isMissing;
    }

    /** On a thread of the platform, whoever asks: on a virtual one its native code would hold up all others. */
    private static boolean start() {
        Thread starting = Thread.ofPlatform().name("paso-nd4j").unstarted(Nd4jLibrary::attempt);
        starting.start();
        boolean isInterrupted = false;
        while (starting.isAlive()) {
            try {
                starting.join();
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
        return !isMissing;
    }

    private static void attempt() {
        try {
            Nd4j.gemm(Nd4j.ones(DataType.DOUBLE, 2, 2), Nd4j.ones(DataType.DOUBLE, 2, 2), false, false);
            stayOnOneThread();
        } catch (RuntimeException | Error e) {
            isMissing = true;
            System.getLogger(Nd4jLibrary.class.getName())
                    .log(
                            Logger.Level.WARNING,
                            "ND4J could not be started; models that are big enough for it train on arrays, more slowly: "
                                    + reason(e));
        }
    }

    /** More would wait for busy cores: a hundred times slower there. */
    private static void stayOnOneThread() {
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
        Nd4j.factory().blas().setMaxThreads(1);
    }

    /** What lies below says why. */
    private static Throwable reason(Throwable failure) {
        Throwable reason = failure;
        while (reason.getCause() != null) {
            reason = reason.getCause();
        }
        return reason;
    }
}
