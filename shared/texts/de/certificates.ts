import type { certificatesTexts as english } from '../en/certificates.ts';
import type { Catalogue } from '../text.ts';

/** Die Kette von Zertifikaten, die ein Server zeigt. */
const ago = (count: number): string => (count === 1 ? 'einem Tag' : `${count} Tagen`);

export const certificatesTexts = {
  'certificate.role.server': 'Des Servers',
  'certificate.role.middle': 'Dazwischen',
  'certificate.role.root': 'Aussteller',

  'certificate.ended': (v) =>
    v.days === 0 ? 'Es ist heute abgelaufen.' : `Es ist vor ${ago(v.days)} abgelaufen.`,
  'certificate.ends-soon': (v) => (v.days === 0 ? 'Es läuft heute ab.' : `Es läuft in ${ago(v.days)} ab.`),
  'certificate.begins-later': (v) => `Es gilt erst in ${ago(Math.max(1, v.days))}.`,
  'certificate.weak-signature': (v) =>
    `Es ist mit ${v.signature} unterschrieben, was sich heute fälschen lässt.`,
  'certificate.short-key': (v) => `Sein Schlüssel (${v.key}) ist zu kurz, um sicher zu sein.`,

  'certificate.vouched.built-in': (v) =>
    `${v.authority} bürgt dafür, ein Aussteller, der überall bekannt ist.`,
  'certificate.vouched.system': (v) =>
    `${v.authority} bürgt dafür, ein Aussteller, dem dieser Computer vertrauen soll.`,
  'certificate.vouched.own': (v) =>
    `${v.authority} bürgt dafür, weil Sie ihn in den Einstellungen unter Netzwerk genannt haben.`,
  'certificate.not-checked': 'Niemand wurde gefragt, ob es stimmt: Sie haben die Prüfung übersprungen.',
  'certificate.itself': 'Niemand außer dem Server selbst bürgt dafür.',
  'certificate.unknown-authority': (v) =>
    `${v.authority} bürgt dafür, und dieser Computer kennt den Aussteller nicht.`,
  'certificate.link-missing': (v) =>
    `Das Zertifikat von ${v.issuer} fehlt: Der Server muss es mitschicken und hat es nicht getan.`,
  'certificate.other-names': (v) =>
    v.names === ''
      ? `Es nennt gar keinen Server und gilt darum nicht für ${v.host}.`
      : `Es gilt für ${v.names}, nicht für ${v.host}.`,
  'certificate.own-shown': (v) => `Bereit zu zeigen, falls der Server fragt: ${v.subject}.`,
  'certificate.old-protocol': (v) =>
    `${v.protocol} ist alt und lässt sich brechen: Es wurde nur gesprochen, weil diese Anfrage es erlaubt.`,
} satisfies Pick<Catalogue, keyof typeof english>;
