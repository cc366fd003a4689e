/**
 * Where a grid crosses a level: marching squares, each crossing interpolated along its cell's side. The answer is pieces of
 * line, x0, y0, x1, y1 of each, in grid units: 0 is the centre of the first column or row.
 */
export function contour(cells: ArrayLike<number>, columns: number, rows: number, level: number): number[] {
  const pieces: number[] = [];
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0, i = row * columns; column + 1 < columns; column++, i++) {
      const [a, b, c, d] = [cells[i], cells[i + 1], cells[i + columns + 1], cells[i + columns]];
      const isAbove = (a >= level ? 1 : 0) | (b >= level ? 2 : 0) | (c >= level ? 4 : 0) | (d >= level ? 8 : 0);
      if (isAbove !== 0 && isAbove !== 15) cross(pieces, column, row, [a, b, c, d], level, isAbove);
    }
  }
  return pieces;
}

type Corners = readonly [lowerLeft: number, lowerRight: number, upperRight: number, upperLeft: number];

/** Sides are named by the corner they start at, counter-clockwise: 0 bottom, 1 right, 2 top, 3 left. */
function cross(pieces: number[], column: number, row: number, corners: Corners, level: number, isAbove: number): void {
  const sides: number[] = [];
  for (let side = 0; side < 4; side++) {
    if (((isAbove >> side) & 1) !== ((isAbove >> ((side + 1) % 4)) & 1)) sides.push(side);
  }
  // At a saddle all four sides are crossed; the middle says which corners belong together.
  if (sides.length === 4 && isSplitOtherwise(corners, level, isAbove)) sides.push(sides.shift()!);
  for (const side of sides) pieces.push(...point(column, row, corners, level, side));
}

function isSplitOtherwise(corners: Corners, level: number, isAbove: number): boolean {
  const isMiddleAbove = corners.reduce((sum, value) => sum + value, 0) / 4 >= level;
  const isFirstAbove = (isAbove & 1) === 1;
  return isMiddleAbove !== isFirstAbove;
}

function point(column: number, row: number, corners: Corners, level: number, side: number): [number, number] {
  const [from, to] = [corners[side], corners[(side + 1) % 4]];
  const part = (level - from) / (to - from);
  if (side === 0) return [column + part, row];
  if (side === 1) return [column + 1, row + part];
  if (side === 2) return [column + 1 - part, row + 1];
  return [column, row + 1 - part];
}
