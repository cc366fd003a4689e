/** Lays a graph out in layers: every edge leads forward, few edges cross, nodes keep their distance. */

import type { GraphEdge } from './model.ts';

export interface Spot {
  x: number;
  y: number;
}

/** Sizes in pixels: of a node, and of the gaps along the way of the computation and across it. */
export interface Sizes {
  width: number;
  height: number;
  along: number;
  across: number;
}

export interface Route extends GraphEdge {
  /** A path of SVG from the first node to the second. */
  path: string;
}

export interface Layout {
  width: number;
  height: number;
  /** Centres of the nodes by their id. */
  spots: Map<number, Spot>;
  routes: Route[];
  /** Ids layer by layer, in the order they stand. */
  layers: number[][];
}

const SWEEPS = 12;
const THREAD = 18; // pixels across that an edge on its way through a layer takes

/** A node, or an edge on its way through a layer that is not its own. */
interface Slot {
  id: number;
  isThread: boolean;
  before: Slot[];
  after: Slot[];
  across: number;
}

/**
 * @param ids of nodes in the order they are computed
 * @param isUpright whether the computation goes downwards, else it goes to the right
 */
export function layout(ids: readonly number[], edges: readonly GraphEdge[], isUpright: boolean, sizes: Sizes): Layout {
  const layerOf = layersOf(ids, edges);
  const slots = new Map(ids.map((id) => [id, slot(id)]));
  const rows: Slot[][] = Array.from({ length: Math.max(0, ...layerOf.values()) + 1 }, () => []);
  for (const id of ids) rows[layerOf.get(id)!].push(slots.get(id)!);
  const chains = edges.map((edge) => thread(slots.get(edge.from)!, slots.get(edge.to)!, layerOf, rows));
  order(rows);
  spread(rows, isUpright ? sizes.width : sizes.height, sizes.across);

  const depth = isUpright ? sizes.height : sizes.width;
  const breadth = isUpright ? sizes.width : sizes.height;
  const least = Math.min(...rows.flat().map((one) => one.across - half(one, breadth)));
  const most = Math.max(...rows.flat().map((one) => one.across + half(one, breadth)));
  const spotOf = (one: Slot, row: number): Spot => {
    const along = depth / 2 + row * (depth + sizes.along);
    return isUpright ? { x: one.across - least, y: along } : { x: along, y: one.across - least };
  };
  const spots = new Map<number, Spot>();
  const places = new Map<Slot, Spot>();
  rows.forEach((row, index) =>
    row.forEach((one) => {
      places.set(one, spotOf(one, index));
      if (!one.isThread) spots.set(one.id, spotOf(one, index));
    }),
  );
  const long = rows.length * depth + (rows.length - 1) * sizes.along;
  return {
    width: isUpright ? most - least : long,
    height: isUpright ? long : most - least,
    spots,
    routes: edges.map((edge, i) => ({ ...edge, path: path(chains[i].map((one) => places.get(one)!), isUpright, depth) })),
    layers: rows.map((row) => row.filter((one) => !one.isThread).map(({ id }) => id)),
  };
}

function slot(id: number, isThread = false): Slot {
  return { id, isThread, before: [], after: [], across: 0 };
}

function half(one: Slot, breadth: number): number {
  return one.isThread ? THREAD / 2 : breadth / 2;
}

/** Operations one layer after the last of their inputs, values without inputs just before their first use. */
function layersOf(ids: readonly number[], edges: readonly GraphEdge[]): Map<number, number> {
  const layers = new Map<number, number>();
  for (const id of ids) {
    const inputs = edges.filter(({ to }) => to === id).map(({ from }) => layers.get(from) ?? 0);
    layers.set(id, inputs.length ? Math.max(...inputs) + 1 : 0);
  }
  for (const id of ids) {
    if (edges.some(({ to }) => to === id)) continue;
    const uses = edges.filter(({ from }) => from === id).map(({ to }) => layers.get(to)!);
    if (uses.length) layers.set(id, Math.min(...uses) - 1);
  }
  return layers;
}

/** The slots an edge passes, its ends included. */
function thread(from: Slot, to: Slot, layerOf: Map<number, number>, rows: Slot[][]): Slot[] {
  const chain = [from];
  for (let layer = layerOf.get(from.id)! + 1; layer < layerOf.get(to.id)!; layer++) {
    const between = slot(-1, true);
    rows[layer].push(between);
    chain.push(between);
  }
  chain.push(to);
  for (let i = 1; i < chain.length; i++) {
    chain[i].before.push(chain[i - 1]);
    chain[i - 1].after.push(chain[i]);
  }
  return chain;
}

