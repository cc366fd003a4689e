package dev.paso.ui.lab.descent;

/**
 * One line of the reckoning.
 *
 * @param name what it finds
 * @param formula in symbols
 * @param numbers the formula with the numbers at hand
 * @param result what comes out; empty where it is not worked out yet
 * @param numpy the line of NumPy that computes it
 */
record Working(String name, String formula, String numbers, String result, String numpy) {}
