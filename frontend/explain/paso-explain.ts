import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { Numbers } from '../echarts/numbers.ts';
import { colours } from '../network/styles.ts';
import { numbersAt } from '../text/language.ts';
import { filled, plain, symbolic, symbolPieces, type Piece } from './formula.ts';
import { neighbour } from './keys.ts';
import { weightOf, type Block, type ExplainModel, type Line, type Looked, type Unit, type WeightAt } from './model.ts';
import { explanation } from './styles.ts';
import { say, type TextKey, type Texts } from './texts.ts';

/**
 * One update of a run, number by number: a sample's way forward, its loss, the chain of derivatives back to one weight, and the
 * optimizer's step. Every number shows its formula to whoever points at it or moves to it; long sums and wide layers are folded.
 *
 * @fires sample-chosen `{row}` of the training split
 * @fires weight-chosen `{layer, out, in}`
 * @fires fold-opened `{key}` of what is to be shown whole
 */
export class PasoExplain extends LitElement {
  static override styles = [colours, explanation];
  static override properties = {
    model: { attribute: false },
    texts: { attribute: false },
    stale: { type: Boolean },
    looked: { state: true },
    pointed: { state: true },
  };

  /** Missing until the first update is told. */
  declare model: ExplainModel | undefined;
  declare texts: Texts;
  /** Whether the run has gone on since. */
  declare stale: boolean;
  /** The number that has or had the focus. */
  declare looked: string;
  /** The number under the pointer. */
  declare pointed: string;

  readonly #lines = new Map<string, Line>();

  constructor() {
    super();
    this.texts = {};
    this.stale = false;
    this.looked = this.pointed = '';
  }

  /** What is told, to be read back. */
  values(): ExplainModel | undefined {
    return this.model;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('weight-looked', this.#weightLooked);
    document.addEventListener('point-picked', this.#pointPicked);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('weight-looked', this.#weightLooked);
    document.removeEventListener('point-picked', this.#pointPicked);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('model')) this.#lines.clear();
  }

  /** One Tab stop a part: the number last looked at, or the first. */
  override updated(): void {
    for (const part of this.renderRoot.querySelectorAll('[data-part]')) {
      const buttons = [...part.querySelectorAll<HTMLButtonElement>('.number, .fold')];
      const stop = buttons.find((button) => button.dataset.id === this.looked) ?? buttons[0];
      buttons.forEach((button) => (button.tabIndex = button === stop ? 0 : -1));
    }
    if (this.model) this.dataset.drawn = String(this.model.update);
  }

  override render() {
    const { model } = this;
    if (!model) return html`<p class="note">${this.#say('waiting')}</p>`;
    return html`<div class=${this.stale ? 'stale' : ''}>
      ${this.#head(model)} ${this.#choices(model)}
      <div>
        <div class="parts">${this.#forward(model)} ${this.#loss(model)} ${this.#backward(model)} ${this.#update(model)}</div>
        ${this.#strip()}
      </div>
    </div>`;
  }

  #head(model: ExplainModel) {
    const { update, updates, epoch, batch } = model;
    const note = this.stale ? this.#say('stale', { update }) : model.isLast ? this.#say('last') : '';
    return html`<p class="note" role="status">${this.#say('head', { update, updates, epoch, batch })} ${note}</p>`;
  }

  #choices({ samples, row, layers, weight, name, isInBatch }: ExplainModel) {
    const layer = layers[weight.layer];
    const bias = layer.isNorm ? 'β (bias)' : this.#say('bias');
    const ins = [...layer.ins.map((text, i) => ({ value: i, text })), ...(layer.hasBias ? [{ value: -1, text: bias }] : [])];
    const numbered = (names: string[]) => names.map((text, value) => ({ value, text }));
    const choose = (part: Partial<WeightAt>) => this.#tell('weight-chosen', { ...weight, ...part });
    return html`<div class="choices">
        ${this.#select('sample', row, samples.map((one) => ({ value: one.row, text: one.label })), (value) => this.#tell('sample-chosen', { row: value }))}
        ${layers.length > 1 ? this.#select('layerChoice', weight.layer, numbered(layers.map((one) => one.name)), (value) => choose({ layer: value, out: 0, in: 0 })) : nothing}
        ${this.#select(layer.isNorm ? 'unitChoice' : 'out', weight.out, numbered(layer.outs), (value) => choose({ out: value }))}
        ${this.#select(layer.isNorm ? 'normChoice' : 'in', weight.in, ins, (value) => choose({ in: value }))}
        <code>${name}</code>
      </div>
      ${isInBatch ? nothing : html`<p class="note">${this.#say('outside')}</p>`}`;
  }

  #select(key: TextKey, chosen: number, options: { value: number; text: string }[], choose: (value: number) => void) {
    return html`<label
      >${this.#say(key)}
      <select data-choice=${key} @change=${(event: Event) => choose(Number((event.target as HTMLSelectElement).value))}>
        ${options.map(({ value, text }) => html`<option value=${value} ?selected=${value === chosen} .selected=${value === chosen}>${text}</option>`)}
      </select>
    </label>`;
  }

  #forward({ blocks }: ExplainModel) {
    const isNormed = blocks.some(({ units }) => units.some(({ forward }) => forward.some(({ symbol }) => symbol.startsWith('x̂'))));
    const note = isNormed ? html`<p class="hint">${this.#say('normHint')}</p>` : nothing;
    return this.#section('forward', 'forwardHint', html`${note}<div class="blocks">${blocks.map((block, i) => this.#block(block, `f.${i}`, (unit) => unit.forward))}</div>`);
  }

