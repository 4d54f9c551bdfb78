import type { causesTexts as english } from '../en/causes.ts';
import type { Catalogue } from '../text.ts';

/**
 * Was meistens hinter einem Status oder einem Fehlschlag steckt: erst die Ursache, dann, wo nachzusehen ist. Gezeigt als
 * geordnete Liste, nie als sichere Behauptung.
 */
export const causesTexts = {
  'cause.body-not-json':
    'Im JSON des Bodys ist ein Versehen: Suchen Sie nach einem fehlenden Anführungszeichen, Komma oder einer Klammer.',
  'cause.value-of-wrong-kind':
    'Ein Wert ist von anderer Art als erwartet, etwa Text, wo eine Zahl hingehört: Vergleichen Sie mit der Dokumentation.',
  'cause.content-type-missing':
    'Die Anfrage sagt nicht, was ihr Body ist: Ergänzen Sie den Header Content-Type.',
  'cause.content-type-wrong':
    'Der Header Content-Type nennt eine andere Art von Body, als diese Adresse nimmt: Für JSON ist es application/json.',
  'cause.variable-sent-literally':
    'Eine Variable hatte keinen Wert und ging als ihr Name hinaus: Suchen Sie im Gesendeten nach {{ }}.',
  'cause.http-to-https-port':
    'Eine Anfrage über einfaches http kam an einem Port an, der https spricht: Beginnen Sie die Adresse mit https.',
  'cause.key-missing': 'Es wurde kein Schlüssel gesendet: Sehen Sie in der Anmeldung dieser Anfrage nach.',
  'cause.key-expired':
    'Der Schlüssel oder das Token ist abgelaufen oder wurde zurückgezogen: Holen Sie ein neues.',
  'cause.key-stray-characters':
    'Beim Einfügen des Schlüssels kam etwas mit, ein Anführungszeichen, Leerzeichen oder Zeilenumbruch: Fügen Sie ihn noch einmal ein.',
  'cause.key-in-wrong-place':
    'Der Schlüssel steht, wo diese API nicht nachsieht: Die Dokumentation sagt, ob er in einen Header oder in die Adresse gehört.',
  'cause.key-of-other-environment':
    'Der Schlüssel gehört zu einem anderen Konto oder einer anderen Umgebung, etwa Test statt Betrieb: Vergleichen Sie beides.',
  'cause.clock-wrong':
    'Die Uhr dieses Computers geht falsch, und das verdirbt signierte Anfragen: Prüfen Sie die Zeit.',
  'cause.plan-or-payment':
    'Der Tarif des Kontos enthält das nicht, oder eine Zahlung steht aus: Fragen Sie den Inhaber.',
  'cause.card-declined': 'Bei APIs für Zahlungen: Die Karte wurde abgelehnt; die Antwort sagt, warum.',
  'cause.permission-missing':
    'Dem Konto hinter dem Schlüssel fehlt die Berechtigung dafür: Bitten Sie den Inhaber, sie zu geben.',
  'cause.address-allow-list':
    'Die API nimmt nur Aufrufe aus bestimmten Netzen an: Fragen Sie, ob Ihres auf der Liste steht.',
  'cause.firewall-blocks':
    'Eine Firewall vor der API hielt den Aufruf für einen Angriff oder einen Roboter: Nennen Sie dem Betreiber die Request-ID.',
  'cause.wrong-path-hidden':
    'Manche Gateways antworten so, wenn es den Pfad oder die Methode nicht gibt: Prüfen Sie beides.',
  'cause.address-misspelled':
    'Ein Teil der Adresse ist falsch geschrieben: Vergleichen Sie sie mit der Dokumentation.',
  'cause.address-slash':
    'Ein Schrägstrich oder Leerzeichen ist zu viel, oft am Ende: Sehen Sie die Adresse daraufhin durch.',
  'cause.id-gone':
    'Das Objekt wurde gelöscht, oder seine ID stammt von anderswo: Rufen Sie die Liste der Objekte ab, und sehen Sie nach.',
  'cause.hidden-without-permission':
    'Das Objekt ist da, aber vor diesem Schlüssel verborgen: Manche APIs antworten „nicht gefunden“ statt „nicht erlaubt“.',
  'cause.address-of-other-environment':
    'Die Adresse gehört zu einer anderen Umgebung oder Version der API: Prüfen Sie ihren Anfang.',
  'cause.method-of-other-action':
    'Die Methode steht für etwas anderes: POST legt an, PUT ersetzt, PATCH ändert, GET liest nur.',
  'cause.redirect-changed-method':
    'Der Server hat die Anfrage weitergeleitet, und unterwegs wurde die Methode zu GET: Senden Sie gleich an die neue Adresse.',
  'cause.accept-too-narrow':
    'Der Header Accept verlangt ein Format, das der Server nicht hat: Lassen Sie darin mehr Formate zu.',
  'cause.proxy-sign-in':
    'Der Proxy dieses Netzes will einen Namen und ein Passwort: Fragen Sie den, der das Netz betreut.',
  'cause.connection-slow': 'Das Hochladen war langsam oder stockte: Senden Sie erneut.',
  'cause.content-length-too-large':
    'Ein von Hand getipptes Content-Length verspricht mehr, als gesendet wurde: Lassen Sie den Header weg.',
  'cause.name-taken':
    'Ein Wert, der nur einmal vorkommen darf, ist schon vergeben: Wählen Sie einen anderen.',
  'cause.changed-meanwhile':
    'Das Objekt hat sich geändert, seit es gelesen wurde: Lesen Sie es noch einmal, und wiederholen Sie die Änderung.',
  'cause.sent-twice':
    'Dieselbe Anfrage wurde zweimal gesendet: Sehen Sie nach, ob die erste schon alles erledigt hat.',
  'cause.version-retired': 'Diese Version der API wurde abgeschaltet: Suchen Sie ihren Nachfolger.',
  'cause.gateway-size-limit': 'Ein Gateway vor der API setzt die Grenze: Senden Sie weniger auf einmal.',
  'cause.list-too-long': 'Die Liste im Body ist länger als erlaubt: Verteilen Sie sie auf mehrere Anfragen.',
  'cause.too-many-params':
    'In den Parametern steht zu viel, etwa eine lange Liste von IDs: Fragen Sie nach weniger auf einmal.',
  'cause.host-header': 'Ein von Hand getippter Header Host nennt einen anderen Server: Lassen Sie ihn weg.',
  'cause.dns-points-elsewhere':
    'Der Name führt zu einem Server, der nicht für ihn zuständig ist: Fragen Sie den Betreiber.',
  'cause.value-not-accepted':
    'Ein Wert verletzt eine Regel dieser API: Die Fehler in der Antwort nennen ihn.',
  'cause.field-missing':
    'Etwas Vorgeschriebenes fehlt in der Anfrage: Vergleichen Sie mit der Dokumentation.',
  'cause.burst': 'Viele Anfragen gingen innerhalb von Sekunden hinaus: Lassen Sie Pausen dazwischen.',
  'cause.quota-used-up':
    'Das Kontingent der Stunde, des Tages oder des Monats ist aufgebraucht: Fragen Sie den Inhaber des Kontos.',
  'cause.long-token':
    'Ein sehr langes Token oder viele Cookies wurden gesendet: Nehmen Sie ein kürzeres Token.',
  'cause.client-certificate':
    'Der Server will auch von dieser Seite ein Zertifikat: Bitten Sie den Betreiber um eines.',
  'cause.their-bug':
    'Das Programm der anderen Seite hat einen Fehler: Melden Sie ihn mit Request-ID und Uhrzeit.',
  'cause.unusual-value':
    'Über einen ungewöhnlichen Wert in der Anfrage stolpert das Programm der anderen Seite: Versuchen Sie es mit einem einfacheren, um ihn zu finden.',
  'cause.wrong-server': 'Die Adresse führt zu einem anderen Server als gedacht: Prüfen Sie ihren Anfang.',
  'cause.service-restarting':
    'Der Dienst wird gerade neu gestartet oder aktualisiert: Versuchen Sie es in einer Minute noch einmal.',
  'cause.service-crashed':
    'Der Dienst hinter dem Gateway ist ausgefallen: Sehen Sie auf seine Statusseite, oder sagen Sie es dem Betreiber.',
  'cause.overloaded':
    'Der Dienst hat mehr zu tun, als er schafft: Warten Sie, und versuchen Sie es dann noch einmal.',
  'cause.maintenance': 'Der Dienst ist wegen Wartung geschlossen: Seine Statusseite sagt, bis wann.',
  'cause.asked-for-much': 'Die Anfrage verlangt viel Arbeit: Fragen Sie nach weniger auf einmal.',
  'cause.captive-portal':
    'Das Netz will erst eine Anmeldung, wie in Hotels und Zügen: Öffnen Sie eine Seite in einem Browser.',

  'cause.host-misspelled':
    'Der Name des Servers ist falsch geschrieben: Vergleichen Sie ihn Buchstabe für Buchstabe.',
  'cause.vpn-off':
    'Der Server ist nur über ein VPN oder das Firmennetz erreichbar: Verbinden Sie sich, und versuchen Sie es noch einmal.',
  'cause.offline': 'Dieser Computer hat keine Verbindung: Öffnen Sie eine Webseite, um das zu sehen.',
  'cause.dns-down':
    'Der Namensdienst dieses Netzes antwortet nicht: Versuchen Sie es noch einmal, oder in einem anderen Netz.',
  'cause.port-wrong': 'Der Port in der Adresse ist ein anderer als der des Servers: Prüfen Sie die Nummer.',
  'cause.service-stopped':
    'Das Programm des Servers läuft nicht: Starten Sie es, oder fragen Sie den, der es betreibt.',
  'cause.localhost-family':
    'Das Programm ist unter 127.0.0.1 erreichbar, und der Name localhost führte zu ::1, oder umgekehrt: Versuchen Sie es mit dem anderen.',
  'cause.firewall-drops':
    'Eine Firewall verschluckt die Verbindung: Fragen Sie den Betreiber des Netzes oder der API.',
  'cause.server-down': 'Der Server ist ausgefallen: Sehen Sie auf seine Statusseite.',
  'cause.network-broken': 'Das Netz zwischen hier und dort ist unterbrochen: Prüfen Sie Kabel, WLAN und VPN.',
  'cause.ipv6-only': 'Der Server hat nur eine Adresse von einer Art, die dieses Netz nicht erreicht.',
  'cause.https-to-http-port':
    'Die Adresse sagt https, und der Port spricht einfaches http: Beginnen Sie die Adresse mit http.',
  'cause.not-a-web-port': 'An diesem Port wartet ein Programm anderer Art: Prüfen Sie die Nummer.',
  'cause.idle-connection':
    'Der Server hat eine Verbindung geschlossen, die eine Weile still war: Erneutes Senden öffnet eine neue.',
  'cause.middlebox-cuts':
    'Eine Firewall oder ein Proxy hat die Leitung getrennt: Versuchen Sie es in einem anderen Netz oder ohne VPN.',
  'cause.only-http-1': 'Der Server spricht nur HTTP/1.1, was oft vorkommt: Lassen Sie die App wählen.',
  'cause.middlebox-old-http': 'Ein Proxy auf dem Weg spricht nur HTTP/1.1: Lassen Sie die App wählen.',
  'cause.server-busy-http-2':
    'Der Server hat so viele Anfragen zugleich, wie er annimmt: Warten Sie, und senden Sie erneut.',
  'cause.http-2-fault':
    'Der Server hat einen Fehler in seinem HTTP/2: Versuchen Sie HTTP/1.1, und sagen Sie es seinem Betreiber.',
  'cause.server-slow':
    'Der Server braucht länger als das Zeitlimit: Erhöhen Sie es, oder fragen Sie nach weniger.',
  'cause.answer-stream-open':
    'Die Adresse sendet ohne Ende, was bei Ereignisströmen richtig ist: Drücken Sie Abbrechen, wenn Sie genug haben.',
  'cause.certificate-not-renewed':
    'Der Betreiber des Servers hat vergessen, das Zertifikat zu erneuern: Sagen Sie es ihm.',
  'cause.certificate-fresh':
    'Das Zertifikat wurde eben erst ausgestellt: Warten Sie, oder prüfen Sie die Uhr.',
  'cause.test-server':
    'Es ist ein Testserver mit einem selbst gemachten Zertifikat: in Ordnung, wo Sie den Server kennen.',
  'cause.tls-inspection':
    'Das Netz öffnet sichere Verbindungen, um hineinzusehen (Firma, Schule, Virenscanner): Sein Zertifikat muss auf diesem Computer installiert werden.',
  'cause.certificate-chain':
    'Der Server lässt ein mittleres Zertifikat weg, das sich Browser stillschweigend holen: Der Betreiber muss es ergänzen.',
  'cause.certificate-other-name':
    'Die Adresse benutzt einen Namen oder eine Nummer, für die das Zertifikat nicht gilt: Nehmen Sie einen seiner Namen.',
  'cause.old-security':
    'Der Server bietet nur alte Arten der Verschlüsselung an, die nicht mehr sicher sind: Der Betreiber muss ihn aktualisieren.',
  'cause.security-settings': 'Die beiden Seiten haben keine Art der Verschlüsselung gemeinsam.',
  'cause.proxy-wrong':
    'Der Proxy ist nicht erreichbar oder lehnt das Ziel ab: Prüfen Sie die Einstellungen des Proxys.',
  'cause.proxy-misspelled':
    'Der Name des Proxys ist falsch geschrieben: Vergleichen Sie ihn mit der Angabe Ihrer Firma.',
  'cause.proxy-stopped':
    'Der Proxy läuft nicht oder hört auf einen anderen Port: Fragen Sie, wer ihn betreibt.',
  'cause.proxy-password-changed': 'Das Passwort des Proxys hat sich geändert: Tragen Sie das neue ein.',
  'cause.proxy-sign-in-kind':
    'Der Proxy will eine andere Anmeldung als Name und Passwort: Fragen Sie, wer ihn betreibt.',
  'cause.proxy-forbids':
    'Der Proxy hat eine Liste des Erlaubten, und diese Adresse steht nicht darauf: Fragen Sie, wer ihn betreibt.',
  'cause.proxy-port-forbidden':
    'Der Proxy lässt nur die üblichen Ports durch: Nehmen Sie 443, oder fragen Sie, wer ihn betreibt.',
  'cause.proxy-cannot-find':
    'Der Name in der Adresse ist falsch geschrieben: Der Proxy schlägt ihn nach und findet nichts.',
  'cause.inner-name':
    'Es ist ein Server im eigenen Netz, den der Proxy nicht sieht: Nehmen Sie ihn unter die auf, die ohne Proxy erreicht werden.',
  'cause.proxy-kind-wrong':
    'Der Proxy ist von anderer Art: Versuchen Sie http, https oder socks5 vor seiner Adresse.',
  'cause.proxy-port-wrong':
    'Der Port gehört zu einem anderen Programm: Vergleichen Sie ihn mit der Angabe Ihrer Firma.',
  'cause.own-certificate-expired':
    'Ihr Zertifikat ist abgelaufen oder wurde zurückgezogen: Bitten Sie um ein neues.',
  'cause.own-certificate-other-issuer':
    'Ihr Zertifikat ist für einen anderen Server, ein Testsystem zum Beispiel: Wählen Sie das für diesen Server.',
  'cause.answer-large':
    'Die Antwort ist größer, als diese App aufbewahrt: Fragen Sie nach weniger, oder seitenweise.',
  'cause.answer-head-large':
    'Der Server sendet sehr große Header, etwa viele Cookies: Sagen Sie es dem Betreiber.',
  'cause.server-aborts': 'Der Server oder ein Gateway hat mitten im Senden abgebrochen: Senden Sie erneut.',
  'cause.redirects-by-cookie':
    'Der Server will ein Cookie oder eine Anmeldung und schickt alle, die keine haben, wieder im Kreis.',
  'cause.redirects-by-scheme':
    'Ein Proxy vor dem Server schickt http zu https und zurück: Der Betreiber muss das beheben.',
  'cause.disk-full':
    'Der Datenträger ist voll, oder in den Ordner darf nicht geschrieben werden: Schaffen Sie Platz, und versuchen Sie es noch einmal.',
} satisfies Pick<Catalogue, keyof typeof english>;
