import { errorsOf } from '../json-report.ts';
import { EMPTY_REPORT } from '../shape.ts';
import type { Shape } from '../shape.ts';
import { findElement, textInside } from '../xml-reading.ts';

/**
 * Twilio where XML was asked for: `<TwilioResponse><RestException><Code>…`.
 *
 * Source: twilio.com/docs/usage/twilios-response, "Exceptions".
 */
export const twilioXml: Shape = {
  id: 'twilio',
  recognise(answer) {
    const root = answer.xml;
    const exception = root?.name === 'TwilioResponse' ? findElement(root, 'RestException') : null;
    if (exception === null) return null;
    const words = (name: string): string | null => textInside(findElement(exception, name)) || null;
    const moreInfo = words('MoreInfo');
    const status = words('Status');
    return {
      ...EMPTY_REPORT,
      confidence: 'certain',
      errors: errorsOf({
        message: words('Message'),
        code: words('Code'),
        docsUrl: moreInfo?.startsWith('https://') === true ? moreInfo : null,
      }),
      status: status !== null && /^[1-5]\d\d$/.test(status) ? Number(status) : null,
      isFailure: true,
    };
  },
};
