/** A block of bytes as they are, as Packer.java says: form, width, length, how many are here, bytes. */
export const plain = (bytes: number[]): number[] => [0, 0, 0, bytes.length, 0, 0, 0, bytes.length, 0, 0, 0, ...bytes];
/** What has `length` bytes and is the same as in the frame before. */
export const same = (length: number): number[] => [1, 0, 0, length, 0, 0, 0, 0, 0, 0, 0];

/** Written by hand as Packer.java says: kind, stream, revision, sequence, how far back it builds, length of the text, text, blocks. */
export function framed(stream: number, revision: number, sequence: number, text: string, blocks: number[] = [], behind = 0): ArrayBuffer {
  const letters = new TextEncoder().encode(text);
  const buffer = new ArrayBuffer(25 + letters.length + blocks.length);
  const view = new DataView(buffer);
  view.setInt32(1, stream, true);
  view.setInt32(5, revision, true);
  view.setFloat64(9, sequence, true);
  view.setInt32(17, behind, true);
  view.setInt32(21, letters.length, true);
  new Uint8Array(buffer, 25).set([...letters, ...blocks]);
  return buffer;
}

export const sign = (kind: number): ArrayBuffer => new Uint8Array([kind]).buffer;
export const WELCOME = sign(4);
