/** Where each layer of `nn.Sequential` stands in the picture, whose columns are units and whose gaps hold what lies between them. */

import type { Module } from './model.ts';

/** A layer, and its place among all. */
export interface Placed {
  place: number;
  module: Module;
}

/** What leads to a column of units, and the activation that the column's head shows. */
export interface Head {
  linear: Placed;
  activation?: Placed;
}

export interface Arrangement {
  /** Of every column but the inputs. */
  heads: Head[];
  /** After every column, the inputs first: what no head shows. */
  gaps: Placed[][];
}

export function arrange(modules: readonly Module[]): Arrangement {
  const heads: Head[] = [];
  const gaps: Placed[][] = [[]];
  const linears = modules.filter(isLinear).length;
  modules.forEach((module, place) => {
    const placed = { place, module };
    const head = heads.at(-1);
    if (isLinear(module)) {
      heads.push({ linear: placed });
      gaps.push([]);
    } else if (head && !head.activation && heads.length < linears && isActivation(module)) head.activation = placed;
    else gaps.at(-1)!.push(placed);
  });
  return { heads, gaps };
}

/** Where a new layer of a type goes that is wanted after a column: normalisation right behind the linear layer, all else at the end. */
export function placeFor({ heads }: Arrangement, column: number, type: string, count: number): number {
  const before = heads[column - 1];
  if (type === 'BatchNorm1d' && before) return before.linear.place + 1;
  return heads[column]?.linear.place ?? count;
}

function isLinear({ type }: Module): boolean {
  return type === 'Linear';
}

function isActivation({ type }: Module): boolean {
  return !['Linear', 'Dropout', 'BatchNorm1d'].includes(type);
}
