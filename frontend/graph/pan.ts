import { spotIn } from '../echarts/zoom.ts';

/** The ground is dragged where the graph is larger than its place; fingers scroll anyway. */
export const grab = (event: PointerEvent) => {
  const view = event.currentTarget as HTMLElement;
  if (event.pointerType !== 'mouse' || (event.target as Element).closest('.node')) return;
  const [left, top] = spotIn(view, event);
  const from = { x: left + view.scrollLeft, y: top + view.scrollTop };
  const move = (moved: PointerEvent) => {
    const [x, y] = spotIn(view, moved);
    view.scrollTo(from.x - x, from.y - y);
  };
  view.setPointerCapture(event.pointerId);
  view.addEventListener('pointermove', move);
  view.addEventListener('lostpointercapture', () => view.removeEventListener('pointermove', move), { once: true });
};
