/** The picture's state between frames: what is drawn next, and when. */

import { never, soon } from '../echarts/anew.ts';
import { bytes, float32, type NetworkPart } from '../frames/frame.ts';
import { between, GLIDE_MILLIS, origins, spots } from './glide.ts';
import type { Layout } from './layout.ts';
import { carry, carryMaps, mapOffset, parameterCount, parameterIndex } from './model.ts';
import { Painter, type EdgeAt, type Ink, type Scene, type UnitAt } from './painter.ts';

/** Sizes are those of the columns; a part of another network (one that the learner has just left) gives nothing. */
export function decode(part: NetworkPart, sizes: number[]): Pick<Scene, 'parameters' | 'maps' | 'side'> | undefined {
  const parameters = float32(part.parameters);
  if (parameters.length !== parameterCount(sizes)) return undefined;
  const maps = bytes(part.maps);
  const isWhole = maps.length === mapOffset(sizes, sizes.length) * part.side * part.side;
  return { parameters, maps: isWhole ? maps : new Uint8Array(0), side: isWhole ? part.side : 0 };
}

export class Picture {
  scene: Scene = { sizes: [], spots: [], parameters: new Float32Array(0), maps: new Uint8Array(0), side: 0 };
  private plan: Layout | undefined;
  private pending: NetworkPart | undefined;
  private last: NetworkPart | undefined;
  private painter: Painter | undefined;
  private ink: Ink | undefined;
  private request = 0;
  private glide: { from: Scene['spots']; start: number } | undefined;
  private readonly readInk: () => Ink;
  private readonly drawn: () => void;

  /** `readInk` is asked once, and again after `forgetInk`; `drawn` is told after every drawing. */
  constructor(readInk: () => Ink, drawn: () => void) {
    this.readInk = readInk;
    this.drawn = drawn;
  }

  /** Draws on that canvas from now on; on none while the element is not on a page. */
  mount(canvas: HTMLCanvasElement | undefined): void {
    this.painter = canvas && new Painter(canvas);
    this.ink = undefined;
    if (this.painter) this.schedule();
    else never(this.request);
    this.request = this.painter ? this.request : 0;
  }

  /** Keeps the newest part for the next animation frame. */
  take(part: NetworkPart): void {
    this.pending = part;
    this.schedule();
  }

  /** Shows the newest part from the server again, in place of edits made here. */
  restore(): void {
    this.pending = this.pending ?? this.last;
    this.schedule();
  }

  /** Another structure: what both have in common keeps its values until the server sends new ones. */
  reshape(sizes: number[]): void {
    const { scene } = this;
    const { parameters, maps, side } = scene;
    if (sizes.join() === scene.sizes.join()) return;
    scene.parameters = carry(scene.sizes, parameters, sizes);
    scene.maps = carryMaps(scene.sizes, maps, side, sizes);
    scene.sizes = sizes;
  }

  /** Where everything goes; `isGliding` when it should get there by itself. */
  place(plan: Layout, isGliding: boolean): void {
    const last = this.scene.spots;
    this.plan = plan;
    this.glide = isGliding && last.length > 1 ? { from: origins(last, plan), start: performance.now() } : undefined;
    this.scene.spots = this.glide ? this.glide.from : spots(plan);
    this.schedule();
  }

  look(unit: UnitAt | undefined, edge: EdgeAt | undefined): void {
    this.scene.unit = unit;
    this.scene.edge = edge;
    this.schedule();
  }

  valueOf({ layer, out, in: source }: EdgeAt): number {
    return this.scene.parameters[parameterIndex(this.scene.sizes, layer, out, source)];
  }

  set({ layer, out, in: source }: EdgeAt, value: number): void {
    this.scene.parameters[parameterIndex(this.scene.sizes, layer, out, source)] = value;
    this.schedule();
  }

  enlarge(unit: UnitAt, target: HTMLCanvasElement): void {
    this.painter?.enlarge(this.scene, unit, target);
  }

  /** The theme has changed. */
  forgetInk(): void {
    this.ink = undefined;
    this.schedule();
  }

  private schedule(): void {
    if (this.request || !this.painter) return;
    this.request = soon((now) => this.draw(now));
  }

  private draw(now: number): void {
    this.request = 0;
    if (!this.painter || !this.plan || this.plan.columns.length !== this.scene.sizes.length) return;
    this.adopt();
    this.advance(now);
    this.ink ??= this.readInk();
    this.painter.draw(this.scene, this.plan.width, this.plan.height, this.ink);
    this.drawn();
  }

  private adopt(): void {
    const part = this.pending;
    this.pending = undefined;
    const decoded = part && decode(part, this.scene.sizes);
    if (!decoded) return;
    this.last = part;
    Object.assign(this.scene, decoded);
  }

  private advance(now: number): void {
    if (!this.glide || !this.plan) return;
    const t = Math.min(1, Math.max(0, (now - this.glide.start) / GLIDE_MILLIS));
    this.scene.spots = between(this.glide.from, spots(this.plan), t);
    if (t === 1) this.glide = undefined;
    else this.schedule();
  }
}
