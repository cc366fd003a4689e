import { LitElement } from 'lit';
import { partsOf, type Frame, type FrameTarget } from './frame.ts';

/** What Vaadin puts on an element with client-callable methods. */
interface Server {
  acknowledge(sequence: number): void;
}

/**
 * Hands each part of a frame to the elements beside it that ask for it with `data-parts`, and acknowledges the frame once the
 * browser has painted: a hidden or busy page thereby slows its frames, never the training.
 */
export class PasoFrames extends LitElement {
  declare $server?: Server;

  override connectedCallback(): void {
    super.connectedCallback();
    this.style.display = 'none';
  }

  /** Called by the server with one frame as JSON text. */
  show(json: string): void {
    const frame = JSON.parse(json) as Frame;
    const parts = partsOf(frame);
    for (const target of this.parentElement?.querySelectorAll<FrameTarget>('[data-parts]') ?? []) {
      const wanted = target.dataset.parts!.split(' ');
      for (const [name, part] of parts) if (wanted.includes(name)) target.frame?.(part as never, name);
    }
    requestAnimationFrame(() => {
      this.dataset.sequence = String(frame.sequence);
      this.$server?.acknowledge(frame.sequence);
    });
  }
}

customElements.define('paso-frames', PasoFrames);
