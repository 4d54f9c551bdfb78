/**
 * What is said about a text that should be JSON. A problem is one sentence of meaning; its repair, or a second sentence
 * where there is none to press, says what to do.
 */
export const jsonTexts = {
  'json.nothing-there': 'There is no JSON here yet.',
  'json.not-json': (v: { found: string }) => `This is not JSON: it begins with ${v.found}`,
  'json.markup': (v: { found: string }) => `This is a web page or XML, not JSON: it begins with ${v.found}`,
  'json.wrapped': (v: { found: string }) => `Something stands around the JSON: ${v.found}`,
  'json.escaped-json':
    'This JSON was copied out of a text of a program: there is a backslash before each quotation mark.',
  'json.several-documents': (v: { count: number }) =>
    `There are ${v.count} JSON documents after each other, and only one is allowed.`,
  'json.text-after-end': (v: { found: string }) =>
    `The JSON is complete before this, and nothing may come after it: ${v.found}`,
  'json.missing-brackets': (v: { brackets: string }) =>
    `The brackets ${v.brackets} around all of this are missing.`,
  'json.missing-opening': (v: { brackets: string }) => `The opening bracket ${v.brackets} is missing.`,
  'json.byte-order-mark': 'An invisible mark (byte order mark) stands before the JSON.',
  'json.invalid-utf8': (v: { byteOffset: number }) =>
    `From here on, this is not UTF-8 text (byte ${v.byteOffset}). Save it again as UTF-8.`,
  'json.utf-16': 'This text is saved as UTF-16. JSON is sent as UTF-8, so save it again as UTF-8.',
  'json.more-problems': (v: { count: number }) =>
    v.count === 1 ? 'There is one more problem.' : `There are ${v.count} more problems.`,

  'json.odd-blank': (v: { name: string }) =>
    `A blank or invisible character that JSON does not know stands here (${v.name}).`,
  'json.comment': 'JSON has no comments.',
  'json.trailing-comma': (v: { bracket: string }) => `There is a comma too many before the ${v.bracket}`,
  'json.missing-comma': (v: { before: string; after: string }) =>
    `A comma is missing between ${v.before} and ${v.after}`,
  'json.doubled-comma': 'There is a comma too many here.',
  'json.semicolon': 'A semicolon stands here. JSON wants a comma.',
  'json.missing-colon': (v: { name: string }) => `A colon is missing after ${v.name}`,
  'json.doubled-colon': 'There is a colon too many here.',
  'json.equals-sign': 'An equals sign stands here. JSON wants a colon between a name and its value.',
  'json.comma-for-colon': (v: { name: string; found: string }) =>
    `${v.found} stands after ${v.name} where JSON wants a colon.`,
  'json.colon-in-list': (v: { name: string }) =>
    `${v.name} has a name and a colon, but it stands in a list. Lists hold values only; put it in curly brackets { }.`,
  'json.members-in-list': 'Square brackets [ ] are for lists. Names with values go in curly brackets { }.',
  'json.list-in-braces': 'Curly brackets { } are for names with values. A list goes in square brackets [ ].',
  'json.look-alike': (v: { found: string; wanted: string }) =>
    `The sign ${v.found} only looks like ${v.wanted} and is another character.`,
  'json.missing-value': (v: { name: string }) => `${v.name} has no value.`,
  'json.missing-key':
    'A value stands here without a name. Write a name in quotation marks and a colon before it.',
  'json.unclosed': (v: { bracket: string; line: number }) =>
    `The bracket ${v.bracket} from line ${v.line} is never closed.`,
  'json.unclosed-many': (v: { bracket: string; line: number; count: number }) =>
    `${v.count} brackets are never closed, the last of them is ${v.bracket} from line ${v.line}.`,
  'json.unclosed-before': (v: { bracket: string; line: number; before: string }) =>
    `The bracket ${v.bracket} from line ${v.line} is not closed before this ${v.before}`,
  'json.wrong-bracket': (v: { found: string; wanted: string; opened: string; line: number }) =>
    `${v.found} stands where ${v.wanted} has to close the ${v.opened} from line ${v.line}.`,
  'json.extra-bracket': (v: { found: string }) => `There is nothing open that ${v.found} could close.`,
  'json.doubled-bracket': (v: { found: string }) => `There is one ${v.found} too many.`,
  'json.duplicate-key': (v: { name: string; line: number }) =>
    `${v.name} is there twice, first in line ${v.line}. Most programs keep only the last one.`,
  'json.program-call': (v: { found: string }) =>
    `${v.found} is a call of a program. JSON holds the value alone.`,
  'json.concatenation': (v: { found: string }) =>
    `A program adds texts with +, JSON cannot. Write the whole text in one pair of quotation marks: ${v.found}`,
  'json.placeholder': (v: { name: string }) => `The placeholder {{${v.name}}} was not filled in.`,
  'json.unexpected-text': (v: { found: string }) =>
    `${v.found} has no place here: it is neither a name nor a value.`,
  'json.unexpected-character': (v: { found: string }) => `${v.found} has no place here.`,

  'json.missing-quote': (v: { found: string }) => `The closing quotation mark is missing after ${v.found}`,
  'json.missing-opening-quote': (v: { found: string }) =>
    `The opening quotation mark is missing before ${v.found}`,
  'json.missing-quotes': (v: { found: string }) => `The quotation marks around ${v.found} are missing.`,
  'json.doubled-quote': (v: { found: string }) => `There is a quotation mark too many in ${v.found}`,
  'json.wrong-quotes': (v: { found: string }) =>
    `${v.found} stands in quotation marks that JSON does not know.`,
  'json.smart-quotes': (v: { found: string }) =>
    `${v.found} has typographic quotation marks. JSON knows only the straight ones.`,
  'json.unescaped-quote': (v: { found: string }) =>
    `There is a quotation mark inside the text ${v.found} It needs a backslash before it.`,
  'json.line-break-in-text': 'A text may not go over the end of a line. A line break in it is written \\n.',
  'json.tab-in-text': 'There is a tab in this text. In a text it is written \\t.',
  'json.control-character': (v: { name: string }) =>
    `There is an invisible control character (${v.name}) in this text.`,
  'json.wrong-escape': (v: { found: string }) =>
    `${v.found} means nothing in JSON. A backslash in a text is written twice.`,

  'json.wrong-literal': (v: { found: string; wanted: string }) =>
    `${v.found} is written in the way of another language. JSON writes ${v.wanted}.`,
  'json.cut-literal': (v: { found: string; wanted: string }) =>
    `${v.found} is a ${v.wanted} that lacks its end.`,
  'json.leading-zero': (v: { found: string }) => `The number ${v.found} may not begin with a needless zero.`,
  'json.leading-zero-id': (v: { found: string }) =>
    `The number ${v.found} begins with zero. As a text, in quotation marks, it keeps its zeros.`,
  'json.plus-sign': (v: { found: string }) => `The number ${v.found} may not begin with a plus.`,
  'json.plus-sign-phone': (v: { found: string }) =>
    `${v.found} looks like a phone number. As a text, in quotation marks, it keeps its plus.`,
  'json.missing-digits': (v: { found: string }) => `Digits are missing in the number ${v.found}`,
  'json.leading-dot': (v: { found: string }) => `The number ${v.found} needs a zero before its point.`,
  'json.number-base': (v: { found: string; wanted: string }) =>
    `JSON knows decimal numbers only. ${v.found} is ${v.wanted}.`,
  'json.digit-separator': (v: { found: string }) => `The number ${v.found} may hold digits only.`,
  'json.comma-in-number': (v: { found: string }) =>
    `${v.found} has a comma in it. JSON writes a decimal point, and nothing between the thousands.`,

  'json.repair.remove': (v: { found: string }) => `Remove ${v.found}`,
  'json.repair.remove-comma': 'Remove the comma',
  'json.repair.remove-comment': 'Remove the comment',
  'json.repair.remove-mark': 'Remove the mark',
  'json.repair.remove-first': (v: { name: string }) => `Remove the first ${v.name}`,
  'json.repair.plain-blank': 'Replace it with a plain blank',
  'json.repair.add-comma': 'Add the comma',
  'json.repair.add-colon': 'Add the colon',
  'json.repair.colon': 'Write a colon',
  'json.repair.add-quote': 'Add the quotation mark',
  'json.repair.remove-quote': 'Remove one quotation mark',
  'json.repair.quote': (v: { found: string }) => `Put ${v.found} in quotation marks`,
  'json.repair.straight-quotes': 'Use straight quotation marks',
  'json.repair.escape-quotes': 'Put a backslash before the inner quotation marks',
  'json.repair.line-break-in-text': 'Write the line break as \\n',
  'json.repair.tab-in-text': 'Write the tab as \\t',
  'json.repair.control-character': 'Write the character as an escape',
  'json.repair.wrong-escape': 'Mend the backslash',
  'json.repair.add-null': 'Give it the value null (nothing)',
  'json.repair.close': (v: { brackets: string }) => `Close with ${v.brackets}`,
  'json.repair.close-with-null': (v: { brackets: string }) =>
    `Give the last name the value null (nothing) and close with ${v.brackets}`,
  'json.repair.add-brackets': (v: { brackets: string }) => `Add ${v.brackets}`,
  'json.repair.brackets': (v: { brackets: string }) => `Use ${v.brackets}`,
  'json.repair.write': (v: { wanted: string }) => `Write ${v.wanted}`,
  'json.repair.decimal-point': 'Write a decimal point',
  'json.repair.join-number': 'Remove the comma from the number',
  'json.repair.make-list': 'Make one list of them',
  'json.repair.unescape': 'Take the backslashes out',
  'json.repair.unwrap': 'Keep only the JSON',
} as const;
