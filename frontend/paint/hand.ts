/** The learner's hand over the plane: pointer, touch and keys lead to a place, and the tool is used there. */

import { spotIn } from '../echarts/zoom.ts';
import type { Painting } from './painting.ts';
import type { At, Plane } from './plane.ts';

/** What an arrow key walks, in parts of the plane; with Shift more. */
const STEP = 0.02;
const DIRECTIONS: Record<string, readonly [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export interface Handed {
  readonly painting: Painting;
  plane(): Plane;
  /** Hand, points or choice are others now; draw them. */
  moved(): void;
  /** Points are others now, and nothing may follow. */
  painted(): void;
  /** Keys have led somewhere; say where. */
  walked(): void;
  undo(): void;
  redo(): void;
}

export class Hand {
  /** In pixels; undefined while nobody points. */
  at: At | undefined;
  isByKeys = false;
  private readonly owner: Handed;
  private pointer: number | undefined;

  constructor(owner: Handed) {
    this.owner = owner;
  }

  get isDown(): boolean {
    return this.pointer !== undefined;
  }

  readonly pressed = (event: PointerEvent) => {
    if (event.button !== 0 || this.isDown) return;
    const canvas = event.currentTarget as HTMLElement;
    canvas.setPointerCapture(event.pointerId);
    canvas.focus({ preventScroll: true });
    event.preventDefault();
    const plane = this.owner.plane();
    this.isByKeys = false;
    this.pointer = event.pointerId;
    this.at = plane.inside(spotIn(canvas, event));
    this.owner.painting.down(this.at, plane);
    this.owner.moved();
  };

  readonly pointed = (event: PointerEvent) => {
    if (this.isDown && event.pointerId !== this.pointer) return;
    const canvas = event.currentTarget as HTMLElement;
    const [plane, { painting }] = [this.owner.plane(), this.owner];
    for (const move of event.getCoalescedEvents?.() ?? [event]) painting.along(plane.inside(spotIn(canvas, move)), plane);
    this.isByKeys = false;
    this.at = plane.inside(spotIn(canvas, event));
    painting.along(this.at, plane);
    this.owner.moved();
  };

  readonly released = (event: PointerEvent) => {
    if (event.pointerId !== this.pointer) return;
    this.pointer = undefined;
    if (event.pointerType === 'touch') this.at = undefined;
    if (this.owner.painting.up()) this.owner.painted();
    this.owner.moved();
  };

  readonly leave = () => {
    if (this.isDown) return;
    this.at = undefined;
    this.isByKeys = false;
    this.owner.moved();
  };

  readonly keyPressed = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if ((ctrlKey || metaKey) && key.toLowerCase() === 'z') {
      event.preventDefault();
      return shiftKey ? this.owner.redo() : this.owner.undo();
    }
    if (ctrlKey || metaKey || altKey) return;
    if (DIRECTIONS[key]) this.walk(DIRECTIONS[key], event);
    else if (key === ' ' || key === 'Enter') this.use(event);
    else if (/^\d$/.test(key)) this.choose(Number(key));
  };

  private walk(direction: readonly [number, number], event: KeyboardEvent): void {
    event.preventDefault();
    const plane = this.owner.plane();
    this.isByKeys = true;
    this.at = plane.beside(this.at ?? plane.middle, direction, event.shiftKey ? 5 * STEP : STEP);
    this.arrive(this.owner.painting.carry(this.at, plane));
  }

  private use(event: KeyboardEvent): void {
    event.preventDefault();
    const plane = this.owner.plane();
    this.isByKeys = true;
    this.at ??= plane.middle;
    this.arrive(this.owner.painting.use(this.at, plane));
  }

  private arrive(isPainted: boolean): void {
    if (isPainted) this.owner.painted();
    this.owner.walked();
    this.owner.moved();
  }

  /** Classes are numbered from 0. */
  private choose(label: number): void {
    if (label >= this.owner.painting.classCount) return;
    this.owner.painting.label = label;
    this.owner.moved();
  }
}
