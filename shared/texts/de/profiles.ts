import type { profilesTexts as english } from '../en/profiles.ts';
import type { Catalogue } from '../text.ts';

/** Was von einzelnen Systemen bekannt ist. */
export const profilesTexts = {
  'profile.heading': (v) => `Was von ${v.name} bekannt ist`,
  'profile.choose': 'Erklären mit dem, was bekannt ist von',
  'profile.by.choice': (v) =>
    `Erklärt mit dem, was von ${v.name} bekannt ist: Sie haben es für diese Sammlung gewählt.`,
  'profile.by.address': (v) => `Erklärt mit dem, was von ${v.name} bekannt ist: Die Adresse gehört dazu.`,
  'profile.by.sandbox': (v) =>
    `Erklärt mit dem, was von ${v.name} bekannt ist: Die Sandbox richtet sich nach dieser API.`,
  'profile.by.answer': (v) =>
    `Erklärt mit dem, was von ${v.name} bekannt ist: So schreibt ${v.name} Antworten.`,
  'profile.by.own': (v) => `Auch Ihre eigenen Erklärungen werden verwendet: ${v.names}.`,
  'profile.none-chosen':
    'Erklärt ohne das, was von einzelnen Systemen bekannt ist: So haben Sie es für diese Sammlung gewählt.',
  'profile.none-known': 'Hier wird kein System erkannt, deshalb gilt die allgemeine Erklärung.',
  'profile.change': 'System wählen',
  'profile.automatic': 'Selbst erkennen',
  'profile.none': 'Keines',
  'profile.captures': 'Werte dieser Antwort, die sich übernehmen ließen:',
  'profile.captures.parameter': 'Parameter (Pfad)',
  'profile.captures.label': 'Bezeichnung',
  'profile.captures.type': 'Datentyp',
  'profile.docs': (v) => `Dokumentation von ${v.name}`,
  'profile.read-more': 'Mehr dazu lesen',

  'profile.own': (v) => v.text,
  'profile.own.explanation': (v) => [v.cause, v.fix].filter((part) => part !== '').join(' '),
  'profile.file.problem': (v) =>
    `Die Datei ${v.file} im Ordner „profiles“ wird ausgelassen: ${v.problem} (Zeile ${v.line})`,
  'profile.file.unreadable': (v) => `Die Datei ${v.file} im Ordner „profiles“ wird ausgelassen: ${v.problem}`,
  'profile.file.too-large': (v) => `Sie ist größer als ${v.kilobytes} kB.`,
  'profile.file.not-text': 'Sie ist kein Text in UTF-8.',
  'profile.file.too-many': (v) =>
    `Im Ordner „profiles“ sind mehr als ${v.count} Dateien: Der Rest wird ausgelassen.`,
  'profile.file.unknown-name': (v) => `Der Name „${v.name}“ hat hier keine Bedeutung.`,
  'profile.file.not-object': 'Sie muss ein einziges Objekt in { } sein.',
  'profile.file.missing': (v) => `„${v.name}“ fehlt.`,
  'profile.file.wrong-kind': (v) => `„${v.name}“ hat einen Wert anderer Art, als dort stehen kann.`,
  'profile.file.too-long': (v) => `„${v.name}“ ist länger als erlaubt.`,
  'profile.file.empty': (v) => `„${v.name}“ ist leer.`,
  'profile.file.not-https': (v) => `„${v.name}“ muss mit https:// beginnen.`,
  'profile.file.not-a-path': '„path“ muss mit / beginnen und reicht bis zum Ende der Adresse, ohne ? und #.',
  'profile.file.match-all': 'Dieses „match“ hat keine Bedingung und würde auf jeden Fehler passen.',

  'profile.wrong-type': (v) =>
    v.field === ''
      ? `Was ${v.name} als ${v.type} annimmt`
      : `„${v.field}“ ist nicht das, was ${v.name} als ${v.type} annimmt.`,
  'profile.type.uuid':
    'Eine uuid hat 32 Zeichen von 0 bis 9 und a bis f, in Gruppen von 8, 4, 4, 4 und 12 mit Bindestrichen dazwischen.',
  'profile.type.date': 'Ein Datum gilt in UTC, und der Tag steht vor dem Monat: YYYY-DD-MM HH:MM:SS.',
  'profile.type.url': 'Eine url beginnt mit http:// oder https://.',
  'profile.type.did':
    'Eine did ist eine Telefonnummer mit Landesvorwahl und höchstens 15 Ziffern; Leerzeichen, Bindestriche und ein Plus davor zählen nicht.',
  'profile.type.identifier':
    'Ein identifier hat Buchstaben, Ziffern, Binde- und Unterstriche: keine Leerzeichen, keine Umlaute.',
  'profile.type.name':
    'Ein name hat Buchstaben, Ziffern, Leerzeichen und diese Zeichen: . , : * _ ! ? % # + - = @ [ ] ( ) /',
  'profile.type.template':
    'Ein template ist ein Text, in dem mindestens eines von {first_name}, {last_name}, {custom1}, {custom2} oder {code} steht.',

  'profile.unique.object-id':
    'Eine ID gibt es über alle Konten hinweg nur einmal. Lassen Sie sie weg, dann vergibt der Server eine.',
  'profile.unique.sender-code': 'Den Code eines Absenders gibt es in Ihrem Konto je Kanal nur einmal.',
  'profile.unique.sender-name': 'Den Namen eines Absenders gibt es in Ihrem Konto je Kanal nur einmal.',
  'profile.unique.template-name':
    'Den Namen einer Vorlage gibt es in Ihrem Konto je Kanal nur einmal: In einem anderen Kanal ist er noch frei.',
  'profile.unique.audience-name': 'Den Namen einer Zielgruppe gibt es in Ihrem Konto nur einmal.',
  'profile.unique.contact':
    'Ein Kontakt steht nur einmal in einer Zielgruppe Ihres Kontos: In einer anderen kann die Nummer auch stehen.',

  'profile.fact.dexatel.key': 'Der Schlüssel gehört in den Header X-Dexatel-Key, ohne ein Wort davor.',
  'profile.fact.dexatel.json': 'Der Body ist JSON, und Content-Type ist immer application/json.',
  'profile.fact.dexatel.wrapped':
    'Was angelegt oder geändert wird, steht in "data": {…}; mehrere Empfänger sind eine Liste.',
  'profile.fact.dexatel.errors':
    'Eine Ablehnung ist eine Liste „errors“; jeder Eintrag hat timestamp, path, method, status, message und einen code.',
  'profile.fact.dexatel.answer-headers':
    'Location führt zu dem, was angelegt wurde; Total-Count sagt, wie viele Einträge es insgesamt gibt.',
  'profile.fact.centercode.key':
    'Der Schlüssel steht in Authorization, so wie er ist: ohne Bearer und ohne ein anderes Wort davor.',
  'profile.fact.centercode.json':
    'Ein Body muss JSON sein, mit Content-Type: application/json; fehlt nur ein Anführungszeichen oder Komma, wird alles abgelehnt.',
  'profile.fact.centercode.methods':
    'Ein Webhook holt mit GET Daten, legt mit POST etwas an, ersetzt mit PUT das Ganze, ändert mit PATCH Teile und entfernt mit DELETE.',
  'profile.fact.centercode.captured':
    'Werte einer Antwort lassen sich übernehmen: Das „Data Group Label“ benennt die Gruppe, ein „Label“ jeden Wert, und der Parameter sagt, welcher es ist.',
  'profile.fact.centercode.data-types':
    'Jeder übernommene Wert hat einen Datentyp: Boolean für true und false, Integer für ganze Zahlen, Date and Time, String für Text.',
  'profile.fact.centercode.no-content':
    'Ein 204 heißt: Die Anfrage wurde angenommen, und es gibt nichts zu zeigen, vielleicht weil nichts da war.',
  'profile.fact.jira.sign-in':
    'In der Cloud melden Sie sich mit der E-Mail-Adresse und einem API-Token als Passwort an (Basic), auf einem eigenen Server mit einem persönlichen Token (Bearer).',
  'profile.fact.jira.addresses':
    'Adressen beginnen mit https://your-site.atlassian.net/rest/api/3, mit OAuth mit https://api.atlassian.com/ex/jira/ und der Cloud-ID.',
  'profile.fact.jira.not-found':
    'Was Sie nicht sehen dürfen, wird mit 404 beantwortet, als wäre es nicht da: Prüfen Sie auch die Berechtigungen.',
  'profile.fact.jira.fields':
    'Eigene Felder heißen customfield_ mit einer Nummer; die Adresse …/rest/api/3/field listet sie auf.',
  'profile.fact.slack.ok':
    'Slack antwortet mit 200, auch wenn ein Aufruf misslungen ist: „ok“ sagt, ob er gelungen ist.',
  'profile.fact.slack.sign-in':
    'Das Token gehört hinter Bearer in Authorization: xoxb- gehört einem Bot, xoxp- einer Person, xapp- einer App.',
  'profile.fact.slack.body':
    'Adressen beginnen mit https://slack.com/api/. Ein JSON-Body braucht Content-Type: application/json; manche Methoden nehmen nur Formulare.',
  'profile.fact.slack.ids':
    'Kanäle und Personen werden mit IDs wie C… und U… benannt, nicht mit dem, was angezeigt wird.',
  'profile.fact.slack.webhooks':
    'Die Adresse eines eingehenden Webhooks ist sein Schlüssel: Er braucht keine Anmeldung, und sonst soll sie niemand sehen.',
  'profile.fact.salesforce.sign-in':
    'Das Token gehört hinter Bearer in Authorization und gilt nur an der Adresse, die mit ihm kam (instance_url).',
  'profile.fact.salesforce.addresses':
    'Adressen beginnen mit https://your-domain.my.salesforce.com/services/data/; eine Sandbox hat ihre eigene. Anmeldungen gehen an login.salesforce.com oder test.salesforce.com.',
  'profile.fact.salesforce.version':
    'Die Version steht in der Adresse als v mit einer Zahl und .0; …/services/data/ listet die vorhandenen auf.',
  'profile.fact.salesforce.names':
    'Felder und Objekte haben API-Namen; eigene enden auf __c. …/sobjects/ mit dem Namen und /describe listet sie auf.',
  'profile.fact.salesforce.limit':
    'Der Header Sforce-Limit-Info sagt, wie viele Anfragen des Tages verbraucht sind.',

  'profile.error.centercode.bad-request':
    'Centercode konnte die Anfrage nicht lesen: Meistens stimmt ihr JSON nicht.',
  'profile.error.centercode.bad-request.fix':
    'Prüfen Sie, ob im Body ein Anführungszeichen, ein Komma oder eine Klammer fehlt.',
  'profile.error.centercode.unauthorized':
    'Centercode hat den Schlüssel nicht angenommen oder keinen gefunden.',
  'profile.error.centercode.unauthorized.fix':
    'Senden Sie ihn in Authorization, so wie er ist, ohne Bearer; ein Token kann abgelaufen sein.',
  'profile.error.centercode.forbidden': 'Centercode kennt den Schlüssel, aber sein Konto darf das nicht.',
  'profile.error.centercode.forbidden.fix':
    'Prüfen Sie die Berechtigungen des Kontos, mit dem die Integration arbeitet, danach Header und Adresse.',
  'profile.error.centercode.not-found': 'Die Endpunkt-URL führt zu nichts.',
  'profile.error.centercode.not-found.fix': 'Vergleichen Sie sie Teil für Teil mit der Dokumentation.',
  'profile.error.centercode.wrong-method': 'Die Methode passt nicht zu dieser Adresse.',
  'profile.error.centercode.wrong-method.fix':
    'Wählen Sie im Webhook eine andere: PATCH ändert Teile, PUT ersetzt das Ganze, POST legt an.',
  'profile.error.centercode.media-type': 'Der Content-Type fehlt oder ist nicht der, der angenommen wird.',
  'profile.error.centercode.media-type.fix':
    'Fügen Sie den Header Content-Type: application/json hinzu, auch bei einem Webhook mit GET.',

  'profile.error.jira.captcha': 'Jira verlangt nach zu vielen misslungenen Anmeldungen das Bilderrätsel.',
  'profile.error.jira.captcha.fix':
    'Melden Sie sich einmal im Browser an und lösen Sie es, dann senden Sie erneut, mit einem API-Token statt eines Passworts.',
  'profile.error.jira.sign-in': 'Jira hat die Anmeldung nicht angenommen.',
  'profile.error.jira.sign-in.fix':
    'Für die Cloud nehmen Sie Ihre E-Mail-Adresse und ein API-Token als Passwort; das Passwort des Kontos gilt dort nicht. Prüfen Sie auch, ob das Token zurückgezogen wurde.',
  'profile.error.jira.xsrf': 'Jira hält die Anfrage für eine, die eine fremde Seite ausgelöst hat.',
  'profile.error.jira.xsrf.fix':
    'Fügen Sie den Header X-Atlassian-Token: no-check hinzu, vor allem beim Senden einer Datei.',
  'profile.error.jira.no-issue':
    'Den Vorgang gibt es nicht, oder dieses Konto darf ihn nicht sehen: Jira sagt zu beidem dasselbe.',
  'profile.error.jira.no-issue.fix':
    'Prüfen Sie den Schlüssel in der Adresse und ob das Konto dieses Projekt sehen darf.',
  'profile.error.jira.screen':
    'Ein Feld ist in der Maske für diese Art von Vorgang nicht vorhanden oder heißt anders.',
  'profile.error.jira.screen.fix':
    'Lassen Sie es weg, lassen Sie es in die Maske aufnehmen, oder schlagen Sie seine ID nach: Eigene Felder heißen customfield_ mit einer Nummer.',
  'profile.error.jira.document': 'Version 3 der API nimmt lange Texte als Dokument, nicht als bloßen Text.',
  'profile.error.jira.document.fix':
    'Senden Sie ein Dokument der Art doc mit Absätzen, oder nehmen Sie in der Adresse Version 2, die Text annimmt.',
  'profile.error.jira.project': 'Das Projekt fehlt oder ist unter diesem Schlüssel nicht bekannt.',
  'profile.error.jira.project.fix':
    'Geben Sie es als {"project": {"key": "…"}} an, und prüfen Sie, ob das Konto es sehen darf.',
  'profile.error.jira.issue-type': 'Die Art des Vorgangs fehlt oder gehört nicht zu diesem Projekt.',
  'profile.error.jira.issue-type.fix':
    'Geben Sie sie als {"issuetype": {"name": "…"}} an, mit einer Art, die es im Projekt gibt.',
  'profile.error.jira.required': 'Ein Feld fehlt, das dieses Projekt verlangt.',
  'profile.error.jira.required.fix':
    'Fügen Sie es in "fields" hinzu; …/rest/api/3/issue/createmeta listet auf, was ein Projekt verlangt.',
  'profile.error.jira.jql': 'Die JQL der Suche lässt sich nicht lesen.',
  'profile.error.jira.jql.fix':
    'Prüfen Sie die Namen der Felder und die Anführungszeichen um Werte mit Leerzeichen; die Suche in Jira selbst zeigt, wo es hakt.',
  'profile.error.jira.transition': 'Aus seinem jetzigen Status kann der Vorgang diesen Schritt nicht nehmen.',
  'profile.error.jira.transition.fix':
    'Fragen Sie /transitions des Vorgangs ab und nehmen Sie eine ID von dort: Sie hängen vom Status ab.',
  'profile.error.jira.user': 'Eine Person ist nicht so benannt, wie Jira es braucht.',
  'profile.error.jira.user.fix':
    'In der Cloud steht eine Person als {"accountId": "…"}, nicht mit Namen oder E-Mail-Adresse.',

  'profile.error.slack.no-token': 'Slack hat kein Token gefunden.',
  'profile.error.slack.no-token.fix': 'Schreiben Sie es hinter Bearer in Authorization.',
  'profile.error.slack.bad-token':
    'Slack nimmt dieses Token nicht: Es stimmt nicht, wurde zurückgezogen oder ist abgelaufen.',
  'profile.error.slack.bad-token.fix':
    'Kopieren Sie es neu von der Seite „OAuth & Permissions“ der App; eine neue Installation der App gibt ein neues.',
  'profile.error.slack.scope': 'Dem Token fehlt ein Scope, den diese Methode braucht.',
  'profile.error.slack.scope.fix':
    'Fügen Sie der App den Scope hinzu, der unter needed steht, installieren Sie die App neu und nehmen Sie das Token, das sie dann zeigt.',
  'profile.error.slack.token-type': 'Diese Methode nimmt eine andere Art von Token.',
  'profile.error.slack.token-type.fix':
    'Nehmen Sie die Art, die ihre Dokumentation nennt: xoxb- gehört einem Bot, xoxp- einer Person.',
  'profile.error.slack.no-channel': 'Slack kennt den Kanal nicht, oder die App sieht ihn nicht.',
  'profile.error.slack.no-channel.fix':
    'Geben Sie seine ID (C…) statt des Namens an; in einem privaten Kanal muss die App Mitglied sein.',
  'profile.error.slack.not-in-channel': 'Die App ist nicht Mitglied dieses Kanals.',
  'profile.error.slack.not-in-channel.fix':
    'Laden Sie sie dort mit /invite ein, oder geben Sie ihr für öffentliche Kanäle den Scope chat:write.public.',
  'profile.error.slack.archived': 'Der Kanal ist archiviert: Dort lässt sich nichts mehr schreiben.',
  'profile.error.slack.archived.fix': 'Wählen Sie einen anderen Kanal, oder holen Sie diesen zurück.',
  'profile.error.slack.restricted': 'Der Workspace erlaubt das der App oder der Person nicht.',
  'profile.error.slack.restricted.fix':
    'Fragen Sie dort die Verwaltung, oder wählen Sie einen anderen Kanal.',
  'profile.error.slack.no-user': 'Slack kennt diese Person nicht.',
  'profile.error.slack.no-user.fix':
    'Geben Sie die ID (U…) von jemandem in diesem Workspace an; ein Name wird nicht angenommen.',
  'profile.error.slack.no-text': 'In der Nachricht steht nichts.',
  'profile.error.slack.no-text.fix':
    'Fügen Sie "text" hinzu; ist es schon da, prüfen Sie, ob Content-Type zum Body passt: Sonst liest Slack nichts davon.',
  'profile.error.slack.too-long': 'Die Nachricht ist zu lang.',
  'profile.error.slack.too-long.fix': 'Kürzen Sie sie, oder senden Sie sie in mehreren Teilen.',
  'profile.error.slack.blocks': 'Die Blöcke oder Anhänge sind nicht so gebaut, wie Slack sie braucht.',
  'profile.error.slack.blocks.fix':
    'Probieren Sie sie im Block Kit Builder von Slack, der sagt, was nicht stimmt.',
  'profile.error.slack.no-message': 'Im Kanal gibt es keine Nachricht mit diesem ts.',
  'profile.error.slack.no-message.fix':
    'Nehmen Sie das ts aus der Antwort auf chat.postMessage, mit jeder Ziffer, als Text.',
  'profile.error.slack.not-yours':
    'Eine Nachricht darf nur ändern, wer sie geschrieben hat, und nur eine Zeit lang.',
  'profile.error.slack.not-yours.fix': 'Nehmen Sie das Token, mit dem sie gesendet wurde.',
  'profile.error.slack.name': 'Einen Kanal mit diesem Namen gibt es schon.',
  'profile.error.slack.name.fix': 'Wählen Sie einen anderen Namen; archivierte Kanäle behalten ihren.',
  'profile.error.slack.arguments':
    'Eine Angabe hat einen Namen oder einen Wert, den diese Methode nicht annimmt.',
  'profile.error.slack.arguments.fix':
    'Die Sätze neben dem Fehler nennen sie; vergleichen Sie sie mit der Dokumentation der Methode.',
  'profile.error.slack.body': 'Slack konnte den Body nicht als das lesen, was Content-Type sagt.',
  'profile.error.slack.body.fix': 'Prüfen Sie das JSON und ob Content-Type dafür application/json ist.',
  'profile.error.slack.method': 'Eine Methode mit diesem Namen gibt es nicht oder nicht mehr.',
  'profile.error.slack.method.fix':
    'Prüfen Sie ihre Schreibweise in der Adresse: ein Hauptwort, ein Punkt, ein Verb.',
  'profile.error.slack.rate': 'Zu viele Aufrufe dieser Methode in einer Minute.',
  'profile.error.slack.rate.fix':
    'Warten Sie so lange, wie Retry-After sagt. Ein Kanal nimmt etwa eine Nachricht in der Sekunde.',
  'profile.error.slack.own': 'Bei Slack selbst ist etwas misslungen.',
  'profile.error.slack.own.fix':
    'Warten Sie etwas und sehen Sie nach, ob der Aufruf gewirkt hat, bevor Sie ihn erneut senden.',
  'profile.error.slack.webhook': 'Die Adresse des Webhooks gilt nicht mehr oder ist unvollständig.',
  'profile.error.slack.webhook.fix':
    'Kopieren Sie sie neu von der Seite „Incoming Webhooks“ der App, oder legen Sie dort eine neue an.',

  'profile.error.salesforce.session':
    'Salesforce nimmt das Token nicht: Es ist abgelaufen oder gilt für eine andere Adresse.',
  'profile.error.salesforce.session.fix':
    'Melden Sie sich neu an und nehmen Sie das neue Token mit der instance_url, die mit ihm kommt. Hilft das nicht, braucht die Person die Berechtigung „API Enabled“ und die App den Scope api.',
  'profile.error.salesforce.login':
    'Salesforce nimmt den Namen, das Passwort oder das Sicherheitstoken nicht.',
  'profile.error.salesforce.login.fix':
    'Hängen Sie das Sicherheitstoken direkt an das Passwort, und nehmen Sie für eine Sandbox test.salesforce.com.',
  'profile.error.salesforce.no-api': 'Die API ist für diese Organisation oder Person nicht eingeschaltet.',
  'profile.error.salesforce.no-api.fix':
    'Fragen Sie in der Verwaltung, ob die Edition sie hat und das Profil sie erlaubt.',
  'profile.error.salesforce.limit': 'Die Anfragen der Organisation für 24 Stunden sind verbraucht.',
  'profile.error.salesforce.limit.fix':
    'Warten Sie, bis ältere nicht mehr zählen, oder fassen Sie Anfragen zusammen; Sforce-Limit-Info zeigt die Zahlen.',
  'profile.error.salesforce.not-found': 'Die Adresse oder der Datensatz ist nicht da.',
  'profile.error.salesforce.not-found.fix':
    'Prüfen Sie Version, Objekt und ID in der Adresse; ein Datensatz kann auch gelöscht oder für diese Person verborgen sein.',
  'profile.error.salesforce.version': 'Diese Version der API gibt es nicht mehr oder noch nicht.',
  'profile.error.salesforce.version.fix': 'Wählen Sie eine von denen, die …/services/data/ auflistet.',
  'profile.error.salesforce.id': 'Eine ID ist nicht wie eine ID geschrieben.',
  'profile.error.salesforce.id.fix':
    'Eine ID hat 15 oder 18 Buchstaben und Ziffern und gehört zu dem Objekt, das genannt ist.',
  'profile.error.salesforce.field':
    'Ein Feld ist nicht da, oder diese Person darf es nicht sehen oder setzen.',
  'profile.error.salesforce.field.fix':
    'Nehmen Sie seinen API-Namen, bei eigenen mit __c, und prüfen Sie die Rechte der Person an diesem Feld.',
  'profile.error.salesforce.object': 'Für diese Person gibt es kein solches Objekt.',
  'profile.error.salesforce.object.fix':
    'Nehmen Sie seinen API-Namen, bei eigenen mit __c, und prüfen Sie, ob die Person es sehen darf.',
  'profile.error.salesforce.query': 'Die Abfrage lässt sich nicht lesen.',
  'profile.error.salesforce.query.fix':
    'Setzen Sie Texte in einfache Anführungszeichen und Datumsangaben in keine; Leerzeichen werden in der Adresse zu +.',
  'profile.error.salesforce.required': 'Ein Feld fehlt, das ausgefüllt sein muss.',
  'profile.error.salesforce.required.fix': 'Fügen Sie die Felder hinzu, die die Meldung nennt.',
  'profile.error.salesforce.reference':
    'Eine ID zeigt auf einen Datensatz, der nicht da oder nicht zu sehen ist.',
  'profile.error.salesforce.reference.fix':
    'Prüfen Sie, ob er zu dieser Organisation gehört, nicht gelöscht ist und die Person ihn sehen darf.',
  'profile.error.salesforce.access':
    'Der Person fehlen die Rechte an diesem Datensatz, oder er ist gesperrt.',
  'profile.error.salesforce.access.fix':
    'Bitten Sie die Verwaltung um das Recht, das Objekt, den Datensatz oder das Verknüpfte zu bearbeiten.',
  'profile.error.salesforce.validation': 'Eine Regel dieser Organisation lehnt die Werte ab.',
  'profile.error.salesforce.validation.fix':
    'Die Meldung stammt von der Regel: Tun Sie, was sie sagt, oder fragen Sie, wer die Regel gemacht hat.',
  'profile.error.salesforce.integrity': 'Ein Wert passt nicht zu einem anderen Datensatz oder Feld.',
  'profile.error.salesforce.integrity.fix':
    'Sehen Sie sich das Feld an, das die Meldung nennt, und worauf es zeigt.',
  'profile.error.salesforce.picklist': 'Ein Wert gehört nicht zu denen, die die Auswahlliste erlaubt.',
  'profile.error.salesforce.picklist.fix':
    'Nehmen Sie einen API-Wert der Liste; er kann anders lauten als das, was angezeigt wird.',
  'profile.error.salesforce.duplicate-value': 'Ein Wert, den es nur einmal geben darf, ist schon vergeben.',
  'profile.error.salesforce.duplicate-value.fix':
    'Ändern Sie den Wert, oder ändern Sie den Datensatz, dessen ID die Meldung nennt.',
  'profile.error.salesforce.duplicate-rule':
    'Eine Regel gegen Dubletten hat einen Datensatz gefunden, der diesem gleicht.',
  'profile.error.salesforce.duplicate-rule.fix':
    'Nehmen Sie den vorhandenen; um trotzdem zu speichern, fügen Sie den Header Sforce-Duplicate-Rule-Header: allowSave=true hinzu.',
  'profile.error.salesforce.locked': 'Jemand anders ändert gerade denselben Datensatz oder einen darüber.',
  'profile.error.salesforce.locked.fix':
    'Warten Sie einen Moment und senden Sie erneut; Änderungen unter demselben Datensatz senden Sie nacheinander.',
  'profile.error.salesforce.too-long': 'Ein Text ist länger, als sein Feld es erlaubt.',
  'profile.error.salesforce.too-long.fix': 'Kürzen Sie ihn; die Meldung nennt das Feld und seine Länge.',
  'profile.error.salesforce.json': 'Salesforce konnte den Body nicht lesen.',
  'profile.error.salesforce.json.fix':
    'Prüfen Sie das JSON und seinen Content-Type; die Meldung sagt, wo. Auch Feldnamen, die es nicht gibt, werden so gemeldet.',
  'profile.error.salesforce.method': 'Diese Adresse nimmt die Methode nicht an.',
  'profile.error.salesforce.method.fix':
    'POST legt an, PATCH ändert, GET liest; PUT wird fast nirgends angenommen.',
  'profile.error.salesforce.storage': 'Der Speicherplatz der Organisation ist voll.',
  'profile.error.salesforce.storage.fix':
    'Die Verwaltung muss Platz schaffen; an der Anfrage muss sich nichts ändern.',
  'profile.error.salesforce.busy': 'Salesforce war dafür zu beschäftigt.',
  'profile.error.salesforce.busy.fix':
    'Warten Sie etwas, dann senden Sie erneut; eine Abfrage wird mit weniger Datensätzen schneller.',
} satisfies Pick<Catalogue, keyof typeof english>;
