import type { ResponseRecord } from '../../../../shared/model/response-record.ts';
import { useSay } from '../../../state/explaining-texts.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';

/** An answer without a body, and why that may be just right. */
export function NoBody({ record, status }: { record: ResponseRecord; status: number }) {
  const say = useSay();
  const isHead = record.hops.at(-1)?.request.method === 'HEAD';
  const text =
    status === 204
      ? say('answer.body.empty-204')
      : status === 304
        ? say('answer.body.empty-304')
        : say(isHead ? 'answer.body.empty-head' : 'answer.body.empty-other');
  return <EmptyState title={say('answer.body.empty')} text={text} />;
}
