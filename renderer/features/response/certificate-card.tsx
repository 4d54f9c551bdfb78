import type { Certificate } from '../../../shared/model/response-record.ts';
import { useSay } from '../../state/explaining-texts.ts';
import type { Say } from '../../state/explaining-texts.ts';
import { dayText } from './clock-text.ts';
import { FactList } from './fact-list.tsx';
import type { Fact } from './fact.ts';

interface CertificateCardProps {
  certificate: Certificate;
  /** Epoch milliseconds: by this day it was or was not valid. */
  at: number;
}

/** For whom a certificate is, by whom it was issued, and until when it holds. */
export function CertificateCard({ certificate, at }: CertificateCardProps) {
  const say = useSay();
  const { validFromMs, validToMs } = certificate;
  const facts: Fact[] = [
    { name: say('answer.certificate.for'), value: namesOf(certificate) },
    {
      name: say('answer.certificate.by'),
      value: certificate.isSelfSigned ? say('answer.certificate.by-itself') : certificate.issuer,
    },
    {
      name: say('answer.certificate.from'),
      value: dayOf(say, validFromMs, (validFromMs ?? at) > at ? 'answer.certificate.not-yet' : null),
    },
    {
      name: say('answer.certificate.until'),
      value: dayOf(say, validToMs, (validToMs ?? at) < at ? 'answer.certificate.ended' : null),
    },
    { name: say('answer.certificate.fingerprint'), value: certificate.fingerprint256, isMono: true },
  ];
  return <FactList facts={facts} />;
}

function namesOf({ names, subject }: Certificate): string {
  return names.length === 0 ? subject : names.join(', ');
}

function dayOf(
  say: Say,
  time: number | null,
  key: 'answer.certificate.not-yet' | 'answer.certificate.ended' | null,
): string {
  const day = dayText(time);
  if (day === null) return say('answer.certificate.unknown');
  return key === null ? day : say(key, { day });
}
