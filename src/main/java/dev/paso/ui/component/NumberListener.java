package dev.paso.ui.component;

import java.io.Serializable;

/** Told a number that the reader chose. */
@FunctionalInterface
public interface NumberListener extends Serializable {
    void accept(double number);
}
