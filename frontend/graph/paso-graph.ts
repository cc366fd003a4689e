import { html, LitElement, nothing, svg, type PropertyValues } from 'lit';
import { SizeWatch } from '../echarts/anew.ts';
import { Numbers } from '../echarts/numbers.ts';
import { colours } from '../echarts/theme.ts';
import { keepMenu } from '../plot/keep.ts';
import { walk } from './keys.ts';
import { layout, type Layout, type Sizes } from './layout.ts';
import { shown, type Arrival, type GraphModel, type GraphNode, type Values } from './model.ts';
import { card } from './node-card.ts';
import { few, FEW, shapeText } from './numbers.ts';
import { grab } from './pan.ts';
import { pulse } from './pulses.ts';
import { edgeState, stateOf, type Show } from './show.ts';
import { cardLook } from './styles/card.ts';
import { frameLook } from './styles/frame.ts';
import { legendLook } from './styles/legend.ts';
import { nodeLook } from './styles/node.ts';
import { planeLook } from './styles/plane.ts';
import { say, type TextKey, type Texts } from './texts.ts';
import { rowsOf } from './rows.ts';
import { stages } from './timeline.ts';
import { tensor } from './tensor.ts';
import { languageOf } from '../text/language.ts';

const REDUCED = matchMedia('(prefers-reduced-motion: reduce)');

/** A wide screen reads a computation from left to right, a narrow one downwards. */
const WIDE: Sizes = { width: 142, height: 86, along: 42, across: 18 };
const NARROW: Sizes = { width: 104, height: 86, along: 30, across: 8 };
const SLIM = 500; // pixels below which nodes become narrow
const READABLE = 0.72; // of the natural size; below it the graph goes downwards, or is scrolled
const LARGEST = 1.1;
const ZOOM = 1.25;
const FORWARD_MILLIS = 340;
const BACKWARD_MILLIS = 560;

/** Whether a node's name begins with its operation: `mean(error²)`. */
const says = ({ name, symbol }: GraphNode) => name.startsWith(`${symbol}(`);

/**
 * A computation graph: leaves, operations, result, each with value, shape and gradient. Passes are shown node by node, with pulses along the
 * edges. A node opens to the chain rule with its numbers; arrow keys walk along the edges.
 *
 * @fires node-opened `{name}`
 */
export class PasoGraph extends LitElement {
  static override styles = [colours, frameLook, planeLook, nodeLook, legendLook, cardLook];
  static override properties = {
    model: { attribute: false },
    arrival: { attribute: false },
    texts: { attribute: false },
    withData: { attribute: false },
    size: { state: true },
    zoom: { state: true },
    open: { state: true },
    focused: { state: true },
    show: { state: true },
  };

  declare model: GraphModel | undefined;
  declare arrival: Arrival | undefined;
  declare texts: Texts;
  declare withData: boolean;
  declare size: number;
  declare zoom: number;
  declare open: number | undefined;
  declare focused: number | undefined;
  declare show: Show | undefined;

  readonly #resized = new SizeWatch(({ clientWidth }) => (this.size = clientWidth || this.size));
  #numbers = new Numbers();
  #drawn: GraphModel | undefined;
  #layout: Layout | undefined;
  #isUpright = false;
  #request = 0;
  #began = 0;
  #played = 0;

  constructor() {
    super();
    this.texts = {};
    this.withData = false;
    this.size = 0;
    this.zoom = 1;
  }

  /** What is drawn just now, to be read back. */
  values() {
    return {
      nodes: this.#drawn?.nodes.map((node) => ({ ...node, ...stateOf(node, this.show), spot: this.#layout?.spots.get(node.id) })) ?? [],
      edges: this.#drawn?.edges ?? [],
      open: this.#node(this.open)?.name,
      isPlaying: this.show !== undefined,
    };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => {
      this.#numbers = new Numbers(languageOf(this));
      this.#resized.observe(this.renderRoot.querySelector('.view')!);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    this.#stop();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('arrival') && this.arrival && this.arrival.number !== this.#played) {
      this.#played = this.arrival.number;
      this.#begin(this.arrival.kind, changed.get('model') as GraphModel | undefined);
    } else if (changed.has('model')) {
      this.#stop();
    }
    if (changed.has('model') || changed.has('withData') || changed.has('size')) this.#arrange();
  }

