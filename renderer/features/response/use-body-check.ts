import { useEffect, useMemo, useState } from 'react';
import { askAboutBody } from '../../../shared/body-schema/body-question.ts';
import type { AskedRequest, BodyQuestion } from '../../../shared/body-schema/body-question.ts';
import type { BodyCheck } from '../../../shared/diagnosis/body-check.ts';
import type { RequestDraft } from '../../../shared/model/request-draft.ts';
import type { ResponseRecord } from '../../../shared/model/response-record.ts';
import { askOfBody, knownOfBody } from '../../actions/check-body.ts';

interface About extends Omit<AskedRequest, 'draft'> {
  readonly record: ResponseRecord | null;
}

/** What in the body of an answered request does not fit what is documented of it; null where nothing is known, or not yet. */
export function useBodyCheck(draft: RequestDraft | null, about: About): BodyCheck | null {
  const { record, variables, profileChoice, ownProfiles } = about;
  const isAsked = record !== null && mayRefuseBody(record);
  const question = useMemo(
    () =>
      draft === null || !isAsked ? null : askAboutBody({ draft, variables, profileChoice, ownProfiles }),
    [draft, isAsked, variables, profileChoice, ownProfiles],
  );
  // Mostly it was asked before sending: then the suggestions are in their order from the start.
  const known = useMemo(() => (question === null ? null : knownOfBody(question)), [question]);
  const [answered, setAnswered] = useState<Answered | null>(null);
  useEffect(() => {
    if (question === null) return;
    let isOver = false;
    void askOfBody(question).then((check) => {
      if (!isOver) setAnswered({ question, check });
    });
    return () => {
      isOver = true;
    };
  }, [question]);
  if (answered !== null && answered.question === question) return answered.check;
  return known ?? null;
}

interface Answered {
  readonly question: BodyQuestion;
  readonly check: BodyCheck | null;
}

/** Some say what is wrong with a body under a status of success. */
function mayRefuseBody({ outcome }: ResponseRecord): boolean {
  if (outcome.kind !== 'response') return false;
  const { status } = outcome.answer;
  return status === 400 || status === 422 || (status >= 200 && status < 300);
}
