/** Whatever was begun and needs no time is done. */
export const settle = (): Promise<void> => new Promise((done) => setImmediate(done));

/** Time that passes when a test says so. */
export class Clock {
  private time = 0;
  private timers: { at: number; action: () => void }[] = [];

  readonly now = (): number => this.time;

  readonly after = (millis: number, action: () => void): (() => void) => {
    const timer = { at: this.time + millis, action };
    this.timers.push(timer);
    return () => (this.timers = this.timers.filter((one) => one !== timer));
  };

  /** Lets time pass, timer by timer. */
  readonly pass = async (millis: number): Promise<void> => {
    for (const end = this.time + millis; ; ) {
      const next = this.timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) return void (this.time = end);
      this.time = Math.max(this.time, next.at);
      this.timers = this.timers.filter((timer) => timer !== next);
      next.action();
      await settle();
    }
  };
}
