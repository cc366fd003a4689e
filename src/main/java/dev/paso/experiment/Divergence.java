package dev.paso.experiment;

import java.util.OptionalDouble;

/**
 * Where and how training ran away, and what to try instead.
 *
 * @param step the update that did it, from 1
 * @param epoch the epoch it belonged to, from 1
 * @param loss of its batch; may be NaN or infinite
 * @param largestStableLearningRate where it can be known: linear regression with SGD, with or without momentum
 * @param suggestedLearningRate a smaller one to try, of the form 1, 2 or 5 times a power of ten
 */
public record Divergence(
        long step,
        int epoch,
        double loss,
        OptionalDouble largestStableLearningRate,
        OptionalDouble suggestedLearningRate) {}
