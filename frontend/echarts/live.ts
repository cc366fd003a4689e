import { Curve } from './curve.ts';
import { Field } from './field.ts';
import { float64, int32 } from './packed.ts';
import type { Batch, Cells, Fitted, Losses, Standing, Unexplained } from './parts.ts';
import { residualsOf, type Residuals } from './residuals.ts';

/** What frames brought, the newest of each kind; undefined: none yet. */
export interface Live {
  training?: Curve;
  /** Of the training split after each epoch. */
  evaluated?: Curve;
  validation?: Curve;
  /** Learning rates. */
  rate?: Curve;
  /** The epoch of the lowest watched loss so far; 0: none. */
  best?: number;
  /** Epochs made before the run whose losses frames bring. */
  epochOffset?: number;
  line?: { xs: ArrayLike<number>; ys: ArrayLike<number> };
  field?: Field;
  /** Rows of the samples that the next update sees; the others are pale. */
  batch?: ReadonlySet<number>;
  residuals?: Residuals;
}

/** Takes the newest part of a frame: whether no more than the ground is another, or nothing at all is. */
export function take(live: Live, part: unknown, name: string): 'all' | 'ground' | 'nothing' {
  const hadField = live.field !== undefined;
  switch (name) {
    case 'field':
    case 'logits':
      live.field = Field.of(part as Cells);
      return hadField ? 'ground' : 'all';
    case 'losses':
      takeLosses(live, part as Losses);
      return 'all';
    case 'status':
      return takeBest(live, (part as Standing).bestEpoch);
    case 'line':
      live.line = { xs: float64((part as Fitted).x), ys: float64((part as Fitted).y) };
      return 'all';
    case 'residuals':
      live.residuals = residualsOf(part as Unexplained);
      return 'all';
    case 'batch':
      live.batch = new Set(int32((part as Batch).rows));
      return 'all';
    default:
      return 'nothing';
  }
}

function takeBest(live: Live, best: number): 'all' | 'nothing' {
  const isSame = (live.best ?? 0) === best;
  live.best = best;
  return isSame ? 'nothing' : 'all';
}

function takeLosses(live: Live, { from, epochs, training, evaluated, validation, learningRates }: Losses): void {
  live.training ??= new Curve();
  live.evaluated ??= new Curve();
  live.validation ??= new Curve();
  live.rate ??= new Curve();
  live.training.put(from, epochs, training);
  live.evaluated.put(from, epochs, evaluated);
  live.validation.put(from, epochs, validation);
  live.rate.put(from, epochs, learningRates);
}
