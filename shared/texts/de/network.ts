import type { networkTexts as english } from '../en/network.ts';
import type { Catalogue } from '../text.ts';

/** Wie dieser Computer Server erreicht: der Netzwerkteil der Einstellungen. */
export const networkTexts = {
  'network.title': 'Netzwerk',
  'network.proxy': 'Proxy',
  'network.proxy.system': 'Der dieses Computers',
  'network.proxy.system-text':
    'Was die Umgebung nennt (HTTPS_PROXY, HTTP_PROXY, ALL_PROXY, NO_PROXY), sonst was im System eingestellt ist.',
  'network.proxy.none': 'Keiner',
  'network.proxy.none-text': 'Jede Anfrage geht geradewegs zu ihrem Server.',
  'network.proxy.own': 'Ein eigener',
  'network.proxy.own-text': 'Einer, den Sie nennen, für alle Anfragen, die nichts anderes sagen.',
  'network.proxy.address': 'Adresse',
  'network.proxy.address-hint': 'Beginnt mit http://, https:// oder socks5://.',
  'network.proxy.problem.empty': 'Ohne Adresse lässt sich nichts durch ihn senden.',
  'network.proxy.problem.scheme': 'Ein Proxy beginnt mit http://, https:// oder socks5://.',
  'network.proxy.problem.host': 'Das ist kein Name eines Computers.',
  'network.proxy.problem.port': 'Ein Port ist eine Zahl von 1 bis 65535.',
  'network.proxy.username': 'Name',
  'network.proxy.password': 'Passwort',
  'network.proxy.password-held': 'behalten, bis Plaincall geschlossen wird',
  'network.proxy.password-hint':
    'Nur für den Proxy, nie für eine API. Plaincall vergisst es, wenn es geschlossen wird.',
  'network.proxy.bypass': 'Ohne ihn erreicht',
  'network.proxy.bypass-hint':
    'Namen und Adressen, mit Kommas dazwischen: .corp.example, 10.0.0.0/8. Dieser Computer selbst immer.',

  'network.authorities': 'Aussteller, denen vertraut wird',
  'network.authorities.text':
    'Für Server, deren Zertifikate Ihre Firma selbst unterschreibt: die Dateien mit ihren Zertifikaten (PEM oder DER). Denen dieses Computers wird schon vertraut.',
  'network.authorities.path': 'Datei mit Zertifikaten',
  'network.authorities.list': 'Dateien mit Zertifikaten von Ausstellern',
  'network.authorities.remove': (v) => `${v.path} nicht länger vertrauen`,

  'network.own': 'Eigene Zertifikate',
  'network.own.text':
    'Für Server, die sich durch ein Zertifikat zeigen lassen, wer Sie sind. Jedes wird nur den Servern gezeigt, für die es ist.',
  'network.own.list': 'Eigene Zertifikate',
  'network.own.add': 'Zertifikat hinzufügen',
  'network.own.remove': (v) =>
    v.hosts === '' ? 'Dieses Zertifikat entfernen' : `Das Zertifikat für ${v.hosts} entfernen`,
  'network.own.item': (v) => `Zertifikat ${v.number}`,
  'network.own.hosts': 'Für diese Server',
  'network.own.hosts-hint': 'Namen mit Kommas dazwischen: api.example, *.corp.example',
  'network.own.kind': 'Art der Datei',
  'network.own.kind.pem': 'PEM',
  'network.own.kind.pfx': 'PFX, P12',
  'network.own.certificate': 'Datei mit dem Zertifikat',
  'network.own.key': 'Datei mit dem Schlüssel',
  'network.own.key-hint': 'Leer, wenn er in derselben Datei steht.',
  'network.own.passphrase': 'Kennwort',
  'network.own.passphrase-hint':
    'Wenn der Schlüssel verschlossen ist. Plaincall vergisst es, wenn es geschlossen wird.',

  'network.choose-file': 'Auswählen…',
  'network.add': 'Hinzufügen',
  'network.held': (v) => (v.day === '' ? v.subjects : `${v.subjects}, gültig bis ${v.day}`),
  'network.and-more': (v) => (v.count === 1 ? 'und eines mehr' : `und ${v.count} mehr`),
  'network.usable': 'Kann benutzt werden.',
  'network.file.missing-file': 'Diese Datei gibt es nicht.',
  'network.file.unreadable-file': 'Diese Datei lässt sich nicht lesen.',
  'network.file.not-a-certificate': 'In dieser Datei steht kein Zertifikat.',
  'network.file.not-a-key': 'In dieser Datei steht kein privater Schlüssel.',
  'network.file.key-mismatch': 'Zertifikat und Schlüssel gehören nicht zusammen.',
  'network.file.passphrase-missing': 'Der Schlüssel ist verschlossen: Geben Sie sein Kennwort an.',
  'network.file.passphrase-wrong': 'Das Kennwort öffnet den Schlüssel nicht.',
  'network.file.not-supported':
    'Diese Datei ist auf eine alte Weise verschlossen, die sich nicht öffnen lässt: Speichern Sie sie neu.',
  'network.open-settings': 'Netzwerkeinstellungen öffnen',
} satisfies Pick<Catalogue, keyof typeof english>;
