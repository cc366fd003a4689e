package dev.paso.core.autograd;

/** What PyTorch, or Python itself, would refuse, in its own words. */
public final class AutogradException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The class of the error as Python names it. */
    public enum Type {
        ATTRIBUTE_ERROR("AttributeError"),
        RUNTIME_ERROR("RuntimeError"),
        SYNTAX_ERROR("SyntaxError"),
        TYPE_ERROR("TypeError"),
        VALUE_ERROR("ValueError"),
        /** Python may do it, but it is more than Paso knows of Python: no error, and not to be told as one. */
        UNKNOWN("");

        private final String word;

        Type(String word) {
            this.word = word;
        }
    }

    private final Type type;

    public AutogradException(Type type, String message) {
        super(message);
        this.type = type;
    }

    /** The last line of the traceback: {@code RuntimeError: a leaf Variable …}. */
    public String line() {
        return type.word + ": " + getMessage();
    }

    /** Whether this is no refusal of PyTorch's, but the end of what Paso can answer. */
    public boolean isUnknown() {
        return type == Type.UNKNOWN;
    }

    static AutogradException runtime(String message) {
        return new AutogradException(Type.RUNTIME_ERROR, message);
    }
}
