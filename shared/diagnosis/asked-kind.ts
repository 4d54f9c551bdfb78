/** A kind of JSON that a server can ask for. */
export type AskedKind = 'integer' | 'number' | 'boolean' | 'list' | 'text' | 'object';

/** Words for the kinds, as validators of all languages have them; `List`1[System.String]` and `[]string` are lists of texts. */
const KIND_WORDS: readonly (readonly [kind: AskedKind, words: string])[] = [
  [
    'list',
    String.raw`lists?|arrays?|json arrays?|collections?|vectors?|Vec<[\w<>:]+>|(?:java\.util\.)?(?:Array)?List<[\w.<>]+>|(?:System\.Collections\.Generic\.)?(?:I?List|IEnumerable|ICollection)\x601\[[\w.]+\]|System\.\w+\[\]|\[\](?:string|int\d*|interface|[A-Z]\w*)|\w+\[\](?=\s|$|[.,;)'"])|sequences?|VALUE_ARRAY|START_ARRAY`,
  ],
  [
    'integer',
    String.raw`integers?(?: number| value)?|ints?|int(?:8|16|32|64)|u?int\d*|[iu](?:8|16|32|64|128)|[iu]size|(?:big|small|tiny|medium)int(?:eger)?|fixnum|round numbers?|(?:natural|counting) numbers?|whole numbers?|long|TYPE_U?INT(?:32|64)|(?:java\.lang\.)?(?:Integer|Long)|java\.math\.BigInteger|System\.U?Int(?:16|32|64)`,
  ],
  [
    'number',
    String.raw`numbers?|numeric(?: value| string)?|floats?|float(?:32|64)|f(?:32|64)|numerical(?: value)?|real numbers?|doubles?|decimals?|TYPE_(?:DOUBLE|FLOAT)|(?:java\.lang\.)?(?:Double|Float)|java\.math\.BigDecimal|System\.(?:Decimal|Double|Single)`,
  ],
  [
    'boolean',
    String.raw`bool(?:ean)?s?(?: value)?|TYPE_BOOL|(?:java\.lang\.)?Boolean|System\.Boolean|["'\x60]?true["'\x60]? (?:or|and|\/) ["'\x60]?false["'\x60]?`,
  ],
  ['object', String.raw`objects?|json objects?|dict(?:ionary|ionaries)?|hash(?:es|map)?|maps?|START_OBJECT`],
  ['text', String.raw`strings?|texts?|str|varchar|TYPE_STRING|(?:java\.lang\.)?String|System\.String`],
];

const ANY_KIND = KIND_WORDS.map(([, words]) => words).join('|');
const ARTICLES = String.raw`(?:\s*[:=]?\s*(?:an?|the|of|type|kind|value|json|typed?|in|as|a value of type)\b)*\s*["'\x60(\[]?`;

/** What the server got instead: "got string", "string found", "cannot unmarshal string", "not a text", "List<String>" inside. */
const RECEIVED: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:received|got|given|found|provided|supplied|passed|sent|was|is currently|actual(?: type)?|instead of|rather than|unmarshal|from|input[_ ]type)\b${ARTICLES}(?:json )?(?:${ANY_KIND})(?=$|[^\w-])["'\x60]?(?! (?:expected|required))`,
    'gi',
  ),
  new RegExp(
    String.raw`\b(?:convert|coerce|cast|parse|deserialize|decode|transform|assign)(?:ed|able)?\b${ARTICLES}(?:${ANY_KIND})\b(?=[^.;]{0,40}\b(?:to|into|as)\b)`,
    'gi',
  ),
  new RegExp(
    String.raw`\b(?:an? )?(?:${ANY_KIND})\b["'\x60]?(?: (?:was|is|were))? (?:found|given|received|provided|supplied|sent|passed|value \(token)`,
    'gi',
  ),
  new RegExp(
    String.raw`(?:,|;|\band\b|\bbut\b)\s*(?:not|is|was|it is|it was) (?:an? )?(?:${ANY_KIND})\b(?=[\s.,;)]*(?:$|[.;]))`,
    'gi',
  ),
  new RegExp(String.raw`\b(?:is|was) an? (?:${ANY_KIND})(?=\s*[,;]|\s+(?:but|and)\b)`, 'gi'),
  new RegExp(
    String.raw`\bvalue of type\b${ARTICLES}(?:${ANY_KIND})["'\x60]? (?=is not|cannot|can't|was|is no)`,
    'gi',
  ),
  new RegExp(String.raw`\b(?:is|was|has) (?:of )?(?:the )?(?:type|kind) (?:${ANY_KIND})(?=\s*[,;])`, 'gi'),
  new RegExp(String.raw`\binvalid type: (?:${ANY_KIND}) [^,\n]{1,80},`, 'gi'),
  /\(token\s+\x60[^\x60]*\x60\)/g,
];

