/**
 * How numbers are written, with a real minus sign: short on axes, four significant digits for losses, in full where somebody looks closely.
 * Thousands are set apart from five digits on, whatever the language: 1000, but 12,000.
 */
export class Numbers {
  readonly #language: string | undefined;
  readonly #formats = new Map<string, Intl.NumberFormat>();
  #sign: string | undefined;

  /** @param language a BCP 47 tag; one that no browser knows counts as none */
  constructor(language?: string) {
    this.#language = supported(language);
  }

  /** As few decimals as say the value: for the ends of an axis and its ticks. */
  tick(value: number): string {
    return isOrdinary(value, 1e6, 1e-3) ? this.#format({ maximumSignificantDigits: 6 }, value) : power(value, (m) => this.#format({ maximumSignificantDigits: 3 }, m));
  }

  /** Exactly this many significant digits, so that a number that changes keeps its width. */
  significant(value: number | null | undefined, digits = 4): string {
    if (typeof value !== 'number' || !Number.isFinite(value)) return '–';
    const options = { minimumSignificantDigits: digits, maximumSignificantDigits: digits };
    return isOrdinary(value, 1e6, 1e-4) ? this.#format(options, value) : power(value, (m) => this.#format(options, m));
  }

  /** Exactly this many decimals: probabilities. */
  decimals(value: number | null | undefined, digits = 3): string {
    if (typeof value !== 'number' || !Number.isFinite(value)) return '–';
    return this.#format({ minimumFractionDigits: digits, maximumFractionDigits: digits }, value);
  }

  /** In brackets where it is negative: a factor or a term of a sum. */
  term(value: number, digits = 4): string {
    const text = this.decimals(value, digits);
    return value < 0 ? `(${text})` : text;
  }

  whole(value: number): string {
    return this.#format({ maximumFractionDigits: 0 }, value);
  }

  percent(part: number): string {
    return this.#format({ style: 'percent', maximumFractionDigits: 0 }, part);
  }

  /** All the digits there are, with the decimal sign of the language. */
  full(value: number | null | undefined): string {
    if (typeof value !== 'number' || !Number.isFinite(value)) return '–';
    this.#sign ??= new Intl.NumberFormat(this.#language).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.';
    return String(value).replace('.', this.#sign).replaceAll('-', '−');
  }

  #format(options: Intl.NumberFormatOptions, value: number): string {
    const key = Object.entries(options).join();
    let format = this.#formats.get(key);
    if (!format) this.#formats.set(key, (format = new Intl.NumberFormat(this.#language, { useGrouping: 'min2', ...options })));
    return format.format(value).replace('-', '−');
  }
}

function isOrdinary(value: number, large: number, small: number): boolean {
  const size = Math.abs(value);
  return size === 0 || (size < large && size >= small);
}

const SUPERSCRIPT: Record<string, string> = {
  '-': '⁻', '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹',
};

function power(value: number, mantissaText: (mantissa: number) => string): string {
  const [mantissa, exponent] = value.toExponential(6).split('e').map(Number);
  const raised = `10${[...String(exponent)].map((digit) => SUPERSCRIPT[digit]).join('')}`;
  return mantissa === 1 ? raised : `${mantissaText(mantissa)}·${raised}`;
}

function supported(language: string | undefined): string | undefined {
  try {
    return Intl.NumberFormat.supportedLocalesOf(language || [])[0];
  } catch {
    return undefined;
  }
}
