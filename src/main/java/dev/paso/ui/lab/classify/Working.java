package dev.paso.ui.lab.classify;

/**
 * One line of a reckoning.
 *
 * @param name what it finds
 * @param formula in symbols
 * @param numbers the formula with the numbers at hand
 * @param result what comes out
 */
record Working(String name, String formula, String numbers, String result) {}
