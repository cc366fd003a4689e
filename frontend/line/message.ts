/** What the server says on a line; `Message.java` writes it. Integers are little-endian. */
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
const HEAD = 21; // kind, stream, revision, sequence as a double, length of the text

/** One message; undefined for a kind that this page does not know. */
export function read(buffer: ArrayBuffer, from = 0, size = buffer.byteLength - from): Message | undefined {
  const view = new DataView(buffer, from, size);
  const kind = view.getUint8(0);
  if (kind !== 0) return SIGNS[kind - 1] && { kind: SIGNS[kind - 1]! };
  const length = view.getInt32(17, true);
  const text = new TextDecoder().decode(new Uint8Array(buffer, from + HEAD, length));
  return {
    kind: 'frame',
    stream: view.getInt32(1, true),
    revision: view.getInt32(5, true),
    sequence: view.getFloat64(9, true),
    frame: unpacked(JSON.parse(text), buffer, from + HEAD + length) as object,
  };
}

/** Messages one after the other, each behind its length: the answer to a request that waited. */
export function readAll(buffer: ArrayBuffer): Message[] {
  const view = new DataView(buffer);
  const messages: Message[] = [];
  for (let at = 0; at + 4 <= buffer.byteLength; ) {
    const size = view.getInt32(at, true);
    const message = read(buffer, at + 4, size);
    if (message) messages.push(message);
    at += 4 + size;
  }
  return messages;
}

/** Puts the bytes that stand behind the text where the text says `{at, size}`. */
function unpacked(value: unknown, buffer: ArrayBuffer, from: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('at' in value && 'size' in value) return new Uint8Array(buffer, from + Number(value.at), Number(value.size));
  if (Array.isArray(value)) return typeof value[0] === 'object' ? value.map((item) => unpacked(item, buffer, from)) : (value as unknown[]);
  const members = value as Record<string, unknown>;
  for (const name of Object.keys(members)) members[name] = unpacked(members[name], buffer, from);
  return value;
}
