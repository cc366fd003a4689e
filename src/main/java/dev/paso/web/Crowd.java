package dev.paso.web;

/** Who is here: pages that have a browser. */
public interface Crowd {
    int pages();

    /** From a network address: a class shares one. */
    int pagesFrom(String address);

    /** Of one browser. */
    int pagesOf(String sessionId);
}
