package dev.paso.workspace;

import java.util.concurrent.Executor;

/** The turns of one page: what is executed is done later, in one of them. */
public interface Page extends Executor {
    /** Whether the thread that asks is in a turn of this page: then it can be told something at once. */
    boolean isHere();

    /** Does something in a turn of this page: at once where this is one. */
    default void turn(Runnable deed) {
        if (isHere()) {
            deed.run();
        } else {
            execute(deed);
        }
    }
}
