import type { Shape } from './shape.ts';
import { aftership } from './shapes/aftership.ts';
import { akamaiIdentity } from './shapes/akamai-identity.ts';
import { anthropic } from './shapes/anthropic.ts';
import { auth0 } from './shapes/auth0.ts';
import { authorizeNet } from './shapes/authorize-net.ts';
import { bitbucket } from './shapes/bitbucket.ts';
import { broadcomVcf } from './shapes/broadcom-vcf.ts';
import { confluence } from './shapes/confluence.ts';
import { dexatel } from './shapes/dexatel.ts';
import { discord } from './shapes/discord.ts';
import { docusign } from './shapes/docusign.ts';
import { dropbox } from './shapes/dropbox.ts';
import { github } from './shapes/github.ts';
import { gitlab } from './shapes/gitlab.ts';
import { huaweiApig } from './shapes/huawei-apig.ts';
import { hubspot } from './shapes/hubspot.ts';
import { infobip } from './shapes/infobip.ts';
import { infobipMessages } from './shapes/infobip-messages.ts';
import { intercom } from './shapes/intercom.ts';
import { jira } from './shapes/jira.ts';
import { mailchimpTransactional } from './shapes/mailchimp-transactional.ts';
import { messagebird } from './shapes/messagebird.ts';
import { meta } from './shapes/meta.ts';
import { notion } from './shapes/notion.ts';
import { okta } from './shapes/okta.ts';
import { openai } from './shapes/openai.ts';
import { oracleCommerce } from './shapes/oracle-commerce.ts';
import { paypal } from './shapes/paypal.ts';
import { plivo } from './shapes/plivo.ts';
import { postgrest } from './shapes/postgrest.ts';
import { quickbooksXml } from './shapes/quickbooks-xml.ts';
import { quickbooks } from './shapes/quickbooks.ts';
import { salesforce } from './shapes/salesforce.ts';
import { salesforceComposite } from './shapes/salesforce-composite.ts';
import { sendgrid } from './shapes/sendgrid.ts';
import { servicenow } from './shapes/servicenow.ts';
import { shopify } from './shapes/shopify.ts';
import { sinch } from './shapes/sinch.ts';
import { slack } from './shapes/slack.ts';
import { stripe } from './shapes/stripe.ts';
import { telegram } from './shapes/telegram.ts';
import { telnyx } from './shapes/telnyx.ts';
import { tencentWebar } from './shapes/tencent-webar.ts';
import { twilio } from './shapes/twilio.ts';
import { twilioXml } from './shapes/twilio-xml.ts';
import { vonage } from './shapes/vonage.ts';
import { wordpress } from './shapes/wordpress.ts';
import { xero } from './shapes/xero.ts';
import { zendesk } from './shapes/zendesk.ts';
import { zendeskJob } from './shapes/zendesk-job.ts';

/**
 * What single vendors write, the more specific first: an error that names its vendor before one that only has a way of
 * its own. A new one is a line here.
 */
export const VENDOR_SHAPES: readonly Shape[] = [
  dexatel,
  twilio,
  twilioXml,
  infobip,
  infobipMessages,
  vonage,
  telnyx,
  messagebird,
  slack,
  telegram,
  discord,
  meta,
  stripe,
  openai,
  anthropic,
  bitbucket,
  paypal,
  dropbox,
  authorizeNet,
  postgrest,
  salesforceComposite,
  salesforce,
  jira,
  confluence,
  github,
  hubspot,
  notion,
  mailchimpTransactional,
  akamaiIdentity,
  intercom,
  quickbooks,
  quickbooksXml,
  xero,
  okta,
  oracleCommerce,
  broadcomVcf,
  aftership,
  huaweiApig,
  wordpress,
  servicenow,
  zendeskJob,
  zendesk,
  shopify,
  sendgrid,
  auth0,
  gitlab,
  plivo,
  sinch,
  docusign,
  tencentWebar,
];
