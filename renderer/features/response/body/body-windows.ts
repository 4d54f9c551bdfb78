import type { BodyView } from '../../../../shared/model/body-view.ts';
import type { ReceivedBody } from '../../../../shared/model/response-record.ts';
import { describeBody, readBodyRows } from '../../../actions/answer-body.ts';
import { firstRows } from './first-rows.ts';
import { createRowWindow } from './row-window.ts';
import type { RowWindow } from './row-window.ts';

/** The windows onto a body, one for each way of looking at it, made when first looked through. */
export function createBodyWindows(body: ReceivedBody): (view: BodyView) => RowWindow {
  const windows = new Map<BodyView, RowWindow>();
  return (view) => {
    const known = windows.get(view);
    if (known !== undefined) return known;
    const made = createRowWindow({
      firstRows: firstRows(body, view),
      describe: () => describeBody(body.id, view),
      readRows: (from, count) => readBodyRows(body.id, view, from, count),
    });
    windows.set(view, made);
    return made;
  };
}
