import { indexLines } from '../index-lines.ts';
import type { LineIndex } from '../index-lines.ts';
import { CLOSE_BRACE, CLOSE_BRACKET, isBlank, withoutLookAlike, COLON, COMMA } from '../json-characters.ts';
import type { JsonNode, JsonStringNode } from '../json-node.ts';
import type { TextEdit } from '../json-problem.ts';
import { BracketSurplus } from './bracket-surplus.ts';
import { makeContainer } from './frame.ts';
import type { Frame } from './frame.ts';
import { ProblemList } from './problem-list.ts';
import type { NewProblem } from './problem-list.ts';
import type { EndMemory } from './string-search.ts';

/** What may come next: a value, a name, the colon behind it, a separator, or the rest behind the whole document. */
export type Step = 'value' | 'key' | 'colon' | 'separator' | 'rest';

export interface ParseRunOptions {
  readonly allowsPlaceholders: boolean;
  readonly maxNodes: number;
  readonly maxDepth: number;
  readonly maxProblems: number;
}

/**
 * One reading of one text: where it is, what is open, what was built. The steps that read it are functions of it, and
 * its stack is its own, so that no depth of nesting can overflow the machine's.
 */
export class ParseRun {
  readonly text: string;
  readonly problems: ProblemList;
  readonly options: ParseRunOptions;
  readonly frames: Frame[] = [];
  /** The innermost of them; `null` at the top. */
  frame: Frame | null = null;
  /** Codes of the brackets that would close what is open, innermost last. */
  readonly closers: number[] = [];
  readonly memory: EndMemory = { sureEnd: null, comma: null };
  at = 0;
  /** Behind the last token: where something that is missing belongs. */
  tokenEnd = 0;
  root: JsonNode | null = null;
  /** True once a value was read at the top, built or not. */
  hasRoot = false;
  /** Values behind the first one at the top, with the commas that a list of them all would need. */
  readonly furtherDocuments: { count: number; firstAt: number; commas: TextEdit[] } = {
    count: 0,
    firstAt: -1,
    commas: [],
  };
  /** The container that was closed last. */
  lastClosed: Frame | null = null;
  isTruncated = false;
  isAbandoned = false;
  /** Where the last sign stands that only looks like the right one. */
  lookAlikeAt = -1;
  /** Offset of the first value at the top. */
  rootAt = 0;
  #nodeCount = 0;
  #openObjects = 0;
  #lines: LineIndex | null = null;
  #surplus: BracketSurplus | null = null;

  constructor(text: string, options: ParseRunOptions) {
    this.text = text;
    this.options = options;
    this.problems = new ProblemList(options.maxProblems);
  }

  /** The code at an offset, the current one by default; a look-alike counts as what it looks like. `NaN` at the end. */
  code(offset = this.at): number {
    return withoutLookAlike(this.text.charCodeAt(offset));
  }

  report(problem: NewProblem): void {
    this.problems.add(problem);
  }

  /** Moves behind a token of that length. */
  take(length: number): void {
    this.at += length;
    this.tokenEnd = this.at;
  }

  /** The offset of the next character that is no plain blank. */
  nextAfter(offset: number): number {
    let at = offset;
    while (isBlank(this.text.charCodeAt(at))) at++;
    return at;
  }

  /** False where the values that come next are only read over. */
  get isBuilding(): boolean {
    return this.frame?.node !== null && this.#nodeCount < this.options.maxNodes;
  }

  /** Whether the next value gets a node. Asked once a value: it counts. */
  claimNode(): boolean {
    const { frame } = this;
    const isWanted =
      (frame === null ? !this.hasRoot : frame.node !== null) && (frame?.key !== null || !frame.isObject);
    if (!isWanted) return false;
    if (this.frames.length >= this.options.maxDepth || this.#nodeCount >= this.options.maxNodes) {
      this.isTruncated = true;
      return false;
    }
    this.#nodeCount++;
    return true;
  }

  /** Puts a value that was read where it belongs; `null` for one without a node. */
  attach(node: JsonNode | null): void {
    const { frame } = this;
    if (frame === null) {
      if (!this.hasRoot) this.root = node;
      this.hasRoot = true;
      return;
    }
    frame.count++;
    frame.commaAt = -1;
    if (node !== null && frame.node !== null) {
      if (frame.node.kind === 'array') frame.node.items.push(node);
      else if (frame.key !== null) frame.node.members.push({ key: frame.key, value: node });
    }
    frame.key = null;
  }

