/** The units as buttons over the drawing: one Tab stop, arrow keys between them, a card behind each. */

import { html } from 'lit';
import type { CardController } from './card-controller.ts';
import { neighbour } from './keys.ts';
import type { Layout } from './layout.ts';
import type { HiddenLayer, NetworkModel } from './model.ts';
import type { UnitAt } from './painter.ts';
import { say, unitName } from './words.ts';

const TOUCH = 36;

export interface UnitHost {
  readonly model: NetworkModel;
  readonly layers: HiddenLayer[];
  readonly cards: CardController;
  readonly looked: UnitAt | undefined;
  /** The unit that the Tab key reaches. */
  current: UnitAt;
  unitButton(at: UnitAt): HTMLElement | null;
  editUnit(at: UnitAt): Promise<void>;
}

export function unitButtons(host: UnitHost, plan: Layout) {
  const shown = plan.columns.map((column) => column.ys.length);
  const buttons = plan.columns.map((column, k) => column.ys.map((_, unit) => unitButton(host, plan, { column: k, unit })));
  return html`<div
    role="group"
    aria-label=${say(host.model.texts, 'units')}
    @keydown=${(event: KeyboardEvent) => move(host, shown, event)}
  >
    ${buttons}
  </div>`;
}

function unitButton(host: UnitHost, plan: Layout, at: UnitAt) {
  const { cards } = host;
  return html`<button
    type="button"
    class="unit"
    data-unit="${at.column}-${at.unit}"
    tabindex=${isSame(at, host.current) ? 0 : -1}
    aria-haspopup="dialog"
    aria-expanded=${isSame(at, host.looked) ? 'true' : 'false'}
    aria-label=${unitName(host.model, host.layers, at.column, at.unit)}
    style=${placeOf(plan, at)}
    @pointerenter=${(event: PointerEvent) => event.pointerType === 'mouse' && cards.hover(at)}
    @pointerleave=${() => cards.leave()}
    @focus=${(event: FocusEvent) => focused(host, at, event.target as HTMLElement)}
    @blur=${() => cards.leave()}
    @click=${(event: PointerEvent) => void pressed(host, at, event)}
  ></button>`;
}

function placeOf(plan: Layout, { column, unit }: UnitAt): string {
  const { x, tile, pitch, ys } = plan.columns[column];
  const width = Math.max(tile, TOUCH);
  const height = Math.max(tile, Math.min(TOUCH, pitch));
  const corner = `${x - width / 2}px, ${ys[unit] - height / 2}px`;
  return `--tile: ${tile}px; width: ${width}px; height: ${height}px; transform: translate(${corner})`;
}

/** Focus by the keyboard gives the same glance as the pointer. */
function focused(host: UnitHost, at: UnitAt, button: HTMLElement): void {
  host.current = at;
  if (button.matches(':focus-visible') && !isSame(at, host.looked)) void host.cards.open(at);
}

/** A finger opens the card without raising its keyboard; Enter goes straight to the weights. */
function pressed(host: UnitHost, at: UnitAt, event: PointerEvent): Promise<void> {
  const isByKey = event.detail === 0;
  return isByKey ? host.editUnit(at) : host.cards.pin(at);
}

function move(host: UnitHost, shown: number[], event: KeyboardEvent): void {
  if (event.key === 'Escape') void host.cards.close();
  const next = neighbour(shown, host.current, event.key);
  if (isSame(next, host.current)) return;
  event.preventDefault();
  host.unitButton(next)?.focus();
}

function isSame(a: UnitAt, b: UnitAt | undefined): boolean {
  return a.column === b?.column && a.unit === b.unit;
}
