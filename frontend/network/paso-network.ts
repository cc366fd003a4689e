import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { NetworkPart } from '../frames/frame.ts';
import './layer-menu.ts';
import type { LayerMenu } from './layer-menu.ts';
import { footOf, gaps } from './layer-buttons.ts';
import { singleLayers } from './layer-styles.ts';
import { CardController, type CardHost } from './card-controller.ts';
import { EdgePointer, type EdgeHost } from './edge-pointer.ts';
import { keepMenu } from '../plot/keep.ts';
import { numbersAt } from '../text/language.ts';
import { layout, type Layout } from './layout.ts';
import { linksOf, sizesOf, withActivation, withLayer, withUnits, type HiddenLayer, type NetworkModel } from './model.ts';
import './neuron-card.ts';
import type { NeuronCard } from './neuron-card.ts';
import type { EdgeAt, UnitAt } from './painter.ts';
import { Picture } from './picture.ts';
import { parts } from './part-styles.ts';
import { picture } from './picture-styles.ts';
import { colours, controls } from './styles.ts';
import { heads, header, inputLabels, invitation, moreLines, type Controls } from './templates.ts';
import { SizeWatch } from '../echarts/anew.ts';
import { colours as chartColours, probes } from '../echarts/theme.ts';
import { networkInk } from './theme.ts';
import { unitButtons, type UnitHost } from './unit-buttons.ts';
import { WeightLabels } from './weight-labels.ts';
import { activationName, describe, say, unitName } from './words.ts';

const REDUCED = matchMedia('(prefers-reduced-motion: reduce)');

/** Numbers in the card change no faster than this, or nobody could read them. */
const CARD_MILLIS = 100;

/**
 * The model as a picture that a learner edits: inputs, hidden layers, output; each unit with its own live heat map.
 *
 * @fires layers-changed the whole list of hidden layers wanted, `[{units, activation}]`
 * @fires layer-added `{place, type}`, layers-removed `{places}`, layer-moved `{from, to}`: among all layers, from 0
 * @fires parameters-frozen `{names, isFrozen}`
 * @fires layer-asked `{place}` of which all settings are wanted
 * @fires weight-looked `{layer, out, in}`, of a layer that no column shows `{place}`, to the whole page: whatever explains a weight explains this one
 * @fires weight-changed `{layer, out, in, value}`; `layer` counts linear layers from 0, `in` -1 is the bias
 */
export class PasoNetwork extends LitElement implements CardHost, EdgeHost, UnitHost, Controls {
  static override styles = [chartColours, colours, controls, picture, parts, singleLayers];
  static override properties = {
    model: { attribute: false },
    layers: { state: true },
    room: { state: true },
    current: { state: true },
    isOpen: { state: true },
    looked: { state: true },
  };

  /** Set by the server; nothing is drawn before. */
  declare model: NetworkModel;
  /** The model's layers, or what the learner has made of them until the server answers. */
  declare layers: HiddenLayer[];
  declare room: { width: number; height: number };
  declare current: UnitAt;
  /** Whether more inputs than a few are all drawn. */
  declare isOpen: boolean;
  declare looked: UnitAt | undefined;

  readonly picture = new Picture(() => networkInk(this.shadowRoot!), () => this.drawn());
  readonly cards = new CardController(this);
  private readonly edges = new EdgePointer(this);
  private readonly labels = new WeightLabels();
  private readonly resized = new SizeWatch(() => this.measure());
  private plan: Layout | undefined;
  private drawings = 0;
  private cardTimer = 0;

  constructor() {
    super();
    this.layers = [];
    this.room = { width: 0, height: 0 };
    this.current = { column: 0, unit: 0 };
    this.isOpen = false;
  }

  /** Shows the newest state of the run at the next animation frame; cheap, renders no template. */
  frame(part: NetworkPart): void {
    this.picture.take(part);
  }

  /** The parameters drawn last: of each linear layer its weights, row by row, then its biases. */
  shown(): number[] {
    return Array.from(this.picture.scene.parameters);
  }

