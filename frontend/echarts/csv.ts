import { isAlong, type ChartModel } from './model.ts';
import type { Track } from './track.ts';

/** The numbers of a chart: curves side by side where each has one value an x, else one point a line. */
export function csvOf(model: ChartModel, drawn: readonly Track[]): string {
  const tracks = drawn.filter(({ kind }) => kind !== 'aid');
  const isTable = isAlong(model) && tracks.length > 0 && tracks.every(({ xs }) => isAscending(xs));
  const rows = isTable ? table(model, tracks) : list(model, tracks);
  return written(rows);
}

export type Row = (string | number | undefined)[];

/** Rows as every spreadsheet reads them. */
export function written(rows: readonly Row[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function table(model: ChartModel, tracks: readonly Track[]): Row[] {
  const rows = new Map<number, Row>();
  tracks.forEach(({ xs, ys }, column) => {
    for (let i = 0; i < xs.length; i++) {
      if (!rows.has(xs[i])) rows.set(xs[i], [xs[i], ...tracks.map(() => undefined)]);
      rows.get(xs[i])![column + 1] = ys[i];
    }
  });
  const sorted = [...rows.values()].sort((a, b) => Number(a[0]) - Number(b[0]));
  return [[model.x.label, ...tracks.map(nameOf)], ...sorted];
}

function list(model: ChartModel, tracks: readonly Track[]): Row[] {
  const hasValues = tracks.some(({ values }) => values.length > 0);
  const rows = tracks.flatMap((track) =>
    Array.from({ length: track.xs.length }, (_, i): Row => [track.names[i] ?? track.name, track.xs[i], track.ys[i], ...(hasValues ? [track.values[i]] : [])]),
  );
  return [['', model.x.label, model.y.label, ...(hasValues ? [''] : [])], ...rows];
}

function nameOf({ name, names }: Track): string {
  return name || names.join('; ');
}

/** A text that a spreadsheet would take for a formula gets an apostrophe, as spreadsheets themselves write it. */
function cell(value: string | number | undefined): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = /^[=+\-@\t\r]/.test(value ?? '') ? `'${value}` : (value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function isAscending(xs: ArrayLike<number>): boolean {
  for (let i = 1; i < xs.length; i++) if (!(xs[i] > xs[i - 1])) return false;
  return true;
}
