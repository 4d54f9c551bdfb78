/** The chain of certificates that a server shows: who each is, what is odd about it, and who vouches in the end. */
const days = (count: number): string => (count === 1 ? 'one day' : `${count} days`);

export const certificatesTexts = {
  'certificate.role.server': 'Of the server',
  'certificate.role.middle': 'In between',
  'certificate.role.root': 'Authority',

  'certificate.ended': (v: { days: number }) =>
    v.days === 0 ? 'It ran out today.' : `It ran out ${days(v.days)} ago.`,
  'certificate.ends-soon': (v: { days: number }) =>
    v.days === 0 ? 'It runs out today.' : `It runs out in ${days(v.days)}.`,
  'certificate.begins-later': (v: { days: number }) => `It is only valid in ${days(Math.max(1, v.days))}.`,
  'certificate.weak-signature': (v: { signature: string }) =>
    `It is signed with ${v.signature}, which can be forged by now.`,
  'certificate.short-key': (v: { key: string }) => `Its key (${v.key}) is too short to be safe.`,

  'certificate.vouched.built-in': (v: { authority: string }) =>
    `${v.authority} vouches for it, an authority that is known everywhere.`,
  'certificate.vouched.system': (v: { authority: string }) =>
    `${v.authority} vouches for it, an authority that this computer was told to trust.`,
  'certificate.vouched.own': (v: { authority: string }) =>
    `${v.authority} vouches for it, because you named it in Settings, Network.`,
  'certificate.not-checked': 'Nobody was asked whether it is right: you chose to skip the check.',
  'certificate.itself': 'Nobody but the server itself vouches for it.',
  'certificate.unknown-authority': (v: { authority: string }) =>
    `${v.authority} vouches for it, and this computer does not know that authority.`,
  'certificate.link-missing': (v: { issuer: string }) =>
    `The certificate of ${v.issuer} is missing: the server has to send it along, and did not.`,
  'certificate.other-names': (v: { names: string; host: string }) =>
    v.names === ''
      ? `It names no server at all, so it is not for ${v.host}.`
      : `It is for ${v.names}, not for ${v.host}.`,
  'certificate.own-shown': (v: { subject: string }) =>
    `Held ready to show, should the server ask: ${v.subject}.`,
  'certificate.old-protocol': (v: { protocol: string }) =>
    `${v.protocol} is old and can be broken: it was only spoken because this request allows it.`,
} as const;
