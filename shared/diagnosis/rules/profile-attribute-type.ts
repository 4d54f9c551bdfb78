import type { AnswerError } from '../../model/diagnosis.ts';
import type { AttributeType } from '../../profiles/profile.ts';
import { say } from '../../texts/text.ts';
import type { Exchange } from '../exchange.ts';
import { valueAt } from '../request-value.ts';
import type { Rule } from '../rule.ts';
import { showField } from '../show-field.ts';
import { isAboutValues } from './attribute-type.ts';

/**
 * The API asks for one of its own kinds of text by name, and the value is none: what the kind is. Told even where no
 * value can be proposed. Source: the profile's own, in `shared/profiles`.
 */
export const profileAttributeType: Rule = {
  id: 'profile-attribute-type',
  check(exchange) {
    const { profile: chosen } = exchange;
    if (chosen === null || chosen.profile.types.length === 0 || !isAboutValues(exchange)) return null;
    const { types, name, docsUrl } = chosen.profile;
    for (const error of exchange.errors.slice(0, MOST_ERRORS)) {
      const type = askedType(error.message, types);
      if (type === null || isOfType(error, type, exchange)) continue;
      const field = error.field === null ? '' : showField(error.field);
      return {
        severity: 'info',
        certainty: 'certain',
        summary: say('profile.wrong-type', { type: type.name, field, name }),
        explanation: say(`profile.type.${type.name}`),
        evidence: [{ from: 'answer-body', name: error.field?.raw ?? null, value: error.message }],
        place: error.place,
        fixes: [],
        docsUrl,
      };
    }
    return null;
  },
};

const MOST_ERRORS = 20;

/** `must be a did`, `not a valid url`: the kind behind an article, because `name` is a field's name as well. */
function askedType(message: string, types: readonly AttributeType[]): AttributeType | null {
  const named = /\b(?:be|is|not) an? (?:valid )?([a-z]+)\b/i.exec(message.slice(0, 2000))?.[1]?.toLowerCase();
  return types.find(({ name }) => name === named) ?? null;
}

/** Whether the value in the request is of that kind by all that is known: then it is about something else. */
function isOfType({ place }: AnswerError, type: AttributeType, exchange: Exchange): boolean {
  const value = place === null ? null : valueAt(place, exchange);
  if (value === null || value.hasVariable) return false;
  const isText = value.node === null || value.node.kind === 'string';
  return isText && type.read(value.text) !== null;
}
