import { float64, int32 } from './packed.ts';
import type { Unexplained, UnexplainedSplit } from './parts.ts';

/** Residuals of one split, ready to be drawn. */
export interface SplitShape {
  predictions: Float64Array;
  residuals: Float64Array;
  mean: number;
  rmse: number;
  /** Steps of the histogram: bin centres, and the share of the split in each bin; an empty bin on either side. */
  centres: number[];
  shares: number[];
}

/** What a regression leaves unexplained. */
export interface Residuals {
  training: SplitShape;
  validation: SplitShape | undefined;
}

export function residualsOf({ low, width, training, validation }: Unexplained): Residuals {
  const shape = ({ predictions, residuals, counts, mean, rmse }: UnexplainedSplit): SplitShape => {
    const bins = [0, ...int32(counts), 0];
    const all = Math.max(1, bins.reduce((sum, count) => sum + count, 0));
    return {
      predictions: float64(predictions),
      residuals: float64(residuals),
      mean,
      rmse,
      centres: bins.map((_, i) => low + (i - 0.5) * width),
      shares: bins.map((count) => count / all),
    };
  };
  return { training: shape(training), validation: validation ? shape(validation) : undefined };
}
