package dev.paso.core;

/** A number out of somebody's table: it is said as its reader writes numbers, where those of a file are said as files write them. */
public record Measure(double value) {}
