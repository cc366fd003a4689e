package dev.paso.core.engine;

/**
 * The module of the Vector API. It is an incubator, and a JVM that is told of it from the start ({@code --add-modules}) can use
 * neither the module graph nor the linked classes that it remembers of an earlier start (JDK 25: "full module graph: disabled"),
 * which is a third of a start's work. So it is brought once Java runs, by what brings the JDK's own late modules, where a launcher or
 * a jar's manifest has opened the way there: {@code --add-exports java.base/jdk.internal.module=ALL-UNNAMED}.
 */
final class VectorModule {
    private static final String NAME = "jdk.incubator.vector";

    /** {@code off} where a start is recorded: classes that name the module could not be remembered without it. */
    private static final String SWITCH = "paso.vectors";

    private VectorModule() {}

    /** Whether this JVM has it, or has it now. */
    static boolean isThere() {
        return ModuleLayer.boot().findModule(NAME).isPresent()
                || !"off".equals(System.getProperty(SWITCH)) && isBrought();
    }

    private static boolean isBrought() {
        try {
            Class.forName("jdk.internal.module.Modules")
                    .getMethod("loadModule", String.class)
                    .invoke(null, NAME);
            return true;
        } catch (ReflectiveOperationException e) {
            return false; // nobody opened the way, or this Java has no such module
        }
    }
}
