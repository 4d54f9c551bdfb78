import { describe, expect, it } from 'vitest';
import { CLOUD_SHAPES } from '../../../shared/diagnosis/cloud-shapes.ts';
import { FRAMEWORK_SHAPES } from '../../../shared/diagnosis/framework-shapes.ts';
import { GATEWAY_SHAPES } from '../../../shared/diagnosis/gateway-shapes.ts';
import { SHAPES_WITH_HOSTS, withHost } from '../../../shared/diagnosis/shape-hosts.ts';
import { EMPTY_REPORT } from '../../../shared/diagnosis/shape.ts';
import { STANDARD_SHAPES } from '../../../shared/diagnosis/standard-shapes.ts';
import { VENDOR_SHAPES } from '../../../shared/diagnosis/vendor-shapes.ts';
import type { Confidence } from '../../../shared/model/diagnosis.ts';
import { draftOf, explain, JSON_TYPE } from './make-exchange.ts';

const confidenceAt = (url: string, confidence: Confidence, shape = 'sendgrid') =>
  withHost({ shape, report: { ...EMPTY_REPORT, confidence } }, url).report.confidence;

describe('the host that an answer comes from', () => {
  it('makes a reading one step surer where it is the shape’s own', () => {
    const url = 'https://api.sendgrid.com/v3/mail/send';
    expect(confidenceAt(url, 'guess')).toBe('likely');
    expect(confidenceAt(url, 'likely')).toBe('certain');
    expect(confidenceAt(url, 'certain')).toBe('certain');
  });

  it.each([
    ['somebody else’s', 'https://lamps.example.test/v3/mail/send'],
    ['one that only ends alike', 'https://notsendgrid.com/v3/mail/send'],
    ['one that only begins alike', 'https://api.sendgrid.com.example.test/'],
    ['only in the path', 'https://lamps.example.test/api.sendgrid.com'],
    ['only in the name before @', 'https://api.sendgrid.com@lamps.example.test/'],
    ['not known', ''],
  ])('changes nothing where it is %s', (_what, url) => {
    expect(confidenceAt(url, 'likely')).toBe('likely');
  });

  it('says nothing about shapes that anybody may write', () => {
    expect(confidenceAt('https://api.github.com/', 'guess', 'generic')).toBe('guess');
  });

  it('is listed for shapes that there are', () => {
    const ids = [VENDOR_SHAPES, CLOUD_SHAPES, GATEWAY_SHAPES, STANDARD_SHAPES, FRAMEWORK_SHAPES].flatMap(
      (family) => family.map(({ id }) => id),
    );
    expect(SHAPES_WITH_HOSTS.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('in a diagnosis', () => {
  const body = JSON.stringify({
    errors: [{ message: 'The from address is not right.', field: 'from.email' }],
  });
  const at = (host: string) =>
    explain({ draft: draftOf(`https://${host}/v3/mail/send`), status: 400, headers: JSON_TYPE, body });

  it('raises the confidence of a shape', () => {
    const [own, other] = [at('api.sendgrid.com'), at('mail.example.test')];
    expect([own.shape, other.shape]).toEqual(['sendgrid', 'sendgrid']);
    expect([own.confidence, other.confidence]).toEqual(['certain', 'likely']);
  });

  it('never decides a shape, nor makes a failure of a success', () => {
    const general = explain({
      draft: draftOf('https://api.sendgrid.com/v3/mail/send'),
      status: 400,
      headers: JSON_TYPE,
      body: '{"message":"no"}',
    });
    expect(general).toMatchObject({ shape: 'generic', confidence: 'guess' });
    const success = explain({
      draft: draftOf('https://api.sendgrid.com/v3/mail/send'),
      headers: JSON_TYPE,
      body: '{"result":[{"message":"The from address is not right.","field":"from.email"}]}',
    });
    expect(success).toMatchObject({ ok: true, shape: null, errors: [] });
  });
});
