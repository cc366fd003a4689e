import { bytes, float32, float64, type FieldPart } from '../frames/frame.ts';
import type { Place, SectionModel, SurfaceModel } from './model.ts';

/** The loss at a place and how steep it is there. */
export interface Reading {
  loss: number;
  slopeX: number;
  slopeY: number;
}

/** A surface as numbers; between cells a parabola through the nearest three along each axis, which on a bowl is exact. */
export class Terrain {
  readonly model: SurfaceModel;
  readonly side: number;
  readonly losses: Float32Array;
  readonly lowest: number;
  readonly highest: number;

  private constructor(model: SurfaceModel, losses: Float32Array, range = extent(losses)) {
    this.model = model;
    this.side = model.side;
    this.losses = losses;
    [this.lowest, this.highest] = range;
  }

  /** Probabilities that a frame brings, over axes that the model names; from 0 to 1 whatever there is. */
  static ofField(model: SurfaceModel | undefined, { columns, rows, low, high, cells }: FieldPart): Terrain | undefined {
    const levels = bytes(cells);
    if (!model || columns < 3 || columns !== rows || levels.length !== columns * rows) return undefined;
    const values = Float32Array.from(levels, (level) => low + (level / 255) * (high - low));
    return new Terrain({ ...model, side: columns }, values, [0, 1]);
  }

  /** Undefined where the numbers do not make a surface. */
  static of(model: SurfaceModel | undefined): Terrain | undefined {
    if (!model || !(model.side >= 3) || !(model.x.low < model.x.high) || !(model.y.low < model.y.high)) return undefined;
    const losses = float32(model.losses);
    if (losses.length !== model.side * model.side) return undefined;
    const terrain = new Terrain(model, losses);
    return terrain.lowest <= terrain.highest ? terrain : undefined;
  }

  /** 0 at the left end of the axis, 1 at the right one. */
  across(x: number): number {
    return (x - this.model.x.low) / (this.model.x.high - this.model.x.low);
  }

  /** 0 at the lower end of the axis, 1 at the upper one. */
  up(y: number): number {
    return (y - this.model.y.low) / (this.model.y.high - this.model.y.low);
  }

  /** The place at these parts of the axes. */
  place(across: number, up: number): Place {
    const { x, y } = this.model;
    return { x: x.low + across * (x.high - x.low), y: y.low + up * (y.high - y.low) };
  }

  /** Every cell: its place, and the loss there; the first row names them. */
  rows(loss: string): (string | number)[][] {
    const last = this.side - 1;
    const places = Array.from(this.losses, (_, i) => this.place((i % this.side) / last, Math.floor(i / this.side) / last));
    return [[this.model.x.label, this.model.y.label, loss], ...places.map(({ x, y }, i) => [x, y, this.losses[i]])];
  }

  /** Parts of the axes at a place. */
  parts({ x, y }: Place): Place {
    return { x: this.across(x), y: this.up(y) };
  }

  /** The nearest place that is on the surface. */
  inside(place: Place): Place {
    const { x, y } = this.parts(place);
    return this.place(clamp(x), clamp(y));
  }

  isInside({ x, y }: Place): boolean {
    const [across, up] = [this.across(x), this.up(y)];
    return across >= 0 && across <= 1 && up >= 0 && up <= 1;
  }

  /** Loss and slopes at a place; beyond the edge as the parabola goes on. */
  at({ x, y }: Place): Reading {
    const last = this.side - 1;
    const columns = weights(this.across(x) * last, this.side);
    const rows = weights(this.up(y) * last, this.side);
    let [loss, slopeX, slopeY] = [0, 0, 0];
    for (let j = 0; j < 3; j++) {
      for (let i = 0; i < 3; i++) {
        const value = this.losses[(rows.first + j) * this.side + columns.first + i];
        loss += value * rows.value[j] * columns.value[i];
        slopeX += value * rows.value[j] * columns.slope[i];
        slopeY += value * rows.slope[j] * columns.value[i];
      }
    }
    const { x: across, y: up } = this.model;
    return { loss, slopeX: (slopeX * last) / (across.high - across.low), slopeY: (slopeY * last) / (up.high - up.low) };
  }

  /** Where a step of gradient descent leads. */
  step(place: Place, learningRate: number): Place {
    const { slopeX, slopeY } = this.at(place);
    return { x: place.x - learningRate * slopeX, y: place.y - learningRate * slopeY };
  }
}

/** A cut as numbers. */
export class Cut {
  readonly model: SectionModel;
  readonly losses: Float64Array;
  readonly compared: Float64Array;
  readonly highest: number;

  private constructor(model: SectionModel, losses: Float64Array) {
    this.model = model;
    this.losses = losses;
    this.compared = float64(model.compared);
    this.highest = extent(losses)[1];
  }

  static of(model: SectionModel | undefined): Cut | undefined {
    if (!model || !(model.x.low < model.x.high)) return undefined;
    const losses = float64(model.losses);
    return losses.length >= 3 && Number.isFinite(extent(losses)[0]) ? new Cut(model, losses) : undefined;
  }

  /** The value of the parameter at index `i` of `count`. */
  place(i: number, count = this.losses.length): number {
    return this.value(i / (count - 1));
  }

  /** 0 at the left end of the axis, 1 at the right one. */
  across(x: number): number {
    return (x - this.model.x.low) / (this.model.x.high - this.model.x.low);
  }

  /** The value at a part of the axis. */
  value(across: number): number {
    const { low, high } = this.model.x;
    return low + across * (high - low);
  }

  /** The nearest value on the axis. */
  inside(x: number): number {
    return this.value(clamp(this.across(x)));
  }

  /** Loss and slope at a value of the parameter. */
  at(x: number): { loss: number; slope: number } {
    const { low, high } = this.model.x;
    const last = this.losses.length - 1;
    const { first, value, slope } = weights(this.across(x) * last, this.losses.length);
    const sum = (parts: readonly number[]) => parts.reduce((total, part, k) => total + part * this.losses[first + k], 0);
    return { loss: sum(value), slope: (sum(slope) * last) / (high - low) };
  }
}

/** What a step against the slope does wrong: it passes the lowest point of the curve, or even lands higher than it began. */
export function verdictOf(cut: Cut, at: number, learningRate: number): 'overshoots' | 'climbs' | undefined {
  if (!(learningRate > 0)) return undefined;
  const here = cut.at(at);
  const there = cut.at(at - learningRate * here.slope);
  if (there.loss > here.loss) return 'climbs';
  return here.slope * there.slope < 0 ? 'overshoots' : undefined;
}

/** Of the parabola through three neighbours: what each counts in its value, and in its slope a cell. */
function weights(position: number, count: number): { first: number; value: number[]; slope: number[] } {
  const first = Math.max(0, Math.min(count - 3, Math.round(position) - 1)) || 0;
  const t = position - first;
  return {
    first,
    value: [((t - 1) * (t - 2)) / 2, t * (2 - t), (t * (t - 1)) / 2],
    slope: [t - 1.5, 2 - 2 * t, t - 0.5],
  };
}

function clamp(part: number): number {
  return Math.max(0, Math.min(1, part));
}

/** Least and greatest of those that are numbers. */
function extent(values: ArrayLike<number>): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) continue;
    low = Math.min(low, values[i]);
    high = Math.max(high, values[i]);
  }
  return [low, high];
}
