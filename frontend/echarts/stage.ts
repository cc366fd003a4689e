/** The layers of a plot: a painted ground, above it what ECharts draws, and what is laid over that. */

import { LineChart, ScatterChart } from 'echarts/charts';
import { GridSimpleComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { install as CanvasRenderer } from 'echarts/lib/renderer/installCanvasRenderer.js';
import { isAtOnce } from './anew.ts';
import { Glide } from './glide.ts';
import type { Ink } from './ink.ts';
import { FONT_SIZE, layoutOf, type Box, type Layout } from './layout.ts';
import type { ChartModel } from './model.ts';
import type { Numbers } from './numbers.ts';
import { optionOf } from './option.ts';
import { Places } from './places.ts';
import { rangesOf, type Ranges } from './ranges.ts';
import type { Live } from './live.ts';
import { freshPen } from './pen.ts';
import { paintBands } from './shapes.ts';
import type { Track } from './track.ts';
import { fieldOf, isEmpty, tracksOf } from './tracks.ts';
import { Underlay, type Ground } from './underlay.ts';
import { spare, writtenIn } from './written.ts';
import { ratioOf } from './zoom.ts';

echarts.use([LineChart, ScatterChart, GridSimpleComponent, CanvasRenderer]);

/** Draws over a chart what moves without it, in pixels of the plot. */
export type Over = (pen: CanvasRenderingContext2D, places: Places, ink: Ink) => void;

/** All that a drawing shows. */
export interface Scene {
  model: ChartModel;
  live: Live;
  threshold: number;
  ink: Ink;
  numbers: Numbers;
  over: Over | undefined;
}

interface Size {
  width: number;
  height: number;
}

/** A drawing as it was made. */
export interface Drawn {
  tracks: Track[];
  layout: Layout;
  places: Places;
  /** Where names stand, which stay readable whatever is laid over the chart. */
  written: readonly Box[];
  isBlank: boolean;
}

/** What changed since the last drawing: only what lies over the chart; its ground too; all of it. */
const STALE = ['over', 'ground', 'all'] as const;
export type Stale = (typeof STALE)[number];

/** The greater of two. */
export function staler(one: Stale, other: Stale): Stale {
  return STALE[Math.max(STALE.indexOf(one), STALE.indexOf(other))];
}

const REDUCED = matchMedia('(prefers-reduced-motion: reduce)');

export class Stage {
  readonly #plot: HTMLElement;
  readonly #canvas: HTMLCanvasElement;
  readonly #top: HTMLCanvasElement;
  #chart: echarts.ECharts;
  readonly #underlay: Underlay;
  readonly #glides = { x: new Glide(), y: new Glide() };
  readonly #pen = document.createElement('canvas').getContext('2d')!;
  #ratio = 1;
  #drawn: Drawn | undefined;
  #size: Size;

  /** @param plot holds a canvas, after it a place for ECharts, and a canvas again */
  constructor(plot: HTMLElement) {
    this.#plot = plot;
    this.#canvas = plot.querySelector('canvas')!;
    this.#top = plot.querySelector('.over')!;
    this.#underlay = new Underlay(this.#canvas);
    this.#size = this.#room();
    this.#chart = this.#init();
  }

  #init(): echarts.ECharts {
    this.#ratio = ratioOf(this.#plot);
    return echarts.init(this.#plot.querySelector<HTMLElement>('.chart')!, null, { ...this.#size, devicePixelRatio: this.#ratio });
  }

  get drawn(): Drawn | undefined {
    return this.#drawn;
  }

  /** Whether a later drawing of the same scene would be tighter. */
  get isGliding(): boolean {
    return this.#glides.x.isGliding || this.#glides.y.isGliding;
  }

  /** Whether there is room for a picture. */
  get hasRoom(): boolean {
    return this.#size.width >= 60 && this.#size.height >= 60;
  }

  /** The next ranges are taken as they are. */
  reset(): void {
    this.#glides.x.reset();
    this.#glides.y.reset();
  }

  /** Whether the size changed, so that all must be drawn. To ask for it with each drawing would make the browser lay out the page. */
  fit(): boolean {
    this.#size = this.#room();
    if (this.#ratio !== ratioOf(this.#plot)) {
      this.#chart.dispose();
      this.#chart = this.#init();
      return true;
    }
    const { width, height } = this.#size;
    if (this.#chart.getWidth() === width && this.#chart.getHeight() === height) return false;
    this.#chart.resize({ width, height });
    return true;
  }

  draw(scene: Scene, now: number, stale: Stale): Drawn {
    const before = stale === 'all' ? undefined : this.#drawn;
    const drawn = before ?? this.#drawChart(scene, now);
    this.#drawn = drawn;
    if (stale !== 'over' || !before) this.#paintGround(this.#underlay, scene, drawn, this.#ratio);
    this.#paintOver(this.#top, scene, drawn, this.#ratio);
    return drawn;
  }

  /** All layers as they would be drawn at a ratio, the lowest first. */
  layers(scene: Scene, ratio: number): HTMLCanvasElement[] {
    const [ground, top] = [document.createElement('canvas'), document.createElement('canvas')];
    if (this.#drawn) {
      this.#paintGround(new Underlay(ground), scene, this.#drawn, ratio);
      this.#paintOver(top, scene, this.#drawn, ratio);
    }
    const drawn = [ground, this.#chart.renderToCanvas({ pixelRatio: ratio }), top];
    return drawn.filter(({ width, height }) => width > 0 && height > 0);
  }

  /** What the chart itself is, in the browser's terms; undefined while there is none. */
  option(scene: Scene): ReturnType<typeof optionOf> | undefined {
    if (!this.#drawn || this.#drawn.isBlank) return undefined;
    const family = scene.ink.family.replaceAll('"', "'"); // ECharts writes it into an attribute as it is
    return optionOf(scene.model, this.#drawn.tracks, this.#drawn.layout, { ...scene.ink, family });
  }

  #paintGround(underlay: Underlay, scene: Scene, drawn: Drawn, ratio: number): void {
    const { width, height } = this.#size;
    const bands = (pen: CanvasRenderingContext2D) => paintBands(pen, scene.model, drawn.tracks, drawn.layout);
    underlay.draw(groundOf(scene, drawn), width, height, ratio, bands);
  }

  #paintOver(top: HTMLCanvasElement, scene: Scene, drawn: Drawn, ratio: number): void {
    if (!scene.over) return;
    const { width, height } = this.#size;
    const pen = freshPen(top, width, height, ratio);
    if (!pen || drawn.isBlank) return;
    pen.save();
    spare(pen, drawn.written, this.#size);
    scene.over(pen, drawn.places, scene.ink);
    pen.restore();
  }

  get size(): Size {
    return this.#size;
  }

  dispose(): void {
    this.#chart.dispose();
    this.#canvas.width = this.#canvas.height = this.#top.width = this.#top.height = 0;
  }

  #drawChart({ model, live, ink, numbers, over }: Scene, now: number): Drawn {
    const tracks = tracksOf(model, live, ink);
    this.#pen.font = `600 ${FONT_SIZE}px ${ink.family}`;
    const measure = (text: string) => this.#pen.measureText(text).width;
    const layout = layoutOf(model, tracks, this.#glided(rangesOf(model, tracks), now), { ...this.#size, numbers, measure });
    const isBlank = isEmpty(model, tracks, live);
    if (isBlank) this.#clear();
    else this.#chart.setOption(optionOf(model, tracks, layout, ink), { replaceMerge: ['series'], silent: true });
    if (isAtOnce()) this.#chart.getZr().flush();
    const written = over && !isBlank ? writtenIn(this.#chart, layout.box) : [];
    return { tracks, layout, places: new Places(model, layout), written, isBlank };
  }

  /** What comes next starts with ranges of its own. */
  #clear(): void {
    this.#chart.clear();
    this.reset();
  }

  #glided({ x, y }: Ranges, now: number): Ranges {
    return { x: this.#glides.x.range(x, now, !REDUCED.matches), y: this.#glides.y.range(y, now, !REDUCED.matches) };
  }

  #room(): Size {
    return { width: this.#plot.clientWidth, height: this.#plot.clientHeight };
  }
}

function groundOf({ model, live, threshold, ink }: Scene, { layout: { box } }: Drawn): Ground | undefined {
  const field = fieldOf(model, live);
  return model.type === 'plane' && model.field && field ? { field, scale: model.field, ghosts: model.ghosts, threshold, box, ink } : undefined;
}
