import type { Row, Unit } from './row.ts';

const HEAD = ['', 'figure', 'baseline', 'compared', 'target', 'A/A', 'verdict'] as const;

/** A table of the rows of one benchmark for people, with its notes below. */
export function printTable(title: string, rows: readonly Row[], isGate: boolean): string {
  const cells = rows.map((row) => toCells(row, isGate));
  const widths = HEAD.map((head, column) =>
    Math.max(head.length, ...cells.map((line) => line[column]?.length ?? 0)),
  );
  const lines = [HEAD, ...cells].map((line) =>
    line
      .map((cell, column) => pad(cell, widths[column] ?? 0, column))
      .join('  ')
      .trimEnd(),
  );
  const notes = rows.filter(({ note }) => note !== '').map(({ name, note }) => `  ${name}: ${note}`);
  return [title, ...lines.map((line) => `  ${line}`), ...notes].join('\n');
}

function toCells(row: Row, isGate: boolean): string[] {
  const most = isGate ? row.gate : row.target;
  return [
    row.name,
    formatFigure(row.figure, row.unit),
    row.baseline === null ? '' : formatFigure(row.baseline.figure, row.unit),
    compared(row, row.value),
    most === null ? '' : `≤ ${compared(row, most)}`,
    row.control === null ? '' : row.control.toFixed(3),
    VERDICTS[row.verdict],
  ];
}

const VERDICTS: Readonly<Record<Row['verdict'], string>> = {
  met: 'met',
  missed: 'MISSED',
  unclear: 'none: too noisy',
  told: '',
};

/** A value as its comparison reads: `1.03 ×`, `+ 17 ms`, `112 kB`. */
function compared({ comparison, unit }: Row, value: number): string {
  if (comparison === 'ratio') return `${value.toPrecision(3)} ×`;
  if (comparison === 'limit') return formatFigure(value, unit);
  return `${value < 0 ? '−' : '+'} ${formatFigure(Math.abs(value), unit)}`;
}

function formatFigure(value: number, unit: Unit): string {
  return unit === 'tasks' || Number.isInteger(value) ? `${value} ${unit}` : `${round(value)} ${unit}`;
}

/** Three digits, and no exponent. */
function round(value: number): string {
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.max(Math.abs(value), 1e-9))));
  return value.toFixed(Math.min(digits, 4));
}

function pad(cell: string, width: number, column: number): string {
  const isText = column === 0 || column === HEAD.length - 1;
  return isText ? cell.padEnd(width) : cell.padStart(width);
}