  #loss({ loss }: ExplainModel) {
    return this.#section('loss', undefined, this.#table(loss, 'l'));
  }

  #backward({ blocks, part }: ExplainModel) {
    const told = blocks.map((block, i) => ({ block, i })).filter(({ block }) => block.units.some((unit) => unit.backward.length > 0));
    return this.#section(
      'backward',
      'backwardHint',
      html`<div class="blocks">${told.reverse().map(({ block, i }) => this.#block(block, `b.${i}`, (unit) => unit.backward))}</div>
        <p class="hint">${this.#say('part')}: ${this.#number(part, 'p')}</p>`,
    );
  }

  #update({ gradient, rate, step }: ExplainModel) {
    return this.#section('update', 'updateHint', html`${this.#table([gradient, ...rate, ...step], 'u')}`);
  }

  #section(key: TextKey, hint: TextKey | undefined, content: unknown) {
    return html`<section data-part=${key} aria-label=${this.#say(key)} @keydown=${this.#keyPressed}>
      <h3>${this.#say(key)}</h3>
      ${hint ? html`<p class="hint">${this.#say(hint)}</p>` : nothing} ${content}
    </section>`;
  }

  #block({ title, units, more, key }: Block, id: string, lines: (unit: Unit) => Line[]) {
    return html`<div class="block">
      <h4>${title}</h4>
      ${units.map((unit, i) => this.#unit(unit, `${id}.${i}`, lines(unit)))}
      ${more > 0
        ? html`<button type="button" class="fold" aria-label=${this.#say('openUnits', { n: more })} @click=${() => this.#open(key)}>${this.#say('more', { n: more })}</button>`
        : nothing}
    </div>`;
  }

  #unit({ name, isChosen }: Unit, id: string, lines: Line[]) {
    return html`<div class=${isChosen ? 'unit chosen' : 'unit'} title=${isChosen ? this.#say('chosen') : nothing}>
      ${name ? html`<span>${name}</span>` : nothing}${lines.map((line, i) => this.#number(line, `${id}.${i}`))}
    </div>`;
  }

  /** Lines with their formulas filled in, for there is room. */
  #table(lines: Line[], id: string) {
    const row = (line: Line, i: number) => html`<tr class=${i === lines.length - 1 ? 'result' : ''}>
      <td>${this.#number(line, `${id}.${i}`)}</td>
      <td class="formula">${line.formula ? this.#written(symbolic(line)) : this.#say('given')}</td>
      <td class="formula">${line.formula ? html`= ${this.#written(filled(line, this.#write))}` : nothing}</td>
    </tr>`;
    return html`<div class="scroller"><table>${lines.map(row)}</table></div>`;
  }

  #number(line: Line, id: string) {
    this.#lines.set(id, line);
    const isShown = id === (this.pointed || this.looked);
    return html`<button
      type="button"
      class=${isShown ? 'number shown' : 'number'}
      data-id=${id}
      aria-label=${this.#say('equals', { symbol: plain(line.symbol), value: this.#write(line.value) })}
      title=${line.rest ? this.#say('openTerms') : nothing}
      @focus=${() => (this.looked = id)}
      @click=${() => line.rest && this.#open(line.rest.key)}
      @pointerenter=${() => (this.pointed = id)}
      @pointerleave=${() => (this.pointed = '')}
    >
      <i>${this.#written(symbolPieces(line.symbol))}</i> ${this.#write(line.value)}
    </button>`;
  }

  /** The formula of the number somebody looks at. */
  #strip() {
    const line = this.#lines.get(this.pointed || this.looked);
    if (!line) return html`<div class="strip" data-strip><p class="symbols">${this.#say('hint')}</p></div>`;
    return html`<div class="strip" data-strip aria-live="polite">
      <p><b>${this.#written(symbolPieces(line.symbol))}</b> ${line.formula ? html`<span class="symbols">= ${this.#written(symbolic(line))}</span>` : nothing}</p>
      <p>${line.formula ? html`= ${this.#written(filled(line, this.#write), true)}` : nothing} = <b>${this.numbers.full(line.value)}</b></p>
    </div>`;
  }

  /** @param isOpening whether what is folded can be opened here */
  #written(pieces: Piece[], isOpening = false) {
    return pieces.map((piece) => {
      if (piece.kind !== 'rest') return piece.kind === 'sub' ? html`<sub>${piece.text}</sub>` : piece.text;
      const text = this.#say('rest', { n: piece.count, value: this.#write(piece.value) });
      return html`[${isOpening ? html`<button type="button" class="fold" title=${this.#say('openTerms')} @click=${() => this.#open(piece.key)}>${text}</button>` : text}]`;
    });
  }

  readonly #keyPressed = (event: KeyboardEvent) => {
    const part = event.currentTarget as HTMLElement;
    const buttons = [...part.querySelectorAll<HTMLButtonElement>('.number, .fold')];
    const next = neighbour(buttons, event.target as HTMLButtonElement, event.key);
    if (!next) return;
    event.preventDefault();
    buttons.forEach((button) => (button.tabIndex = button === next ? 0 : -1));
    next.focus();
  };

  /** Somebody looks at a weight on a picture of the network. */
  readonly #weightLooked = (event: Event) => {
    const weight = this.model && weightOf(this.model.layers, (event as CustomEvent<Looked>).detail);
    if (weight) this.#tell('weight-chosen', weight);
  };

  /** Somebody picked a sample on a plane. */
  readonly #pointPicked = (event: Event) => this.#tell('sample-chosen', { row: (event as CustomEvent<{ row: number }>).detail.row });

  #open(key: string): void {
    this.#tell('fold-opened', { key });
  }

  #tell(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  get numbers(): Numbers {
    return numbersAt(this);
  }

  readonly #write = (value: number | null): string => briefly(value, this.numbers);

  #say(key: TextKey, values: Record<string, string | number> = {}): string {
    return say(this.texts, key, values);
  }
}

/** Four significant digits; fewer where they say all, as of a rate somebody chose. */
function briefly(value: number | null, numbers: Numbers): string {
  const isShort = value !== null && Number(value.toPrecision(4)) === value;
  return isShort ? numbers.tick(value) : numbers.significant(value);
}

customElements.define('paso-explain', PasoExplain);
