/**
 * JSON as it was written: every node knows its place in the text, numbers keep their digits, and members keep their
 * order and their doubles. `offset` and `length` count UTF-16 units, quotes and brackets included.
 *
 * A broken value is read as its repair would make it (`True` is a `true`, `+1` a number with raw `1`); its range stays
 * what stands in the text.
 */
export type JsonNode =
  | JsonObjectNode
  | JsonArrayNode
  | JsonStringNode
  | JsonNumberNode
  | JsonLiteralNode
  | JsonPlaceholderNode;

interface Placed {
  offset: number;
  length: number;
}

export interface JsonObjectNode extends Placed {
  kind: 'object';
  /** In the order of the text; a name may come twice. A member without a value is not in it. */
  members: JsonMember[];
}

export interface JsonMember {
  key: JsonStringNode;
  value: JsonNode;
}

export interface JsonArrayNode extends Placed {
  kind: 'array';
  items: JsonNode[];
}

export interface JsonStringNode extends Placed {
  kind: 'string';
  /** Escapes decoded; lone surrogates stay lone. The spelling is the text at `offset`. */
  value: string;
}

export interface JsonNumberNode extends Placed {
  kind: 'number';
  /** Digit for digit; never converted, because a double cannot hold every number. */
  raw: string;
}

export interface JsonLiteralNode extends Placed {
  kind: 'true' | 'false' | 'null';
}

/** An unquoted `{{name}}` that stands where a value belongs. */
export interface JsonPlaceholderNode extends Placed {
  kind: 'placeholder';
  name: string;
}