  /** Takes back what the learner changed here and the server refused. */
  restore(): void {
    this.layers = this.model.layers;
    this.picture.restore();
  }

  addLayer(): void {
    this.change(withLayer(this.layers, this.model.limits));
  }

  removeLayer(): void {
    this.change(this.layers.slice(0, -1));
  }

  setUnits(index: number, units: number): void {
    this.change(withUnits(this.layers, index, units));
  }

  setActivation(index: number, activation: string): void {
    this.change(withActivation(this.layers, index, activation));
  }

  get menu(): LayerMenu {
    return this.renderRoot.querySelector('paso-layer-menu')!;
  }

  tell(event: string, detail: unknown, isForThePage = false): void {
    this.dispatchEvent(new CustomEvent(event, { detail, bubbles: isForThePage, composed: isForThePage }));
  }

  foldInputs(isFolded: boolean): void {
    this.isOpen = !isFolded;
  }

  get card(): NeuronCard {
    return this.renderRoot.querySelector('paso-neuron-card')!;
  }

  unitButton({ column, unit }: UnitAt): HTMLElement | null {
    return this.renderRoot.querySelector(`[data-unit="${column}-${unit}"]`);
  }

  edgeName({ layer, out, in: source }: EdgeAt): string {
    return `${this.nameOf(layer, source)} → ${this.nameOf(layer + 1, out)}`;
  }

  async editUnit(at: UnitAt, source?: number): Promise<void> {
    await this.cards.pin(at);
    this.card.edit(source);
  }

