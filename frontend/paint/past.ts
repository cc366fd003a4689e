/** States to go back to and forth again. */

const MOST = 100;

export class Past<T> {
  private before: T[] = [];
  private after: T[] = [];

  get canUndo(): boolean {
    return this.before.length > 0;
  }

  get canRedo(): boolean {
    return this.after.length > 0;
  }

  /** `state` is about to be replaced. */
  keep(state: T): void {
    this.before.push(state);
    if (this.before.length > MOST) this.before.shift();
    this.after = [];
  }

  /** The state before `now`; `now` where there is none. */
  undo(now: T): T {
    const state = this.before.pop();
    if (state === undefined) return now;
    this.after.push(now);
    return state;
  }

  /** The state that was left by undoing; `now` where there is none. */
  redo(now: T): T {
    const state = this.after.pop();
    if (state === undefined) return now;
    this.before.push(now);
    return state;
  }
}
