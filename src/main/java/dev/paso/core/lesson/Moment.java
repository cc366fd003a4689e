package dev.paso.core.lesson;

import dev.paso.core.data.PreparedData;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.train.ExperimentSpec;

/**
 * Where a run stands before an update.
 *
 * @param parameters flat, in the order of {@link ModelSpec#parameters()}; nobody changes them
 * @param update its number, from 1
 * @param updates of the whole run
 * @param epoch from 1
 */
@SuppressWarnings("ArrayRecordComponent") // stays in here
record Moment(
        ExperimentSpec spec,
        PreparedData data,
        double[] parameters,
        long update,
        long updates,
        int epoch,
        double posWeight) {}
