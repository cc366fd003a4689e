/** An opened node: where it comes from, and the chain rule with its numbers. */

import { html, nothing } from 'lit';
import type { Numbers } from '../echarts/numbers.ts';
import type { Flow, GraphModel, GraphNode, Matrix, Values } from './model.ts';
import { number, shapeText } from './numbers.ts';
import { say, type Texts } from './texts.ts';

const MOST_ROWS = 5;
const MOST_COLUMNS = 4;

export interface CardScene {
  model: GraphModel;
  node: GraphNode;
  texts: Texts;
  numbers: Numbers;
  close: () => void;
}

export function card(scene: CardScene) {
  const { node, texts } = scene;
  return html`<section class="card ${node.kind}" aria-labelledby="card-title">
    <header>
      <h4 id="card-title">${node.symbol ? html`<b class="symbol">${node.symbol}</b>` : nothing}<span>${node.name}</span></h4>
      ${node.gradFn ? html`<code>grad_fn=&lt;${node.gradFn}&gt;</code>` : html`<code>is_leaf=True, requires_grad=${node.kind === 'leaf' ? 'True' : 'False'}</code>`}
      <button class="close" @click=${scene.close}>${say(texts, 'close')}</button>
    </header>
    ${node.kind === 'operation' ? operation(scene) : leaf(scene)}
  </section>`;
}

function leaf({ node, texts, numbers }: CardScene) {
  return html`<p>${say(texts, node.kind === 'leaf' ? 'leafText' : 'dataText')}</p>
    <dl>
      <dt>${say(texts, 'value')}</dt><dd>${matrix(numbers, { shape: node.shape, values: node.value ?? [] })}</dd>
      ${node.kind === 'leaf' ? html`<dt>.grad</dt><dd class="gradient">${node.gradient ? matrix(numbers, { shape: node.shape, values: node.gradient }) : 'None'}</dd>` : nothing}
    </dl>`;
}

function operation(scene: CardScene) {
  const { node, texts } = scene;
  if (node.flows.length === 0) return html`<p>${say(texts, 'empty')}</p>`;
  const isMatrix = node.flows.some((flow) => flow.isMatrix);
  return html`<p>${say(texts, isMatrix ? 'matrices' : 'chain')}${node.isResult ? html` · ${say(texts, 'one')}` : nothing}</p>
    <div class="flows">${node.flows.map((flow) => (flow.isMatrix ? product(scene, flow) : elementwise(scene, flow)))}</div>`;
}

function nameOf(model: GraphModel, id: number): string {
  return model.nodes.find((node) => node.id === id)?.name ?? '';
}

/** A name as one symbol of a formula. */
function bracketed(name: string): string {
  return name.includes(' ') ? `(${name})` : name;
}

function elementwise({ model, node, texts, numbers }: CardScene, flow: Flow) {
  const n = flow.products.length;
  const isSummed = flow.outgoing.values.length < n;
  const rows = n > MOST_ROWS + 1 ? MOST_ROWS : n;
  const cell = (value: number | null) => html`<td>${number(numbers, value)}</td>`;
  return html`<figure>
    <figcaption><b>${say(texts, 'to', { name: nameOf(model, flow.to) })}</b> <span class="formula">${flow.formula}</span></figcaption>
    <table>
      <thead><tr>${n > 1 ? html`<th scope="col">${say(texts, 'row')}</th>` : nothing}
        <th scope="col">${say(texts, 'incoming')}<small>∂L/∂${bracketed(node.name)}</small></th>
        <th scope="col">× ${say(texts, 'local')}<small>∂${bracketed(node.name)}/∂${bracketed(nameOf(model, flow.to))}</small></th>
        <th scope="col">= ${say(texts, 'outgoing')}<small>∂L/∂${bracketed(nameOf(model, flow.to))}</small></th></tr></thead>
      <tbody>${flow.products.slice(0, rows).map((value, i) => html`<tr>
        ${n > 1 ? html`<th scope="row">${i}</th>` : nothing}
        ${cell(flow.left.values[i])}${cell(flow.right.values[i])}<td class="gradient">${number(numbers, value)}</td></tr>`)}
        ${rows < n ? html`<tr class="more"><td colspan="4">${say(texts, 'more', { n: n - rows })}</td></tr>` : nothing}</tbody>
      ${isSummed ? html`<tfoot><tr><th scope="row" colspan=${n > 1 ? 3 : 2}>${say(texts, 'sum')}</th><td class="gradient">${number(numbers, flow.outgoing.values[0])}</td></tr></tfoot>` : nothing}
    </table>
  </figure>`;
}

function product({ model, texts, numbers }: CardScene, flow: Flow) {
  return html`<figure>
    <figcaption><b>${say(texts, 'to', { name: nameOf(model, flow.to) })}</b> <span class="formula">${flow.formula}</span></figcaption>
    <div class="product">${matrix(numbers, flow.left)}<span>·</span>${matrix(numbers, flow.right)}<span>=</span>
      <div class="gradient">${matrix(numbers, flow.outgoing)}</div></div>
  </figure>`;
}

/** Numbers in their rows, the first few of many, and the shape below. */
function matrix(numbers: Numbers, { shape, values }: Matrix) {
  const columns = shape.length > 0 ? shape[shape.length - 1] : 1;
  const rows = split(values, columns);
  const isCut = rows.length > MOST_ROWS + 1;
  return html`<div class="matrix" role="group" aria-label="${say({}, 'shape')} ${shapeText(shape)}"><table><tbody>
    ${rows.slice(0, isCut ? MOST_ROWS : rows.length).map((row) => html`<tr>
      ${row.slice(0, MOST_COLUMNS).map((value) => html`<td>${number(numbers, value)}</td>`)}${row.length > MOST_COLUMNS ? html`<td>…</td>` : nothing}</tr>`)}
    ${isCut ? html`<tr><td>⋮</td></tr>` : nothing}
  </tbody></table><small>${shapeText(shape)}</small></div>`;
}

function split(values: Values, columns: number): Values[] {
  const rows: Values[] = [];
  for (let i = 0; i < values.length; i += Math.max(1, columns)) rows.push(values.slice(i, i + Math.max(1, columns)));
  return rows;
}
