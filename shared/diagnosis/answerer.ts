import type { Diagnosis, Evidence } from '../model/diagnosis.ts';
import type { GatewayCase } from './gateway-case.ts';

/** Who made an answer, and how it shows. */
export interface Answerer {
  readonly who: Exclude<Diagnosis['answeredBy'], 'nobody'>;
  /** As its maker writes it: nginx, Cloudflare. Null where only its kind shows. */
  readonly name: string | null;
  /** What shows it; null for the API itself, which is whoever nothing speaks against. */
  readonly evidence: Evidence | null;
  /** What is the matter, where that shows as well. */
  readonly case: GatewayCase | null;
}
