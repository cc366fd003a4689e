import { contour } from './contours.ts';
import { Field } from './field.ts';
import type { FieldScale, GhostField } from './model.ts';
import { Regions } from './regions.ts';
import { Relief } from './relief.ts';

/** Pieces of line over the cells of a field. */
export interface GhostLine {
  name: string;
  field: Field;
  pieces: number[];
}

/** Decision lines of runs to compare with; what does not move with the threshold is found once. */
export class Ghosts {
  #of: readonly GhostField[] = [];
  #scale: FieldScale | undefined;
  #fields: { name: string; field: Field; relief: Relief | Regions }[] = [];

  lines(ghosts: readonly GhostField[], scale: FieldScale, threshold: number): GhostLine[] {
    if (ghosts !== this.#of || scale !== this.#scale) this.#prepare(ghosts, scale);
    return this.#fields.flatMap(({ name, field, relief }) => {
      if (relief instanceof Regions) return [{ name, field, pieces: relief.borders() }];
      return scale.hasThreshold ? [{ name, field, pieces: contour(relief.heights, field.columns, field.rows, relief.heightOf(threshold)) }] : [];
    });
  }

  #prepare(ghosts: readonly GhostField[], scale: FieldScale): void {
    [this.#of, this.#scale] = [ghosts, scale];
    this.#fields = ghosts.flatMap((part) => {
      const field = Field.of(part);
      return field ? [{ name: part.name, field, relief: field.classes ? new Regions(field) : new Relief(field, scale) }] : [];
    });
  }
}
