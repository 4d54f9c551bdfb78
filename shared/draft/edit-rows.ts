import type { ParamRow, Row } from '../model/request-draft.ts';
import { createRowIds } from './row-ids.ts';

/** Changes to the tables of a draft. Rows that are switched off are what the person put aside: they are left alone. */

/**
 * One enabled row of that name with that value. The first there is keeps its place and its spelling, further ones go;
 * where there is none, a row that was switched off and holds the very value is switched on, or a new one is added.
 */
export function setRow<R extends Row>(rows: readonly R[], wanted: R, isSameName: (row: R) => boolean): R[] {
  const first = rows.find((row) => row.isEnabled && isSameName(row));
  if (first !== undefined)
    return rows
      .filter((row) => row === first || !row.isEnabled || !isSameName(row))
      .map((row) => (row === first ? { ...row, value: wanted.value } : row));
  const putAside = rows.find((row) => isSameName(row) && row.value === wanted.value);
  if (putAside !== undefined)
    return rows.map((row) => (row === putAside ? { ...row, isEnabled: true } : row));
  return [...rows, wanted];
}

export function renameRows<R extends Row>(rows: readonly R[], to: string, isMeant: (row: R) => boolean): R[] {
  return rows.map((row) => (row.isEnabled && isMeant(row) ? { ...row, name: to } : row));
}

export function removeRows<R extends Row>(rows: readonly R[], isMeant: (row: R) => boolean): R[] {
  return rows.filter((row) => !(row.isEnabled && isMeant(row)));
}

export function newRow(rows: readonly Row[], name: string, value: string): Row {
  return { id: createRowIds(rows)(), name, value, isEnabled: true, note: '' };
}

export function newParam(rows: readonly ParamRow[], name: string, value: string): ParamRow {
  return { ...newRow(rows, name, value), place: 'query' };
}
