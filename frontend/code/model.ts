/** A listing of Python: mirrors CodeModel.java. */
export interface CodeModel {
  title: string;
  lines: string[];
  /** Whether the reader can go from line to line. */
  isWalked: boolean;
  texts: CodeTexts;
}

export interface CodeTexts {
  next: string;
  walk: string;
  stop: string;
  running: string;
}

/** What moves: mirrors CodeState.java. */
export interface CodeState {
  /** The line that runs, from 0; -1: none does. */
  at: number;
  /** What each line came to; empty where nothing is to be said. */
  values: string[];
  /** Lines that are new to the reader. */
  fresh: number[];
}

export const STILL: CodeState = { at: -1, values: [], fresh: [] };