  async looking(at: UnitAt | undefined): Promise<void> {
    this.looked = at;
    this.picture.look(at, undefined);
    if (!at) return;
    const { card, layers } = this;
    card.heading = card.ariaLabel = this.nameOf(at.column, at.unit);
    card.activation = at.column > 0 && at.column <= layers.length ? activationName(this.model.texts, layers[at.column - 1].activation) : '';
    card.sources = this.sourcesOf(at);
    await card.updateComplete;
    this.fillCard();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.isConnected && this.mount());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
    this.picture.mount(undefined);
    clearTimeout(this.cardTimer);
    this.cardTimer = 0;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!this.model) return;
    if (changed.has('model')) this.layers = this.model.layers;
    if (changed.has('model') && this.hasUpdated) this.menu.dismiss(); // its places are those of the model before
    if (changed.has('model') || changed.has('layers') || changed.has('room') || changed.has('isOpen')) this.arrange();
  }

  override render() {
    const { model } = this;
    return html`
      ${model ? header(this, this.menuOf(model), numbersAt(this)) : nothing}
      <div class="scroll">${this.stage()}</div>
      <paso-neuron-card
        popover="manual"
        role="dialog"
        .texts=${model?.texts ?? {}}
        .disabled=${model?.disabled ?? false}
        @pointerenter=${() => this.cards.stay()}
        @pointerleave=${() => this.cards.leave()}
        @focusin=${this.cards.hold}
        @focusout=${this.cards.released}
        @keydown=${this.cards.keyPressed}
        @weight-typed=${this.weightTyped}
        @weight-focused=${this.weightFocused}
      ></paso-neuron-card>
      <paso-layer-menu></paso-layer-menu>
      <p class="hidden" id="description" aria-live="polite">${model ? describe(model, numbersAt(this), this.layers) : nothing}</p>
      ${probes(() => this.picture.forgetInk())}
    `;
  }

  private menuOf({ texts, inputs }: NetworkModel) {
    const names = (column: number, unit: number) => (column === 0 ? inputs[unit] : this.nameOf(column, unit));
    const rows = () => linksOf(this.picture.scene, names, say(texts, 'bias'));
    return keepMenu(texts, { picture: () => this, title: say(texts, 'picture'), rows: () => [['', '', say(texts, 'weight')], ...rows()] });
  }

  private stage() {
    const { model, plan } = this;
    return html`<div
      class="stage"
      role="group"
      aria-label=${model ? say(model.texts, 'picture') : nothing}
      aria-describedby="description"
      style=${plan ? `width: ${plan.width}px; min-height: ${plan.least}px` : nothing}
      @pointermove=${this.edges.moved}
      @pointerleave=${this.edges.left}
      @click=${this.edges.clicked}
    >
      <canvas class="picture" aria-hidden="true"></canvas>
      <div class="weights" aria-hidden="true"></div>
      ${plan ? [inputLabels(model, plan), moreLines(this, plan), heads(this, plan), gaps(this, plan), invitation(this, plan), unitButtons(this, plan)] : nothing}
      <div class="chip" hidden></div>
    </div>`;
  }

  private mount(): void {
    this.picture.mount(this.renderRoot.querySelector<HTMLCanvasElement>('canvas.picture')!);
    this.resized.observe(this.renderRoot.querySelector('.scroll')!);
  }

  private measure(): void {
    const box = this.renderRoot.querySelector('.scroll')!;
    const room = { width: box.clientWidth, height: box.clientHeight };
    if (room.width !== this.room.width || room.height !== this.room.height) this.room = room;
  }

  private arrange(): void {
    const sizes = sizesOf(this.model, this.layers);
    const isChanged = sizes.join() !== this.picture.scene.sizes.join();
    if (isChanged) void this.cards.close();
    this.picture.reshape(sizes);
    if (this.room.width < 1) return;
    const labelLength = Math.max(...this.model.inputs.map((name) => name.length));
    const foot = footOf(this.model.modules);
    this.style.setProperty('--foot', `${foot}px`); // the picture is as much higher
    this.plan = layout(sizes, { ...this.room, labelLength, foot, isOpen: this.isOpen });
    this.picture.place(this.plan, isChanged && !REDUCED.matches);
    const { columns } = this.plan;
    const column = Math.min(this.current.column, columns.length - 1);
    this.current = { column, unit: Math.min(this.current.unit, columns[column].ys.length - 1) };
  }

  /** The picture shows the wish at once; the server answers with a model, or by `restore`. */
  private change(layers: HiddenLayer[]): void {
    this.layers = layers;
    this.dispatchEvent(new CustomEvent('layers-changed', { detail: layers }));
  }

  private readonly weightTyped = ({ detail }: CustomEvent<{ in: number; value: number }>) => {
    if (!this.looked) return;
    const edge = { layer: this.looked.column - 1, out: this.looked.unit, in: detail.in };
    this.picture.set(edge, detail.value);
    this.dispatchEvent(new CustomEvent('weight-changed', { detail: { ...edge, value: detail.value } }));
  };

  private readonly weightFocused = ({ detail }: CustomEvent<{ in: number }>) => {
    if (!this.looked) return;
    this.tell('weight-looked', { layer: this.looked.column - 1, out: this.looked.unit, in: detail.in }, true);
  };

  private drawn(): void {
    this.dataset.drawn = String(++this.drawings);
    this.labels.write(this.renderRoot.querySelector('.weights')!, this.picture, say(this.model.texts, 'bias'));
    this.edges.refresh();
    if (this.looked && !this.cardTimer) this.cardTimer = window.setTimeout(() => this.fillCard(), CARD_MILLIS);
  }

  private fillCard(): void {
    clearTimeout(this.cardTimer);
    this.cardTimer = 0;
    const { card, looked, picture } = this;
    if (!looked) return;
    picture.enlarge(looked, card.map);
    card.show(this.sourcesOf(looked).map((source) => picture.valueOf({ layer: looked.column - 1, out: looked.unit, in: source.in })));
  }

  private sourcesOf({ column }: UnitAt) {
    if (column === 0) return [];
    const units = this.picture.scene.sizes[column - 1];
    const weights = Array.from({ length: units }, (_, unit) => ({ in: unit, name: column === 1 ? this.model.inputs[unit] : this.nameOf(column - 1, unit) }));
    return [...weights, { in: -1, name: say(this.model.texts, 'bias') }];
  }

  private nameOf(column: number, unit: number): string {
    return unitName(this.model, this.layers, column, unit);
  }
}

customElements.define('paso-network', PasoNetwork);