  /** Ends a value that was read up to here: gives it its place, and says what may come next. */
  settle(node: JsonNode | null): Step {
    this.attach(this.claimNode() ? node : null);
    this.tokenEnd = this.at;
    // What nearly always follows is taken at once, here and behind a name: half of all steps are spared.
    const isCommaNext = this.frame !== null && this.text.charCodeAt(this.at) === COMMA;
    return isCommaNext ? this.takeComma() : this.stepBehindValue;
  }

  /** Takes the comma that stands here, inside a container. */
  takeComma(): Step {
    const { frame } = this;
    if (frame === null) return 'rest';
    frame.commaAt = this.at;
    frame.separatorAt = this.at;
    this.take(1);
    return frame.isObject ? 'key' : 'value';
  }

  get stepBehindValue(): Step {
    return this.frames.length === 0 ? 'rest' : 'separator';
  }

  open(isObject: boolean, isImplied = false): void {
    const offset = this.at;
    const isBuilt = this.claimNode();
    this.#enter({
      closer: isObject ? CLOSE_BRACE : CLOSE_BRACKET,
      openedAt: offset,
      node: isBuilt ? makeContainer(isObject, offset) : null,
      isObject,
      key: null,
      commaAt: -1,
      separatorAt: -1,
      count: 0,
      lastFrom: offset,
      lastTo: offset,
      valueAt: offset,
      colonAt: -1,
      isImplied,
    });
  }

  #enter(frame: Frame): void {
    this.frame = frame;
    this.frames.push(frame);
    this.closers.push(frame.closer);
    if (frame.isObject) this.#openObjects++;
  }

  /** Takes the value at the top as the first of a list whose brackets were left out. */
  wrapRoot(): void {
    const { at, root } = this;
    this.root = null;
    this.hasRoot = false;
    this.at = this.rootAt;
    this.open(false, true);
    this.at = at;
    this.attach(root);
  }

  /** Takes the last closing bracket back, so that the outermost container goes on. */
  reopenRoot(frame: Frame): void {
    this.root = null;
    this.hasRoot = false;
    this.#enter(frame);
  }

  /** Ends the innermost container behind `end` and gives it to the one around it. */
  close(end: number): Frame | null {
    const frame = this.frames.pop() ?? null;
    if (frame === null) return null;
    this.frame = this.frames[this.frames.length - 1] ?? null;
    this.lastClosed = frame;
    this.closers.pop();
    if (frame.isObject) this.#openObjects--;
    if (frame.node !== null) frame.node.length = end - frame.node.offset;
    this.attach(frame.node);
    return frame;
  }

  /** Goes on with the innermost container as the other kind, where its first part shows what it was meant to be. */
  turnInto(kind: 'object' | 'list'): void {
    const { frame } = this;
    if (frame === null) return;
    frame.isObject = kind === 'object';
    this.#openObjects += frame.isObject ? 1 : -1;
    frame.colonAt = this.at;
    if (frame.node !== null) frame.node = makeContainer(frame.isObject, frame.node.offset);
  }

  /** Takes a text that was read up to here as the name of the next member. */
  setKey(key: JsonStringNode): Step {
    const { frame } = this;
    if (frame !== null) {
      frame.key = key;
      frame.lastFrom = key.offset;
      frame.lastTo = this.at;
    }
    this.tokenEnd = this.at;
    if (this.text.charCodeAt(this.at) !== COLON) return 'colon';
    this.take(1);
    return 'value';
  }

  /** Takes the value of the last member as the first of a list whose bracket was left out. */
  wrapLastValue(): void {
    const { at, frame } = this;
    if (frame === null) return;
    const member = frame.node?.kind === 'object' ? frame.node.members.pop() : undefined;
    frame.key = member?.key ?? { kind: 'string', offset: frame.lastFrom, length: 0, value: '' };
    frame.count--;
    this.at = frame.valueAt;
    this.open(false, true);
    this.at = at;
    this.attach(member?.value ?? null);
  }

  /** Which brackets the text as a whole has too many of. */
  get surplus(): BracketSurplus {
    this.#surplus ??= new BracketSurplus(this.text);
    return this.#surplus;
  }

  /** Stops reading: what is left cannot be told apart. Nothing more is reported. */
  abandon(): void {
    this.isAbandoned = true;
    this.at = this.text.length;
    while (this.frames.length > 0) this.close(this.tokenEnd);
  }

  /** Counts from 1. */
  lineOf(offset: number): number {
    this.#lines ??= indexLines(this.text);
    return this.#lines.positionAt(offset).line;
  }

  /** How many containers of the kind are open that this bracket closes. */
  countOpen(closer: number): number {
    return closer === CLOSE_BRACE ? this.#openObjects : this.frames.length - this.#openObjects;
  }
}
