/** Reads the theme's colours as the browser sees them. */

import { css as styles, html } from 'lit';
import { css, type Ink, type Rgb } from './ink.ts';
import type { ChartModel } from './model.ts';

const PROBES = ['ink', 'quiet', 'line', 'paper', 'low', 'high', 'training', 'validation', 'validation-text'] as const;

/** Paso's colours; a theme may set the custom properties, the light and dark defaults are readable on their paper. */
export const colours = styles`
  :host {
    --ink: var(--vaadin-text-color, light-dark(#1c2128, #eceef1));
    --quiet: var(--vaadin-text-color-secondary, light-dark(#59616c, #a6adb7));
    --line: var(--paso-axis, light-dark(#c3c8d0, #4a515b));
    --paper: var(--paso-paper, var(--aura-surface-color-solid, light-dark(#fff, #1d2025)));
    --low: var(--paso-low, light-dark(#d55e00, #e0701a));
    --high: var(--paso-high, light-dark(#0072b2, #2b93d1));
    --training: var(--paso-positive, light-dark(#0072b2, #46a6e0));
    --validation: var(--paso-negative, light-dark(#d55e00, #ee7d2b));
    --validation-text: light-dark(#a94a00, #f0914d);
    --soft: var(--vaadin-background-container, light-dark(#f2f4f7, #2a2e35));
    --ring: var(--vaadin-focus-ring-color, light-dark(#1a6fd6, #6fb2ff));
    --radius: var(--vaadin-radius-m, 8px);
  }
  .probe {
    position: absolute;
    visibility: hidden;
    transition: color var(--moment, 1ms);
  }
`;

/** Colours that a model names. */
export function huesOf(model: ChartModel | undefined): string[] {
  return model?.type === 'plot' ? [...new Set(model.shapes.map(({ hue }) => hue))] : [];
}

/** Hidden elements whose `color` is one of ours, or a plot's, and has a transition: its end tells of a change of theme. */
export function probes(changed: () => void, hues: readonly string[] = []) {
  return html`${PROBES.map((name) => html`<i class="probe ${name}" style="color: var(--${name})" @transitionend=${changed}></i>`)}
    ${hues.map((hue) => html`<i class="probe" data-hue=${hue} style="color: ${hue}" @transitionend=${changed}></i>`)}`;
}

/** The colours of the probe elements below `root`, and the font of its host. */
export function readInk(root: ShadowRoot): Ink {
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  const colourOf = (probe: Element) => getComputedStyle(probe).color;
  const paper = solid(pen, colourOf(root.querySelector('.probe.paper')!), [255, 255, 255]);
  const [ink, quiet, line, low, high, training, validation, validationText] = PROBES.filter((name) => name !== 'paper').map((name) =>
    solid(pen, colourOf(root.querySelector(`.probe.${name}`)!), paper),
  );
  const named = [...root.querySelectorAll<HTMLElement>('.probe[data-hue]')];
  const hues = new Map(named.map((probe) => [probe.dataset.hue!, solid(pen, colourOf(probe), paper)]));
  const family = getComputedStyle(root.host).fontFamily;
  return { ink, quiet, line, paper, low, high, training, validation, validationText, hues, family };
}

/** Any CSS colour as the pixel it paints on a ground. */
function solid(pen: CanvasRenderingContext2D, colour: string, ground: Rgb): Rgb {
  for (const layer of [css(ground), colour]) {
    pen.fillStyle = layer;
    pen.fillRect(0, 0, 1, 1);
  }
  const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}
