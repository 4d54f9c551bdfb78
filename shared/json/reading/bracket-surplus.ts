import { CLOSE_BRACE, CLOSE_BRACKET, OPEN_BRACE, OPEN_BRACKET } from '../json-characters.ts';

/**
 * How many brackets of each kind close more than open in a whole text: what tells a bracket that was left out from one
 * that is too many, where the place alone does not. Each surplus one is given away once. Brackets inside texts are
 * counted, too: they nearly always come in pairs.
 */
export class BracketSurplus {
  #braces = 0;
  #brackets = 0;

  constructor(text: string) {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === CLOSE_BRACE) this.#braces++;
      else if (code === OPEN_BRACE) this.#braces--;
      else if (code === CLOSE_BRACKET) this.#brackets++;
      else if (code === OPEN_BRACKET) this.#brackets--;
    }
  }

  /** Whether an opening `{` may have been left out here. */
  claimMissingBrace(): boolean {
    if (this.#braces <= 0) return false;
    this.#braces--;
    return true;
  }

  /** Whether an opening `[` may have been left out here. */
  claimMissingBracket(): boolean {
    if (this.#brackets <= 0) return false;
    this.#brackets--;
    return true;
  }

  /** Whether more `{` open than close. */
  get hasUnclosedBrace(): boolean {
    return this.#braces < 0;
  }

  /** Whether a `{` is one too many here, or was left open. */
  claimUnclosedBrace(): boolean {
    if (!this.hasUnclosedBrace) return false;
    this.#braces++;
    return true;
  }
}
