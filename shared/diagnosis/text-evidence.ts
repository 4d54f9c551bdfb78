import { speaksOfFailure } from './failure-words.ts';

/**
 * Whether a text could hold evidence of a failure at all, without parsing it (`hasStrongEvidence` then decides): most answers are successes, and they are to cost
 * nothing.
 */
export function mayHoldEvidence(text: string): boolean {
  return POSSIBLE_EVIDENCE.test(text) || USER_ERRORS.test(text);
}

const POSSIBLE_EVIDENCE = new RegExp(
  [
    '"(?:ok|success|succeeded|is[_-]?success(?:ful)?|erfolg|[eé]xito|sucesso|succ[eè]s)"\\s*:\\s*(?:false|"\\s*(?:false|no?|f|0)\\s*"|0)',
    '"__typename"\\s*:\\s*"\\w{1,80}Error"',
    '"code"\\s*:\\s*"ERR',
    '"err(?:or)?_?(?:msg|text)"\\s*:\\s*"(?!"|ok\\b|success)',
    '"(?:return|result|ret)_?(?:code|status)"\\s*:\\s*"(?:err|fail)',
    '"(?:status|result)"\\s*:\\s*false',
    '"(?:is|has)[_-]?errors?"\\s*:\\s*true',
    '"(?:errors?|fault|exception|error[_-]?(?:messages?|description))"\\s*:\\s*(?!\\[\\s*\\]|\\{\\s*\\}|""|false\\b|0\\s*[,}])[^\\sn,}]',
    '"(?:status|stat|result|message|outcome|ack)"\\s*:\\s*"\\s*(?:err|fail|not?[ _-]?ok"|nok"|ko")',
    '"error[_-]text"\\s*:',
    '"resultCode"\\s*:\\s*"Error"',
    '"groupName"\\s*:\\s*"(?:REJECTED|UNDELIVERABLE|EXPIRED)',
    '"httpStatusCode"\\s*:\\s*[45]',
    '"OperationOutcome"',
    '"(?:(?:err|error|result|return|response|ret)?[_-]?code|ret|err(?:or)?_?no)"\\s*:\\s*"?-?(?!(?:0+|2\\d\\d)["\\s,}])\\d',
  ].join('|'),
  'i',
);

/** What operations of GraphQL refuse, under any name that ends so; alone, because its beginning is open and would be slow. */
const USER_ERRORS = /user_?errors"\s*:\s*\[\s*\{/i;

/** The same for XML: a fault or an error among its first elements, or a flag that says so. */
export function mayHoldFault(text: string): boolean {
  const start = text.slice(0, 8192);
  return (
    /<(?:[\w.-]{1,40}:)?(?:[Ff]ault|[Ee]rrors?|ErrorResponse|ServiceException|ExceptionReport)[\s>]/.test(
      start,
    ) ||
    FAILING_ELEMENT.test(start) ||
    (/[>"']\s*(?:false|err|fail)/i.test(start) &&
      /(?:success|ok|stat|status|result)(?:>|=["'])\s*(?:false|err|fail)/i.test(start))
  );
}

/** A code that is no success: `<resultCode>30</resultCode>`. */
const FAILING_ELEMENT =
  /<(?:\w+:)?(?:result|(?:err|error|result|return|response|ret|status)_?code|code|errno|ret)>\s*(?!0+\s*<|2\d\d\s*<)-?\d{1,9}\s*</i;

/**
 * The same for plain text: nothing but one line that calls itself an error and then gives its number, or words of
 * failure, as old gateways answer (`ERR: 001, Authentication failed`).
 */
export function isErrorLine(given: string): boolean {
  if (given.length > 4096) return false;
  const text = given.trim();
  if (/^[\w.]{1,40}=[^\s&]*&/.test(text))
    return FAILING_PAIR.test(text) && /(?:^|&)\w{0,20}err\w{0,20}=[^&]/i.test(text);
  if (text.length > 400 || /[\r\n]/.test(text)) return false;
  // No sentence begins with a number below zero.
  if (/^\s*-\d{1,6}\s*[:,|;]\s*\S/.test(text)) return speaksOfFailure(text);
  const words = /^\s*(?:err|error|fail|failed|failure|fehler|erreur|nok)\s*[:|;]\s*(\S[^\r\n]*)\s*$/i.exec(
    text,
  )?.[1];
  return (
    words !== undefined && (/^#?[A-Z]{0,5}[-_]?\d{1,8}\s*[,:;|-]\s*\S/i.test(words) || speaksOfFailure(words))
  );
}

/** A form that says no: `ACK=Failure&…`. */
const FAILING_PAIR =
  /(?:^|&)(?:ack|status|result|response|success|ok)=(?:fail\w{0,4}|err|error|not\+approved|declined|false|no|nok|ko)(?:&|$)/i;
