import { shades } from './shades.ts';

/** What the server says on a line; `Message.java` and `Packer.java` write it. Integers are little-endian. */
export type Message = Framed | { kind: 'knock' | 'tick' | 'leaving' | 'welcome' };

/** The newest frame of a stream; it belongs to the page as it is at `revision`. */
export interface Framed {
  kind: 'frame';
  stream: number;
  revision: number;
  sequence: number;
  frame: object;
}

const SIGNS = ['knock', 'tick', 'leaving', 'welcome'] as const;
const HEAD = 25; // kind, stream, revision, sequence as a double, how far before it the frame is that it builds on, length of the text
const BLOCK_HEAD = 11; // form, width of a row, length, and how many bytes that are here
const NOTHING = new Uint8Array(0);

/** What the last frame of each stream left: the next says only what is different. */
export class Known {
  private readonly streams = new Map<number, { sequence: number; blocks: Map<string, Uint8Array> }>();

  /** What a frame builds on, `behind` frames before it (0: on nothing); undefined where that has not come. */
  blocksFor(stream: number, sequence: number, behind: number): Map<string, Uint8Array> | undefined {
    const last = this.streams.get(stream);
    if (behind !== 0 && last?.sequence !== sequence - behind) return undefined;
    const blocks = behind === 0 || !last ? new Map<string, Uint8Array>() : last.blocks;
    this.streams.set(stream, { sequence, blocks });
    return blocks;
  }

  forget(stream: number): void {
    this.streams.delete(stream);
  }
}

/** One message; undefined for a kind that this page does not know, and for a frame that builds on one that is lost. */
export function read(buffer: ArrayBuffer, known: Known, from = 0, size = buffer.byteLength - from): Message | undefined {
  const view = new DataView(buffer, from, size);
  const kind = view.getUint8(0);
  if (kind !== 0) return SIGNS[kind - 1] && { kind: SIGNS[kind - 1]! };
  const [stream, revision, sequence] = [view.getInt32(1, true), view.getInt32(5, true), view.getFloat64(9, true)];
  const blocks = known.blocksFor(stream, sequence, view.getInt32(17, true));
  if (!blocks) return undefined;
  const length = view.getInt32(21, true);
  const text = new TextDecoder().decode(new Uint8Array(buffer, from + HEAD, length));
  const reader = new Reader(buffer, from + HEAD + length, blocks);
  return { kind: 'frame', stream, revision, sequence, frame: reader.filled(JSON.parse(text), '') as object };
}

/** Messages one after the other, each behind its length: the answer to a request that waited. */
export function readAll(buffer: ArrayBuffer, known: Known): Message[] {
  const view = new DataView(buffer);
  const messages: Message[] = [];
  for (let at = 0; at + 4 <= buffer.byteLength; ) {
    const size = view.getInt32(at, true);
    const message = read(buffer, known, at + 4, size);
    if (message) messages.push(message);
    at += 4 + size;
  }
  return messages;
}

/** Puts the bytes that stand behind a text where the text has an empty object, one after the other. */
class Reader {
  private readonly buffer: ArrayBuffer;
  private readonly view: DataView;
  private at: number;
  private readonly blocks: Map<string, Uint8Array>;

  constructor(buffer: ArrayBuffer, at: number, blocks: Map<string, Uint8Array>) {
    this.buffer = buffer;
    this.view = new DataView(buffer);
    this.at = at;
    this.blocks = blocks;
  }

  filled(value: unknown, place: string): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value))
      return typeof value[0] === 'object' ? value.map((item, i) => this.filled(item, `${place}/${i}`)) : (value as unknown[]);
    const members = value as Record<string, unknown>;
    const names = Object.keys(members);
    if (names.length === 0) return this.block(place);
    for (const name of names) members[name] = this.filled(members[name], `${place}/${name}`);
    return value;
  }

  private block(place: string): Uint8Array {
    const before = this.blocks.get(place) ?? NOTHING;
    const [form, width] = [this.view.getUint8(this.at), this.view.getUint16(this.at + 1, true)];
    const [length, size] = [this.view.getInt32(this.at + 3, true), this.view.getInt32(this.at + 7, true)];
    const written = new Uint8Array(this.buffer, this.at + BLOCK_HEAD, size);
    this.at += BLOCK_HEAD + size;
    const bytes = [() => written, () => before, () => shades(written, length, width, before), () => widened(written)][form]!();
    this.blocks.set(place, bytes);
    return bytes;
  }
}

/** The bytes of 64-bit floats that were written with 32. */
function widened(written: Uint8Array): Uint8Array {
  return new Uint8Array(Float64Array.from(new Float32Array(written.slice().buffer)).buffer);
}
