import type { BodyBytes } from './body-bytes.ts';
import { createEventLayout } from './event-layout.ts';
import { createFormLayout } from './form-layout.ts';
import type { LayoutStep } from './form-layout.ts';
import type { Spool } from './spool.ts';
import { createDecoder } from './transcode.ts';
import type { ViewPlan } from './view-plan.ts';

/** A screen is made of the first. */
const FIRST_SLICE_BYTES = 65_536;
/** Small enough that a slice does not hold up other work, large enough that the slices do not cost. */
const SLICE_BYTES = 262_144;

/** The making of a laid-out copy of a body, slice by slice, while the body may still be arriving. */
export interface BodyLayout {
  /** Lays out the next slice. False: nothing new has come. */
  advance(): Promise<boolean>;
  /** What the bytes turned out to be; null until the end. */
  readonly result: LayoutResult | null;
  /** Of those laid out so far; null where it is no stream of events. */
  readonly eventCount: number | null;
}

/** `several`: one JSON document after another. `broken`: not from beginning to end what the layout took them for. */
export type LayoutResult = 'whole' | 'several' | 'broken';

type TextPlan = Extract<ViewPlan, { kind: 'text' }>;

/** Reads `raw`, writes `shown`; memory does not grow with either. */
export function createBodyLayout(raw: BodyBytes, shown: Spool, plan: TextPlan): BodyLayout {
  let steps: LayoutChain | null = null;
  let offset = markLength(raw, plan);
  let isDone = false;
  return {
    get result() {
      return isDone ? (steps?.result() ?? 'whole') : null;
    },
    get eventCount() {
      return steps?.eventCount?.() ?? null;
    },
    async advance() {
      if (isDone) return false;
      steps ??= await createSteps(plan, (bytes) => shown.append(bytes));
      const bytes = await raw.read(offset, offset < FIRST_SLICE_BYTES ? FIRST_SLICE_BYTES : SLICE_BYTES);
      offset += bytes.byteLength;
      if (bytes.byteLength > 0) {
        steps.write(bytes);
        await shown.room();
        return true;
      }
      if (!raw.isSettled) return false;
      steps.end();
      isDone = true;
      await shown.end();
      return true;
    },
  };
}

/** A UTF-8 mark of byte order is no part of the text; decoders of other charsets take theirs off themselves. */
function markLength(raw: BodyBytes, plan: TextPlan): number {
  const head = raw.head();
  const hasMark = plan.decodeFrom === null && head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  return hasMark ? 3 : 0;
}

interface LayoutChain extends LayoutStep {
  readonly result: () => LayoutResult;
  readonly eventCount?: () => number;
}

async function createSteps(plan: TextPlan, emit: (bytes: Uint8Array) => void): Promise<LayoutChain> {
  const layout = await createLayoutStep(plan.layout, emit);
  if (plan.decodeFrom === null) return layout;
  const decoder = await createDecoder(plan.decodeFrom);
  return {
    ...layout,
    write: (bytes) => layout.write(Buffer.from(decoder.write(bytes))),
    end() {
      layout.write(Buffer.from(decoder.end()));
      layout.end();
    },
  };
}

async function createLayoutStep(
  layout: TextPlan['layout'],
  emit: (bytes: Uint8Array) => void,
): Promise<LayoutChain> {
  if (layout === 'events') return { ...createEventLayout(emit), result: () => 'whole' };
  if (layout === 'form') return { ...createFormLayout(emit), result: () => 'whole' };
  if (layout === null) return { write: emit, end: () => undefined, result: () => 'whole' };
  // Loaded at the first look at a JSON answer; the command line prints its verdict without it.
  const { createJsonBytePrinter } = await import('../../../shared/json/json-byte-printer.ts');
  let result: LayoutResult = 'broken';
  const printer = createJsonBytePrinter({ indent: 2, emit });
  return {
    write: (bytes) => printer.write(bytes),
    end() {
      const { isWellFormed, brokenAt, documentCount } = printer.end();
      const isSeveral = brokenAt === null && documentCount > 1;
      result = isWellFormed ? 'whole' : isSeveral ? 'several' : 'broken';
    },
    result: () => result,
  };
}
