package dev.paso.web;

/**
 * Something to be done while the web server can still speak, such as telling open pages to come back. Beans of this type are called when
 * the application begins to end; what takes longer than {@link Leaving#FAREWELL} is not waited for.
 */
@FunctionalInterface
public interface BeforeLeaving {
    /** Called once, on a thread of its own. */
    void leave();
}
