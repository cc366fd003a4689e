import { html } from 'lit';
import type { Numbers } from '../echarts/numbers.ts';
import type { Values } from './model.ts';
import { bars, FEW, number } from './numbers.ts';

/** A tensor in a node: its number, a few numbers where there is room, else bars. */
export function tensor(values: Values | null, numbers: Numbers, isNarrow: boolean) {
  if (!values) return html`<span class="none">–</span>`;
  if (values.length === 1) return html`<span>${number(numbers, values[0])}</span>`;
  if (values.length <= FEW && !isNarrow) return html`<span class="few">${values.map((value) => html`<span>${number(numbers, value)}</span>`)}</span>`;
  const { path, zero } = bars(values, 100, 20);
  return html`<svg class="strip" viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true"><path d=${path}/><path class="zero" d="M0 ${zero}H100"/></svg>`;
}
