package dev.paso.core;

/**
 * A part of the program asked another for what it could have known to be impossible, as a boundary over three inputs: a mistake to
 * correct, told in English in the log. What somebody gave is refused by a {@link RefusedException}.
 */
public final class MisuseException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public MisuseException(String message) {
        super(message);
    }
}
