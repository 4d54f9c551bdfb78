/** Answers with larger heads are refused by name; browsers stop at about the same size. */
export const MAX_HEAD_BYTES = 262_144;
