import { splitAddress } from '../../address-parts.ts';
import { explainDoubledSlash } from '../../rules/address-doubled-slash.ts';
import type { DraftRule } from '../draft-rule.ts';

/** Two slashes where one belongs. A path that holds a whole address (`/proxy/https://…`) is meant so. */
export const addressDoubledSlash: DraftRule = {
  id: 'address-doubled-slash',
  check({ draft, variables }) {
    const { origin, path } = splitAddress(draft.url);
    // What stands in front has to be readable first: `https:///v1` lacks its server.
    if (/:\/\//.test(path) || /^[a-z]+:?$/i.test(origin) || origin === '') return null;
    const finding = explainDoubledSlash(draft, variables, draft.url);
    return finding === null ? null : { ...finding, severity: 'warning' };
  },
};
