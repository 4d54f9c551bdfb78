import type { findingsTexts as english } from '../en/findings.ts';
import type { Catalogue } from '../text.ts';
import { brief, limit, size, span } from './quantities.ts';

/** Was jede Regel gefunden hat: eine Zeile als Zusammenfassung und eine Erklärung in ein, zwei Sätzen. */
export const findingsTexts = {
  // Es wurde nichts gesendet.
  'finding.unresolved-variable.summary': (v) => `{{${v.name}}} hat keinen Wert.`,
  'finding.unresolved-variable.explanation':
    'Es wurde nichts gesendet. Tragen Sie den Wert in der Umgebung ein, oder wählen Sie die Umgebung, die ihn hat.',
  'finding.unresolved-variable.secret':
    'Es ist ein Geheimnis, und Geheimnisse bleiben nur so lange erhalten, wie die App läuft: Geben Sie den Wert in der Umgebung noch einmal ein.',
  'finding.unresolved-variable.in-body':
    'Im Body wurde sie gesendet, wie sie dasteht, samt Klammern, und der Server konnte damit nichts anfangen.',
  'finding.address-invalid.summary': 'Die Adresse ist nicht vollständig.',
  'finding.address-invalid.empty':
    'Es gibt noch keine. Tippen Sie die aus der Dokumentation ein, oder fügen Sie sie ein.',
  'finding.address-invalid.leading-blank': 'Davor steht ein Leerzeichen.',
  'finding.address-invalid.scheme-missing':
    'Sie sagt nicht, auf welchem Weg es dorthin geht: https:// gehört davor.',
  'finding.address-invalid.scheme-doubled': 'Sie sagt zweimal, wie man hinkommt.',
  'finding.address-invalid.scheme':
    'Sie beginnt mit einem Wort, mit dem keine Webadresse beginnt. Das wären https:// oder http://.',
  'finding.address-invalid.host':
    'Der Name des Servers fehlt, oder es steht etwas darin, das in keinem Namen stehen kann.',
  'finding.address-invalid.port':
    'Die Zahl hinter dem Doppelpunkt ist kein Port: Ports gehen von 1 bis 65535.',
  'finding.header-invalid.summary': (v) =>
    v.header === '' ? 'Ein Header hat keinen Namen.' : `Der Header ${v.header} lässt sich nicht senden.`,
  'finding.header-invalid.character': (v) =>
    `Darin steht ein Zeichen, das sich in einem Header nicht senden lässt${v.character === '' ? '' : ` (${v.character})`}, etwa ein Zeilenumbruch.`,
  'finding.header-invalid.not-supported':
    'Er steuert die Verbindung selbst und lässt sich hier nicht von Hand setzen.',
  'finding.header-invalid.twice': 'Er steht zweimal da und darf nur einmal gesendet werden.',
  'finding.method-invalid.summary': 'Die Methode lässt sich nicht senden.',
  'finding.method-invalid.explanation': 'Sie ist ein einziges Wort in Großbuchstaben, etwa GET oder POST.',
  'finding.content-length-wrong.summary': (v) =>
    `Content-Length sagt ${brief(v.given)}, der Body hat ${v.actual} Byte.`,
  'finding.content-length-wrong.explanation':
    'Bei einer zu großen Zahl wartet der Server auf den Rest, bei einer zu kleinen schneidet er den Body ab.',

  // Der Weg dorthin.
  'finding.host-not-found.summary': (v) => `Kein Server heißt ${brief(v.host)}.`,
  'finding.host-not-found.explanation':
    'Vielleicht ist der Name falsch geschrieben oder nur in einem Firmennetz bekannt: Vergleichen Sie ihn Buchstabe für Buchstabe, dann prüfen Sie das VPN.',
  'finding.host-not-found.short':
    'Ein Name ohne Punkt ist meist nur in einem einzigen Netz bekannt: Prüfen Sie das VPN, oder nehmen Sie den vollen Namen.',
  'finding.connection-refused.summary': (v) =>
    v.port === ''
      ? 'Dort nimmt kein Programm Anfragen an.'
      : `Auf Port ${v.port} nimmt kein Programm Anfragen an.`,
  'finding.connection-refused.local':
    'Die Adresse meint diesen Computer selbst. Starten Sie das Programm, das antworten soll, und prüfen Sie, welchen Port es benutzt.',
  'finding.connection-refused.explanation':
    'Der Computer wurde erreicht und hat die Verbindung abgewiesen. Das Programm läuft dort nicht, oder es benutzt einen anderen Port.',
  'finding.tls-wrong-scheme.plain': 'Der Port spricht einfaches http, nicht https.',
  'finding.tls-wrong-scheme.plain-explanation':
    'Die Adresse beginnt mit https, aber was geantwortet hat, war keine sichere Verbindung. Auf dem eigenen Computer ist http in Ordnung.',
  'finding.tls-wrong-scheme.secure': 'Der Port spricht https, und gesendet wurde einfaches http.',
  'finding.tls-wrong-scheme.secure-explanation': 'Die Adresse muss mit https beginnen.',
  'finding.certificate-expired.summary': (v) =>
    v.day === ''
      ? 'Das Zertifikat des Servers ist abgelaufen.'
      : `Das Zertifikat des Servers ist am ${v.day} abgelaufen.`,
  'finding.certificate-expired.early': (v) =>
    v.day === ''
      ? 'Das Zertifikat des Servers ist noch nicht gültig.'
      : `Das Zertifikat des Servers gilt erst ab ${v.day}.`,
  'finding.certificate-expired.explanation': (v) =>
    `Für diesen Computer ist heute ${v.today}. Stimmt das, muss der Betreiber des Servers etwas tun.`,
  'finding.certificate-untrusted.self-signed': 'Nur der Server selbst bürgt für sein Zertifikat.',
  'finding.certificate-untrusted.unknown-issuer':
    'Dieser Computer kennt den nicht, der für das Zertifikat bürgt.',
  'finding.certificate-untrusted.weak':
    'Das Zertifikat oder eines darüber ist auf eine Weise unterschrieben, die sich heute fälschen lässt.',
  'finding.certificate-untrusted.incomplete':
    'Der Server lässt ein Zertifikat weg, das zwischen seinem eigenen und dem Aussteller liegt.',
  'finding.certificate-untrusted.explanation':
    'Es kann ein Testserver sein oder ein Netz, das Verbindungen prüft. Ohne Vertrauen weiß niemand, wer wirklich antwortet.',
  'finding.certificate-untrusted.issuer': (v) =>
    `Ausgestellt hat es ${brief(v.issuer)}. Ist das Ihre Firma, muss deren Zertifikat auf diesem Computer installiert werden.`,
  'finding.file-not-allowed': 'Die Anfrage nennt eine Ihrer Dateien, die sie nicht senden darf.',
  'finding.file-not-allowed.explanation': (v) =>
    `${brief(v.path)} liegt außerhalb der Sammlung. Den Namen hat bestimmt, wer die Sammlung gemacht hat; ob die Datei diesen Computer verlassen darf, bestimmen Sie.`,
  'finding.certificate-wrong-host.summary':
    'Das Zertifikat gilt für einen anderen Namen als den in der Adresse.',
  'finding.certificate-wrong-host.names': (v) => `Es gilt für ${v.names}.`,
  'finding.certificate-wrong-host.explanation': 'Prüfen Sie den Namen in der Adresse.',
  'finding.proxy-in-the-way.summary': (v) =>
    v.proxy === ''
      ? 'Zwischen diesem Computer und der API steht ein Proxy.'
      : `Zwischen diesem Computer und der API steht der Proxy ${v.proxy}.`,
  'finding.proxy-in-the-way.request': (v) =>
    `Er steht in den Optionen der Anfrage, ihres Ordners oder ihrer Sammlung.${v.words === '' ? '' : ` Er sagt: ${v.words}`}`,
  'finding.proxy-in-the-way.settings': (v) =>
    `Er steht in den Einstellungen unter Netzwerk.${v.words === '' ? '' : ` Er sagt: ${v.words}`}`,
  'finding.proxy-in-the-way.environment': (v) =>
    `Er kommt aus der Umgebung dieses Computers (HTTPS_PROXY, HTTP_PROXY oder ALL_PROXY).${v.words === '' ? '' : ` Er sagt: ${v.words}`}`,
  'finding.proxy-in-the-way.system': (v) =>
    `Er kommt aus den Netzwerkeinstellungen dieses Computers.${v.words === '' ? '' : ` Er sagt: ${v.words}`}`,

  'finding.tls-too-old.summary': 'Der Server spricht nur alte Versionen von TLS, die sich brechen lassen.',
  'finding.tls-too-old.explanation':
    'TLS 1.0 und 1.1 wurden 2021 aufgegeben. Der Betreiber muss ihn aktualisieren; bei einem eigenen alten Gerät kann das Risiko gering sein.',
  'finding.tls-too-old.strict': 'Die Anfrage erlaubt nur TLS 1.3, und der Server spricht es nicht.',
  'finding.tls-too-old.strict-explanation': 'Auch TLS 1.2 ist sicher, und fast jeder Server spricht es.',

  'finding.client-certificate-required.summary': 'Der Server will ein Zertifikat von dieser Seite sehen.',
  'finding.client-certificate-required.refused':
    'Der Server nimmt das Zertifikat nicht an, das ihm gezeigt wurde.',
  'finding.client-certificate-required.unusable':
    'Das Zertifikat, das für diesen Server gedacht ist, lässt sich nicht zeigen.',
  'finding.client-certificate-required.explanation':
    'Der Betreiber der API gibt sie aus; die Datei wird in den Einstellungen unter Netzwerk genannt.',
  'finding.timed-out.summary': 'Es hat zu lange gedauert.',
  'finding.timed-out.limit': (v) =>
    v.limitMs > 0 ? `Das Zeitlimit wurde erreicht: ${limit(v.limitMs)}.` : 'Das Zeitlimit wurde erreicht.',
  'finding.timed-out.connecting':
    'Niemand hat abgenommen. So sieht es meist aus, wenn eine Firewall sperrt oder das VPN fehlt, auch bei einer falschen Adresse.',
  'finding.timed-out.explanation':
    'Die Verbindung steht, aber der Server ist langsam. Verlangen Sie weniger auf einmal, oder lassen Sie in den Optionen der Anfrage mehr Zeit.',
  'finding.connection-broken.summary': 'Die Verbindung ging verloren, bevor die Antwort kam.',
  'finding.connection-broken.reused':
    'Eine frühere Anfrage hatte sie geöffnet, und Server schließen unbenutzte Verbindungen. Eine neue klappt meistens.',
  'finding.connection-broken.explanation':
    'Das kann einmal vorkommen. Bleibt es so, sehen Sie sich die Ursachen an.',
  'finding.answer-cut-off.summary': 'Die Antwort bricht ab.',
  'finding.answer-cut-off.counted': (v) =>
    `${size(v.received)} von ${size(v.promised)} kamen an. Das bleibt erhalten, aber das Ende fehlt.`,
  'finding.answer-cut-off.explanation': 'Was kam, bleibt erhalten, aber das Ende fehlt.',
  'finding.engine-stopped.summary': 'Der Teil von Plaincall, der Anfragen sendet, ist stehen geblieben.',
  'finding.engine-stopped.stuck': 'Er gab einige Sekunden kein Lebenszeichen und wurde deshalb beendet.',
  'finding.engine-stopped.not-started': 'Er ließ sich nicht starten.',
  'finding.engine-stopped.explanation':
    'Er läuft getrennt vom Rest, damit sonst nichts verloren geht. Mit der nächsten Anfrage wird er neu gestartet.',

  'finding.cancelled.summary': 'Sie haben die Anfrage angehalten.',
  'finding.cancelled.by-app': 'Plaincall hat sie angehalten, weil es beendet wurde.',
  'finding.cancelled.kept': 'Was bis dahin angekommen war, bleibt erhalten.',
  'finding.cancelled.explanation':
    'An der Anfrage ist nichts falsch. Der Server kann trotzdem daran gearbeitet haben.',
  'finding.redirect-loop.summary': 'Der Server schickt die Anfrage im Kreis.',
  'finding.redirect-loop.many': (v) => `Nach ${v.count} Adressen gab es noch immer keine Antwort.`,
  'finding.redirect-loop.explanation':
    'Meist fehlt eine Anmeldung oder ein Cookie, oder ein Proxy schickt von http zu https und zurück.',

  // Wer fragt.
  'finding.key-missing.summary': 'Die Anfrage sagt nicht, wer fragt.',
  'finding.key-missing.explanation':
    'Es wurde kein Schlüssel gesendet. Tragen Sie den, den Sie bekommen haben, unter „Anmeldung“ ein.',
  'finding.key-missing.explanation-where': (v) => `Der Server erwartet einen Schlüssel in ${v.where}.`,
  'finding.key-in-wrong-place.summary': 'Der Schlüssel wird an der falschen Stelle gesendet.',
  'finding.key-in-wrong-place.explanation': (v) =>
    `Er steht in ${v.here}; der Server sucht ihn in ${v.there}.`,
  'finding.key-has-stray-characters.summary': 'Mit dem Schlüssel kam noch etwas anderes mit.',
  'finding.key-has-stray-characters.quoted':
    'Er steht in Anführungszeichen, und die hält der Server für einen Teil davon.',
  'finding.key-has-stray-characters.line-break':
    'Darin steht ein Zeilenumbruch, der wohl beim Einfügen mitkam.',
  'finding.key-has-stray-characters.invisible-character':
    'Darin steht ein Zeichen, das niemand sieht. So etwas kommt aus Webseiten und Chats mit.',
  'finding.key-has-stray-characters.blank': 'Davor, darin oder dahinter steht ein Leerzeichen.',
  'finding.key-has-stray-characters.more':
    'Was in der Dokumentation darum steht, kam mit: Klammern, ein Komma oder der Name des Headers.',
  'finding.key-refused.summary': 'Der Schlüssel wurde nicht angenommen.',
  'finding.key-refused.expired': 'Der Schlüssel ist abgelaufen.',
  'finding.key-refused.explanation':
    'Er steht dort, wo er hingehört. Vielleicht ist er abgelaufen oder zurückgezogen, oder er gehört zu einem anderen Konto oder einer anderen Umgebung.',
  'finding.auth-scheme.summary': 'Das Wort vor dem Schlüssel stimmt nicht.',
  'finding.auth-scheme.doubled': (v) => `„${v.scheme}“ wird zweimal gesendet.`,
  'finding.auth-scheme.punctuated': (v) =>
    `Hinter „${brief(v.scheme)}“ steht ein Zeichen, wo nur ein Leerzeichen hingehört.`,
  'finding.auth-scheme.missing': 'Der Server erwartet vor dem Token das Wort Bearer, und es fehlt.',
  'finding.auth-scheme.not-wanted': (v) =>
    `Diese API nimmt den Schlüssel, wie er ist; mit „${v.scheme}“ davor ist es ein anderer.`,
  'finding.auth-scheme.own-word': (v) => `Der Server will das Wort „${brief(v.scheme)}“ vor dem Schlüssel.`,
  'finding.auth-scheme.basic-wanted': 'Der Server will einen Namen und ein Passwort und bekam ein Token.',
  'finding.auth-scheme.basic-not-encoded':
    'Name und Passwort stehen unverändert da; hinter „Basic“ gehören sie in base64 gepackt.',
  'finding.permission-missing.summary': 'Der Server kennt den Schlüssel, erlaubt das aber nicht.',
  'finding.permission-missing.explanation':
    'Dem Konto hinter dem Schlüssel fehlt ein Recht. Der Inhaber kann es geben; mit der Request-ID findet er diesen Aufruf.',
  'finding.permission-missing.scope': (v) =>
    `Es fehlt das Recht ${brief(v.scope)}. Der Inhaber des Kontos kann es geben.`,
  'finding.csrf-token-missing.summary': 'Der Server will ein Token, das zeigt, woher der Aufruf kommt.',
  'finding.csrf-token-missing.explanation': (v) =>
    `Es steht in der Antwort und gehört in den Header ${brief(v.name)}.`,
  'finding.csrf-token-missing.read-first':
    'Es schützt vor gefälschten Aufrufen. Server geben es mit der Antwort auf ein GET aus, in einem Header oder einem Cookie.',
  'finding.clock-skew.summary': (v) =>
    `Die Uhr des Servers und die dieses Computers liegen ${span(v.skewMs)} auseinander.`,
  'finding.clock-skew.explanation':
    'Liegen die Zeiten zu weit auseinander, werden Token und signierte Anfragen abgelehnt: Prüfen Sie die Uhrzeit.',

  // Was gesendet wurde.
  'finding.content-type-missing.summary': 'Die Anfrage sagt nicht, welcher Art ihr Body ist.',
  'finding.content-type-missing.explanation':
    'Der Header Content-Type fehlt, deshalb weiß der Server nicht, wie er den Body lesen soll.',
  'finding.content-type-missing.without-body':
    'Der Header Content-Type fehlt. Manche Server wollen ihn auch dort, wo es keinen Body gibt.',
  'finding.content-type-wrong.summary': (v) => `Der Server nimmt hier kein ${brief(v.type)} an.`,
  'finding.content-type-wrong.unseen': 'Der Server nimmt die Art von Body nicht an, die gesendet wurde.',
  'finding.content-type-wrong.explanation':
    'Der Header Content-Type nennt eine andere Art von Body, als diese Adresse liest.',
  'finding.content-type-wrong.accepted': (v) => `Angenommen wird: ${v.types}.`,
  'finding.charset-wrong.summary': (v) => `Der Server nimmt den Zeichensatz ${brief(v.charset)} nicht an.`,
  'finding.charset-wrong.missing': 'Der Server will wissen, welcher Zeichensatz es ist.',
  'finding.charset-wrong.explanation': 'Er steht hinter der Art des Bodys, im Header Content-Type.',
  'finding.content-encoding-refused.summary': (v) =>
    `Der Header sagt, der Body sei mit ${brief(v.coding)} gepackt.`,
  'finding.content-encoding-refused.explanation':
    'Der Server packt ihn nicht aus, und gesendet wird der Body ohnehin, wie er dasteht.',
  'finding.header-required.summary': (v) => `Dem Server fehlt der Header ${brief(v.name)}.`,
  'finding.header-required.explanation': 'Was hineingehört, sagt die Dokumentation der API.',
  'finding.header-not-wanted.summary': (v) => `Der Header ${v.name} ist im Weg.`,
  'finding.header-not-wanted.unchanged': 'Es hat sich nichts geändert, deshalb wurde nichts gesendet.',
  'finding.header-not-wanted.explanation': (v) => `Ohne ${v.name} antwortet der Server wie sonst.`,
  'finding.accept-not-met.summary': 'In dem verlangten Format hat der Server keine Antwort.',
  'finding.accept-not-met.explanation': (v) => `Die Anfrage verlangt ${brief(v.accept)}.`,
  'finding.body-not-json.summary': (v) => `Der Body ist kein JSON: Sehen Sie sich Zeile ${v.line} an.`,
  'finding.body-not-json.variable': 'Mit eingesetzten Variablen ist der Body kein JSON mehr.',
  'finding.body-not-json.variable-explanation': (v) =>
    `{{${v.variable}}} steht für einen Text, und Texte brauchen Anführungszeichen.`,
  'finding.body-not-wrapped.summary': (v) => `Der Body muss in „${v.name}“ verpackt sein.`,
  'finding.body-not-wrapped.explanation': (v) =>
    `Der Server sucht alles in einem Objekt, das „${v.name}“ heißt.`,
  'finding.body-wrapped.summary': (v) => `Der Body ist in „${brief(v.name)}“ verpackt.`,
  'finding.body-wrapped.explanation': (v) =>
    `Der Server sucht alles außen, ohne ein Objekt namens „${brief(v.name)}“ darum.`,
  'finding.body-root-kind.summary': 'Der Body als Ganzes ist von anderer Art, als der Server sie liest.',
  'finding.body-root-kind.explanation': 'Eine Liste steht zwischen [ und ], ein Objekt zwischen { und }.',
  'finding.body-root-kind.text': 'Er ist ein einziger Text in Anführungszeichen, und das JSON steckt darin.',
  'finding.body-missing.summary': 'Es wurde kein Body gesendet.',
  'finding.body-missing.explanation': 'Der Server liest hier etwas: Tippen Sie es unter „Body“ ein.',
  'finding.body-missing.switched-off': 'Unter „Body“ steht etwas, aber als Art ist „Keiner“ gewählt.',
  'finding.attribute-type.summary': (v) =>
    `Der Wert von ${brief(v.field)} ist anders geschrieben als erwartet.`,
  'finding.attribute-type.explanation': (v) => `Der Server sagt: „${v.words}“.`,
  'finding.field-misnamed.summary': (v) =>
    `In der Anfrage steht „${brief(v.from)}“, wo der Server „${brief(v.to)}“ sucht.`,
  'finding.field-misnamed.explanation': 'Die beiden Namen sind fast gleich, also ist es wohl ein Versehen.',
  'finding.field-misnamed.unknown': (v) => `Der Server nimmt „${brief(v.name)}“ nicht an.`,
  'finding.field-misnamed.unknown-explanation': 'Er kennt keinen solchen Wert oder setzt ihn selbst.',
  'finding.field-misnamed.moved': (v) =>
    `„${brief(v.name)}“ wird in einem anderen Teil der Anfrage gesendet als dem, in dem der Server sucht.`,
  'finding.field-misnamed.moved-explanation':
    'Was in der Adresse steht, zählt nicht zum Body, und umgekehrt.',
  'finding.several-mistakes.summary': (v) =>
    v.count === 1
      ? 'Eine Sache in der Anfrage ist nicht so, wie der Server sie erwartet.'
      : `${v.count} Dinge in der Anfrage sind nicht so, wie der Server sie erwartet.`,
  'finding.several-mistakes.names': 'Jedes ist ein Name, nach dem der Server nicht sucht.',
  'finding.several-mistakes.explanation': 'Namen sind anders geschrieben und Werte auch.',
  'finding.body-on-get.summary': (v) => `Die Anfrage hat einen Body, und ihre Methode ist ${v.method}.`,
  'finding.body-on-get.explanation':
    'Eine Methode, die nur liest, hat keinen Body; viele Server lehnen ihn ab.',
  'finding.body-too-large.summary': (v) => `Der Body hat ${size(v.bytes)}, mehr, als der Server annimmt.`,
  'finding.body-too-large.limit': (v) =>
    `Der Body hat ${size(v.bytes)}; der Server nimmt ${size(v.limit)} an.`,
  'finding.body-too-large.explanation':
    'Senden Sie weniger auf einmal: jetzt einen Teil, den Rest mit einer weiteren Anfrage.',
  'finding.address-too-long.summary': (v) =>
    `Die Adresse hat ${v.length} Zeichen, mehr, als der Server liest.`,
  'finding.address-too-long.limit': (v) =>
    `Die Adresse hat ${v.length} Zeichen; der Server liest ${v.limit}.`,
  'finding.address-too-long.explanation': 'Verlangen Sie weniger auf einmal.',

  // Adresse und Methode.
  'finding.method-not-allowed.summary': (v) => `Die Adresse gibt es, aber nicht für ${v.method}.`,
  'finding.method-not-allowed.lower-case':
    'Methoden werden in Großbuchstaben geschrieben, und viele Server bestehen darauf.',
  'finding.method-not-allowed.allowed': (v) => `Angenommen wird: ${v.methods}.`,
  'finding.method-not-allowed.explanation':
    'Der Server sagt nicht, welche Methoden er annimmt. POST legt an, PUT ersetzt, PATCH ändert, GET liest.',
  'finding.method-not-allowed.route': (v) =>
    `Für ${v.method} ist dort nichts; für eine andere Methode vielleicht schon.`,
  'finding.address-unresolved.summary': (v) => `In der Adresse steht noch ${brief(v.gap)}.`,
  'finding.address-unresolved.explanation':
    'Das ist eine Lücke aus der Dokumentation: Setzen Sie den echten Wert ein.',
  'finding.address-trailing-blank.summary': 'In der Adresse steht ein Leerzeichen.',
  'finding.address-trailing-blank.explanation': 'Es wird als %20 gesendet und zählt zur Adresse.',
  'finding.address-trailing-slash.summary': 'Die Adresse endet mit einem Schrägstrich.',
  'finding.address-trailing-slash.missing': 'Der Adresse fehlt ein Schrägstrich am Ende.',
  'finding.address-trailing-slash.explanation': 'Für viele Server ist es damit eine andere Adresse.',
  'finding.address-misspelled.summary': 'In die Adresse scheint sich etwas eingeschlichen zu haben.',
  'finding.address-misspelled.suggested': 'Die Antwort nennt eine, die fast gleich ist.',
  'finding.address-misspelled.repeated':
    'Ein Stück kommt zweimal: Vielleicht endet die Variable davor mit dem, womit der Rest beginnt.',
  'finding.address-misspelled.punctuation':
    'Am Ende steht ein Zeichen, das wohl zu dem Satz gehört, aus dem sie kopiert wurde.',
  'finding.address-misspelled.encoded-twice':
    '%25 ist ein Prozentzeichen, das ein zweites Mal kodiert wurde.',
  'finding.address-misspelled.capitals':
    'In einer Adresse zählen Großbuchstaben, und die meisten Adressen haben keine.',
  'finding.address-replaced.summary': 'Was unter dieser Adresse lag, liegt jetzt woanders.',
  'finding.address-replaced.explanation': 'Die Antwort sagt, wo.',
  'finding.address-query-separator.summary':
    'Die Werte in der Adresse sind nicht so getrennt, wie sie es sein sollten.',
  'finding.address-query-separator.entity': 'Mit &amp; schreiben Webseiten ein &.',
  'finding.address-query-separator.second-mark':
    'Das Fragezeichen steht nur einmal; die Werte dahinter trennt ein &.',
  'finding.address-query-separator.no-mark': 'Vor dem ersten Wert steht ein Fragezeichen.',
  'finding.address-doubled-slash.summary': 'In der Adresse stehen zwei Schrägstriche, wo einer hingehört.',
  'finding.address-doubled-slash.explanation': 'Für viele Server ist es damit eine andere Adresse.',
  'finding.address-doubled-slash.in-variable':
    'Die Variable davor endet mit einem Schrägstrich, und dann folgt noch einer.',

  // Was schon da ist.
  'finding.name-taken.summary': 'Etwas in der Anfrage darf es nur einmal geben, und es ist schon vergeben.',
  'finding.name-taken.field': (v) =>
    `${brief(v.field)} darf es nur einmal geben, und „${brief(v.value)}“ ist schon vergeben.`,
  'finding.name-taken.explanation':
    'Wählen Sie einen anderen Wert, oder sehen Sie sich das Objekt an, das ihn hat.',
  'finding.precondition-stale.summary': 'Das Objekt wurde geändert, seit Sie es zuletzt gelesen haben.',
  'finding.precondition-stale.missing': 'Der Server will wissen, welche Fassung Sie ändern möchten.',
  'finding.precondition-stale.explanation':
    'Das jetzige ETag steht in der Antwort. Sehen Sie nach, was sich geändert hat, bevor Sie es überschreiben.',
  'finding.precondition-stale.read-first':
    'Lesen Sie das Objekt mit GET; sein ETag gehört in den Header If-Match.',

  'finding.idempotency-key-reused.summary': (v) =>
    `Die Kennung in ${brief(v.name)} steht schon für eine andere Anfrage.`,
  'finding.idempotency-key-reused.explanation':
    'Sie verhindert, dass ein und dieselbe Anfrage zweimal ausgeführt wird; eine andere Anfrage braucht eine eigene.',
  'finding.headers-too-large.summary': 'Die Header sind mehr, als der Server liest.',
  'finding.headers-too-large.one': (v) => `Allein der Header ${brief(v.name)} hat ${v.length} Zeichen.`,
  'finding.headers-too-large.explanation':
    'Server lesen einige Tausend Zeichen an Headern. Cookies wachsen, Token auch.',
  'finding.upgrade-required.summary': 'Der Server spricht unter dieser Adresse ein anderes Protokoll.',
  'finding.upgrade-required.named': (v) => `Der Server verlangt ${brief(v.protocols)}.`,
  'finding.upgrade-required.explanation':
    'Verlangt wird neuere Verschlüsselung oder eine neuere Version von HTTP.',
  'finding.upgrade-required.socket':
    'Es ist die Adresse eines WebSockets, und den öffnet diese Version der App nicht.',

  // Warten.
  'finding.too-many-requests.summary': 'Das Kontingent ist vorerst aufgebraucht.',
  'finding.too-many-requests.explanation':
    'An der Anfrage ist nichts falsch. Senden Sie sie nach einer Pause erneut.',
  'finding.service-unavailable.summary': 'Der Dienst kann im Moment nicht antworten.',
  'finding.service-unavailable.explanation':
    'An der Anfrage ist nichts falsch. Ein solcher Zustand vergeht meist von selbst.',

  // Die Antwort ist nicht, was sie scheint.
  'finding.html-instead-of-json.sign-in': 'Zurück kam eine Seite zum Anmelden, nicht die Antwort einer API.',
  'finding.html-instead-of-json.summary': 'Zurück kam eine Webseite, wo Daten erwartet wurden.',
  'finding.html-instead-of-json.redirected':
    'Der Server hat die Anfrage dorthin weitergeleitet. Prüfen Sie Anmeldung und Adresse.',
  'finding.html-instead-of-json.explanation':
    'Vielleicht gehört die Adresse zur Website, oder der Server gibt Daten nur denen, die sie ausdrücklich verlangen.',
  'finding.success-with-error-inside.summary': (v) =>
    `Der Status ist ${v.status}, und doch ist der Aufruf gescheitert.`,
  'finding.success-with-error-inside.explanation':
    'Diese API meldet Erfolg und schreibt den Fehler in den Body: Es gilt, was dort steht.',
  'finding.partly-failed.summary': (v) =>
    v.count === 1 ? 'Ein Teil ist gescheitert.' : `${v.count} Teile sind gescheitert.`,
  'finding.partly-failed.explanation':
    'Der Rest hat geklappt und kam zurück. Gehen Sie die Fehler durch, bevor Sie erneut senden.',
  'finding.wrong-label.summary': (v) =>
    `Die Antwort gibt sich als ${brief(v.label)} aus, aber sie ist ${v.really}.`,
  'finding.wrong-label.missing': (v) => `Die Antwort ist ${v.really}, und kein Header sagt das.`,
  'finding.wrong-label.explanation':
    'Gezeigt wird sie als das, was sie ist. Programme, die sich auf den Header verlassen, können sie vielleicht nicht lesen: Der Betreiber der API kann das beheben.',
  'finding.wrong-label.coding': (v) =>
    `Die Antwort soll${v.coding === '' ? '' : ` mit ${v.coding}`} gepackt sein, aber das ist sie nicht.`,
  'finding.wrong-label.coding-explanation':
    'Gezeigt wird sie, wie sie kam. Der Betreiber der API kann den Header richtigstellen.',
  'finding.redirect-lost-body.summary': (v) =>
    v.from === ''
      ? 'Der Body ging unterwegs verloren.'
      : `Unterwegs wurde aus ${v.from} ${v.to}, und der Body blieb zurück.`,
  'finding.redirect-lost-body.explanation':
    'Die Adresse ist umgezogen. Was gesendet werden sollte, kam an der neuen nie an.',
  'finding.redirect-dropped-sign-in.summary': (v) =>
    `Auf dem Weg zu einem anderen Server blieb ${brief(v.names)} zurück.`,
  'finding.redirect-dropped-sign-in.explanation':
    'Eine Anmeldung wird nie ungefragt an einen anderen Server weitergegeben. Senden Sie sie selbst dorthin, wenn Sie ihm vertrauen.',
  'finding.redirect-permanent.summary': 'Die Adresse ist für immer umgezogen.',
  'finding.redirect-permanent.for-now': 'Der Server verweist auf eine andere Adresse.',
  'finding.redirect-permanent.explanation':
    'Die Antwort kam von der neuen Adresse. In der Anfrage gespeichert, erspart sie einen Umweg.',
  'finding.redirect-permanent.not-followed':
    'Diese Anfrage folgt nicht, deshalb ist die Antwort nur der Wegweiser zur neuen Adresse.',
} satisfies Pick<Catalogue, keyof typeof english>;
