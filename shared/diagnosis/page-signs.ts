import { DELIVERY_NETWORKS } from './page-signs/delivery-networks.ts';
import { FIREWALLS } from './page-signs/firewalls.ts';
import { HOSTING } from './page-signs/hosting.ts';
import { NETWORK_FILTERS } from './page-signs/network-filters.ts';
import type { PageSign } from './page-signs/page-sign.ts';
import { STACK_TRACES } from './page-signs/stack-traces.ts';
import { WEB_SERVERS } from './page-signs/web-servers.ts';

/** Every known page, what is nearest to the person first: a filter may show the words of what it stands in front of. */
export const PAGE_SIGNS: readonly PageSign[] = [
  ...NETWORK_FILTERS,
  ...FIREWALLS,
  ...DELIVERY_NETWORKS,
  ...HOSTING,
  ...STACK_TRACES,
  ...WEB_SERVERS,
];
