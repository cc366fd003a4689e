import { NO_POINTS, type PaintModel, type Points, type Tool } from './model.ts';
import { Past } from './past.ts';
import type { At, Plane } from './plane.ts';
import { erase, moved, nearest, place, spray } from './strokes.ts';

/** Points a brush leaves at each place it comes by, and pixels between such places. */
const DROPS = 3;
const PACE = 9;
/** Pixels from which a point can be taken; the cross of the keys is led less exactly. */
const REACH = 14;

/**
 * What is painted, and what the chosen tool does to it: a stroke goes down, along and up; keys use the tool once. Strokes can be
 * undone. Nothing here knows a page: places are given in pixels of a plane.
 */
export class Painting {
  points: Points = NO_POINTS;
  /** The class to paint with, where there are classes. */
  label = 0;
  /** Radius of brush and eraser in pixels. */
  size = 26;
  classCount = 0;
  hasClasses = false;
  /** Points there may be by what is added; there can be more. */
  most = 0;
  private past = new Past<Points>();
  private stroke: { last: At; grip: number; before: Points } | undefined;
  private chosen: Tool = 'brush';
  /** The point that keys move, and what is to be undone once they have; none of it while they hold none. */
  private held: { index: number; before: Points | undefined } | undefined;
  private readonly random: () => number;

  constructor(random: () => number = Math.random) {
    this.random = random;
  }

  get tool(): Tool {
    return this.chosen;
  }

  /** Another tool lets go of what keys hold. */
  set tool(tool: Tool) {
    this.chosen = tool;
    this.held = undefined;
  }

  /** Whether keys hold a point. */
  get isCarrying(): boolean {
    return this.held !== undefined;
  }

  get canUndo(): boolean {
    return this.past.canUndo;
  }

  get canRedo(): boolean {
    return this.past.canRedo;
  }

  /** Label of the points that the tool adds. */
  get paintLabel(): number {
    return this.hasClasses ? this.label : 0;
  }

  /** What may be painted; the points stay. */
  heed({ mostPoints, classes }: PaintModel): void {
    this.most = mostPoints;
    this.hasClasses = classes.length > 0;
  }

  /** Other points; what was before is forgotten. */
  begin(points: Points, { classes }: PaintModel): void {
    this.points = points;
    this.past = new Past();
    this.held = undefined;
    this.classCount = Math.max(2, classes.length);
    this.label = Math.min(this.label, this.classCount - 1);
  }

  addClass(): void {
    this.label = this.classCount++;
  }

  /** The tool touches down. */
  down(at: At, plane: Plane): void {
    this.held = undefined;
    this.stroke = { last: at, grip: -1, before: this.points };
    if (this.tool === 'move' || this.tool === 'outlier') this.stroke.grip = this.gripAt(at, plane);
    else this.apply(at, plane);
  }

  /** It goes on to a place; nothing happens where it is not down. */
  along(at: At, plane: Plane): void {
    const { stroke } = this;
    if (!stroke) return;
    if (this.tool === 'move' || this.tool === 'outlier') {
      if (stroke.grip >= 0) this.points = moved(this.points, stroke.grip, ...plane.valueAt(at));
    } else if (Math.hypot(at[0] - stroke.last[0], at[1] - stroke.last[1]) >= PACE) {
      stroke.last = at;
      this.apply(at, plane);
    }
  }

  /** The stroke ends; whether it changed anything. */
  up(): boolean {
    const before = this.stroke?.before ?? this.points;
    this.stroke = undefined;
    if (before === this.points) return false;
    this.past.keep(before);
    return true;
  }

  /** Uses the tool once; where points are moved it takes one, and lets it go the next time. Whether points are others now. */
  use(at: At, plane: Plane): boolean {
    const before = this.points;
    if (this.tool === 'move') this.held = this.held ? undefined : this.taken(at, plane);
    else if (this.tool === 'outlier') this.place(at, plane);
    else this.apply(at, plane);
    if (before !== this.points) this.past.keep(before);
    return before !== this.points;
  }

  private taken(at: At, plane: Plane): Painting['held'] {
    const index = nearest(this.points, plane.spotAt(at, 2 * REACH));
    return index < 0 ? undefined : { index, before: this.points };
  }

  /** Takes the point that keys hold along to a place; whether there is one. */
  carry(at: At, plane: Plane): boolean {
    const { held } = this;
    if (!held) return false;
    if (held.before) this.past.keep(held.before);
    held.before = undefined;
    this.points = moved(this.points, held.index, ...plane.valueAt(at));
    return true;
  }

  /** Whether points are others now, as of {@link redo} and {@link clear}. */
  undo(): boolean {
    return this.travel(this.past.undo(this.points));
  }

  redo(): boolean {
    return this.travel(this.past.redo(this.points));
  }

  clear(): boolean {
    this.past.keep(this.points);
    return this.travel(NO_POINTS);
  }

  private travel(points: Points): boolean {
    if (points === this.points) return false;
    this.points = points;
    this.held = undefined;
    this.classCount = points.labels.reduce((most, label) => Math.max(most, label + 1), this.classCount);
    return true;
  }

  /** The point to be moved; an outlier is made where there is none. */
  private gripAt(at: At, plane: Plane): number {
    const near = nearest(this.points, plane.spotAt(at, REACH));
    if (near >= 0 || this.tool === 'move') return near;
    const before = this.points;
    this.place(at, plane);
    return before === this.points ? -1 : this.points.xs.length - 1;
  }

  private place(at: At, plane: Plane): void {
    this.points = place(this.points, ...plane.valueAt(at), this.paintLabel, this.most);
  }

  /** Brush or eraser, once, here. */
  private apply(at: At, plane: Plane): void {
    const spot = plane.spotAt(at, this.size);
    this.points = this.tool === 'eraser' ? erase(this.points, spot) : spray(this.points, spot, this.paintLabel, DROPS, this.most, this.random);
  }
}
