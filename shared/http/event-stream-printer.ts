/** A line or an event that goes on for longer is broken there: what is kept while it arrives must not grow without end. */
const MAX_CHARACTERS = 1_048_576;

/**
 * Lays an event stream out for reading, as it arrives: each event with its number, its name and whatever else it says of
 * itself in one line, and its data below. Grammar: WHATWG HTML, 9.2.6 "Interpreting an event stream".
 *
 *     #1 price id=7
 *       {"symbol":"A"}
 */
export class EventStreamPrinter {
  #unread = '';
  /** The text ended in a carriage return, which a line feed may belong to. */
  #hasReturned = false;
  #count = 0;
  #name = '';
  #facts: string[] = [];
  #data: string[] = [];
  #dataCharacters = 0;
  #isFirst = true;

  /** Of the events that were laid out so far. */
  get count(): number {
    return this.#count;
  }

  /** What can be shown of all that is complete by now: a line end in front of every line but the first. */
  write(text: string): string {
    // Half of `\r\n` may come with the piece before.
    const fresh = this.#hasReturned && text.startsWith('\n') ? text.slice(1) : text;
    if (text !== '') this.#hasReturned = text.endsWith('\r');
    const lines = splitLines(this.#unread + fresh);
    this.#unread = lines.pop() ?? '';
    if (this.#unread.length > MAX_CHARACTERS) {
      lines.push(this.#unread);
      this.#unread = '';
    }
    let shown = '';
    for (const line of lines) shown += this.#take(line);
    return shown;
  }

  /** An event that was not finished is none by the grammar, and is shown all the same. */
  end(): string {
    const last = this.#unread === '' ? '' : this.#take(this.#unread);
    this.#unread = '';
    return last + this.#flush(' …');
  }

  #take(line: string): string {
    if (line === '') return this.#flush('');
    const colon = line.indexOf(':');
    // A comment keeps the line open and says nothing; servers put notes into it.
    if (colon === 0) return this.#print(line);
    const field = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'data') {
      this.#data.push(value);
      this.#dataCharacters += value.length;
      return this.#dataCharacters > MAX_CHARACTERS ? this.#flush(' …') : '';
    }
    if (field === 'event') this.#name = value;
    else this.#facts.push(`${field}=${value}`);
    return '';
  }

  #flush(mark: string): string {
    if (this.#data.length === 0 && this.#facts.length === 0 && this.#name === '') return '';
    this.#count += 1;
    const name = this.#name === '' ? 'message' : this.#name;
    const facts = this.#facts.length === 0 ? '' : ` ${this.#facts.join(' ')}`;
    let shown = this.#print(`#${this.#count} ${name}${facts}${mark}`);
    for (const line of this.#data) shown += this.#print(`  ${line}`);
    this.#name = '';
    this.#facts = [];
    this.#data = [];
    this.#dataCharacters = 0;
    return shown;
  }

  #print(line: string): string {
    const separator = this.#isFirst ? '' : '\n';
    this.#isFirst = false;
    return `${separator}${line}`;
  }
}

/** Nearly every server ends its lines with a line feed, and those are found several times as fast. */
function splitLines(text: string): string[] {
  return text.includes('\r') ? text.split(/\r\n|\n|\r/) : text.split('\n');
}
