import { expect, test } from 'vitest';
import { makeDraft } from '../../../shared/draft/make-draft.ts';
import { draftIdSchema } from '../../../shared/model/ids.ts';
import { requestDraftSchema } from '../../../shared/model/request-draft.ts';

test('an empty draft is a valid draft', () => {
  const draft = makeDraft(draftIdSchema.parse('draft-1'));
  expect(requestDraftSchema.parse(draft)).toEqual(draft);
});
