import type { knownCodesTexts as english } from '../en/known-codes.ts';
import type { Catalogue } from '../text.ts';

/** Was dokumentierte Fehlercodes bedeuten und was dagegen hilft. */
export const knownCodesTexts = {
  'because.sign-in-takes-form': 'Server, die Token ausgeben, lesen Formulare; von JSON sehen sie nichts.',

  'code.oauth.invalid-request': 'Ein Parameter der Anmeldung fehlt, kommt doppelt vor oder stimmt nicht.',
  'code.oauth.invalid-request.advice':
    'Prüfen Sie Namen und Werte im Formular, vor allem grant_type, und senden Sie es als Formular, nicht als JSON.',
  'code.oauth.invalid-client': 'Die Client-ID ist nicht bekannt, oder ihr Geheimnis stimmt nicht.',
  'code.oauth.invalid-client.advice':
    'Prüfen Sie beide. Manche Server wollen sie als Benutzername und Passwort (Basic), andere als Felder des Formulars: Versuchen Sie den anderen Weg.',
  'code.oauth.invalid-grant':
    'Der Code, das Refresh-Token oder das Passwort ist verbraucht, abgelaufen oder gehört zu einem anderen Client.',
  'code.oauth.invalid-grant.advice':
    'Holen Sie ein neues und verwenden Sie es einmal und gleich. Die Redirect-Adresse muss die sein, mit der es angefordert wurde.',
  'code.oauth.unauthorized-client': 'Dieser Client darf sich nicht auf diesem Weg anmelden.',
  'code.oauth.unauthorized-client.advice':
    'Bitten Sie den, der ihn eingerichtet hat, diesen Grant-Type zu erlauben, oder nehmen Sie einen erlaubten.',
  'code.oauth.unsupported-grant-type': 'Der Server bietet diesen Weg der Anmeldung nicht an.',
  'code.oauth.unsupported-grant-type.advice':
    'Prüfen Sie, wie grant_type geschrieben ist und ob der Body als Formular gesendet wird: Aus JSON lesen ihn viele Server nicht.',
  'code.oauth.invalid-scope': 'Ein verlangter Scope existiert nicht oder ist nicht für diesen Client.',
  'code.oauth.invalid-scope.advice':
    'Verlangen Sie nur Scopes aus der Dokumentation, mit Leerzeichen dazwischen.',
  'code.oauth.redirect-uri': 'Die Redirect-Adresse ist keine, die für diesen Client hinterlegt ist.',
  'code.oauth.redirect-uri.advice':
    'Sie muss bis zum letzten Zeichen gleich sein: Schema, Port, Groß- und Kleinschreibung, Schrägstrich am Ende.',
  'code.oauth.access-denied': 'Die Person oder für sie der Anmeldeserver hat abgelehnt.',
  'code.oauth.access-denied.advice':
    'Fragen Sie noch einmal und stimmen Sie auf der Seite zu, die kommt; lehnt sie von selbst ab, muss jemand mit Verwaltungsrechten diese App erlauben.',
  'code.oauth.unsupported-response-type': 'Der Server antwortet nicht so, wie response_type es verlangt.',
  'code.oauth.unsupported-response-type.advice':
    'Nehmen Sie response_type=code, wenn die Dokumentation nichts anderes sagt.',
  'code.oauth.invalid-token': 'Das Token ist abgelaufen, wurde zurückgezogen oder ist für eine andere API.',
  'code.oauth.invalid-token.advice': 'Holen Sie ein neues für diese API und senden Sie es unverändert.',
  'code.oauth.insufficient-scope': 'Das Token ist gültig, erlaubt das hier aber nicht.',
  'code.oauth.insufficient-scope.advice': 'Holen Sie ein Token mit dem Scope, der hier gebraucht wird.',
  'code.oauth.authorization-pending': 'Die Anmeldung ist noch nicht bestätigt.',
  'code.oauth.authorization-pending.advice':
    'Bestätigen Sie sie im Browser und fragen Sie nach der Pause noch einmal.',
  'code.oauth.device-code-expired': 'Der Gerätecode ist abgelaufen.',
  'code.oauth.device-code-expired.advice': 'Fordern Sie einen neuen an und bestätigen Sie ihn früher.',
  'code.oauth.dpop-nonce': 'Der Server will einen Nachweis, der die eben gesendete Zahl enthält.',
  'code.oauth.dpop-nonce.advice':
    'Bilden Sie einen neuen DPoP-Nachweis mit dem Wert des Headers DPoP-Nonce und senden Sie noch einmal.',
  'code.oauth.interaction': 'Ein Mensch muss sich noch einmal anmelden oder zustimmen.',
  'code.oauth.interaction.advice':
    'Durchlaufen Sie die Anmeldung im Browser und verwenden Sie das Token, das dabei herauskommt.',
  'code.aws.expired': 'Der zeitweilige Schlüssel ist abgelaufen.',
  'code.aws.expired.advice':
    'Holen Sie neue zeitweilige Zugangsdaten: Schlüssel, Geheimnis und Sitzungstoken gehören zusammen.',
  'code.aws.signature': 'Die Signatur passt nicht zu der Anfrage, die angekommen ist.',
  'code.aws.signature.advice':
    'Prüfen Sie den geheimen Schlüssel, Region und Dienst, für die sie gebildet wurde, und die Uhr dieses Computers; nach dem Signieren darf sich nichts ändern. Zeigt die Antwort den zu signierenden Text, vergleichen Sie ihn mit Ihrem.',
  'code.aws.clock': 'Die Zeit der Anfrage und die des Servers liegen zu weit auseinander.',
  'code.aws.clock.advice': 'Stellen Sie die Uhr dieses Computers richtig und signieren Sie neu.',
  'code.aws.unknown-key': 'Der Zugriffsschlüssel ist dort nicht bekannt.',
  'code.aws.unknown-key.advice':
    'Prüfen Sie, wie er geschrieben ist, ob er gelöscht wurde und ob er zu dieser Region und diesem Konto gehört.',
  'code.aws.denied': 'Der Schlüssel stimmt, aber keine Richtlinie erlaubt das.',
  'code.aws.denied.advice':
    'Die Meldung nennt die Aktion: Bitten Sie den Inhaber des Kontos, sie für diesen Schlüssel zu erlauben.',
  'code.aws.no-route':
    'Das Gateway sagt das bei einem Pfad, einer Stage oder einer Methode, die es nicht gibt: Meist fehlt kein Token.',
  'code.aws.no-route.advice':
    'Prüfen Sie die Adresse, vor allem die Stage hinter dem Hostnamen, und die Methode.',
  'code.aws.gateway-key':
    'Das Gateway hat den Schlüssel nicht angenommen, oder eine Firewall davor hat die Anfrage aufgehalten.',
  'code.aws.gateway-key.advice': 'Prüfen Sie den Header x-api-key und den Plan, zu dem der Schlüssel gehört.',
  'code.s3.region': 'Der Bucket liegt in einer anderen Region als der gefragten.',
  'code.s3.region.advice':
    'Verwenden Sie den Endpunkt oder die Region aus der Antwort, in der Adresse und in der Signatur.',
  'code.soap.version': 'Der Server spricht eine andere Version von SOAP.',
  'code.soap.version.advice':
    'Prüfen Sie den Namensraum des Umschlags und den Content-Type: text/xml für 1.1, application/soap+xml für 1.2.',
  'code.soap.must-understand':
    'Ein Header des Umschlags, der verstanden werden muss, ist dort nicht bekannt.',
  'code.soap.must-understand.advice':
    'Nehmen Sie den Header oder sein mustUnderstand heraus, wo er nicht gebraucht wird.',
  'code.google.disabled': 'Diese API ist für das Projekt, zu dem der Schlüssel gehört, ausgeschaltet.',
  'code.google.disabled.advice':
    'Schalten Sie sie in der Konsole ein, warten Sie einige Minuten und senden Sie dann noch einmal.',
  'code.google.key':
    'Der API-Schlüssel ist nicht gültig, oder seine Einschränkungen erlauben diesen Aufruf nicht.',
  'code.google.key.advice': 'Prüfen Sie, wie er geschrieben ist und für welche APIs und Adressen er gilt.',
  'code.google.scope': 'Das Token wurde ohne den Scope ausgestellt, den dieser Aufruf braucht.',
  'code.google.scope.advice': 'Melden Sie sich neu an und verlangen Sie diesen Scope.',
  'code.graph.token': 'Das Token fehlt, ist abgelaufen oder für einen anderen Dienst als Microsoft Graph.',
  'code.graph.token.advice': 'Holen Sie eines, dessen Empfänger (audience) https://graph.microsoft.com ist.',
  'code.graph.denied': 'Der App oder der Person fehlt die Berechtigung dafür.',
  'code.graph.denied.advice':
    'Geben Sie der App die Berechtigung, lassen Sie einen Administrator zustimmen und holen Sie dann ein neues Token.',
  'code.kubernetes.conflict': 'Das Objekt wurde inzwischen von jemand anderem geändert.',
  'code.kubernetes.conflict.advice':
    'Lesen Sie es noch einmal, wiederholen Sie die Änderung daran und senden Sie das.',
  'code.kubernetes.forbidden': 'Das Konto ist bekannt, aber keine Rolle erlaubt das.',
  'code.kubernetes.forbidden.advice':
    'Bitten Sie um eine Rolle, die das Verb und die Ressource aus der Meldung erlaubt.',
  'code.elasticsearch.no-index': 'Es gibt keinen Index mit diesem Namen.',
  'code.elasticsearch.no-index.advice':
    'Prüfen Sie die Schreibweise; Namen sind klein geschrieben, und vielleicht war ein Alias gemeint.',
  'code.elasticsearch.conflict': 'Das Dokument wurde inzwischen geändert oder ist schon da.',
  'code.elasticsearch.conflict.advice':
    'Lesen Sie es noch einmal und senden Sie die Änderung mit den jetzigen Nummern.',
  'code.elasticsearch.blocked': 'Das Schreiben ist dort gesperrt, oft weil der Speicher fast voll ist.',
  'code.elasticsearch.blocked.advice': 'An der Anfrage muss sich nichts ändern: Sagen Sie es dem Betreiber.',
  'code.cloudflare.token':
    'Das Token oder der Schlüssel wurde nicht angenommen oder ist nicht für dieses Konto oder diese Zone.',
  'code.cloudflare.token.advice':
    'Senden Sie ein Token als Authorization: Bearer, einen globalen Schlüssel als X-Auth-Key mit X-Auth-Email, nicht beides.',
  'code.cloudflare.route': 'Eine ID in der Adresse ist keine von Cloudflare.',
  'code.cloudflare.route.advice':
    'IDs von Zonen und Konten haben 32 Zeichen, 0 bis 9 und a bis f: Prüfen Sie die in der Adresse.',
} satisfies Pick<Catalogue, keyof typeof english>;
