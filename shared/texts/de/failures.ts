import type { FailureValues, failureTexts as english } from '../en/failures.ts';
import type { Catalogue } from '../text.ts';
import { limit, size } from './quantities.ts';

/** Was zu sagen ist, wo keine Antwort kam: ein Name, ein Satz zur Bedeutung, ein Rat. */

const at = (v: FailureValues): string => (v.host === '' ? 'der Server' : v.host);
const to = (v: FailureValues): string => (v.host === '' ? 'zum Server' : `zu ${v.host}`);
const of = (v: FailureValues): string => (v.host === '' ? 'des Servers' : `von ${v.host}`);
const onPort = (v: FailureValues): string => (v.port === '' ? 'diesem Port' : `Port ${v.port}`);
/** Nach „innerhalb von“ und „von“: alle Einheiten außer dem Tag sehen dort gleich aus. */
const dativeLimit = (ms: number): string => limit(ms).replace(/ Tage$/, ' Tagen');
const within = (v: FailureValues): string =>
  v.limitMs === 0 ? 'rechtzeitig' : `innerhalb von ${dativeLimit(v.limitMs)}`;
/** Am Anfang eines Satzes. */
const first = (v: FailureValues): string => (v.host === '' ? 'Der Server' : v.host);

const proxyOf = (v: FailureValues): string => (v.proxy === '' ? 'Der Proxy' : `Der Proxy ${v.proxy}`);

