import { Announcer } from '../echarts/announcer.ts';
import type { Scene } from './scene.ts';
import type { Words } from './words.ts';

/** The line of text under a surface, and what of it is read aloud. */
export class Caption {
  readonly #find: (selector: string) => HTMLElement;
  readonly #announcer: Announcer;

  constructor(find: (selector: string) => HTMLElement) {
    this.#find = find;
    this.#announcer = new Announcer((text) => (find('.said').textContent = text));
  }

  /** The first line is read with the page; only what changes is announced, where that is wanted. */
  write(words: Words, { terrain, point }: Scene, isAnnounced: boolean): void {
    const text = words.surface(terrain, point);
    const line = this.#find('.summary');
    if (line.textContent === text) return;
    line.textContent = text;
    if (isAnnounced && point) this.#announcer.say(words.point(terrain, point));
  }

  /** Says at once where the learner has put the point. */
  answer(text: string): void {
    this.#announcer.answer(text);
  }

  stop(): void {
    this.#announcer.stop();
  }
}
