/**
 * One line of the report. What is judged is `value`: the figure as a multiple of its baseline (`ratio`), what it costs
 * more than its baseline (`difference`), or the figure itself (`limit`).
 */
export interface Row {
  /** `P1`. */
  readonly benchmark: string;
  readonly name: string;
  readonly unit: Unit;
  /** Median of all runs. */
  readonly figure: number;
  readonly baseline: { readonly name: string; readonly figure: number } | null;
  readonly comparison: 'ratio' | 'difference' | 'limit';
  readonly value: number;
  /** The value is to be no more than this. Null: it is told and not judged. */
  readonly target: number | null;
  /** What `--gate` fails at: the target, or wider where one run says no more. Null: no gate. */
  readonly gate: number | null;
  /** The baseline against itself in the same run; null for what is counted and not timed. */
  readonly control: number | null;
  readonly samples: number;
  readonly verdict: Verdict;
  readonly note: string;
}

export type Unit = 'ms' | 'µs' | 'kB' | 'MB' | 'tasks';

/** `unclear`: the same code twice came out too far apart, so no verdict is given. */
export type Verdict = 'met' | 'missed' | 'unclear' | 'told';

export type RowParts = Omit<Row, 'value' | 'verdict' | 'gate' | 'note'> &
  Partial<Pick<Row, 'gate' | 'note' | 'value'>>;

/** Outside of this a difference between two things says nothing. */
const STEADY = { from: 0.98, to: 1.02 } as const;

export function isSteady(control: number): boolean {
  return control >= STEADY.from && control <= STEADY.to;
}

/** `value` is worked out from the medians unless it is given, from pairs say. `isGate` judges by the gate. */
export function makeRow(parts: RowParts, isGate: boolean): Row {
  const { gate = null, note = '', target, control } = parts;
  const value = parts.value ?? valueOf(parts);
  const most = isGate ? gate : target;
  return { ...parts, gate, note, value, verdict: judge(value, most, control) };
}

function valueOf({ comparison, figure, baseline }: RowParts): number {
  if (comparison === 'limit') return figure;
  if (baseline === null) throw new Error(`A ${comparison} needs a baseline`);
  return comparison === 'ratio' ? figure / baseline.figure : figure - baseline.figure;
}

function judge(value: number, most: number | null, control: number | null): Verdict {
  if (most === null) return 'told';
  if (control !== null && !isSteady(control)) return 'unclear';
  return value <= most ? 'met' : 'missed';
}
