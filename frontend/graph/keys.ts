/** Walking a graph with the arrow keys: along its edges, and across a layer. */

import type { Layout } from './layout.ts';

/** The node a key leads to from another; the same where there is none. */
export function walk({ layers, routes, spots }: Layout, isUpright: boolean, at: number, key: string): number {
  const [forth, back, next, last] = isUpright
    ? ['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft']
    : ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'];
  const layer = layers.find((ids) => ids.includes(at)) ?? [];
  const place = layer.indexOf(at);
  switch (key) {
    case forth:
      return nearest(routes.filter(({ from }) => from === at).map(({ to }) => to));
    case back:
      return nearest(routes.filter(({ to }) => to === at).map(({ from }) => from));
    case next:
      return layer[place + 1] ?? at;
    case last:
      return layer[place - 1] ?? at;
    case 'Home':
      return layers[0]?.[0] ?? at;
    case 'End':
      return layers.at(-1)?.[0] ?? at;
    default:
      return at;
  }

  function nearest(ids: number[]): number {
    const here = spots.get(at)!;
    const away = (id: number) => Math.hypot(spots.get(id)!.x - here.x, spots.get(id)!.y - here.y);
    return ids.length ? ids.reduce((best, id) => (away(id) < away(best) ? id : best)) : at;
  }
}
