/** The menu of what is drawn without a chart: it saves the picture, and its numbers where it has some. */

import { html } from 'lit';
import { captionOf } from '../echarts/caption.ts';
import '../echarts/chart-menu.ts';
import type { Choice } from '../echarts/chart-menu.ts';
import type { Row } from '../echarts/csv.ts';
import { save, saveText } from '../echarts/save.ts';
import { chartWords } from './chart-words.ts';

export interface Kept {
  /** What is saved; it may be a part of what holds the menu. */
  picture: () => Element;
  title: string;
  /** Numbers of the moment, the first row their names. */
  rows?: () => Row[];
}

/** @param texts of the element, with those of a chart among them */
export function keepMenu(texts: object | undefined, kept: Kept) {
  const choices: Choice[] = kept.rows ? ['png', 'svg', 'csv'] : ['png', 'svg'];
  return html`<playground-echart-menu .texts=${chartWords(texts)} .choices=${choices} @choice=${({ detail }: CustomEvent<Choice>) => void keep(detail, kept)}></playground-echart-menu>`;
}

async function keep(choice: Choice, { picture, title, rows }: Kept): Promise<void> {
  const { pixelsOf, sheetOf, svgOf, written } = await import('../echarts/copies.ts');
  if (choice === 'csv') return saveText(written(rows?.() ?? []), title, 'csv');
  const sheet = sheetOf(picture(), title, captionOf(picture()));
  if (choice === 'svg') return saveText(svgOf(sheet), title, 'svg');
  (await pixelsOf(sheet)).toBlob((blob) => blob && save(blob, title, 'png'));
}
