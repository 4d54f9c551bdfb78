import { formatJsonPath } from '../../../shared/json/json-path.ts';
import type { Place } from '../../../shared/model/diagnosis.ts';
import type { Say } from '../../state/explaining-texts.ts';

/** A spot of the request in words: "header Accept", "line 3 of the body". */
export function placeText(say: Say, place: Place): string {
  switch (place.in) {
    case 'method':
      return say('answer.place.method');
    case 'url':
      return say('answer.place.url');
    case 'param':
      return say('answer.place.param', { name: place.name });
    case 'header':
      return say('answer.place.header', { name: place.name });
    case 'auth':
      return say('answer.place.auth');
    case 'body':
      return bodyPlaceText(say, place);
    case 'form':
      return say('answer.place.form', { name: place.name });
    case 'variable':
      return say('answer.place.variable', { name: place.name });
    case 'settings':
      return say('answer.place.settings');
  }
}

function bodyPlaceText(say: Say, { path, line }: Extract<Place, { in: 'body' }>): string {
  if (path !== null && path.length > 0) return say('answer.place.body-path', { path: formatJsonPath(path) });
  return line === null ? say('answer.place.body') : say('answer.place.body-line', { line });
}
