import { attachClosestEdge, extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

interface RowDrag {
  rowId: string;
  lineRef: RefObject<HTMLElement | null>;
  gripRef: RefObject<HTMLElement | null>;
  isFixed: boolean;
  onMove: (rowId: string, toRowId: string, side: 'before' | 'after') => void;
}

type Side = 'before' | 'after';

/** Lets a row be dragged by its grip and dropped before or after its siblings; says on which side it would land. */
export function useRowDrag({ rowId, lineRef, gripRef, isFixed, onMove }: RowDrag): Side | null {
  const [side, setSide] = useState<Side | null>(null);
  const move = useRef(onMove);
  useEffect(() => {
    move.current = onMove;
  });
  useEffect(() => {
    const line = lineRef.current;
    const grip = gripRef.current;
    if (line === null || grip === null || isFixed) return undefined;
    const sideOf = (data: Record<string | symbol, unknown>): Side =>
      extractClosestEdge(data) === 'top' ? 'before' : 'after';
    // Rows of another table must not land here.
    const table = line.closest('[role=table]');
    const stopDrag = draggable({ element: line, dragHandle: grip, getInitialData: () => ({ rowId, table }) });
    const stopDrop = dropTargetForElements({
      element: line,
      canDrop: ({ source }) => source.data['table'] === table && source.data['rowId'] !== rowId,
      getData: ({ input, element }) =>
        attachClosestEdge({ rowId }, { input, element, allowedEdges: ['top', 'bottom'] }),
      onDrag: ({ self }) => setSide(sideOf(self.data)),
      onDragLeave: () => setSide(null),
      onDrop: ({ source, self }) => {
        setSide(null);
        move.current(String(source.data['rowId']), rowId, sideOf(self.data));
      },
    });
    return () => {
      stopDrag();
      stopDrop();
    };
  }, [rowId, lineRef, gripRef, isFixed]);
  return side;
}
