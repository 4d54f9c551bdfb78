/** A language's way to write one line of a stack, and whose code such a line is. */
interface FrameKind {
  readonly frame: RegExp;
  /** Lines of the language, of a framework or a library. */
  readonly foreign: RegExp;
  /** The program's last step stands at the end, not at the beginning. */
  readonly isLastFirst?: true;
}

/** Packages that every Java or .NET program stands on. */
const LIBRARIES =
  /^(?:[\w.-]{1,60}\/)?(?:javax?|jakarta|jdk|sun|com\.sun|org\.(?:springframework|apache|hibernate|eclipse|jboss|postgresql|glassfish|jetbrains|codehaus|aspectj|mongodb|redisson)|io\.(?:netty|undertow|micronaut|quarkus|vertx|grpc|ktor|reactivex|micrometer|opentelemetry)|com\.(?:fasterxml|zaxxer|mysql|google\.(?:common|gson|inject)|oracle|microsoft)|ch\.qos|reactor|rx|kotlinx?|scala|akka|play|groovy|lombok|System|Microsoft|Newtonsoft|Npgsql|Dapper|Swashbuckle|MediatR|AutoMapper|FluentValidation|Serilog|Polly|lambda_method)[.(]/;

const KINDS: readonly FrameKind[] = [
  // Python: docs.python.org/3/library/traceback
  {
    frame: /^\s{0,40}File "[^"]{1,300}", line \d/,
    foreign: /(?:site|dist)-packages|[\\/]lib[\\/]python\d|"<(?:frozen|string|stdin)/,
    isLastFirst: true,
  },
  // Java, Kotlin and Scala: docs.oracle.com, Throwable.printStackTrace
  {
    frame:
      /^\s{0,40}at [\w$.<>/@-]{3,300}\((?:[\w$-]{1,100}\.(?:java|kt|scala|groovy|clj):\d{1,7}|Native Method|Unknown Source|[\w$-]{1,100}\.java)\)/,
    foreign: LIBRARIES,
  },
  // .NET: learn.microsoft.com, Exception.StackTrace
  {
    frame: /^\s{0,40}at [\w.`<>[\]+,]{3,300}\([^\n]{0,300}\)(?: in [^\n]{1,300}:line \d{1,7})?\s{0,9}$/,
    foreign: LIBRARIES,
  },
  // JavaScript: nodejs.org/api/errors
  {
    frame: /^\s{0,40}at [^\n]{1,300}:\d{1,7}:\d{1,5}\)?/,
    foreign: /node_modules|\bnode:|\(internal\/|\bat internal\//,
  },
  // PHP: php.net/manual/exception.gettraceasstring
  {
    frame: /^\s{0,40}#\d{1,3} (?:(?:\/|[A-Za-z]:\\)[^\n(]{1,300}\(\d{1,7}\)|\[internal function\]|\{main\})/,
    foreign: /[\\/]vendor[\\/]|\[internal function\]|\{main\}/,
  },
  // Ruby: ruby-doc.org, Exception#backtrace
  {
    frame: /^\s{0,40}(?:from )?[^\s:]{1,300}\.(?:rb|erb):\d{1,7}:in [`']/,
    foreign: /[\\/]gems[\\/]|[\\/]ruby[\\/]|<internal:|^\s*(?:from )?[a-z_]{1,40} \(\d/,
  },
  // Go: pkg.go.dev/runtime/debug
  {
    frame: /^\s{0,40}(?:\/|[A-Z]:)[^\s]{1,300}\.go:\d{1,7}\b/,
    foreign: /\/go\/src\/|\/pkg\/mod\/|\/libexec\/src\//,
  },
];

const LONGEST_LINE = 600;
const LONGEST_FRAME = 200;

export interface Frames {
  readonly count: number;
  /** Index of the first line that is one; -1 where there is none. */
  readonly first: number;
  /** Where the program's own code was when it failed, as it was written; null where only libraries are named. */
  readonly own: string | null;
}

/** Finds the lines of a stack among lines of any text. */
export function findFrames(lines: readonly string[]): Frames {
  let count = 0;
  let first = -1;
  let own: string | null = null;
  for (const [index, line] of lines.entries()) {
    const cut = line.length > LONGEST_LINE ? line.slice(0, LONGEST_LINE) : line;
    const kind = KINDS.find(({ frame }) => frame.test(cut));
    if (kind === undefined) continue;
    count += 1;
    if (first === -1) first = index;
    const plain = cut.trim().replace(/^(?:at|from|#\d{1,3}) /, '');
    if ((own === null || kind.isLastFirst === true) && !kind.foreign.test(plain))
      own = plain.slice(0, LONGEST_FRAME);
  }
  return { count, first, own };
}

/** Whether a text could hold a stack at all: nearly none does, and this is quicker than looking at each line. */
export function mayHoldFrames(text: string): boolean {
  return /at [\w$<[]|File \\?"|#\d{1,3} [/[{A-Z]|\.e?rb:\d|\.go:\d|Traceback \(|stack_?trace|"trace|"stack/i.test(
    text,
  );
}

/** A step that stands in one line with the words before it; looked for right behind each ` at `. */
const INLINE: readonly RegExp[] = [
  /^[\w$.<>/@-]{3,200}\([\w$-]{1,100}\.(?:java|kt|scala):\d{1,7}\)/,
  /^[^\n]{1,200}?\.[cm]?[jt]s:\d{1,7}:\d{1,5}/,
];
const LONGEST_STEP = 240;
const MOST_STEPS = 40;

/** The words of a message in which a program has put its stack as well: what happened, without where. */
export function withoutFrames(message: string): string {
  if (!message.includes('\n')) return cutInline(message);
  const lines = message.split(/\r\n|\n|\r/);
  const { count, first } = findFrames(lines);
  if (count === 0) return cutInline(message);
  const isPython = lines.some((line) => line.startsWith('Traceback ('));
  const words = isPython
    ? [lines.findLast((line) => /^[\w.]{1,160}(?::|$)/.test(line)) ?? '']
    : lines.slice(0, first).filter((line) => !/^goroutine \d|^Stack ?trace:?$/i.test(line.trim()));
  return cutInline(words.join('\n').trim());
}

function cutInline(message: string): string {
  let at = message.indexOf(' at ');
  for (let tries = 0; at !== -1 && tries < MOST_STEPS; tries += 1) {
    const step = message.slice(at + 4, at + 4 + LONGEST_STEP);
    const file = step.indexOf(' in ');
    const isStep =
      INLINE.some((inline) => inline.test(step)) || (file > 0 && /:line \d/.test(step.slice(file)));
    if (isStep) return message.slice(0, at).trim();
    at = message.indexOf(' at ', at + 4);
  }
  return message;
}
