import { findMentionedField } from '../draft/find-mentioned-field.ts';
import { createFieldLocator } from '../draft/locate-field.ts';
import type { LocateField } from '../draft/locate-field.ts';
import type { JsonNode } from '../json/json-node.ts';
import { findNode, parseFieldPath } from '../json/json-path.ts';
import type { AnswerError, ErrorField, Place } from '../model/diagnosis.ts';
import type { RequestDraft } from '../model/request-draft.ts';
import { createDescribedFinder } from './describe-by-words.ts';
import type { FindDescribed } from './describe-by-words.ts';
import { placeAtPosition } from './place-at-position.ts';
import type { ReportedError } from './shape.ts';

/** Sentences are searched for the name of a field in so many errors; past that, nobody reads them one by one. */
const SEARCHED_ERRORS = 100;

/**
 * The errors of an answer with their places in the request, as far as it shows them: where the server stopped reading,
 * the field that the error names, or the one that its words name. `root` is the draft's body, read as JSON once for
 * everybody who asks.
 */
export function placeErrors(
  errors: readonly ReportedError[],
  draft: RequestDraft | null,
  root: JsonNode | null,
): AnswerError[] {
  const locate = draft === null ? null : createFieldLocator(draft, root);
  const describe = draft === null ? null : createDescribedFinder(draft, root);
  return errors.map(({ position, ...error }, index) => {
    const stopped =
      position === undefined || draft === null ? null : placeAtPosition(position, draft.body, root);
    // A name says more exactly where it is than the spot at which the reading of it ended.
    const named = error.field === null || locate === null ? null : placeField(error.field, locate, root);
    const isSearched = error.field === null && index < SEARCHED_ERRORS;
    const described = isSearched ? findDescribed(error, { locate, describe }) : null;
    if (stopped !== null && described === null) return { ...error, place: isInside(named) ? named : stopped };
    if (error.field !== null) return { ...error, place: named };
    const mentioned = isSearched
      ? ((stopped === null ? findInDraft(error, locate) : null) ??
        described ??
        findMentionedField(error.message, null))
      : null;
    return mentioned === null ? { ...error, place: null } : { ...error, ...mentioned };
  });
}

function isInside(place: Place | null): boolean {
  return place?.in === 'body' && place.path !== null && place.path.length > 0;
}

/** `query.term` means a param to one server and a member of the body to another: the body decides where it has it all. */
function placeField(field: ErrorField, locate: LocateField, root: JsonNode | null): Place | null {
  const whole = parseFieldPath(field.raw);
  const isInBody = whole.length > field.path.length && findNode(root, whole) !== null;
  const place = locate(isInBody ? { in: 'body', path: whole, raw: field.raw } : field);
  const [first, ...rest] = field.path;
  // Some call the body by a name of their own, and begin the way with it: `data.size`, `request.size`.
  const isNamedBody =
    place === null &&
    rest.length > 0 &&
    /^(?:data|body|request|payload|input|dto|model)$/i.test(String(first));
  return isNamedBody ? locate({ ...field, path: rest }) : place;
}

type Found = Pick<AnswerError, 'field' | 'place'>;

/** A field that the sentence names and the draft has. */
function findInDraft({ message }: Pick<AnswerError, 'message'>, locate: LocateField | null): Found | null {
  return locate === null ? null : findMentionedField(message, locate);
}

/** One that it means without a name. */
function findDescribed(
  { message }: Pick<AnswerError, 'message'>,
  { locate, describe }: { readonly locate: LocateField | null; readonly describe: FindDescribed | null },
): Found | null {
  const field = describe?.(message) ?? null;
  const place = field === null || locate === null ? null : locate(field);
  return place === null ? null : { field, place };
}
