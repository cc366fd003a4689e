import { axisOf, plotOf, type Plot, type Shape } from '../echarts/model.ts';
import type { Numbers } from '../echarts/numbers.ts';
import { trace, type Curve, type CurveKind } from './curves.ts';
import { ends, pointsAt, type Band, type EqualCost, type Extras } from './extras.ts';
import { chanceOf, type Table } from './table.ts';
import { say, type Texts } from './texts.ts';

/** What of a curve stays while the threshold moves. */
export interface CurveScene {
  kind: CurveKind;
  curve: Curve;
  table: Table;
  extras: Extras;
  band: Band | undefined;
}

const POSITIVE = 'var(--positive)';
const NEGATIVE = 'var(--negative)';
/** Of curves to compare with, here and in their legend. */
const OTHERS = [NEGATIVE, 'var(--quiet)', 'var(--ink)'];

/** A curve in the unit square: bands, the curve itself, and what a lesson lays over it. */
export function curvePlot(scene: CurveScene, texts: Texts, numbers: Numbers): Plot {
  const { kind, extras, band } = scene;
  const [title, x, y] = kind === 'roc' ? (['rocTitle', 'fprLong', 'recall'] as const) : (['prTitle', 'recall', 'precision'] as const);
  const shapes = [
    ...(band ? [bandShape(band)] : []),
    chance(scene),
    ...extras.others.map((other, i) => line(other.name, OTHERS[i % OTHERS.length], stepped(other[kind], kind, extras), { width: 1.75, dash: i % 2 === 0 ? [7, 4] : [2, 3] })),
    ...(extras.sweep.length > 0 ? swept(scene) : [line(say(texts, title), POSITIVE, corners(scene), { fill: 0.1 })]),
    ...(kind === 'roc' && extras.equalCost ? equalCost(extras.equalCost) : []),
    marks(scene, numbers),
  ];
  return plotOf({ title: say(texts, title), isBare: true, x: axisOf(say(texts, x), 0, 1), y: axisOf(say(texts, y), 0, 1), shapes });
}

function bandShape({ low, high }: Band): Shape {
  return { name: '', isAid: true, hue: POSITIVE, fill: 0.2, xs: Array.from(low, (_, i) => i / (low.length - 1)), ys: high, floor: low };
}

/** What guessing would give: for precision-recall the share of positives. */
function chance({ kind, table }: CurveScene): Shape {
  const share = chanceOf(table);
  return { name: '', isAid: true, hue: 'var(--quiet)', width: 1, dash: [3, 4], alpha: 0.6, xs: [0, 1], ys: kind === 'roc' ? [0, 1] : [share, share] };
}

function corners({ kind, curve, extras }: CurveScene): [number, number][] {
  const points: [number, number][] = [];
  trace(extras.isTrapezoid ? 'roc' : kind, curve, (x, y) => points.push([x, y]));
  return points;
}

/** Precision goes in steps, unless its area is counted by trapezoids. */
function stepped(points: readonly [number, number][], kind: CurveKind, { isTrapezoid }: Extras): [number, number][] {
  if (kind === 'roc' || isTrapezoid) return [...points];
  return points.flatMap(([x, y], i): [number, number][] => (i === 0 ? [[x, y]] : [[points[i - 1][0], y], [x, y]]));
}

function swept({ curve, table, extras }: CurveScene): Shape[] {
  const points = pointsAt(curve, table, extras.sweep);
  return [{ ...line('', POSITIVE, points), isAid: true }, { ...line('', POSITIVE, points), symbol: 'circle', size: 9 }];
}

function equalCost(cost: EqualCost): Shape[] {
  const [from, to] = ends(cost);
  if (!from || !to) return [];
  return [{ ...line('', NEGATIVE, [from, to], { width: 1.75, dash: [6, 4] }), isAid: true }, { ...line('', NEGATIVE, [[cost.x, cost.y]]), isAid: true, symbol: 'circle', size: 11 }];
}

/** Marked thresholds that fall on one point share their name. */
function marks({ curve, table, extras }: CurveScene, numbers: Numbers): Shape {
  const named = new Map<string, { at: [number, number]; name: string }>();
  pointsAt(curve, table, extras.marks).forEach((at, i) => {
    const same = named.get(at.join());
    const name = numbers.tick(extras.marks[i]);
    named.set(at.join(), { at, name: same ? `${same.name} · ${name}` : name });
  });
  const all = [...named.values()];
  return { ...line('', NEGATIVE, all.map(({ at }) => at)), isAid: true, symbol: 'circle', size: 10, notes: all.map(({ name }) => name) };
}

function line(name: string, hue: string, points: readonly (readonly [number, number])[], look: Partial<Shape> = {}): Shape {
  return { name, hue, ...look, xs: points.map(([x]) => x), ys: points.map(([, y]) => y) };
}
