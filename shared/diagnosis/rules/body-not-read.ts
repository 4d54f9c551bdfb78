import { plainName } from '../../draft/plain-name.ts';
import type { AnswerError } from '../../model/diagnosis.ts';
import type { Edit } from '../../model/edit.ts';
import { say } from '../../texts/text.ts';
import { saysLittle } from '../says-little.ts';
import { typeOfBody, withoutParameters } from '../body-kind.ts';
import { formToJson, jsonToForm } from '../convert-body.ts';
import type { Exchange } from '../exchange.ts';
import { inEnglish } from '../foreign-words.ts';
import { SAYS_MISSING } from '../name-mend.ts';
import { listNames } from '../request-names.ts';
import type { Rule } from '../rule.ts';

/** A program of the server that reads JSON stopped at the first letter: Go, V8, Python, Jackson, PHP, .NET, Ruby. */
const FAILED_AT_ONCE =
  /\binvalid character '.' looking for beginning of value\b|\bunexpected token '?[A-Za-z]\b|\bExpecting value: line 1 column 1\b|\bUnrecognized token '\w+'|\bSyntax error\b|\bis an invalid start of a value\b|\bunexpected (?:token|character) at (?:line 1|position 0|')|\bJSON parse error\b|\b(?:invalid|malformed|not (?:a )?valid) json\b|\bcould not (?:parse|decode)[^.\n]{0,30}\bjson\b|\b(?:body|payload) (?:must|should|has to) be (?:a |an )?(?:valid )?json\b|\bmust be (?:a |an )?(?:valid )?json (?:object|body|document)\b/i;

/**
 * The server reads another kind of body than was sent and so finds nothing in it: it misses what is there, or its reader
 * of JSON stops at the first letter of a form.
 */
export const bodyNotRead: Rule = {
  id: 'body-not-read',
  check(exchange) {
    const { draft, isRefused, refusalStatus: status, words } = exchange;
    if (draft === null || !isRefused || (status !== 400 && status !== 422 && status !== 200)) return null;
    // A wrong label is the likelier reason, and another rule's business.
    const own = typeOfBody(draft);
    if (own === null || withoutParameters(exchange.sentHeader('content-type') ?? '') !== own) return null;
    const { kind } = draft.body;
    const missed = missedThough(exchange);
    const isUnread = missed !== null || FAILED_AT_ONCE.test(words);
    const isForm = kind === 'form' && (isUnread || (status === 400 && saysLittle(words)));
    if (!isForm && !(kind === 'json' && missed !== null)) return null;
    const target = isForm ? 'application/json' : 'application/x-www-form-urlencoded';
    const edits: Edit[] | null = isForm ? formToJson(draft.body) : jsonToForm(draft.body);
    if (edits === null) return null;
    return {
      severity: 'error',
      certainty: isUnread ? 'likely' : 'possible',
      summary: say('finding.body-not-read.summary'),
      explanation:
        missed === null
          ? say('finding.body-not-read.form')
          : say('finding.body-not-read.explanation', { name: missed }),
      evidence: [{ from: 'answer-body', name: missed, value: words.split('\n')[0] ?? null }],
      place: { in: 'body', line: null, column: null, offset: null, length: null, path: null },
      fixes: [
        {
          id: 'convert-body',
          label: say('fix.set-content-type', { value: target }),
          because: say('because.names-are-there'),
          certainty: isUnread ? 'likely' : 'possible',
          edits,
        },
      ],
    };
  },
};

/** Nobody misses more, and what is read of so many would take its time. */
const MOST_ERRORS = 50;

/** A name that is said to be missing and stands in the body just there; null where one of those that are missed does not. */
function missedThough(exchange: Exchange): string | null {
  // "A valid number is required" misses nothing.
  if (exchange.errors.length > MOST_ERRORS) return null;
  const missing = exchange.errors.filter(({ message }) => {
    const english = inEnglish(message);
    return SAYS_MISSING.test(english) && !/\bvalid\b|\bmust be an?\b|\bdeseriali[sz]e\b/i.test(english);
  });
  if (missing.length === 0 || missing.length < exchange.errors.length) return null;
  const names = new Set(
    listNames(exchange).flatMap(({ part, name, parentLength }) =>
      part === 'body' && parentLength === 0 ? [name] : [],
    ),
  );
  const isThere = (error: AnswerError): boolean => namesOf(error, names).some((name) => names.has(name));
  return missing.every(isThere) ? (namesOf(missing[0], names).find((name) => names.has(name)) ?? null) : null;
}

function namesOf(error: AnswerError | undefined, names: ReadonlySet<string>): string[] {
  const path = error?.field?.path ?? [];
  const [only, second] = path;
  // What is empty is there as well, and read.
  const part = error?.field?.in;
  if (error === undefined || isEmpty(error) || part === 'query' || part === 'header' || part === 'path')
    return [];
  if (path.length > 0) return typeof only === 'string' && second === undefined ? [only] : [];
  const words = error.message.match(/[A-Za-z_][\w.-]*\w/g) ?? [];
  return words.filter((word) => names.has(word) && plainName(word).length > 2);
}

/** "must not be blank" may mean a text of blanks. */
function isEmpty({ message }: AnswerError): boolean {
  return /\b(?:blank|empty|null)\b/i.test(inEnglish(message));
}
