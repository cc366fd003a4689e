import type { Stage } from './timeline.ts';

/** Drops of light on their way along the edges of a stage; the edges themselves are Lit's. */
export function pulse(root: ParentNode, { edges }: Stage, part: number, isBack: boolean): void {
  const group = root.querySelector('.pulses');
  if (!group) return;
  while (group.childElementCount < edges.length * 2) group.append(document.createElementNS('http://www.w3.org/2000/svg', 'circle'));
  while (group.childElementCount > edges.length * 2) group.lastElementChild!.remove();
  const eased = part < 0.5 ? 2 * part * part : 1 - 2 * (1 - part) ** 2;
  edges.forEach((edge, i) => {
    const path = root.querySelector<SVGPathElement>(`[data-edge="${edge}"]`);
    if (!path) return;
    const { x, y } = path.getPointAtLength(path.getTotalLength() * (isBack ? 1 - eased : eased));
    [9, 4.5].forEach((radius, k) => {
      const drop = group.children[i * 2 + k];
      drop.setAttribute('class', `${isBack ? 'back' : ''} ${k === 0 ? 'glow' : ''}`);
      drop.setAttribute('r', String(radius));
      drop.setAttribute('cx', String(x));
      drop.setAttribute('cy', String(y));
    });
  });
}
