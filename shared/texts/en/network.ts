/** How this computer reaches servers: the network's part of the settings. */
export const networkTexts = {
  'network.title': 'Network',
  'network.proxy': 'Proxy',
  'network.proxy.system': 'The one this computer is set to',
  'network.proxy.system-text':
    'What the environment names (HTTPS_PROXY, HTTP_PROXY, ALL_PROXY, NO_PROXY), else what the system is set to.',
  'network.proxy.none': 'None',
  'network.proxy.none-text': 'Every request goes straight to its server.',
  'network.proxy.own': 'My own',
  'network.proxy.own-text': 'One that you name, for all requests that do not say otherwise.',
  'network.proxy.address': 'Address',
  'network.proxy.address-hint': 'Begins with http://, https:// or socks5://.',
  'network.proxy.problem.empty': 'Without an address nothing can be sent through it.',
  'network.proxy.problem.scheme': 'A proxy begins with http://, https:// or socks5://.',
  'network.proxy.problem.host': 'That is no name of a computer.',
  'network.proxy.problem.port': 'A port is a number from 1 to 65535.',
  'network.proxy.username': 'Name',
  'network.proxy.password': 'Password',
  'network.proxy.password-held': 'held until Plaincall is closed',
  'network.proxy.password-hint':
    'For the proxy alone, never for an API. Plaincall forgets it when it is closed.',
  'network.proxy.bypass': 'Reached without it',
  'network.proxy.bypass-hint':
    'Names and addresses, with commas between: .corp.example, 10.0.0.0/8. This computer itself always is.',

  'network.authorities': 'Authorities to trust',
  'network.authorities.text':
    'For servers whose certificates your company signs itself: the files with its certificates (PEM or DER). Those of this computer are trusted already.',
  'network.authorities.path': 'File with certificates',
  'network.authorities.list': 'Files with certificates of authorities',
  'network.authorities.remove': (v: { path: string }) => `Trust ${v.path} no longer`,

  'network.own': 'Certificates of my own',
  'network.own.text':
    'For servers that ask who you are by a certificate. Each is shown to the servers it is for, and to no other.',
  'network.own.list': 'Certificates of my own',
  'network.own.add': 'Add a certificate',
  'network.own.remove': (v: { hosts: string }) =>
    v.hosts === '' ? 'Remove this certificate' : `Remove the certificate for ${v.hosts}`,
  'network.own.item': (v: { number: number }) => `Certificate ${v.number}`,
  'network.own.hosts': 'For these servers',
  'network.own.hosts-hint': 'Names with commas between: api.example, *.corp.example',
  'network.own.kind': 'Kind of file',
  'network.own.kind.pem': 'PEM',
  'network.own.kind.pfx': 'PFX, P12',
  'network.own.certificate': 'File with the certificate',
  'network.own.key': 'File with the key',
  'network.own.key-hint': 'Empty where it is in the same file.',
  'network.own.passphrase': 'Passphrase',
  'network.own.passphrase-hint': 'Where the key is locked. Plaincall forgets it when it is closed.',

  'network.choose-file': 'Choose…',
  'network.add': 'Add',
  'network.held': (v: { subjects: string; day: string }) =>
    v.day === '' ? v.subjects : `${v.subjects}, valid until ${v.day}`,
  'network.and-more': (v: { count: number }) => (v.count === 1 ? 'and one more' : `and ${v.count} more`),
  'network.usable': 'Can be used.',
  'network.file.missing-file': 'There is no such file.',
  'network.file.unreadable-file': 'This file cannot be read.',
  'network.file.not-a-certificate': 'There is no certificate in this file.',
  'network.file.not-a-key': 'There is no private key in this file.',
  'network.file.key-mismatch': 'The certificate and the key do not belong together.',
  'network.file.passphrase-missing': 'The key is locked: give its passphrase.',
  'network.file.passphrase-wrong': 'The passphrase does not open the key.',
  'network.file.not-supported':
    'This kind of file is locked in an old way that cannot be opened: save it anew.',
  'network.open-settings': 'Open the network settings',
} as const;
