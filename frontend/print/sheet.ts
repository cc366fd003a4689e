/**
 * A page on paper: panels flow over the sheet in its width, two beside each other where they are narrow, each whole, in light colours. While a
 * page is printed nothing can be drawn anew, so it is laid out and drawn as on paper just before, and keeps the sizes that pictures have then;
 * print.css does the rest.
 */

import { drawAll, measureAll } from '../echarts/anew.ts';

/** The room within the margins, in CSS pixels: as wide as A4 and as high as Letter, the smaller ones; and the same of a sheet that lies. */
const PAPER = { width: 716, height: 970 };
const LYING = { width: 980, height: 700 };
/** A picture that gets wider grows in its shape, to so many pixels. */
const HIGH = 360;
/** Panels are at least so wide, and take this part of their width on the screen where that leaves another one room beside them. */
const NARROW = 340;
const PART = 0.8;

const NAMES = ['basis', 'height', 'picture', 'width', 'zoom', 'lying'].map((name) => `--paso-print-${name}`);

const root = document.documentElement;

/** What was changed, to be changed back. */
let settled = new Set<HTMLElement>();
let canvases: HTMLCanvasElement[] = [];
/** The scheme that the page's own style had before; undefined while it is not on paper. */
let scheme: string | undefined;

/** Panels that stand for themselves. */
function panels(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('main .panel')].filter((panel) => panel.offsetWidth > 0 && !panel.parentElement!.closest('.panel'));
}

/** Elements of ours that draw something. */
function picturesOf(panel: HTMLElement): HTMLElement[] {
  const all = [...panel.querySelectorAll<HTMLElement>('*')].filter(({ localName, offsetWidth }) => !localName.startsWith('vaadin-') && offsetWidth > 0);
  return all.filter(({ shadowRoot }) => shadowRoot?.querySelector('canvas, svg, playground-echart'));
}

function flow(): void {
  if (scheme !== undefined) return;
  const found = panels();
  const sizes = found.flatMap(picturesOf).map((picture) => ({ picture, ...sizeOf(picture) }));
  for (const panel of found) {
    put(panel, { basis: `${Math.round(Math.max(NARROW, Math.min(PAPER.width, PART * panel.offsetWidth)))}px` });
    for (let outer = panel.parentElement!; outer.localName !== 'main'; outer = outer.parentElement!) outer.dataset.paperFlow = '';
  }
  scheme = root.style.colorScheme;
  root.style.colorScheme = 'light';
  root.style.setProperty('--moment', '0s');
  root.dataset.paper = '';
  for (const { picture, width, height } of sizes) {
    const shaped = Math.max(height, Math.min(HIGH, (height * picture.offsetWidth) / width));
    const hasSize = picture.shadowRoot!.querySelector('playground-echart') !== null && picture.offsetHeight > NARROW / 2; // its charts are as high as they are
    if (shaped > picture.offsetHeight && !hasSize) put(picture, { height: `${Math.round(shaped)}px` });
  }
  measureAll();
  prepare(document);
}

/**
 * Elements forget their colours, as after a change of theme: no transition tells of it before the page is printed. What a canvas was cleared
 * for is drawn on the sheet again, and would clear what lies below it, if the canvas were not a layer of its own.
 */
function prepare(within: ParentNode): void {
  within.querySelector('.probe')?.dispatchEvent(new Event('transitionend'));
  const found = [...within.querySelectorAll('canvas')];
  for (const { style } of found) style.opacity = '0.999';
  canvases.push(...found);
  for (const { shadowRoot } of within.querySelectorAll('*')) if (shadowRoot) prepare(shadowRoot);
}

/** What has these sizes on the screen has them on paper. */
function settle(): void {
  const all = panels().map((panel) => ({ panel, ...sizeOf(panel), pictures: picturesOf(panel).map((picture) => ({ picture, ...sizeOf(picture) })) }));
  for (const { panel, width, height, pictures } of all) {
    const zoom = Math.min(1, PAPER.width / width, PAPER.height / height);
    const lying = Math.min(LYING.width / PAPER.width, LYING.width / width, LYING.height / height);
    put(panel, { width: `${width}px`, zoom: zoom.toFixed(4), lying: lying.toFixed(4) });
    for (const { picture, ...size } of pictures) put(picture, { picture: `${size.width}px`, height: `${size.height}px` });
  }
}

function sizeOf({ offsetWidth, offsetHeight }: HTMLElement): { width: number; height: number } {
  return { width: offsetWidth, height: offsetHeight };
}

function put(element: HTMLElement, values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) element.style.setProperty(`--paso-print-${name}`, value);
  settled.add(element);
}

function forget(): void {
  for (const element of settled) for (const name of NAMES) element.style.removeProperty(name);
  for (const { style } of canvases) style.opacity = '';
  [settled, canvases] = [new Set(), []];
  for (const outer of document.querySelectorAll<HTMLElement>('[data-paper-flow]')) delete outer.dataset.paperFlow;
  delete root.dataset.paper;
  root.style.removeProperty('--moment');
  root.style.colorScheme = scheme ?? '';
  scheme = undefined;
}

// One after the other: between them elements render what they have measured.
for (const deed of [flow, drawAll, settle]) window.addEventListener('beforeprint', deed);
window.addEventListener('afterprint', forget);