  override updated(): void {
    if (this.#layout) this.dataset.drawn = String(Number(this.dataset.drawn ?? 0) + 1);
    this.toggleAttribute('data-playing', this.show !== undefined);
  }

  /** The way that fits better at a readable size. */
  #arrange(): void {
    const { model, size } = this;
    this.#layout = undefined;
    this.#drawn = model && shown(model, this.withData);
    if (!this.#drawn || size === 0) return;
    const ids = this.#drawn.nodes.map(({ id }) => id);
    const lying = layout(ids, this.#drawn.edges, false, WIDE);
    const standing = layout(ids, this.#drawn.edges, true, size < SLIM ? NARROW : WIDE);
    this.#isUpright = size / lying.width < READABLE && size / standing.width > size / lying.width;
    this.#layout = this.#isUpright ? standing : lying;
    if (this.open !== undefined && !ids.includes(this.open)) this.open = undefined;
    if (this.focused === undefined || !ids.includes(this.focused)) this.focused = ids[0];
  }

  get #isNarrow(): boolean {
    return this.#isUpright && this.size < SLIM;
  }

  get #scale(): number {
    return this.#layout ? Math.min(LARGEST, this.size / this.#layout.width) * this.zoom : 1;
  }

  override render() {
    const { model } = this;
    return html`
      <header>
        ${model?.title ? html`<h3>${model.title}</h3>` : nothing}
        <div class="zoom">
          <button aria-label=${this.#say('zoomOut')} title=${this.#say('zoomOut')} ?disabled=${this.zoom <= 1} @click=${() => this.#zoomBy(1 / ZOOM)}>−</button>
          <button @click=${() => (this.zoom = 1)}>${this.#say('fit')}</button>
          <button aria-label=${this.#say('zoomIn')} title=${this.#say('zoomIn')} ?disabled=${this.zoom >= 2.4} @click=${() => this.#zoomBy(ZOOM)}>+</button>
        </div>
        ${keepMenu(this.texts, { picture: () => this, title: model?.title || this.#say('picture'), rows: () => rowsOf(this.#drawn, this.texts) })}
      </header>
      <div class="view" @pointerdown=${grab} @wheel=${this.#wheel}>${this.#layout && this.#drawn ? this.#picture(this.#layout, this.#drawn) : nothing}</div>
      ${this.#legend()}
      <div class="details" aria-live="polite">${this.#card()}</div>
    `;
  }

  #legend() {
    const kinds: [string, TextKey][] = [['leaf', 'legendLeaf'], ['operation', 'legendOperation'], ['result', 'legendResult']];
    if (this.withData) kinds.push(['data', 'legendData']);
    return html`<p class="legend">${kinds.map(([kind, key]) => html`<span class=${kind}><i></i>${this.#say(key)}</span>`)}
      <span class="back"><i></i>${this.#say('legendGradient')}</span></p>`;
  }

  #picture(place: Layout, model: GraphModel) {
    const scale = this.#scale;
    return html`<div class="room" style="width: ${place.width * scale}px; height: ${place.height * scale}px">
      <div class="plane ${this.#isNarrow ? 'narrow' : ''}" role="group" aria-label=${model.title || this.#say('picture')} aria-description=${this.#say('keys')}
        style="width: ${place.width}px; height: ${place.height}px; scale: ${scale}" @keydown=${this.#keyPressed}>
        <svg width=${place.width} height=${place.height} aria-hidden="true">
          <defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="6" markerHeight="6" orient="auto"><path d="M0 0.6L7.4 4L0 7.4z"/></marker></defs>
          ${place.routes.map((route, i) => svg`<path class="edge ${edgeState(i, model, this.show)}" data-edge=${i} d=${route.path} marker-end="url(#tip)"/>`)}
          <g class="pulses"></g>
        </svg>
        ${model.nodes.map((node) => this.#nodeOf(node, place))}
      </div>
    </div>`;
  }

  #nodeOf(node: GraphNode, place: Layout) {
    const { x, y } = place.spots.get(node.id)!;
    const { value, gradient, isLit } = stateOf(node, this.show);
    const kind = node.isResult ? 'result' : node.kind;
    return html`<button class="node ${node.kind} ${node.isResult ? 'result' : ''} ${isLit ? 'lit' : ''}" data-id=${node.id} data-name=${node.name}
      tabindex=${node.id === this.focused ? 0 : -1} aria-expanded=${node.id === this.open ? 'true' : 'false'}
      aria-label=${this.#say('node', {
        name: node.name,
        kind: this.#say(kind as TextKey),
        shape: shapeText(node.shape),
        value: this.#words(value, 'noValue'),
        gradient: this.#words(gradient, 'noGradient'),
      })}
      style="translate: ${x}px ${y}px" @click=${() => this.#toggle(node)} @focus=${() => (this.focused = node.id)}>
      <span class="head">${node.symbol && !says(node) ? html`<b class="symbol">${node.symbol}</b>` : nothing}<span class="name" title=${node.name}>${node.name.split('(').map((part, i) => (i ? html`(<wbr>${part}` : part))}</span>
        ${this.#isNarrow ? nothing : html`<small>${shapeText(node.shape)}</small>`}</span>
      <span class="value">${tensor(value, this.#numbers, this.#isNarrow)}${this.#isNarrow ? html`<small>${shapeText(node.shape)}</small>` : nothing}</span>
      <span class="gradient">${node.kind === 'data' ? nothing : html`<i>∂</i>${tensor(gradient, this.#numbers, this.#isNarrow)}`}</span>
    </button>`;
  }

  #words(values: Values | null, none: TextKey): string {
    if (!values) return this.#say(none);
    return values.length > FEW ? this.#say('numbers', { n: values.length }) : few(this.#numbers, values);
  }

  #card() {
    const node = this.#node(this.open);
    if (!node || !this.model) return nothing;
    return card({ model: this.model, node, texts: this.texts, numbers: this.#numbers, close: () => this.#close() });
  }

  #node(id: number | undefined): GraphNode | undefined {
    return id === undefined ? undefined : this.#drawn?.nodes.find((node) => node.id === id);
  }

  #begin(kind: Arrival['kind'], before: GraphModel | undefined): void {
    this.#stop();
    if (!this.model || REDUCED.matches) return;
    const all = stages(shown(this.model, this.withData), kind);
    if (all.length === 0) return;
    this.show = { stages: all, at: 0, kind, before };
    this.#began = 0;
    this.#request = requestAnimationFrame(this.#tick);
  }

  #stop(): void {
    cancelAnimationFrame(this.#request);
    this.#request = 0;
    this.show = undefined;
    this.renderRoot?.querySelector?.('.pulses')?.replaceChildren();
  }

  readonly #tick = (now: number) => {
    const { show } = this;
    if (!show) return;
    this.#began ||= now;
    const stage = show.stages[show.at];
    const millis = stage?.edges.length ? (show.kind === 'forward' ? FORWARD_MILLIS : BACKWARD_MILLIS) : FORWARD_MILLIS;
    const part = Math.min(1, (now - this.#began) / millis);
    if (!stage) return this.#stop();
    pulse(this.renderRoot, stage, part, show.kind === 'backward');
    if (part === 1) {
      this.show = { ...show, at: show.at + 1 };
      this.#began = now;
    }
    this.#request = requestAnimationFrame(this.#tick);
  };

  #toggle(node: GraphNode): void {
    this.focused = node.id;
    this.open = this.open === node.id ? undefined : node.id;
    if (this.open !== undefined) this.dispatchEvent(new CustomEvent('node-opened', { detail: { name: node.name } }));
  }

  #close(): void {
    const { open } = this;
    this.open = undefined;
    this.renderRoot.querySelector<HTMLElement>(`.node[data-id="${open}"]`)?.focus();
  }

  readonly #keyPressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && this.open !== undefined) {
      this.#close();
      return;
    }
    if (!this.#layout || this.focused === undefined) return;
    const to = walk(this.#layout, this.#isUpright, this.focused, event.key);
    if (!/^(Arrow|Home|End)/.test(event.key)) return;
    event.preventDefault();
    this.focused = to;
    this.renderRoot.querySelector<HTMLElement>(`.node[data-id="${to}"]`)?.focus();
  };

  #zoomBy(factor: number): void {
    this.zoom = Math.max(1, Math.min(2.5, this.zoom * factor));
  }

  /** Only with Ctrl, as maps do: the page scrolls else. */
  readonly #wheel = (event: WheelEvent) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    this.#zoomBy(event.deltaY < 0 ? ZOOM : 1 / ZOOM);
  };

  #say(key: TextKey, values: Record<string, string | number> = {}): string {
    return say(this.texts, key, values);
  }
}

customElements.define('paso-graph', PasoGraph);
