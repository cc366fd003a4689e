package dev.paso;

/** Pictures and pages in {@code docs} that tests make; {@code -Dpaso.pictures=true} replaces those that are there. */
public final class Pictures {
    public static final boolean ARE_REPLACED = Boolean.getBoolean("paso.pictures");

    private Pictures() {}
}
