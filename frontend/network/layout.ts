/** Where everything stands: model and room in, positions out. Lengths are CSS pixels from the stage's corner. */

export const HEAD_WIDTH = 80;
/** From here on a head has its controls beside each other: one row less, and more room for the units. */
const WIDE_HEAD = 176;
/** Heights of the columns' heads: title, units, activation, and air. */
const HEAD = 102;
const LOW_HEAD = 67;
const HEAD_AIR = 30;
const MIN_TILE = 14;
const MIN_PITCH = 15;
const MIN_END_GAP = 72;
/** Before the output: its head is wider than its tile, and what adds a layer stands beside it. */
const MIN_LAST_GAP = 118;
/** Half of a hidden layer's caption, with its arrow and the lock of one that is frozen. */
const HALF_CAPTION = 38;
/** Half of what adds a layer. */
const HALF_PLUS = 9;
const MANY = 16;
const FEW = 12;
/** Inputs beyond these are folded, until somebody opens them. */
export const FOLDED = 8;
const MORE_HEIGHT = 16;
/** An input's label is no wider than this part of a stage that has room. */
const LABEL_SHARE = 0.24;
const NARROW_LABEL = 58;

export interface Room {
  width: number;
  height: number;
  /** Characters of the longest input label; it is written to the left of its tile. */
  labelLength: number;
  /** Pixels below the units that are not theirs. */
  foot: number;
  /** Whether all inputs are shown, however many there are; the stage is as high as those that are shown need. */
  isOpen?: boolean;
}

export interface Column {
  kind: 'input' | 'hidden' | 'output';
  units: number;
  /** Centre of the tiles. */
  x: number;
  /** Side of a tile. */
  tile: number;
  /** Distance between the centres of neighbouring tiles. */
  pitch: number;
  /** Centre of each tile shown; units beyond are counted by `more`. */
  ys: number[];
  more: number;
  /** Centre of the line that says how many more there are. */
  moreY: number;
}

export interface Layout {
  /** At least the room's width; wider when the columns need it, then the stage scrolls. */
  width: number;
  height: number;
  /** The height that the inputs need, whatever the room: were it told only where the room is lower, room and stage would chase each other. */
  least: number;
  /** Whether a head's controls stand beside each other. */
  isWide: boolean;
  headWidth: number;
  /** Room for an input's label. */
  labelWidth: number;
  columns: Column[];
}

export function layout(sizes: number[], room: Room): Layout {
  const labelWidth = Math.min(Math.max(NARROW_LABEL, LABEL_SHARE * room.width), 8 + 7 * room.labelLength);
  const isWide = room.width / (sizes.length - 1) >= WIDE_HEAD + HEAD_AIR;
  const head = isWide ? LOW_HEAD : HEAD;
  const isOpen = room.isOpen === true && sizes[0] > FOLDED;
  const inputs = isOpen ? sizes[0] : Math.min(sizes[0], FOLDED);
  const least = head + inputs * (MIN_PITCH + 1) + MORE_HEIGHT + room.foot;
  const height = Math.max(room.height, least);
  const body = Math.max(MIN_TILE, height - head - room.foot);
  const hidden = Math.max(0, ...sizes.slice(1, -1).map((units) => slots(units, body)));
  const columns = sizes.map((units, index) => column(kindOf(index, sizes), index === 0 ? inputs : shownUnits(units, body), units, hidden, body, head, isOpen));
  const { xs, width, spacing } = across(columns, labelWidth, room.width);
  columns.forEach((each, index) => (each.x = xs[index]));
  const headWidth = isWide ? WIDE_HEAD : Math.min(124, Math.max(HEAD_WIDTH - 2, spacing - 10));
  return { width, height, least, isWide, headWidth, labelWidth, columns };
}

/** Where the + behind a column stands: in the middle of the gap, but left of the caption that comes next; behind the output at the end. */
export function plusAt({ columns, width }: Layout, column: number): number {
  const [here, next] = [columns[column], columns[column + 1]];
  if (!next) return width - 13;
  const middle = (here.x + next.x) / 2;
  return here.kind === 'input' && next.kind === 'hidden' ? Math.min(middle, next.x - HALF_CAPTION - HALF_PLUS) : middle;
}

function kindOf(index: number, sizes: number[]): Column['kind'] {
  if (index === 0) return 'input';
  return index === sizes.length - 1 ? 'output' : 'hidden';
}

/** Units shown of so many in a body so high. */
export function shownUnits(units: number, body: number): number {
  const fitting = Math.max(1, Math.floor(body / MIN_PITCH));
  if (units <= MANY && units <= fitting) return units;
  return Math.max(1, Math.min(units, FEW, Math.floor((body - MORE_HEIGHT) / MIN_PITCH)));
}

function slots(units: number, body: number): number {
  const shown = shownUnits(units, body);
  return shown < units ? (shown * body) / (body - MORE_HEIGHT) : shown;
}

function column(kind: Column['kind'], shown: number, units: number, hidden: number, body: number, head: number, isOpen: boolean): Column {
  const more = units - shown;
  const hasLine = more > 0 || (kind === 'input' && isOpen);
  const room = hasLine ? body - MORE_HEIGHT : body;
  const crowd = kind === 'hidden' ? hidden : Math.max(shown, Math.min(hidden, 5));
  const tile = tileOf(kind, (kind === 'hidden' ? body : room) / Math.max(1, crowd));
  const pitch = Math.min(room / shown, tile + 10 + tile * 0.5);
  const first = head + room / 2 - ((shown - 1) * pitch) / 2;
  const ys = Array.from({ length: shown }, (_, unit) => first + unit * pitch);
  return { kind, units, x: 0, tile, pitch, ys, more, moreY: ys[shown - 1] + tile / 2 + MORE_HEIGHT / 2 + 1 };
}

function tileOf(kind: Column['kind'], slot: number): number {
  const largest = kind === 'output' ? 60 : kind === 'input' ? 48 : 44;
  const air = slot < 20 ? slot - 2 : slot * 0.8;
  return Math.round(Math.min(largest, Math.max(MIN_TILE, air)));
}

/** Spreads the columns: evenly when there is room, else hidden columns at their least width, else wider than the room. */
function across(columns: Column[], labelWidth: number, width: number) {
  const first = 6 + labelWidth + columns[0].tile / 2;
  const margin = 12 + Math.max(22, columns[columns.length - 1].tile / 2);
  const free = width - first - margin;
  const hidden = columns.length - 2;
  const spacing = Math.max(HEAD_WIDTH, free / (hidden + 1));
  const between = Math.max(0, hidden - 1) * spacing;
  const end = Math.max(MIN_LAST_GAP, (free - between) / (hidden > 0 ? 2 : 1));
  const begin = hidden > 0 ? Math.max(MIN_END_GAP, free - between - end) : 0;
  const last = first + begin + between + end;
  const xs = columns.map((_, k) => first + begin + (k - 1) * spacing);
  xs[0] = first;
  xs[hidden + 1] = last;
  return { xs, spacing, width: Math.max(width, Math.ceil(last + margin)) };
}
