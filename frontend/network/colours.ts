/** The diverging scale of the heat maps, as pixels. */

import { mix, type Rgb } from '../echarts/ink.ts';

/** Pixels of byte values 0 to 255 (low → paper at 128 → high), as little-endian RGBA. */
export function palette(low: Rgb, paper: Rgb, high: Rgb): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, value) => {
    const part = value < 128 ? (128 - value) / 128 : (value - 128) / 127;
    return pixel(mix(paper, value < 128 ? low : high, part));
  });
}

function pixel([red, green, blue]: Rgb): number {
  return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}

/** Colours `count` square maps into an atlas, one below the other. Row 0 of a map is its lowest, of a picture its highest. */
export function paintMaps(maps: Uint8Array, side: number, colours: Uint32Array, pixels: Uint32Array): void {
  const cells = side * side;
  for (let start = 0; start + cells <= Math.min(maps.length, pixels.length); start += cells) {
    for (let row = 0; row < side; row++) {
      const source = start + row * side;
      const target = start + (side - 1 - row) * side;
      for (let k = 0; k < side; k++) pixels[target + k] = colours[maps[source + k]];
    }
  }
}
