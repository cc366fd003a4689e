/** Says the newest text to screen readers, but not more often than anybody can listen to. */

const AFTER_CHOICE_MILLIS = 700;
const AFTER_FRAME_MILLIS = 8000;

export class Announcer {
  private readonly say: () => void;
  private timer = 0;

  /** `say` writes the text of that moment. */
  constructor(say: () => void) {
    this.say = say;
  }

  /** The learner chose: says it as soon as they pause. */
  chosen(): void {
    this.start(AFTER_CHOICE_MILLIS);
  }

  /** The model went on. */
  framed(): void {
    if (!this.timer) this.start(AFTER_FRAME_MILLIS);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = 0;
  }

  private start(millis: number): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      this.stop();
      this.say();
    }, millis);
  }
}
