/** Ids of the calls for a token begin with it: the window is told nothing of them while they run. */
export const CALL_PREFIX = 'token-call-';
