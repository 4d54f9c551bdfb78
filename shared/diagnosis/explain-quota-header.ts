import { say } from '../texts/text.ts';
import type { Message } from '../texts/text.ts';
import { readAllowances } from './allowances.ts';
import { readQuotaPolicies } from './rate-limit.ts';

/** One sentence about an allowance header, of which every vendor has names of its own; null for any other header. */
export function explainQuotaHeader(name: string, value: string, now: number): Message | null {
  if (name === 'ratelimit-policy') return explainPolicies(value);
  const [allowance] = readAllowances([[name, value]], now);
  if (allowance === undefined) return /rate-?limit/.test(name) ? say('header.rate-limit') : null;
  const { left, limit, resetMs } = allowance;
  if (/(?:call-limit|limit-info)$/.test(name) && left !== null && limit !== null)
    return say('header.rate-limit-share', { left, limit });
  // A window that stands in the name says nothing about when it began.
  const isWindow = /-(?:second|minute|hour|day|dai)(?:ly)?(?:-|$)/.test(name);
  if (left !== null)
    return resetMs === null || isWindow
      ? say('header.rate-limit-left', { left })
      : say('header.rate-limit-left-until', { left, seconds: Math.ceil(resetMs / 1000) });
  if (limit !== null) return say('header.rate-limit-limit', { limit: value.trim() });
  if (/interval/.test(name) && resetMs !== null)
    return say('header.rate-limit-window', { seconds: Math.ceil(resetMs / 1000) });
  return resetMs === null || !/reset/.test(name)
    ? say('header.rate-limit')
    : say('header.rate-limit-reset', { seconds: Math.ceil(resetMs / 1000) });
}

function explainPolicies(value: string): Message {
  const [policy] = readQuotaPolicies(value);
  return policy === undefined || policy.limit === null || policy.windowMs === null
    ? say('header.rate-limit-policy')
    : say('header.rate-limit-policy-read', { limit: policy.limit, seconds: policy.windowMs / 1000 });
}
