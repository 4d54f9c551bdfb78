import { member } from '../json-reading.ts';
import type { AnswerError } from '../../model/diagnosis.ts';
import { say } from '../../texts/text.ts';
import { plainName } from '../../draft/plain-name.ts';
import { splitAddress } from '../address-parts.ts';
import { SAYS_MISSING } from '../name-mend.ts';
import type { Rule } from '../rule.ts';

/** Words that ask for everything to be wrapped in one name, and the name. */
const WRAPPER =
  /\bmissing ["'`“](\w+)["'`”] (?:payload|object|key|root|wrapper|envelope)\b|\bcould not find (?:field|key|property|object) ["'`“](\w+)["'`”] in the (?:request )?(?:body|payload)|\bobject with (?:the |an? )?(?:attribute|property|field|key|member)\s+["'`“]?(\w+)|\bwrapped in\s+["'`“]?(\w+)|\{\s*"(\w+)"\s*:\s*[{[(]?\s*(?:\.\.\.|…)|^["'`“]?(data|payload|item|record|resource|body|object|root)["'`”]?\s+(?:is required|is missing|must be present|can(?:not|'t) be (?:blank|null|empty))/im;

/** The server wants the object inside another, as in `{"data": {…}}`. */
export const bodyNotWrapped: Rule = {
  id: 'body-not-wrapped',
  check({ draft, isRefused, requestJson, refusalStatus: status, words, errors }) {
    if (draft === null || !isRefused || !(status === 400 || status === 422 || status === 200)) return null;
    const root = requestJson?.root ?? null;
    const isSound =
      requestJson !== null && requestJson.problems.every(({ severity }) => severity !== 'error');
    const name =
      WRAPPER.exec(words)
        ?.slice(1)
        .find((each) => each !== undefined) ??
      missingRoot(words, draft.url) ??
      missedRoot(errors, draft.url);
    // ASP.NET misses the whole where it could not read a part of it.
    if (
      errors.some(
        ({ place }) => place?.in === 'body' && (place.path?.length ?? 0) > 0 && place.path?.at(-1) !== name,
      )
    )
      return null;
    if (root?.kind !== 'object' || !isSound || name === null || member(root, name) !== null) return null;
    const { text } = draft.body;
    const indented = text.trim().replace(/\n/g, '\n  ');
    return {
      severity: 'error',
      certainty: 'likely',
      summary: say('finding.body-not-wrapped.summary', { name }),
      explanation: say('finding.body-not-wrapped.explanation', { name }),
      evidence: [{ from: 'answer-body', name: null, value: words.split('\n')[0] ?? '' }],
      place: { in: 'body', line: 1, column: 1, offset: 0, length: 0, path: [] },
      fixes: [
        {
          id: 'wrap-body',
          label: say('fix.wrap-body', { name }),
          because: say('because.server-says'),
          certainty: 'likely',
          edits: [{ op: 'set-body-text', text: `{\n  ${JSON.stringify(name)}: ${indented}\n}` }],
        },
      ],
    };
  },
};

/** "param is missing or the value is empty: order" of a request to `/orders`: what is missing is named like what is made. */
function missingRoot(words: string, url: string): string | null {
  const names = namesOfResource(url);
  const said = [...words.slice(0, 2000).matchAll(MISSING_NAME)].flatMap((match) =>
    match.slice(1).filter((word) => word !== undefined),
  );
  return said.find((word) => names.has(plainName(word))) ?? null;
}

/** The same where the name stands beside the sentence: `{"product": "Required parameter missing"}`. */
function missedRoot(errors: readonly AnswerError[], url: string): string | null {
  const names = namesOfResource(url);
  for (const { field, message } of errors) {
    const [name, more] = field?.path ?? [];
    if (
      typeof name === 'string' &&
      more === undefined &&
      names.has(plainName(name)) &&
      SAYS_MISSING.test(message)
    )
      return name;
  }
  return null;
}

function namesOfResource(url: string): ReadonlySet<string> {
  const resource =
    splitAddress(url)
      .path.split('/')
      .map((step) => step.replace(/\.(?:json|xml)$/i, ''))
      .filter((step) => /^[a-z][\w-]*$/i.test(step))
      .at(-1) ?? '';
  return new Set([resource, ...singularsOf(resource)].map(plainName));
}

/** What a sentence says is missing, or has to stand round the rest; the names that it mentions besides do not count. */
const MISSING_NAME =
  /\b(?:missing|empty|invalid|wrapped in|root|key|element|object|required|field|param(?:eter)?|property|attribute|called|named)s?\b\s*[:=]?\s*(?:an? |the )?["'`“]?([A-Za-z_][\w-]{2,60})(?![\w-]|\.\w)|(?:^|[\n"'`“])([A-Za-z_][\w-]{2,60})["'`”]?\s+(?:is|was|must be|can(?:not|'t) be)\s+(?:required|missing|present|blank|null|empty|provided|given)/gim;

function singularsOf(plural: string): string[] {
  if (plural.endsWith('ies')) return [`${plural.slice(0, -3)}y`];
  if (!plural.endsWith('s')) return [];
  return plural.endsWith('es') ? [plural.slice(0, -1), plural.slice(0, -2)] : [plural.slice(0, -1)];
}
