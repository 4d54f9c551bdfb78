import type { PageSign } from './page-sign.ts';

/**
 * Proxies and filters of the network that the person is in, and its sign-in pages. Most send their page with 200 or 403 in
 * place of the API's answer, so they overrule a success: what they say is never data.
 */
export const NETWORK_FILTERS: readonly PageSign[] = [
  {
    id: 'squid',
    name: 'Squid',
    who: 'proxy',
    source: 'squid-cache/squid, errors/templates: ERR_* pages',
    looks: ['html'],
    sign: /<body id="?ERR_[A-Z_]{3,40}|The following error was encountered while trying to retrieve the URL|\(squid(?:\/[\w.-]{1,30})?\)\s{0,5}<\/p>/i,
    words: /<blockquote id="error">\s{0,10}<p>(?:<b>)?([^<]{1,300})/i,
    code: /\b(ERR_[A-Z_]{3,40})/,
    cases: [
      [/ERR_CACHE_ACCESS_DENIED/, 'proxy-sign-in'],
      [/ERR_ACCESS_DENIED|Access Denied\./, 'proxy-denied'],
      [/ERR_DNS_FAIL|Unable to determine IP address/, 'proxy-no-name'],
      [/ERR_(?:READ|LIFETIME)_[A-Z_]*TIMEOUT|ERR_READ_TIMEOUT|ERR_LIFETIME_EXP/, 'too-slow'],
      [/ERR_TOO_BIG/, 'body-too-large'],
      [/ERR_INVALID_(?:URL|REQ)/, 'not-http'],
      [/ERR_/, 'proxy-no-way'],
      [[502, 503, 504], 'proxy-no-way'],
    ],
  },
  filter('zscaler', 'Zscaler', 'help.zscaler.com, end-user notifications', [
    'Internet Security by Zscaler',
    'gateway\\.zscal(?:er|erone|ertwo|erthree|oud)[\\w.]{0,20}/',
    'zscaler\\.(?:net|com)/(?:_sm_ctn|auL|policy)',
  ]),
  filter('blue-coat', 'Blue Coat ProxySG', 'techdocs.broadcom.com, ProxySG exception pages', [
    'denied because of its content categori[sz]ation',
    'Symantec BlueCoat',
    'Blue ?Coat (?:Systems|ProxySG|Web ?Filter)',
    'ThreatPulse',
  ]),
  filter('fortinet', 'Fortinet', 'docs.fortinet.com, FortiGuard replacement messages', [
    'FortiGuard (?:Web Filtering|Intrusion Prevention)',
    'Powered By Fort(?:iGuard|iGate|inet)',
  ]),
  filter('palo-alto', 'Palo Alto Networks', 'docs.paloaltonetworks.com, predefined response pages', [
    'Access to the (?:web page|application|file) you were trying to (?:visit|use|download or upload) has been blocked in accordance with (?:company|your) policy',
  ]),
  filter('cisco-umbrella', 'Cisco Umbrella', 'docs.umbrella.com, block pages', [
    'block\\.opendns\\.com',
    '(?:phish|malware|block)\\.(?:opendns|umbrella)\\.com',
    'Cisco Umbrella[^<]{0,80}block',
    "Based on your organi[sz]ation's access policies, access to this web ?site",
  ]),
  filter(
    'skyhigh',
    'Skyhigh Web Gateway',
    'success.skyhighsecurity.com, block pages of the (McAfee) Web Gateway',
    ['McAfee Web Gateway', 'Skyhigh (?:Secure )?Web Gateway', '/mwg-internal/'],
  ),
  filter('sophos', 'Sophos', 'docs.sophos.com, Web block pages', [
    'Sophos (?:UTM|Web Appliance|Firewall|Endpoint)[^<]{0,80}(?:block|denied|warn)',
    'blocked by Sophos',
  ]),
  filter('forcepoint', 'Forcepoint', 'help.forcepoint.com, block pages', [
    'Forcepoint[^<]{0,60}(?:block|Security)',
    'Websense[^<]{0,60}(?:block|Security)',
    '/cgi-bin/blockpage\\.cgi',
  ]),
  filter('check-point', 'Check Point', 'sc1.checkpoint.com, UserCheck pages', [
    'Check Point[^<]{0,60}(?:UserCheck|blocked)',
    '/UserCheck/PortalMain',
  ]),
  filter('netskope', 'Netskope', 'docs.netskope.com, user notification templates', [
    'Netskope[^<]{0,80}(?:block|policy|notification)',
    '\\bgoskope\\.com/(?:block|notify)',
  ]),
  {
    id: 'captive-portal',
    name: '',
    who: 'proxy',
    source: 'RFC 6585 6; the WISPr tags of hotspots (wba); FortiGate and Meraki splash pages',
    looks: ['html'],
    sign: /<WISPAccessGatewayParam\b|\/fgtauth\?|\bsplash(?:-access)?\.meraki\.com|network-auth\.com\/splash|<title>[^<]{0,60}\b(?:captive portal|hotspot (?:login|sign[- ]?in)|wi-?fi (?:login|sign[- ]?in))\b/i,
    overrulesSuccess: true,
    confidence: 'likely',
    cases: [[/./, 'network-sign-in']],
  },
  {
    id: 'network-filter',
    name: '',
    who: 'proxy',
    source: 'the words that filter pages of many makers head their pages with',
    looks: ['html'],
    sign: /<(?:title|h[12])\b[^>]{0,120}>[^<]{0,80}(?:access to this (?:web ?)?site (?:is|has been|was) (?:blocked|denied|restricted)|(?:web ?)?(?:site|page) (?:is |has been )?blocked by (?:your|the) (?:organi[sz]ation|company|network|administrator|proxy|firewall)|blocked by (?:your )?(?:company|corporate|internet|acceptable use) (?:use )?policy|(?:internet|web) (?:access|usage|use) policy violation)/i,
    overrulesSuccess: true,
    confidence: 'likely',
    cases: [[/./, 'network-filter']],
  },
];

function filter(id: string, name: string, source: string, signs: readonly string[]): PageSign {
  return {
    id,
    name,
    who: 'proxy',
    source,
    looks: ['html'],
    sign: new RegExp(signs.join('|'), 'i'),
    overrulesSuccess:
      /\b(?:block(?:ed)?|denied|not (?:been )?allow(?:ed)?|not to allow|restricted|forbidden|prohibited|violat(?:ion|es))\b/i,
    confidence: 'likely',
    cases: [[/./, 'network-filter']],
  };
}
