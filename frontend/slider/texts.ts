/** Words of the slider, in English where the server sends none. */
export const ENGLISH = {
  notANumber: '{label} must be a number, was “{value}”',
  notWhole: '{label} must be a whole number, was {value}',
  outOfRange: '{label} must be from {min} to {max}, was {value}',
  notAChoice: '{label} must be one of {choices}, was {value}',
} as const;

/** Every key of the property `texts`. */
export const TEXT_KEYS = Object.keys(ENGLISH) as (keyof typeof ENGLISH)[];