export const failureTexts = {
  'failure.unresolved-variable.name': 'Eine Variable hat keinen Wert',
  'failure.unresolved-variable.summary': (v) =>
    `Es wurde nichts gesendet: ${v.variables === '' ? 'Eine Variable der Anfrage' : v.variables} ${v.variables.includes(', ') ? 'haben' : 'hat'} keinen Wert.`,
  'failure.unresolved-variable.advice':
    'Tragen Sie den Wert in der Umgebung ein, oder wählen Sie eine andere Umgebung.',

  'failure.address-invalid.name': 'Die Adresse ist nicht brauchbar',
  'failure.address-invalid.summary': () =>
    'Es wurde nichts gesendet: Die Adresse ist zu unvollständig, um irgendwohin zu führen.',
  'failure.address-invalid.advice': 'Sie hat die Form https://name.example/pfad.',

  'failure.address-scheme-unsupported.name': 'Eine andere Art von Adresse',
  'failure.address-scheme-unsupported.summary': (v) =>
    `Es wurde nichts gesendet: Adressen, die mit ${v.scheme === '' ? 'diesem Wort' : v.scheme} beginnen, sind keine Webadressen.`,
  'failure.address-scheme-unsupported.advice': 'Beginnen Sie die Adresse mit https:// oder http://.',

  'failure.header-invalid.name': 'Ein Header lässt sich nicht senden',
  'failure.header-invalid.summary': (v) =>
    `Es wurde nichts gesendet: In ${v.header === '' ? 'einem Header' : `dem Header ${v.header}`} steht etwas, das sich in einem Header nicht senden lässt.`,
  'failure.header-invalid.advice': 'Entfernen Sie Zeilenumbrüche und unsichtbare Zeichen daraus.',

  'failure.method-invalid.name': 'Die Methode lässt sich nicht senden',
  'failure.method-invalid.summary': (v) =>
    `Es wurde nichts gesendet: ${v.method === '' ? 'Die Methode' : `„${v.method}“`} ist kein Wort, das als Methode taugt.`,
  'failure.method-invalid.advice': 'Wählen Sie GET, POST, PUT, PATCH oder DELETE.',

  'failure.content-length-mismatch.name': 'Content-Length passt nicht',
  'failure.content-length-mismatch.summary': () =>
    'Es wurde nichts gesendet: Der von Hand getippte Header Content-Length nennt nicht die Länge des Bodys.',
  'failure.content-length-mismatch.advice':
    'Entfernen Sie diesen Header; der richtige kommt von selbst hinzu.',

  'failure.auth-unsupported.name': 'Diese Art der Anmeldung gibt es hier nicht',
  'failure.auth-unsupported.summary': (v) =>
    `Es wurde nichts gesendet: Diese Version kann sich ${v.kind === '' ? 'auf diese Art' : `mit ${v.kind}`} nicht anmelden.`,
  'failure.auth-unsupported.advice':
    'Wählen Sie einen Schlüssel, ein Bearer-Token oder Name und Passwort. Die Datei behält, was in ihr steht.',

  'failure.sign-in-incomplete.name': 'In der Anmeldung fehlt etwas',
  'failure.sign-in-incomplete.summary': (v) =>
    `Es wurde nichts gesendet: Ein Feld der Anmeldung ${v.kind === 'aws' ? 'bei AWS ' : ''}ist leer oder so nicht brauchbar.`,
  'failure.sign-in-incomplete.advice': 'Öffnen Sie die Anmeldung und füllen Sie aus, was dort markiert ist.',

  'failure.sign-in-needed.name': 'Noch nicht angemeldet',
  'failure.sign-in-needed.summary': (v) =>
    `Es wurde nichts ${to(v)} gesendet: Die Anfrage braucht ein Token, und noch ist keines da.`,
  'failure.sign-in-needed.advice':
    'Öffnen Sie die Anmeldung, holen Sie dort ein Token und senden Sie dann noch einmal.',

  'failure.sign-in-failed.name': 'Die Anmeldung hat nicht geklappt',
  'failure.sign-in-failed.summary': (v) => {
    switch (v.reason) {
      case 'denied':
        return 'Die Anfrage wurde nicht gesendet: Die Anmeldeseite kam mit einer Absage zurück.';
      case 'timed-out':
        return 'Die Anfrage wurde nicht gesendet: Die Anmeldung im Browser wurde nicht rechtzeitig beendet.';
      case 'no-browser':
        return 'Die Anfrage wurde nicht gesendet: Jemand muss sich in einem Browser anmelden, und hier ist keiner.';
      case 'no-answer':
        return 'Die Anfrage wurde nicht gesendet: Der Server, der das Token ausgibt, war nicht zu erreichen.';
      case 'no-token':
        return 'Die Anfrage wurde nicht gesendet: Der Server, der Tokens ausgibt, hat geantwortet, aber ohne ein Token.';
      case 'port-taken':
        return 'Die Anfrage wurde nicht gesendet: Ein anderes Programm hält den Port, den die Rücksprungadresse nennt.';
      default:
        return `Die Anfrage wurde nicht gesendet: Der Server, der Tokens ausgibt, hat abgelehnt${v.status === '' ? '' : `, mit ${v.status}`}.`;
    }
  },
  'failure.sign-in-failed.advice':
    'Unten steht, was dieser Server gesagt hat. Verbessern Sie die Anmeldung und senden Sie dann noch einmal.',

  'failure.body-unsupported.name': 'Diese Art von Body gibt es hier nicht',
  'failure.body-unsupported.summary': (v) =>
    `Es wurde nichts gesendet: Diese Version kann keinen Body der ${v.kind === '' ? 'gewählten Art' : `Art ${v.kind}`} senden.`,
  'failure.body-unsupported.advice':
    'Wählen Sie eine andere Art von Body. Die Datei behält, was in ihr steht.',

  'failure.file-unusable.name': 'Eine Datei des Bodys kann nicht gesendet werden',
  'failure.file-unusable.summary': (v) => {
    const file = `die Datei „${v.path}“`;
    switch (v.reason) {
      case 'no-path':
        return v.name === ''
          ? 'Es wurde nichts gesendet: Es ist keine Datei gewählt.'
          : `Es wurde nichts gesendet: Für „${v.name}“ ist keine Datei gewählt.`;
      case 'missing':
        return `Es wurde nichts gesendet: Eine Datei „${v.path}“ gibt es nicht.`;
      case 'folder':
        return `Es wurde nichts gesendet: „${v.path}“ ist ein Ordner.`;
      case 'not-allowed':
        return `Es wurde nichts gesendet: ${file} liegt außerhalb dieser Sammlung, und seit dem Start hat sie niemand erlaubt.`;
      case 'changed':
        return `Das Senden wurde abgebrochen: ${file} hat sich währenddessen geändert.`;
      default:
        return `Es wurde nicht gesendet: ${file} lässt sich nicht lesen.`;
    }
  },
  'failure.file-unusable.advice':
    'Wählen Sie die Datei im Reiter Body noch einmal. Eine Sammlung von jemand anderem darf keine Ihrer Dateien nennen, ohne dass Sie gefragt werden.',

  'failure.host-not-found.name': 'Der Server wurde nicht gefunden',
  'failure.host-not-found.summary': (v) =>
    v.host === '' ? 'Kein Server heißt so.' : `Kein Server heißt ${v.host}.`,
  'failure.host-not-found.advice': 'Prüfen Sie den Namen in der Adresse, dann Ihre Verbindung und das VPN.',

  'failure.dns-unavailable.name': 'Namen lassen sich nicht nachschlagen',
  'failure.dns-unavailable.summary': (v) =>
    `Der Dienst, der Server nach ihrem Namen findet, hat nicht geantwortet; mit ${v.host === '' ? 'dem Server' : v.host} selbst kann alles in Ordnung sein.`,
  'failure.dns-unavailable.advice': 'Prüfen Sie Ihre Verbindung, und senden Sie dann erneut.',

  'failure.connection-refused.name': 'Verbindung abgelehnt',
  'failure.connection-refused.summary': (v) =>
    `Der Computer ${v.host === '' ? 'dort' : v.host} wurde erreicht, aber auf ${onPort(v)} nimmt niemand Anfragen an.`,
  'failure.connection-refused.advice': 'Prüfen Sie die Nummer des Ports und ob das Programm dahinter läuft.',

  'failure.connect-timeout.name': 'Keine Verbindung in der Zeit',
  'failure.connect-timeout.summary': (v) => `${first(v)} hat ${within(v)} nicht abgenommen.`,
  'failure.connect-timeout.advice': 'Prüfen Sie Adresse, VPN und Firewall, und senden Sie dann erneut.',

  'failure.host-unreachable.name': 'Der Server ist nicht erreichbar',
  'failure.host-unreachable.summary': (v) => `Das Netz kennt keinen Weg ${to(v)}.`,
  'failure.host-unreachable.advice': 'Prüfen Sie VPN und Netz, und senden Sie dann erneut.',

  'failure.network-unreachable.name': 'Kein Netz',
  'failure.network-unreachable.summary': (v) => `Dieser Computer hat keine Verbindung, die ${to(v)} führt.`,
  'failure.network-unreachable.advice':
    'Verbinden Sie sich mit einem Netz oder dem VPN, und senden Sie dann erneut.',

  'failure.tls-wrong-version.name': 'Kein Port für https',
  'failure.tls-wrong-version.summary': (v) => `${first(v)} spricht auf ${onPort(v)} kein https.`,
  'failure.tls-wrong-version.advice':
    'Beginnen Sie die Adresse mit http, oder nehmen Sie den Port für https.',

  'failure.tls-handshake.name': 'Keine sichere Verbindung',
  'failure.tls-handshake.summary': (v) =>
    `Dieser Computer und ${at(v)} konnten sich nicht auf eine sichere Verbindung einigen.`,
  'failure.tls-handshake.advice': 'Fragen Sie den Betreiber des Servers, was er verlangt.',

  'failure.tls-too-old.name': 'Verschlüsselung zu alt',
  'failure.tls-too-old.summary': (v) =>
    v.oldestTls === '1.3'
      ? `${first(v)} spricht kein TLS 1.3, und diese Anfrage erlaubt nichts Älteres.`
      : `${first(v)} bietet nur Verschlüsselung an, die nicht mehr sicher ist.`,
  'failure.tls-too-old.advice':
    'Der Betreiber muss den Server auf den neuen Stand bringen; eine ältere Version lässt sich in den Optionen der Anfrage erlauben.',

  'failure.certificate-expired.name': 'Zertifikat abgelaufen',
  'failure.certificate-expired.summary': (v) =>
    `Das Zertifikat ${of(v)} ist ${v.validTo === '' ? '' : `am ${v.validTo} `}abgelaufen.`,
  'failure.certificate-expired.advice':
    'Prüfen Sie das Datum dieses Computers; stimmt es, sagen Sie es dem Betreiber des Servers.',

  'failure.certificate-not-yet-valid.name': 'Zertifikat noch nicht gültig',
  'failure.certificate-not-yet-valid.summary': (v) =>
    `Das Zertifikat ${of(v)} gilt erst ${v.validFrom === '' ? 'später' : `ab ${v.validFrom}`}.`,
  'failure.certificate-not-yet-valid.advice': 'Prüfen Sie Datum und Uhrzeit dieses Computers.',

  'failure.certificate-self-signed.name': 'Selbst signiertes Zertifikat',
  'failure.certificate-self-signed.summary': (v) =>
    `${first(v)} bürgt für sich selbst: Niemand sonst hat das Zertifikat unterschrieben.`,
  'failure.certificate-self-signed.advice':
    'Bei Testservern ist das üblich; sonst fragen Sie den Betreiber, bevor Sie weitermachen.',

  'failure.certificate-untrusted.name': 'Zertifikat von einem unbekannten Aussteller',
  'failure.certificate-untrusted.summary': (v) =>
    `Dieser Computer kennt den nicht, der das Zertifikat ${of(v)} ausgestellt hat${v.issuer === '' ? '' : ` (${v.issuer})`}.`,
  'failure.certificate-untrusted.advice':
    'Prüft Ihre Firma Verbindungen, installieren Sie deren Zertifikat; sonst fragen Sie den Betreiber des Servers.',

  'failure.certificate-incomplete-chain.name': 'Dazwischen fehlt ein Zertifikat',
  'failure.certificate-incomplete-chain.summary': (v) =>
    `${first(v)} lässt ein Zertifikat weg, das zwischen dem eigenen und dem Aussteller liegt.`,
  'failure.certificate-incomplete-chain.advice': 'Der Betreiber des Servers muss das fehlende hinzufügen.',

  'failure.certificate-wrong-host.name': 'Zertifikat für einen anderen Namen',
  'failure.certificate-wrong-host.summary': (v) =>
    `Das Zertifikat gilt nicht für ${v.host === '' ? 'diesen Server' : v.host}${v.certificateNames === '' ? '' : `, sondern für ${v.certificateNames}`}.`,
  'failure.certificate-wrong-host.advice': 'Verwenden Sie einen der Namen, für die das Zertifikat gilt.',

  'failure.certificate-weak.name': 'Zertifikat zu schwach',
  'failure.certificate-weak.summary': (v) =>
    `Das Zertifikat ${of(v)} oder eines darüber ist auf eine Weise gemacht, die sich heute fälschen lässt.`,
  'failure.certificate-weak.advice': 'Der Betreiber muss sich ein neues ausstellen lassen.',

  'failure.client-certificate-required.name': 'Ein Zertifikat wird verlangt',
  'failure.client-certificate-required.summary': (v) =>
    `${first(v)} will von dieser Seite ein Zertifikat sehen, und es wurde keines gezeigt.`,
  'failure.client-certificate-required.advice':
    'Bitten Sie den Betreiber der API um ein Client-Zertifikat, und nennen Sie seine Datei in den Einstellungen unter Netzwerk.',

  'failure.client-certificate-refused.name': 'Ihr Zertifikat wurde abgelehnt',
  'failure.client-certificate-refused.summary': (v) =>
    ({
      expired: `${first(v)} hat Ihr Zertifikat abgelehnt, weil es abgelaufen ist.`,
      revoked: `${first(v)} hat Ihr Zertifikat abgelehnt, weil es zurückgezogen wurde.`,
      'unknown-issuer': `${first(v)} kennt nicht, wer Ihr Zertifikat ausgestellt hat.`,
      'not-supported': `${first(v)} nimmt Zertifikate dieser Art nicht an.`,
    })[v.reason] ?? `${first(v)} hat Ihr Zertifikat abgelehnt.`,
  'failure.client-certificate-refused.advice':
    'Bitten Sie den Betreiber der API um eines, das er annimmt, und nennen Sie seine Datei in den Einstellungen unter Netzwerk.',

  'failure.client-certificate-unusable.name': 'Ihr Zertifikat ist nicht brauchbar',
  'failure.client-certificate-unusable.summary': (v) =>
    `Es wurde nichts gesendet: Das Zertifikat für ${at(v)} ${
      {
        'missing-file': 'liegt nicht dort, wo die Einstellungen es nennen',
        'unreadable-file': 'lässt sich nicht lesen',
        'not-a-certificate': 'steht in einer Datei, die keines enthält',
        'not-a-key': 'hat einen Schlüssel, der sich nicht lesen lässt',
        'key-mismatch': 'und sein Schlüssel gehören nicht zusammen',
        'passphrase-missing': 'ist verschlossen, und sein Kennwort wurde nicht angegeben',
        'passphrase-wrong': 'ist mit einem anderen Kennwort verschlossen',
        'not-supported': 'ist auf eine Weise gespeichert, die diese App nicht öffnen kann',
      }[v.reason] ?? 'ist nicht brauchbar'
    }${v.path === '' ? '' : ` (${v.path})`}.`,
  'failure.client-certificate-unusable.advice': 'Berichtigen Sie es in den Einstellungen unter Netzwerk.',

  'failure.proxy-invalid.name': 'Keine Adresse eines Proxys',
  'failure.proxy-invalid.summary': (v) =>
    `Es wurde nichts gesendet: ${v.proxy === '' ? 'Was für den Proxy steht,' : `„${v.proxy}“`} führt zu keinem Proxy.`,
  'failure.proxy-invalid.advice':
    'Sie hat die Form http://proxy.example:3128; auch socks5:// und https:// sind möglich.',

  'failure.proxy-not-found.name': 'Der Proxy wurde nicht gefunden',
  'failure.proxy-not-found.summary': (v) =>
    `${proxyOf(v)} ist unter diesem Namen nicht bekannt; die Anfrage kam nicht bis ${at(v)}.`,
  'failure.proxy-not-found.advice':
    'Prüfen Sie den Proxy in den Einstellungen unter Netzwerk, dann Verbindung und VPN.',

  'failure.proxy-unreachable.name': 'Der Proxy antwortet nicht',
  'failure.proxy-unreachable.summary': (v) =>
    `${proxyOf(v)} war nicht erreichbar; die Anfrage kam nicht bis ${at(v)}.`,
  'failure.proxy-unreachable.advice':
    'Prüfen Sie seinen Port und ob das VPN an ist, oder senden Sie ohne ihn.',

  'failure.proxy-sign-in-missing.name': 'Der Proxy will eine Anmeldung',
  'failure.proxy-sign-in-missing.summary': (v) =>
    v.reason === 'other-kind'
      ? `${proxyOf(v)} will eine Anmeldung, die diese Version nicht geben kann (${v.kind}).`
      : `${proxyOf(v)} lässt niemanden ohne Namen und Passwort durch.`,
  'failure.proxy-sign-in-missing.advice':
    'Tragen Sie beides in den Einstellungen unter Netzwerk ein. Es gilt dem Proxy, nicht der API.',

  'failure.proxy-sign-in-wrong.name': 'Der Proxy lehnt die Anmeldung ab',
  'failure.proxy-sign-in-wrong.summary': (v) =>
    `${proxyOf(v)} nimmt den Namen und das Passwort nicht an, die er bekam.`,
  'failure.proxy-sign-in-wrong.advice': 'Berichtigen Sie beides in den Einstellungen unter Netzwerk.',

  'failure.proxy-refused.name': 'Der Proxy lässt es nicht durch',
  'failure.proxy-refused.summary': (v) =>
    `${proxyOf(v)} verweigert den Weg ${to(v)}${v.status === '' ? '' : ` mit ${v.status}`}; die API selbst wurde nicht gefragt.`,
  'failure.proxy-refused.advice':
    'Bitten Sie die Betreiber des Proxys, es zu erlauben, oder senden Sie ohne den Proxy.',

  'failure.proxy-no-way.name': 'Der Proxy findet keinen Weg',
  'failure.proxy-no-way.summary': (v) =>
    `${proxyOf(v)} konnte ${v.host === '' ? 'den Server' : v.host} nicht erreichen${v.status === '' ? '' : ` und sagt ${v.status}`}.`,
  'failure.proxy-no-way.advice':
    'Prüfen Sie die Adresse; ein Server im eigenen Netz wird ohne den Proxy erreicht.',

  'failure.not-a-proxy.name': 'Dort ist kein Proxy',
  'failure.not-a-proxy.summary': (v) =>
    `Was unter ${v.proxy === '' ? 'der Adresse des Proxys' : v.proxy} antwortet, spricht nicht wie ein Proxy.`,
  'failure.not-a-proxy.advice':
    'Prüfen Sie Port und Art (http, https oder socks5) in den Einstellungen unter Netzwerk.',

  'failure.proxy-failed.name': 'Der Proxy hat versagt',
  'failure.proxy-failed.summary': (v) => `${proxyOf(v)} hat die Anfrage nicht durchgelassen.`,
  'failure.proxy-failed.advice': 'Senden Sie erneut; bleibt es so, fragen Sie die Betreiber des Proxys.',

  'failure.connection-reset.name': 'Die Leitung wurde gekappt',
  'failure.connection-reset.summary': (v) =>
    v.connection === 'kept'
      ? `Die Verbindung ${to(v)} wurde abgebrochen, bevor die Antwort kam; das Verlangte ist vielleicht geschehen, vielleicht nicht.`
      : `Die Verbindung ${to(v)} wurde abgebrochen.`,
  'failure.connection-reset.advice': 'Senden Sie erneut; bleibt es so, sehen Sie sich die Ursachen unten an.',

  'failure.connection-closed.name': 'Ohne Antwort geschlossen',
  'failure.connection-closed.summary': (v) =>
    v.connection === 'kept'
      ? `${first(v)} hat die Verbindung geschlossen, bevor die Antwort kam; das Verlangte ist vielleicht geschehen, vielleicht nicht.`
      : `${first(v)} hat die Verbindung geschlossen, ohne zu antworten.`,
  'failure.connection-closed.advice':
    'Senden Sie erneut; bleibt es so, sagen Sie es dem Betreiber des Servers.',

  'failure.not-http.name': 'Die Antwort ist kein HTTP',
  'failure.not-http.summary': (v) =>
    `Was auf ${onPort(v)} ${of(v)} antwortet, spricht HTTP nicht so, wie es sein sollte.`,
  'failure.not-http.advice': 'Prüfen Sie den Port und ob die Adresse mit https beginnen müsste.',

  'failure.http2-unavailable.name': 'Dort gibt es kein HTTP/2',
  'failure.http2-unavailable.summary': (v) =>
    `Diese Anfrage soll mit HTTP/2 reisen, und ${at(v)} spricht es nicht.`,
  'failure.http2-unavailable.advice':
    'Lassen Sie in den Optionen der Anfrage die App die Version von HTTP wählen.',

  'failure.http2-refused.name': 'Zurückgegeben, bevor es begann',
  'failure.http2-refused.summary': (v) =>
    `${first(v)} hat die Anfrage zweimal zurückgegeben, ohne mit ihr begonnen zu haben.`,
  'failure.http2-refused.advice': 'Dort ist nichts geschehen. Senden Sie nach einer Weile erneut.',

  'failure.http2-broken.name': 'Der Austausch über HTTP/2 brach ab',
  'failure.http2-broken.summary': (v) =>
    `${first(v)} hat den Austausch beendet, bevor die Antwort da war${v.reason === '' ? '' : ` (${v.reason})`}.`,
  'failure.http2-broken.advice':
    'Senden Sie erneut; bleibt es so, wählen Sie in den Optionen der Anfrage HTTP/1.1.',

  'failure.no-response-in-time.name': 'Keine Antwort in der Zeit',
  'failure.no-response-in-time.summary': (v) =>
    `${first(v)} hat die Anfrage angenommen und ${within(v)} nicht geantwortet.`,
  'failure.no-response-in-time.advice':
    'Verlangen Sie weniger, oder lassen Sie in den Optionen der Anfrage mehr Zeit.',

  'failure.answer-stalled.name': 'Die Antwort blieb auf halbem Weg stehen',
  'failure.answer-stalled.summary': (v) =>
    v.limitMs === 0
      ? 'Die Antwort begann anzukommen, dann kam nichts mehr.'
      : `Die Antwort begann anzukommen, dann kam ${limit(v.limitMs)} lang nichts mehr.`,
  'failure.answer-stalled.advice': 'Was kam, bleibt erhalten. Senden Sie erneut, um den Rest zu bekommen.',

  'failure.deadline-reached.name': 'Die Zeit ist um',
  'failure.deadline-reached.summary': (v) =>
    `Die Antwort kam noch an, als das Zeitlimit${v.limitMs === 0 ? '' : ` von ${dativeLimit(v.limitMs)}`} erreicht war.`,
  'failure.deadline-reached.advice':
    'Was kam, bleibt erhalten. Lassen Sie in den Optionen der Anfrage mehr Zeit.',

  'failure.head-too-large.name': 'Header zu groß',
  'failure.head-too-large.summary': (v) =>
    `Die Header der Antwort sind größer, als diese App sie liest${v.limitBytes === 0 ? '' : ` (${size(v.limitBytes)})`}.`,
  'failure.head-too-large.advice': 'Sagen Sie es dem Betreiber der API.',

  'failure.body-too-large.name': 'Antwort zu groß',
  'failure.body-too-large.summary': (v) =>
    `Die Antwort ist größer, als diese App sie aufbewahrt${v.limitBytes === 0 ? '' : ` (${size(v.limitBytes)})`}; ihr Anfang ist hier.`,
  'failure.body-too-large.advice':
    'Verlangen Sie weniger auf einmal, oder erlauben Sie in den Optionen der Anfrage mehr.',

  'failure.answer-cut-off.name': 'Die Antwort brach ab',
  'failure.answer-cut-off.summary': () => 'Die Antwort endete, bevor alles da war; was kam, bleibt erhalten.',
  'failure.answer-cut-off.advice': 'Senden Sie erneut.',

  'failure.redirect-loop.name': 'Weiterleitungen im Kreis',
  'failure.redirect-loop.summary': (v) =>
    `Der Server schickt die Anfrage im Kreis${v.location === '' ? '' : `, zurück zu ${v.location}`}.`,
  'failure.redirect-loop.advice':
    'Sehen Sie sich die Schritte unter „Gesendet“ an; vielleicht fehlt die Anmeldung oder ein Cookie.',

  'failure.too-many-redirects.name': 'Zu viele Weiterleitungen',
  'failure.too-many-redirects.summary': (v) =>
    `Der Server hat immer weiter verwiesen${v.count === '' ? '' : `, ${v.count}-mal`}, deshalb wurde die Anfrage angehalten.`,
  'failure.too-many-redirects.advice':
    'Sehen Sie sich die Schritte unter „Gesendet“ an, und senden Sie an die letzte Adresse.',

  'failure.redirect-unsupported.name': 'Weiterleitung zu etwas anderem',
  'failure.redirect-unsupported.summary': (v) =>
    v.location === ''
      ? 'Der Server verweist auf eine Adresse, die keine Webadresse ist.'
      : `Der Server verweist auf ${v.location}, und das ist keine Webadresse.`,
  'failure.redirect-unsupported.advice':
    'Plaincall ist nicht gefolgt. Fragen Sie den Betreiber der API nach der richtigen Adresse.',

  'failure.cancelled.name': 'Angehalten',
  'failure.cancelled.summary': (v) =>
    v.by === 'app'
      ? 'Plaincall hat die Anfrage angehalten, weil es beendet wurde.'
      : 'Sie haben die Anfrage angehalten, bevor die Antwort da war.',
  'failure.cancelled.advice': 'Senden Sie sie erneut, wann immer Sie möchten.',

  'failure.disk-failed.name': 'Die Antwort ließ sich nicht aufbewahren',
  'failure.disk-failed.summary': () =>
    'Die Antwort ließ sich nicht auf den Datenträger dieses Computers schreiben.',
  'failure.disk-failed.advice': 'Schaffen Sie Platz auf dem Datenträger, und senden Sie dann erneut.',

  'failure.engine-stopped.name': 'Das Senden wurde unterbrochen',
  'failure.engine-stopped.summary': () =>
    'Der Teil von Plaincall, der Anfragen sendet, ist mitten in dieser stehen geblieben. Die Anfrage kann den Server trotzdem erreicht haben.',
  'failure.engine-stopped.advice':
    'Senden Sie sie erneut: dieser Teil wird neu gestartet. Alles andere ist unberührt.',

  'failure.internal.name': 'Ein Fehler von Plaincall',
  'failure.internal.summary': () => 'In Plaincall ist etwas schiefgegangen; an der Anfrage liegt es nicht.',
  'failure.internal.advice':
    'Senden Sie sie erneut. Bleibt es so, melden Sie es mit den technischen Einzelheiten.',
} satisfies Pick<Catalogue, keyof typeof english>;
