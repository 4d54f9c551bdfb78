import type { Confidence } from '../model/diagnosis.ts';
import { readHost } from '../profiles/profiles.ts';
import type { ReadAnswer } from './shapes.ts';

/**
 * Where the makers of shapes have their APIs: domains, with all that is below them. That an answer comes from one of
 * them makes a reading surer and decides nothing: who runs GitLab, Jira or a proxy has an address of their own.
 */
const DOMAINS: Readonly<Record<string, string>> = {
  aftership: 'aftership.com',
  'akamai-identity': 'janraincapture.com',
  anthropic: 'anthropic.com',
  auth0: 'auth0.com',
  aws: 'amazonaws.com',
  'aws-api-gateway': 'amazonaws.com',
  'aws-lambda': 'amazonaws.com on.aws',
  azure: 'azure.com windows.net azure-api.net azurewebsites.net',
  'azure-api-management': 'azure-api.net',
  'azure-storage': 'windows.net',
  bitbucket: 'bitbucket.org',
  'cloudflare-api': 'api.cloudflare.com',
  confluence: 'atlassian.net atlassian.com',
  dexatel: 'dexatel.com',
  discord: 'discord.com discordapp.com',
  docusign: 'docusign.net docusign.com',
  dropbox: 'dropboxapi.com dropbox.com',
  elasticsearch: 'elastic-cloud.com elastic.co found.io es.io',
  entra: 'microsoftonline.com microsoftonline.us',
  github: 'github.com ghe.com',
  gitlab: 'gitlab.com',
  google: 'googleapis.com google.com',
  hubspot: 'hubapi.com hubspot.com',
  infobip: 'infobip.com',
  intercom: 'intercom.io',
  jira: 'atlassian.net atlassian.com',
  'mailchimp-transactional': 'mandrillapp.com',
  messagebird: 'messagebird.com bird.com',
  meta: 'facebook.com instagram.com whatsapp.com threads.net',
  'microsoft-graph': 'graph.microsoft.com graph.microsoft.us',
  notion: 'notion.com notion.so',
  okta: 'okta.com oktapreview.com okta-emea.com',
  openai: 'openai.com',
  'oracle-commerce': 'oraclecloud.com',
  paypal: 'paypal.com',
  plivo: 'plivo.com',
  quickbooks: 'intuit.com',
  s3: 'amazonaws.com digitaloceanspaces.com r2.cloudflarestorage.com backblazeb2.com wasabisys.com',
  salesforce: 'salesforce.com force.com',
  sendgrid: 'sendgrid.com',
  servicenow: 'service-now.com',
  shopify: 'myshopify.com shopify.com',
  sinch: 'sinch.com',
  slack: 'slack.com',
  stripe: 'stripe.com',
  telegram: 'telegram.org',
  telnyx: 'telnyx.com',
  'tencent-webar': 'tencentcloudapi.com',
  twilio: 'twilio.com',
  vonage: 'nexmo.com vonage.com',
  wordpress: 'wordpress.com',
  xero: 'xero.com',
  zendesk: 'zendesk.com',
};

const SURER: Readonly<Record<Confidence, Confidence>> = {
  guess: 'likely',
  likely: 'certain',
  certain: 'certain',
};

/** The same reading, one step surer where the answer comes from the shape's own maker. */
export function withHost(reading: ReadAnswer, url: string): ReadAnswer {
  const { shape, report } = reading;
  if (report.confidence === 'certain' || !isMakersOwn(shape, url)) return reading;
  return { shape, report: { ...report, confidence: SURER[report.confidence] } };
}

function isMakersOwn(shape: string, url: string): boolean {
  const domains = Object.hasOwn(DOMAINS, shape) ? DOMAINS[shape] : undefined;
  if (domains === undefined) return false;
  const { hostname } = readHost(url);
  return domains.split(' ').some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
}

/** Ids of the shapes whose makers' addresses are known. */
export const SHAPES_WITH_HOSTS: readonly string[] = Object.keys(DOMAINS);
