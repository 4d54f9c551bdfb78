import type { gatewaysTexts as english } from '../en/gateways.ts';
import type { Catalogue } from '../text.ts';

/**
 * Was los ist, wo etwas vor der API oder auf dem Weg zu ihr an ihrer Stelle geantwortet hat: ein Satz zur Bedeutung,
 * mit dem Namen dessen, was geantwortet hat, und ein Rat.
 */

/** ` (Zscaler)`; nichts, wo der Name nicht bekannt ist. */
function inBrackets(name: string): string {
  return name === '' ? '' : ` (${name})`;
}

export const gatewaysTexts = {
  'gateway.no-route.meaning': ({ name }) =>
    `${name} reicht Anfragen an APIs weiter und kennt zu dieser Adresse und Methode keine.`,
  'gateway.no-route.advice':
    'Prüfen Sie den Namen des Servers, den Pfad und die Methode: Die Anfrage kam bei keiner API an.',
  'gateway.host-unknown.meaning': ({ name }) => `${name} bietet unter diesem Servernamen nichts an.`,
  'gateway.host-unknown.advice':
    'Prüfen Sie den Anfang der Adresse und den Header Host, wenn einer gesetzt ist.',
  'gateway.nothing-there.meaning': ({ name }) => `${name} bietet unter dieser Adresse nichts an.`,
  'gateway.nothing-there.advice': 'Prüfen Sie den Pfad, dann den Namen des Servers.',
  'gateway.server-page.meaning': ({ name }) =>
    `Der Webserver${inBrackets(name)} hat selbst geantwortet; das Programm der API hat die Anfrage nie gesehen.`,
  'gateway.server-page.advice':
    'Vergleichen Sie den Pfad mit der Dokumentation, vor allem seinen ersten Teil: Er führt an der API vorbei.',
  'gateway.folder-not-listed.meaning': ({ name }) =>
    `Die Adresse führt zu einem Ordner des Webservers${inBrackets(name)}, und dessen Inhalt wird nicht gezeigt.`,
  'gateway.folder-not-listed.advice': 'Wahrscheinlich fehlt dem Pfad das Ende: Vervollständigen Sie ihn.',
  'gateway.kind-not-served.meaning': ({ name }) =>
    `Der Webserver${inBrackets(name)} hat kein Programm für das, womit diese Adresse endet.`,
  'gateway.kind-not-served.advice':
    'Prüfen Sie das Ende des Pfads; stimmt es, sagen Sie es dem Betreiber der API.',
  'gateway.method-refused.meaning': ({ name }) => `${name} lässt diese Methode nicht durch.`,
  'gateway.method-refused.advice':
    'Prüfen Sie die Methode; ist es die richtige, muss der Betreiber der API sie dort erlauben.',

  'gateway.not-http.meaning': ({ name }) => `${name} konnte mit der Anfrage nichts anfangen.`,
  'gateway.not-http.advice':
    'Suchen Sie in der Adresse und in den Headern nach Leerzeichen und ungewöhnlichen Zeichen.',
  'gateway.plain-to-https.meaning': ({ name }) =>
    `Eine Anfrage mit einfachem http kam an einem Port an, auf dem ${name} https spricht.`,
  'gateway.plain-to-https.advice': 'Beginnen Sie die Adresse mit https.',
  'gateway.https-wanted.meaning': ({ name }) => `${name} nimmt Anfragen nur über https an.`,
  'gateway.https-wanted.advice': 'Beginnen Sie die Adresse mit https.',
  'gateway.certificate-missing.meaning': ({ name }) =>
    `${name} will von dieser Seite ein Zertifikat, und es wurde keines gesendet.`,
  'gateway.certificate-missing.advice': 'Fragen Sie den Betreiber der API nach einem Client-Zertifikat.',
  'gateway.certificate-refused.meaning': ({ name }) => `${name} nimmt das mitgesendete Zertifikat nicht an.`,
  'gateway.certificate-refused.advice':
    'Vielleicht ist es abgelaufen oder gehört zu einem anderen System: Fragen Sie den Betreiber der API.',
  'gateway.headers-too-large.meaning': ({ name }) => `Header oder Cookies sind größer, als ${name} annimmt.`,
  'gateway.headers-too-large.advice': 'Verwenden Sie weniger Cookies oder ein kürzeres Token.',
  'gateway.body-too-large.meaning': ({ name }) => `Der Body ist größer, als ${name} durchlässt.`,
  'gateway.body-too-large.advice':
    'Senden Sie weniger auf einmal, oder bitten Sie den Betreiber der API, die Grenze zu erhöhen.',
  'gateway.address-too-long.meaning': ({ name }) => `Die Adresse ist länger, als ${name} annimmt.`,
  'gateway.address-too-long.advice':
    'Verlangen Sie weniger auf einmal, oder verschieben Sie lange Werte in den Body.',
  'gateway.address-filtered.meaning': ({ name }) =>
    `${name} lehnt Adressen mit einem solchen Stück ab, aus Sorge vor einem Angriff.`,
  'gateway.address-filtered.advice':
    'Suchen Sie im Pfad nach einem Prozentzeichen, zwei Punkten, einem doppelten Schrägstrich oder einer Dateiendung.',

  'gateway.key-missing.meaning': ({ name }) =>
    `${name} bewacht die API und will einen Schlüssel; in der Anfrage war keiner zu finden.`,
  'gateway.key-missing.advice':
    'Senden Sie den Schlüssel in dem Header oder Parameter mit, den die Dokumentation der API nennt.',
  'gateway.key-refused.meaning': ({ name }) =>
    `${name} bewacht die API und nimmt den Schlüssel oder das Token nicht an.`,
  'gateway.key-refused.advice': 'Prüfen Sie, ob er vollständig ist, noch gilt und für diese API gemacht ist.',
  'gateway.permission-missing.meaning': ({ name }) =>
    `${name} kennt den Schlüssel, aber er öffnet diese Adresse nicht.`,
  'gateway.permission-missing.advice': 'Bitten Sie den Betreiber der API, es Ihrem Schlüssel zu erlauben.',
  'gateway.not-subscribed.meaning': ({ name }) =>
    `${name} kennt den Schlüssel, aber sein Konto hat diese API nicht abonniert.`,
  'gateway.not-subscribed.advice':
    'Abonnieren Sie die API auf der Seite des Betreibers, oder nehmen Sie den anderen Schlüssel.',
  'gateway.sign-in-failed.meaning': ({ name }) => `${name} hat die Anmeldung nicht angenommen.`,
  'gateway.sign-in-failed.advice': 'Prüfen Sie Benutzername, Passwort und die Art der Anmeldung.',
  'gateway.limit.meaning': ({ name }) => `${name} zählt die Anfragen, und es waren zu viele in kurzer Zeit.`,
  'gateway.limit.advice': 'Warten Sie ein wenig, und senden Sie dann erneut, von da an mit längeren Pausen.',
  'gateway.quota.meaning': ({ name }) =>
    `${name} zählt die Anfragen, und das Kontingent dieses Schlüssels ist aufgebraucht.`,
  'gateway.quota.advice': 'Warten Sie, bis es von vorn beginnt, oder bitten Sie um ein größeres.',
  'gateway.policy.meaning': ({ name }) => `Eine Regel in ${name} lässt diese Anfrage nicht durch.`,
  'gateway.policy.advice': 'Fragen Sie den Betreiber der API, wen die Regel durchlässt.',

  'gateway.blocked.meaning': ({ name }) =>
    `Die Firewall von ${name} hat die Anfrage abgewiesen, bevor sie zur API kam.`,
  'gateway.blocked.advice':
    'Nennen Sie dem Betreiber die Request-ID oder die Uhrzeit, und bitten Sie um Einlass; der Grund kann ein Wert sein, der wie Programmcode aussieht.',
  'gateway.bot-check.meaning': ({ name }) =>
    `${name} will einen Nachweis, dass ein Mensch mit einem Browser fragt.`,
  'gateway.bot-check.advice':
    'Den kann kein Programm erbringen: Bitten Sie den Betreiber der API um eine Adresse oder eine Regel für Programme.',
  'gateway.network-banned.meaning': ({ name }) => `${name} lässt Anfragen aus Ihrem Netz nicht herein.`,
  'gateway.network-banned.advice':
    'Versuchen Sie es ohne VPN oder aus einem anderen Netz, oder bitten Sie den Betreiber der API, Ihres zu erlauben.',
  'gateway.country-banned.meaning': ({ name }) =>
    `${name} lässt Anfragen aus Ihrem Land oder Ihrer Region nicht herein.`,
  'gateway.country-banned.advice':
    'Vielleicht liegt es an einem VPN; sonst kann es nur der Betreiber der API ändern.',
  'gateway.hotlink-banned.meaning': ({ name }) => `${name} gibt das nur an Seiten der eigenen Website.`,
  'gateway.hotlink-banned.advice':
    'Entfernen Sie den Header Referer, oder bitten Sie den Betreiber um eine Adresse für Programme.',

  'gateway.service-down.meaning': ({ name }) =>
    `${name} erreicht dahinter keinen Server der API, der arbeitet.`,
  'gateway.service-down.advice':
    'Versuchen Sie es gleich noch einmal; bleibt es so, sagen Sie es dem Betreiber der API.',
  'gateway.service-broke.meaning': ({ name }) =>
    `${name} hat die Anfrage weitergereicht, und die API dahinter gab keine brauchbare Antwort.`,
  'gateway.service-broke.advice':
    'Sehen Sie nach, ob die Änderung gemacht wurde, und versuchen Sie es dann noch einmal; bleibt es so, sagen Sie es dem Betreiber der API.',
  'gateway.service-busy.meaning': ({ name }) =>
    `${name} hält Anfragen zurück, weil die API dahinter zu viel zu tun hat.`,
  'gateway.service-busy.advice': 'Warten Sie ein wenig, und senden Sie dann erneut.',
  'gateway.too-slow.meaning': ({ name }) =>
    `${name} hat die Anfrage weitergereicht, und die API dahinter hat zu lange gebraucht.`,
  'gateway.too-slow.advice':
    'Sehen Sie nach, ob die Änderung gemacht wurde; verlangen Sie weniger auf einmal, oder versuchen Sie es später noch einmal.',
  'gateway.secure-line-failed.meaning': ({ name }) =>
    `${name} konnte zur API dahinter keine sichere Verbindung aufbauen.`,
  'gateway.secure-line-failed.advice':
    'Sagen Sie es dem Betreiber der API: Eines der Zertifikate dort muss geprüft werden.',
  'gateway.origin-unknown.meaning': ({ name }) =>
    `${name} findet den Server der API nicht: Sein Name führt nirgendwohin.`,
  'gateway.origin-unknown.advice':
    'Prüfen Sie den Namen in der Adresse; stimmt er, sagen Sie es dem Betreiber der API.',
  'gateway.tunnel-down.meaning': ({ name }) =>
    `${name} führt durch einen Tunnel zur API, und dessen anderes Ende ist nicht verbunden.`,
  'gateway.tunnel-down.advice':
    'Starten Sie den Tunnel dort neu, wo die API läuft, oder sagen Sie es ihrem Betreiber.',
  'gateway.not-started.meaning': ({ name }) =>
    `Das Programm der API hinter ${name} läuft nicht: Es wurde angehalten oder konnte nicht starten.`,
  'gateway.not-started.advice': 'Sagen Sie es dem Betreiber der API.',
  'gateway.maintenance.meaning': ({ name }) => `Die API hinter ${name} ist wegen Wartung geschlossen.`,
  'gateway.maintenance.advice': 'Versuchen Sie es später noch einmal.',
  'gateway.setup-wrong.meaning': ({ name }) => `${name} ist für diese Adresse nicht richtig eingerichtet.`,
  'gateway.setup-wrong.advice': 'Sagen Sie es dem Betreiber der API, und nennen Sie den Code.',
  'gateway.program-failed.meaning': ({ name }) =>
    `Das Programm, das ${name} für die API ausführt, ist gescheitert.`,
  'gateway.program-failed.advice':
    'Versuchen Sie es noch einmal; bleibt es so, nennen Sie dem Betreiber die Uhrzeit und die Request-ID.',
  'gateway.program-limit.meaning': ({ name }) =>
    `Das Programm, das ${name} für die API ausführt, hat verbraucht, was es verbrauchen darf.`,
  'gateway.program-limit.advice':
    'Verlangen Sie weniger auf einmal, oder sagen Sie es dem Betreiber der API.',
  'gateway.trace.meaning': ({ name }) =>
    `Das Programm der API ist gescheitert und zeigt sein Inneres, auf einer Seite von ${name}.`,
  'gateway.trace.advice':
    'Suchen Sie im Fehler nach einem Ihrer Werte. Eine solche Seite ist nicht für Fremde gedacht: Sagen Sie es dem Betreiber der API.',

  'gateway.network-filter.meaning': ({ name }) =>
    `Ein Filter des Netzes, in dem Sie sind${inBrackets(name)}, sperrt diese Adresse; die API hat die Anfrage nie gesehen.`,
  'gateway.network-filter.advice':
    'Bitten Sie die Betreuer des Netzes, sie zu erlauben, oder versuchen Sie es aus einem anderen Netz.',
  'gateway.network-sign-in.meaning': ({ name }) =>
    `Das Netz, in dem Sie sind${inBrackets(name)}, will zuerst eine Anmeldung; die API hat die Anfrage nie gesehen.`,
  'gateway.network-sign-in.advice':
    'Öffnen Sie irgendeine Webseite in einem Browser, melden Sie sich dort an, und senden Sie dann erneut.',
  'gateway.proxy-sign-in.meaning': ({ name }) =>
    `Der Proxy Ihres Netzes${inBrackets(name)} will eine Anmeldung.`,
  'gateway.proxy-sign-in.advice': 'Fragen Sie die Betreuer Ihres Netzes nach der Anmeldung für den Proxy.',
  'gateway.proxy-denied.meaning': ({ name }) =>
    `Der Proxy Ihres Netzes${inBrackets(name)} lässt Sie nicht zu dieser Adresse.`,
  'gateway.proxy-denied.advice':
    'Bitten Sie die Betreuer des Netzes, sie zu erlauben, oder versuchen Sie es ohne den Proxy.',
  'gateway.proxy-no-name.meaning': ({ name }) =>
    `Der Proxy Ihres Netzes${inBrackets(name)} findet keinen Server mit diesem Namen.`,
  'gateway.proxy-no-name.advice': 'Prüfen Sie den Namen in der Adresse Buchstabe für Buchstabe.',
  'gateway.proxy-no-way.meaning': ({ name }) =>
    `Der Proxy Ihres Netzes${inBrackets(name)} konnte den Server nicht erreichen.`,
  'gateway.proxy-no-way.advice': 'Prüfen Sie den Port in der Adresse, und versuchen Sie es ohne den Proxy.',
} satisfies Pick<Catalogue, keyof typeof english>;
