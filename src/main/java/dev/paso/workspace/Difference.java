package dev.paso.workspace;

/**
 * One thing in which two recipes differ.
 *
 * @param path where it stands in an experiment file: {@code optimizer.lr}
 * @param there as it is in the other recipe, as the file writes it; empty where it has no such thing
 * @param here as it is in this recipe
 */
public record Difference(String path, String there, String here) {}
