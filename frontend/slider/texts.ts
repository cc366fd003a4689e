/** Words of the slider, in English where the server sends none. */
export const ENGLISH = {
  notANumber: '{label} must be a number, got “{value}”',
  ambiguous: '“{value}” can be read as {one} or as {other}: type one of them',
  notWhole: '{label} must be a whole number, got {value}',
  outOfRange: '{label} must be from {min} to {max}, got {value}',
  tooSmall: '{label} must be at least {min}, got {value}',
  notAChoice: '{label} must be one of {choices}, got {value}',
} as const;

/** Every key of the property `texts`. */
export const TEXT_KEYS = Object.keys(ENGLISH) as (keyof typeof ENGLISH)[];
