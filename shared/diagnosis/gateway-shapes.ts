import type { Shape } from './shape.ts';
import { KNOWN_PAGES } from './shapes/known-pages.ts';

/** What stands in front of APIs, or on the way to them, and answers in their place. A new one is a line here. */
export const GATEWAY_SHAPES: readonly Shape[] = [...KNOWN_PAGES];
