import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { putAt } from '../echarts/zoom.ts';
import type { NeuronCard } from './neuron-card.ts';
import type { UnitAt } from './painter.ts';

const HOVER_MILLIS = 140;
const LEAVE_MILLIS = 260;
const MARGIN = 8;
const GAP = 10;

/** What the controller needs of the picture. */
export interface CardHost extends ReactiveControllerHost {
  readonly card: NeuronCard;
  /** The button of a unit. */
  unitButton(at: UnitAt): HTMLElement | null;
  /** The unit looked at, or none, has changed. */
  looking(at: UnitAt | undefined): Promise<void>;
}

/** Opens and closes the card of a unit: a glance by hovering or focus, to stay by a click or Enter. */
export class CardController implements ReactiveController {
  at: UnitAt | undefined;
  private readonly host: CardHost;
  private timer = 0;
  private isPinned = false;

  constructor(host: CardHost) {
    this.host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    void this.close();
  }

  /** The pointer came over a unit. */
  hover(at: UnitAt): void {
    if (this.isPinned) return;
    this.later(() => this.open(at), this.at ? 60 : HOVER_MILLIS);
  }

  /** The pointer left the unit or the card. */
  leave(): void {
    if (this.isPinned) return;
    this.later(() => this.close(), LEAVE_MILLIS);
  }

  /** The pointer is over the card: it stays open. */
  stay(): void {
    clearTimeout(this.timer);
  }

  /** The focus is in the card: it stays until the focus leaves or it is dismissed. */
  readonly hold = () => {
    this.stay();
    this.isPinned = true;
  };

  /** The focus left the card, for its own unit or for elsewhere. */
  readonly released = (event: FocusEvent) => {
    const button = this.at && this.host.unitButton(this.at);
    this.isPinned = false;
    if (event.relatedTarget && event.relatedTarget !== button) void this.close();
  };

  /** Escape closes the card and gives the focus back to its unit. */
  readonly keyPressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !this.at) return;
    event.stopPropagation();
    this.host.unitButton(this.at)?.focus();
    void this.close();
  };

  /** Opens the card until it is dismissed. */
  async pin(at: UnitAt): Promise<void> {
    await this.open(at);
    this.isPinned = true;
  }

  async open(at: UnitAt): Promise<void> {
    clearTimeout(this.timer);
    this.isPinned = false;
    this.at = at;
    await this.host.looking(at);
    const { card } = this.host;
    if (this.at !== at || !card.isConnected) return;
    if (!card.matches(':popover-open')) card.showPopover();
    this.place();
    window.addEventListener('scroll', this.place, { capture: true, passive: true });
    window.addEventListener('pointerdown', this.pressed, true);
  }

  async close(): Promise<void> {
    clearTimeout(this.timer);
    window.removeEventListener('scroll', this.place, { capture: true });
    window.removeEventListener('pointerdown', this.pressed, true);
    this.isPinned = false;
    if (!this.at) return;
    this.at = undefined;
    const card = this.host.card as NeuronCard | null;
    if (card?.matches(':popover-open')) card.hidePopover();
    await this.host.looking(undefined);
  }

  private later(action: () => Promise<void>, millis: number): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void action(), millis);
  }

  private readonly pressed = (event: Event) => {
    const path = event.composedPath();
    const button = this.at && this.host.unitButton(this.at);
    if (!path.includes(this.host.card) && !(button && path.includes(button))) void this.close();
  };

  /** Beside the unit where there is room, else below or above; never over it. */
  private readonly place = () => {
    const button = this.at && this.host.unitButton(this.at);
    if (!button) return;
    const unit = button.getBoundingClientRect();
    const { card } = this.host;
    const { width, height } = card.getBoundingClientRect();
    const centred = (middle: number, size: number, room: number) => Math.max(MARGIN, Math.min(room - size - MARGIN, middle - size / 2));
    let left = unit.right + GAP;
    let top = centred((unit.top + unit.bottom) / 2, height, window.innerHeight);
    if (left + width > window.innerWidth - MARGIN) left = unit.left - GAP - width;
    if (left < MARGIN) {
      left = centred((unit.left + unit.right) / 2, width, window.innerWidth);
      top = unit.bottom + GAP + height < window.innerHeight ? unit.bottom + GAP : Math.max(MARGIN, unit.top - GAP - height);
    }
    putAt(card, left, top);
  };
}
