import { say } from '../../texts/text.ts';
import type { Exchange } from '../exchange.ts';
import type { Rule } from '../rule.ts';

/** Lines of a stack: Python, Java and .NET, JavaScript, PHP, Ruby, Go. */
const STACK =
  /Traceback \(most recent call last\)|^\s{1,12}File "[^"\n]{1,300}", line \d|\bat [\w$.<>]{3,200}\([\w$]{1,100}\.(?:java|kt|scala|groovy):\d{1,7}\)|\bat [^\n<]{1,80} in [^\n<]{1,80}:line \d|\bat [^\n<]{0,80}\(?(?:\/|[A-Za-z]:\\|file:)[^\s()<]{1,300}\.[cm]?[jt]s:\d{1,7}:\d{1,5}\)?|#\d{1,3} (?:\/|[A-Z]:\\)[^\s(]{1,300}\.php\(\d{1,7}\)|\.rb:\d{1,7}:in [`']|^goroutine \d{1,9} \[/m;

/** A stack comes early in what a server says of a failure. */
const LOOKED_AT = 8192;

/**
 * The answer shows the inner workings of the server: names of files, versions, sometimes passwords. That helps whoever
 * attacks it, and whoever shares the answer shares them too.
 */
export const showsItsInside: Rule = {
  id: 'shows-its-inside',
  check(exchange) {
    const line = exchange.isRefused ? stackLine(exchange) : null;
    if (line === null) return null;
    return {
      severity: 'info',
      certainty: 'certain',
      summary: say('finding.shows-its-inside.summary'),
      explanation: say('finding.shows-its-inside.explanation'),
      evidence: [{ from: 'answer-body', name: null, value: line }],
      place: null,
      fixes: [],
    };
  },
};

function stackLine({ answerer, view }: Exchange): string | null {
  if (answerer?.case === 'trace' && answerer.evidence !== null) return answerer.evidence.value;
  // In JSON, the line breaks of a stack are written out.
  const found = STACK.exec(view?.text.slice(0, LOOKED_AT).replace(/\\[nrt]/g, '\n') ?? '')?.[0].trim();
  return found === undefined ? null : found.slice(0, 200);
}
