/**
 * The number of RFC 8259, section 6, as a machine over bytes, which can be left and entered again between any two of
 * them: `NUMBER_STEPS[step + NUMBER_CLASSES[byte]]` is the next step, 0 where the byte cannot follow. It begins at 0.
 */
const MINUS = 8;
const ZERO = 16;
const INTEGER = 24;
const POINT = 32;
const FRACTION = 40;
const EXPONENT = 48;
const SIGN = 56;
const POWER = 64;

/** Of the bytes that are in no number. */
export const OTHER_CLASS = 0;
const NIL = 1;
const DIGIT = 2;
const DASH = 3;
const PLUS = 4;
const DOT = 5;
const LETTER_E = 6;

export const NUMBER_CLASSES = new Uint8Array(256).fill(OTHER_CLASS);
classify('0', NIL);
classify('123456789', DIGIT);
classify('-', DASH);
classify('+', PLUS);
classify('.', DOT);
classify('eE', LETTER_E);

export const NUMBER_STEPS = new Uint8Array(POWER + 8);
allow(0, { [DASH]: MINUS, [NIL]: ZERO, [DIGIT]: INTEGER });
allow(MINUS, { [NIL]: ZERO, [DIGIT]: INTEGER });
allow(ZERO, { [DOT]: POINT, [LETTER_E]: EXPONENT });
allow(INTEGER, { [NIL]: INTEGER, [DIGIT]: INTEGER, [DOT]: POINT, [LETTER_E]: EXPONENT });
allow(POINT, { [NIL]: FRACTION, [DIGIT]: FRACTION });
allow(FRACTION, { [NIL]: FRACTION, [DIGIT]: FRACTION, [LETTER_E]: EXPONENT });
allow(EXPONENT, { [NIL]: POWER, [DIGIT]: POWER, [DASH]: SIGN, [PLUS]: SIGN });
allow(SIGN, { [NIL]: POWER, [DIGIT]: POWER });
allow(POWER, { [NIL]: POWER, [DIGIT]: POWER });

/** Whether a number may end here. */
export function isWholeNumber(step: number): boolean {
  return step === ZERO || step === INTEGER || step === FRACTION || step === POWER;
}

function classify(characters: string, kind: number): void {
  for (const character of characters) NUMBER_CLASSES[character.charCodeAt(0)] = kind;
}

function allow(step: number, next: Readonly<Record<number, number>>): void {
  for (const [kind, to] of Object.entries(next)) NUMBER_STEPS[step + Number(kind)] = to;
}
