import type { Place } from '../model/diagnosis.ts';

/** The parts of a request that are shown one at a time; its method and address are always in sight. */
export type RequestPart = 'params' | 'headers' | 'auth' | 'body' | 'options';

/** The part that a place is in; null for the address line and for what stands outside of the request. */
export function partOfPlace(place: Place): RequestPart | null {
  switch (place.in) {
    case 'param':
      return 'params';
    case 'header':
      return 'headers';
    case 'auth':
      return 'auth';
    case 'body':
    case 'form':
      return 'body';
    case 'settings':
      return 'options';
    case 'method':
    case 'url':
    case 'variable':
      return null;
  }
}
