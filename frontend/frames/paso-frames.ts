import { LitElement } from 'lit';
import { partsOf, wantedBy, type Frame, type FrameTarget } from './frame.ts';

/** What Vaadin puts on an element with client-callable methods. */
interface Server {
  acknowledge(sequence: number): void;
  /** The names of all parts that are shown, with a space between. */
  want(parts: string): void;
}

/**
 * Hands each part of a frame to the elements beside it that ask for it with `data-parts`, and acknowledges the frame once the
 * browser has painted: a hidden or busy page thereby slows its frames, never the training. The server is told which parts are
 * asked for, whenever elements come and go, and sends no others.
 */
export class PasoFrames extends LitElement {
  declare $server?: Server;

  private told = '';
  private parts: [name: string, part: unknown][] = [];
  private served = new WeakSet<FrameTarget>();
  private readonly neighbours = new MutationObserver(() => {
    this.tellWanted();
    this.serveNewcomers();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.style.display = 'none';
    this.told = '';
    this.neighbours.observe(this.parentElement!, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['data-parts'],
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.neighbours.disconnect();
  }

  private targets(): FrameTarget[] {
    return [...(this.parentElement?.querySelectorAll<FrameTarget>('[data-parts]') ?? [])];
  }

  private tellWanted(): void {
    const wanted = wantedBy(this.targets());
    if (!this.$server || wanted === this.told) return;
    this.told = wanted;
    this.$server.want(wanted);
  }

  private serve(target: FrameTarget, parts: [name: string, part: unknown][]): void {
    this.served.add(target);
    const wanted = target.dataset.parts!.split(' ');
    for (const [name, part] of parts) if (wanted.includes(name)) target.frame?.(part as never, name);
  }

  /** Elements that came since the last frame: where the run rests, another may never come. */
  private serveNewcomers(): void {
    for (const target of this.targets()) if (!this.served.has(target)) this.serve(target, this.parts);
  }

  /** Called by the server with one frame as JSON text. */
  show(json: string): void {
    const frame = JSON.parse(json) as Frame;
    const parts = partsOf(frame);
    this.tellWanted();
    this.served = new WeakSet();
    for (const target of this.targets()) this.serve(target, parts);
    this.parts = parts.filter(([name]) => name !== 'losses'); // they are increments
    requestAnimationFrame(() => {
      this.dataset.sequence = String(frame.sequence);
      this.$server?.acknowledge(frame.sequence);
    });
  }
}

customElements.define('paso-frames', PasoFrames);
