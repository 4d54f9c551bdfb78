import type { Confidence } from '../../model/diagnosis.ts';
import type { BodyLook } from '../answer-view.ts';
import type { Answerer } from '../answerer.ts';
import type { GatewayCase } from '../gateway-case.ts';

/**
 * How a server, gateway, firewall or filter is known by the pages that it makes itself, and how to read them. A new one is
 * a row in the table that it belongs to, and a fixture.
 *
 * Patterns are tried on the beginning and the end of the text, entities read (`&#46;` is a dot). They take time in
 * proportion to its length: no two repeats that can stand for the same characters may follow each other.
 */
export interface PageSign {
  /** Public: stands as `shape` in a diagnosis. */
  readonly id: string;
  /** As its maker writes it; empty where the page does not tell. */
  readonly name: string;
  readonly who: Answerer['who'];
  /** Vendor page, or the file of its source that makes the page. */
  readonly source: string;
  readonly looks: readonly BodyLook[];
  /** Words or markup that nothing else makes. */
  readonly sign: RegExp;
  /** A header that has to be there too, for signs that are too weak alone. */
  readonly header?: readonly [name: string, value: RegExp];
  /** By default `certain`. */
  readonly confidence?: Confidence;
  /**
   * Comes with 2xx too, and makes a failure of it: the page is unmistakable, and never what an API answers. A pattern has
   * to fit its title, its heading or its first words: the name of a maker alone stands in articles as well.
   */
  readonly overrulesSuccess?: true | RegExp;
  /** The server's own words; by default the heading, or the first line of a text. */
  readonly words?: RegExp;
  readonly code?: RegExp;
  readonly requestId?: RegExp;
  /** How long to wait, in seconds. */
  readonly retrySeconds?: RegExp;
  /** What is the matter: by words of the page, or by status. The first that fits counts. */
  readonly cases?: readonly (readonly [when: RegExp | readonly number[], what: GatewayCase])[];
}