/** Puts each layer into the order of its neighbours' middles, forth and back, and keeps what crossed least. */
function order(rows: Slot[][]): void {
  let best = rows.map((row) => [...row]);
  let least = crossings(rows);
  for (let sweep = 0; sweep < SWEEPS && least > 0; sweep++) {
    const isForth = sweep % 2 === 0;
    const way = isForth ? rows : [...rows].reverse();
    for (let i = 1; i < way.length; i++) {
      const places = new Map(way[i - 1].map((one, place) => [one, place]));
      const middle = (one: Slot, fallback: number) => {
        const near = (isForth ? one.before : one.after).map((other) => places.get(other) ?? 0);
        return near.length ? near.reduce((a, b) => a + b) / near.length : fallback;
      };
      const keys = new Map(way[i].map((one, place) => [one, middle(one, place)]));
      way[i].sort((a, b) => keys.get(a)! - keys.get(b)!);
    }
    const now = crossings(rows);
    if (now < least) {
      least = now;
      best = rows.map((row) => [...row]);
    }
  }
  best.forEach((row, i) => rows[i].splice(0, rows[i].length, ...row));
}

function crossings(rows: Slot[][]): number {
  let count = 0;
  for (let i = 1; i < rows.length; i++) {
    const places = new Map(rows[i].map((one, place) => [one, place]));
    const ends = rows[i - 1].flatMap((one, from) => one.after.map((other) => [from, places.get(other)!] as const));
    ends.forEach(([a, b], k) => ends.slice(k + 1).forEach(([c, d]) => (count += (a - c) * (b - d) < 0 ? 1 : 0)));
  }
  return count;
}

/** Gives every slot its place across: near the middle of its neighbours, in order and at a distance. */
function spread(rows: Slot[][], breadth: number, gap: number): void {
  const distance = (a: Slot, b: Slot) => half(a, breadth) + half(b, breadth) + gap;
  for (const row of rows) {
    let at = 0;
    row.forEach((one, i) => (one.across = at += i ? distance(row[i - 1], one) : 0));
    row.forEach((one) => (one.across -= at / 2));
  }
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const row of [...rows].reverse()) settle(row, row.map((one) => wish(one, one.after)), distance);
    for (const row of rows) settle(row, row.map((one) => wish(one, one.before)), distance);
  }
}

/** Where its neighbours on one side are; one without such neighbours goes by those on the other. */
function wish({ before, after, across }: Slot, side: Slot[]): number {
  const near = side.length ? side : [...before, ...after];
  return near.length ? near.reduce((sum, other) => sum + other.across, 0) / near.length : across;
}

/** As near to the wishes as order and distance allow: the mean of pushing from either end. */
function settle(row: Slot[], wishes: number[], distance: (a: Slot, b: Slot) => number): void {
  const forth = [...wishes];
  for (let i = 1; i < row.length; i++) forth[i] = Math.max(forth[i], forth[i - 1] + distance(row[i - 1], row[i]));
  const back = [...wishes];
  for (let i = row.length - 2; i >= 0; i--) back[i] = Math.min(back[i], back[i + 1] - distance(row[i], row[i + 1]));
  row.forEach((one, i) => (one.across = (forth[i] + back[i]) / 2));
}

/** A curve that leaves and arrives along the way of the computation, and goes straight through the layers it passes. */
function path(spots: Spot[], isUpright: boolean, depth: number): string {
  const parts: string[] = [];
  spots.forEach((spot, i) => {
    if (i === 0) {
      parts.push(isUpright ? `M${spot.x} ${spot.y + depth / 2}` : `M${spot.x + depth / 2} ${spot.y}`);
      return;
    }
    const before = spots[i - 1];
    const [sx, sy] = isUpright ? [before.x, before.y + depth / 2] : [before.x + depth / 2, before.y];
    const [ex, ey] = isUpright ? [spot.x, spot.y - depth / 2] : [spot.x - depth / 2, spot.y];
    const middle = isUpright ? (sy + ey) / 2 : (sx + ex) / 2;
    parts.push(isUpright ? `C${sx} ${middle} ${ex} ${middle} ${ex} ${ey}` : `C${middle} ${sy} ${middle} ${ey} ${ex} ${ey}`);
    if (i < spots.length - 1) parts.push(isUpright ? `V${ey + depth}` : `H${ex + depth}`);
  });
  return parts.join('');
}
