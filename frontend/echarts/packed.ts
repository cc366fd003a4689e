/** Arrays of numbers as they travel: their little-endian bytes, or Base64 of them. */
export type Packed = Uint8Array | string;

/** The bytes themselves, or those of a Base64 string; none when it is not one. */
export function bytes(packed: Packed): Uint8Array {
  if (packed instanceof Uint8Array) return packed;
  let text: string;
  try {
    text = atob(packed ?? '');
  } catch {
    return new Uint8Array(0);
  }
  const result = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) result[i] = text.charCodeAt(i);
  return result;
}

/** 32-bit floats; an incomplete last one is left out. Every browser's arrays are little-endian, as the text is. */
export function float32(packed: Packed): Float32Array {
  const source = aligned(packed);
  return new Float32Array(source.buffer, 0, source.length >> 2);
}

/** 64-bit floats; an incomplete last one is left out. */
export function float64(packed: Packed): Float64Array {
  const source = aligned(packed);
  return new Float64Array(source.buffer, 0, source.length >> 3);
}

/** 32-bit signed integers; an incomplete last one is left out. */
export function int32(packed: Packed): Int32Array {
  const source = aligned(packed);
  return new Int32Array(source.buffer, 0, source.length >> 2);
}

/** Bytes of a buffer of their own: numbers must stand at multiples of their size. */
function aligned(packed: Packed): Uint8Array {
  return packed instanceof Uint8Array ? packed.slice() : bytes(packed);
}
