package dev.paso.web;

/** Whether there is a page at an address that a route with a place in it has: {@code lab/:name} has many. */
@FunctionalInterface
public interface Pages {
    /** @param path without a slash before it */
    boolean isThere(String path);
}
