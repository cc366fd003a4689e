import type { LitElement, ReactiveController } from 'lit';
import { never, SizeWatch, soon } from '../echarts/anew.ts';

/**
 * When an element draws: while it is on the page, once an animation frame however many reasons there were, and again when one of its
 * plots has another size.
 */
export class Drawing implements ReactiveController {
  private readonly host: LitElement;
  private readonly draw: () => void;
  private readonly resized = new SizeWatch(() => this.schedule());
  private request = 0;

  constructor(host: LitElement, draw: () => void) {
    this.host = host;
    this.draw = draw;
    host.addController(this);
  }

  hostConnected(): void {
    void this.host.updateComplete.then(() => {
      if (!this.host.isConnected) return;
      this.observe();
      this.schedule();
    });
  }

  hostDisconnected(): void {
    this.resized.disconnect();
    never(this.request);
    this.request = 0;
  }

  /** Looks for the plots again, after the element has rendered others. */
  observe(): void {
    this.resized.disconnect();
    this.host.renderRoot.querySelectorAll('.plot').forEach((plot) => this.resized.observe(plot));
  }

  schedule(): void {
    if (this.request || !this.host.isConnected || !this.host.hasUpdated) return;
    this.request = soon(() => {
      this.request = 0;
      this.draw();
    });
  }
}
