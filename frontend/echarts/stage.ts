/** The two layers of a plot: a painted ground, and above it what ECharts draws. */

import { LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';
import { Glide } from './glide.ts';
import type { Ink } from './ink.ts';
import { FONT_SIZE, layoutOf, type Layout } from './layout.ts';
import type { ChartModel } from './model.ts';
import type { Numbers } from './numbers.ts';
import { optionOf } from './option.ts';
import { rangesOf, type Ranges } from './ranges.ts';
import { isEmpty, tracksOf, type Live, type Track } from './tracks.ts';
import { Underlay, type Ground } from './underlay.ts';

echarts.use([LineChart, ScatterChart, GridComponent, LabelLayout, CanvasRenderer]);

/** All that a drawing shows. */
export interface Scene {
  model: ChartModel;
  live: Live;
  threshold: number;
  ink: Ink;
  numbers: Numbers;
}

/** A drawing as it was made. */
export interface Drawn {
  tracks: Track[];
  layout: Layout;
  isBlank: boolean;
}

const REDUCED = matchMedia('(prefers-reduced-motion: reduce)');

export class Stage {
  readonly #plot: HTMLElement;
  readonly #canvas: HTMLCanvasElement;
  readonly #chart: echarts.ECharts;
  readonly #underlay: Underlay;
  readonly #glides = { x: new Glide(), y: new Glide() };
  readonly #pen = document.createElement('canvas').getContext('2d')!;
  readonly #ratio = window.devicePixelRatio || 1;
  #drawn: Drawn | undefined;

  /** @param plot holds a canvas and after it a place for ECharts */
  constructor(plot: HTMLElement) {
    this.#plot = plot;
    this.#canvas = plot.querySelector('canvas')!;
    this.#underlay = new Underlay(this.#canvas);
    this.#chart = echarts.init(plot.querySelector<HTMLElement>('.chart')!, null, { ...this.#room(), devicePixelRatio: this.#ratio });
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
    const { width, height } = this.#room();
    return width >= 60 && height >= 60;
  }

  /** The next ranges are taken as they are. */
  reset(): void {
    this.#glides.x.reset();
    this.#glides.y.reset();
  }

  /** Whether the size changed, so that all must be drawn. */
  fit(): boolean {
    const { width, height } = this.#room();
    if (this.#chart.getWidth() === width && this.#chart.getHeight() === height) return false;
    this.#chart.resize({ width, height });
    return true;
  }

  /** @param isGroundOnly nothing but the field or the threshold changed since the last drawing */
  draw(scene: Scene, now: number, isGroundOnly: boolean): Drawn {
    if (!isGroundOnly || !this.#drawn) this.#drawn = this.#drawChart(scene, now);
    const { width, height } = this.#room();
    this.#underlay.draw(groundOf(scene, this.#drawn), width, height, this.#ratio);
    return this.#drawn;
  }

  /** Both layers as they would be drawn at a ratio, the lower first. */
  layers(scene: Scene, ratio: number): HTMLCanvasElement[] {
    const ground = document.createElement('canvas');
    const { width, height } = this.#room();
    if (this.#drawn) new Underlay(ground).draw(groundOf(scene, this.#drawn), width, height, ratio);
    return [ground, this.#chart.renderToCanvas({ pixelRatio: ratio })];
  }

  get size(): { width: number; height: number } {
    return this.#room();
  }

  dispose(): void {
    this.#chart.dispose();
    this.#canvas.width = this.#canvas.height = 0;
  }

  #drawChart({ model, live, ink, numbers }: Scene, now: number): Drawn {
    const tracks = tracksOf(model, live, ink);
    this.#pen.font = `600 ${FONT_SIZE}px ${ink.family}`;
    const measure = (text: string) => this.#pen.measureText(text).width;
    const layout = layoutOf(model, tracks, this.#glided(rangesOf(model, tracks), now), { ...this.#room(), numbers, measure });
    const isBlank = isEmpty(model, tracks, live);
    if (isBlank) this.#clear();
    else this.#chart.setOption(optionOf(model, tracks, layout, ink), { replaceMerge: ['series'], silent: true });
    return { tracks, layout, isBlank };
  }

  /** What comes next starts with ranges of its own. */
  #clear(): void {
    this.#chart.clear();
    this.reset();
  }

  #glided({ x, y }: Ranges, now: number): Ranges {
    return { x: this.#glides.x.range(x, now, !REDUCED.matches), y: this.#glides.y.range(y, now, !REDUCED.matches) };
  }

  #room(): { width: number; height: number } {
    return { width: this.#plot.clientWidth, height: this.#plot.clientHeight };
  }
}

function groundOf({ model, live: { field }, threshold, ink }: Scene, { layout: { box } }: Drawn): Ground | undefined {
  return model.type === 'plane' && model.field && field ? { field, scale: model.field, ghosts: model.ghosts, threshold, box, ink } : undefined;
}
