import { spotIn } from '../echarts/zoom.ts';
import { distanceTo, pointAt } from './edges.ts';
import { languageOf } from '../text/language.ts';
import { decimalSign } from '../text/number.ts';
import { exact } from './numbers.ts';
import { curveOf, type EdgeAt, type UnitAt } from './painter.ts';
import type { Picture } from './picture.ts';

const NEAR_MOUSE = 5;
const NEAR_FINGER = 12;

/** What the pointer needs of the picture. */
export interface EdgeHost {
  readonly renderRoot: ParentNode;
  readonly picture: Picture;
  readonly looked: UnitAt | undefined;
  /** An edge in words, its value left out. */
  edgeName(at: EdgeAt): string;
  /** Opens the card of a unit on one of its weights. */
  editUnit(at: UnitAt, source?: number): Promise<void>;
}

/** Finds the edge under the pointer: hovering tells its value, a click opens it for editing. */
export class EdgePointer {
  private readonly host: EdgeHost;

  constructor(host: EdgeHost) {
    this.host = host;
  }

  readonly moved = (event: PointerEvent) => {
    const edge = event.pointerType === 'mouse' ? this.under(event, NEAR_MOUSE) : undefined;
    this.point(edge);
    (event.currentTarget as HTMLElement).style.cursor = edge ? 'pointer' : '';
  };

  readonly left = () => this.point(undefined);

  readonly clicked = (event: PointerEvent) => {
    const edge = this.under(event, event.pointerType === 'mouse' ? NEAR_MOUSE : NEAR_FINGER);
    if (edge) void this.host.editUnit({ column: edge.layer + 1, unit: edge.out }, edge.in);
  };

  /** Keeps the value shown up to date while the run goes on. */
  refresh(): void {
    const { edge } = this.host.picture.scene;
    if (edge) this.tell(edge);
  }

  private point(edge: EdgeAt | undefined): void {
    const { picture, looked } = this.host;
    const before = picture.scene.edge;
    if (!edge && !before) return;
    if (!edge || !before || edge.layer !== before.layer || edge.out !== before.out || edge.in !== before.in) picture.look(looked, edge);
    this.chip.hidden = !edge;
    if (edge) this.tell(edge);
  }

  private tell(edge: EdgeAt): void {
    const { picture } = this.host;
    const middle = pointAt(curveOf(picture.scene.spots, edge), 0.5);
    this.chip.textContent = `${this.host.edgeName(edge)}: ${exact(picture.valueOf(edge), decimalSign(languageOf(this.chip))).replace('-', '\u2212')}`;
    const room = this.chip.parentElement!.clientWidth;
    const half = this.chip.offsetWidth / 2;
    const x = Math.max(half + 2, Math.min(room - half - 2, middle.x));
    this.chip.style.transform = `translate(calc(${x}px - 50%), ${middle.y - 32}px)`;
  }

  private get chip(): HTMLElement {
    return this.host.renderRoot.querySelector<HTMLElement>('.chip')!;
  }

  private under(event: MouseEvent, near: number): EdgeAt | undefined {
    const stage = event.currentTarget as HTMLElement;
    if ((event.target as HTMLElement).closest('button, .head')) return undefined;
    const [x, y] = spotIn(stage, event);
    return nearest(this.host.picture.scene.spots, x, y, near);
  }
}

/** The edge nearest to a point, if one is as near as that. */
export function nearest(spots: Picture['scene']['spots'], x: number, y: number, near: number): EdgeAt | undefined {
  const layer = spots.findIndex((column, k) => k + 1 < spots.length && x >= column[0].x && x < spots[k + 1][0].x);
  if (layer < 0) return undefined;
  let found: EdgeAt | undefined;
  let least = near;
  spots[layer + 1].forEach((_, out) =>
    spots[layer].forEach((_, source) => {
      const at = { layer, out, in: source };
      const distance = distanceTo(curveOf(spots, at), x, y);
      if (distance < least) [found, least] = [at, distance];
    }),
  );
  return found;
}
