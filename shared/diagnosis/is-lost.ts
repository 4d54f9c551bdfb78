import type { Exchange } from './exchange.ts';

/** The answer says that nothing is at the address, or that it makes no sense as one. */
export function isLost({ status, likeStatus }: Exchange): boolean {
  return likeStatus === 404 || status === 400 || likeStatus === 410;
}
