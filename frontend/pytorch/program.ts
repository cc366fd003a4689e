/** By how many characters a line is further in. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
