package dev.paso.torch;

/**
 * Python that a lab or a panel shows, and what it says that Python prints.
 *
 * @param before what the reader of it has by then: run first, and not compared
 * @param printed the text that is shown; where the code fails the last line of what Python says
 */
public record Snippet(String name, String before, String code, String printed) {}
