import { Numbers } from '../echarts/numbers.ts';

/** Numbers with a real minus sign. */
export class Digits extends Numbers {
  override tick(value: number): string {
    return minus(super.tick(value));
  }

  override decimals(value: number | null | undefined, digits = 3): string {
    return minus(super.decimals(value, digits));
  }

  override significant(value: number | null | undefined, digits = 4): string {
    return minus(super.significant(value, digits));
  }

  /** In brackets where it is negative: a factor or a term of a sum. */
  term(value: number, digits = 4): string {
    const text = this.decimals(value, digits);
    return value < 0 ? `(${text})` : text;
  }
}

function minus(text: string): string {
  return text.replace('-', '−');
}
