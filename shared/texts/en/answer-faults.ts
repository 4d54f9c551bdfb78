import type { AnswerFault } from '../../model/response-record.ts';
import { size } from './quantities.ts';

/** What an answer does against the rules of HTTP, as part of a sentence. */
const FAULTS: Readonly<Record<AnswerFault, string>> = {
  'bare-line-feed': 'lines end in a bare line feed',
  'folded-header': 'a header goes on in a second line',
  'blank-before-colon': 'a blank stands before a colon',
  'blank-before-name': "a blank stands before a header's name",
  'line-without-colon': 'a line of the head is no header',
  'name-characters': "a header's name has characters that it must not have",
  'value-characters': "a header's value has control characters",
  'blank-lines-first': 'empty lines come first',
  'junk-before-status': 'stray bytes come first',
  'status-line': 'the first line is not written as it should be',
  'status-out-of-range': 'the status is below 100',
  'length-repeated': 'the length is said more than once',
  'lengths-differ': 'two different lengths are said',
  'length-invalid': 'the length is not a number',
  'length-with-chunks': 'the length is said in two ways',
  'unknown-transfer-coding': 'the transfer coding is none that was agreed on',
  'chunk-line': "a chunk's length is not written as it should be",
  'chunk-end': 'a chunk does not end as it should',
  'trailer-line': 'a line behind the body is no header',
  'no-blank-line': 'the head does not end',
};

/** `codes`: those of a record, with blanks between them. */
function list(codes: string): string {
  return codes
    .split(' ')
    .map((code) => (Object.hasOwn(FAULTS, code) ? FAULTS[code as AnswerFault] : code))
    .join('; ');
}

export const answerFaultTexts = {
  'finding.answer-breaks-rules.summary': (v: { faults: string }) =>
    `The answer breaks the rules of HTTP: ${list(v.faults)}.`,
  'finding.answer-breaks-rules.explanation':
    'It was read all the same, as browsers do. Stricter programs refuse it: tell the owner of the server.',
  'finding.answer-too-large.summary': (v: { limitBytes: number }) =>
    `The answer reached ${size(v.limitBytes)}, where it was stopped.`,
  'finding.answer-too-large.explanation': 'What came until then is kept. The limit is yours to raise.',
  'finding.answer-too-large.bomb': (v: { wireBytes: number }) =>
    `Only ${size(v.wireBytes)} came; they unfold to far more. Answers that do so on purpose fill disks.`,
  'finding.http2-trouble.unavailable': 'The server does not speak HTTP/2.',
  'finding.http2-trouble.unavailable-explanation':
    'The request asks for HTTP/2 and nothing else. HTTP/1.1 does the same for one request.',
  'finding.http2-trouble.refused': 'The server gave the request back before it began with it.',
  'finding.http2-trouble.refused-explanation':
    'It was sent a second time by itself and given back again. Nothing was done there.',
  'finding.http2-trouble.broken': (v: { reason: string }) =>
    v.reason === '' ? 'The exchange over HTTP/2 broke.' : `The exchange over HTTP/2 broke with ${v.reason}.`,
  'finding.http2-trouble.broken-explanation':
    'The server, or something on the way, has trouble with HTTP/2. HTTP/1.1 often works in its place.',
  'finding.connection-broken.unsure':
    'Whether the server did what was asked for before that is not known: look there before you send it again.',
  'fix.allow-larger-answer': (v: { bytes: number }) => `Allow it ${size(v.bytes)}`,
  'fix.choose-any-http': 'Let the server choose the version of HTTP',
  'fix.choose-http-1.1': 'Use HTTP/1.1',
  'because.size-limit-is-yours': 'The limit is yours, and the rest of the answer is still there.',
  'because.server-chooses-http': 'The newest version that both sides speak is taken then.',
  'because.http-1-is-simpler': 'It is older and simpler, and every server speaks it.',
  'because.nothing-was-begun': 'The server said that it had not begun with it.',
  'journey.retried.connection-ended': 'Sent a second time: the kept connection had ended.',
  'journey.retried.not-begun': 'Sent a second time: the server had not begun with the first.',
  'journey.retried.needs-http-1.1': 'Sent a second time: the server wanted HTTP/1.1.',
} as const;
