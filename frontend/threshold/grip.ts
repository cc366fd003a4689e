import { tidy } from './chooser.ts';

/** Air at both ends of the probability line, so that points at 0 and 1 are whole; the handle uses it too. */
export const SIDE = 14;
/** A pointer this near to the handle means it, and does not make it jump. */
const GRIP = 14;

/**
 * Which threshold a pointer on the line means, after a press at `start`. The handle keeps its distance to the pointer, and a press
 * on it alone changes nothing.
 *
 * @param width of the picture, in pixels like the pointer, which counts from its left end
 */
export function reader(width: number, held: number, start: number, isOnHandle: boolean): (x: number) => number {
  const room = width - 2 * SIDE;
  const distance = start - SIDE - held * room;
  const isGrip = isOnHandle || Math.abs(distance) <= GRIP;
  return (x) => (isGrip && x === start ? held : tidy((x - SIDE - (isGrip ? distance : 0)) / room));
}
