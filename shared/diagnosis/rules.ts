import type { Rule } from './rule.ts';

/**
 * Every rule, in the order in which its fixes are offered where they are equally sure: what kept the request from being
 * sent, the way there, then the answer. A new one is a file and a line here.
 */
export const RULES: readonly Rule[] = [];
