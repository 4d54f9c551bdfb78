import type { Address } from '../../../shared/http/parse-address.ts';
import { areSameChoices } from './connection-choices.ts';
import type { ConnectionChoices } from './connection-choices.ts';
import { Line } from './line.ts';
import type { LineOptions } from './line.ts';

/** Kept for the next request; more come only of many requests at once. */
const MAX_IDLE_LINES = 16;

/**
 * Connections by origin, never more than one request on each, so that it is known for every request whether its
 * connection was made for it and what each leg of that took.
 */
export class Lines {
  readonly #options: LineOptions;
  readonly #all = new Set<Line>();
  #idle: Line[] = [];

  constructor(options: LineOptions) {
    this.#options = options;
  }

  /** For one request: one that is open already, or a new one. */
  take(address: Address, choices: ConnectionChoices): Line {
    const known = this.#idle.findLast(
      (line) => line.address.origin === address.origin && areSameChoices(line.choices, choices),
    );
    if (known === undefined) return this.open(address, choices);
    this.#idle = this.#idle.filter((line) => line !== known);
    if (known.isUsable) return known;
    known.discard();
    return this.take(address, choices);
  }

  /** For one request: a new one, whatever is open. */
  open(address: Address, choices: ConnectionChoices): Line {
    const line = new Line(address, choices, this.#options, {
      onIdle: () => this.#keep(line),
      onEnd: () => this.#all.delete(line),
    });
    this.#all.add(line);
    return line;
  }

  close(): void {
    this.#idle = [];
    for (const line of this.#all) line.discard();
  }

  /** Closes what no request is using. */
  dropIdle(): void {
    const idle = this.#idle;
    this.#idle = [];
    for (const line of idle) line.discard();
  }

  #keep(line: Line): void {
    this.#idle.push(line);
    if (this.#idle.length > MAX_IDLE_LINES) this.#idle.shift()?.discard();
  }
}
