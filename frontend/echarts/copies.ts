/** All that makes copies of a picture to keep: its own file of the bundle, fetched when the first is asked for. */

export { csvOf, written } from './csv.ts';
export { pictureOf } from './png.ts';
export { pixelsOf, sheetOf, svgOf } from './sheet.ts';
export { vectorOf } from './vector.ts';