/** "string instead of integer": what comes last is what was wanted. */
const INSTEAD = new RegExp(
  String.raw`\b(?:received|got|given|found|provided|passed|sent|is|was|have)\b${ARTICLES}(?:${ANY_KIND})["'\x60]?,? (?:instead of|where)(?: an?)? ["'\x60]?(${ANY_KIND})`,
  'i',
);

/** Kinds that a sentence names without asking for them: "phone number", "not in the list", "list of allowed values". */
const NOT_KINDS: readonly RegExp[] = [
  /\b(?:phone|mobile|telephone|account|serial|order|card|house|line|version|tracking|reference|invoice|fax|room|routing|tax|vat|passport|contact|sender|recipient|whatsapp|page) numbers?\b|\bnumbers? of\b/gi,
  /\b(?:in|from|of|on) (?:the|this|our|an?) (?:\w+ )?list\b|\blist of (?:the )?(?:allowed|valid|accepted|supported|known|possible)\b|\b(?:mailing|price|contact|allow|block|white|black)[- ]?list\b/gi,
  /\bchain: [^\n]*|\(through reference chain[^\n]*|\bLineNumber: \d+|\bjson: (?=cannot)|\bGo struct field \S+/gi,
  /\b(?:string|text|number|integer|value|list|array|object|float)s? (?:should|must|may|can|cannot|has|have) (?:have|contain|match|be (?:at most|at least|between|less|greater|longer|shorter|one of))\b/gi,
  /\b(?:connection|query|empty|random|format|date|time|template|character|search|non-empty|encoded|base64|ISO|RFC|iso 8601 date) strings?\b|\bstring (?:length|format|is too)\b/gi,
  /\btext (?:['"\x60]|could not|is too)/gi,
  /\bexpected (?:string|number|array|list) to (?:have|be)\b/gi,
  /\bobject with\b|\bin object\b|\bin the (?:json )?object\b/gi,
];

const ASKS =
  /\b(?:must|should|shall|have to|has to|needs?|expect(?:s|ed|ing)?|requir\w*|not|invalid|valid|wrong|cannot|could not|can't|only|convert\w*|unmarshal|deserialize|type|please|give|as|in(?:to)?|accepts?|allow\w*|specify|provide|isn't|no|want\w*|mismatch|instead of|were?)\b|TYPE_|System\.|java\.|:\s*(?:int|bool|str|float|list)|^\W*(?:["'\x60]?[\w.[\]]+["'\x60]?\W*)?(?:an?\s+)?(?:\w+\s+)?\w+\W*$/i;

/**
 * The kind of JSON that a server's sentence asks for: `must be integer`, `expected array, received string`, `A valid
 * number is required`, `$.qty: string found, integer expected`. Null where it asks for none.
 *
 * Sentences name what came as well as what was wanted, in either order, so what came is taken out first.
 */
export function askedKind(sentence: string): AskedKind | null {
  if (sentence.length > LONGEST || !ASKS.test(sentence)) return null;
  let left = sentence.replaceAll(/\s+/g, ' ').replace(INSTEAD, ' expected $1 ');
  for (const pattern of NOT_KINDS) left = left.replace(pattern, ' ');
  for (const pattern of RECEIVED) left = left.replace(pattern, ' ');
  let found: { readonly kind: AskedKind; readonly index: number } | null = null;
  for (const { kind, pattern } of KIND_PATTERNS) {
    const index = left.search(pattern);
    if (index !== -1 && (found === null || index < found.index)) found = { kind, index };
  }
  return found?.kind ?? null;
}

const LONGEST = 2000;
const KIND_PATTERNS = KIND_WORDS.map(([kind, words]) => ({
  kind,
  pattern: new RegExp(String.raw`(?:^|[^\w.-])["'\x60(]?(?:${words})(?=$|[^\w-])`, 'i'),
}));
