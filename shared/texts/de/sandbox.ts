import type { sandboxTexts as english } from '../en/sandbox.ts';
import type { Catalogue } from '../text.ts';

export const sandboxTexts = {
  'sandbox.port-taken': ({ port }) =>
    `Ein anderes Programm benutzt den Port ${port} schon. Wählen Sie eine andere Nummer, oder lassen Sie den Port weg, dann wird ein freier genommen.`,
  'sandbox.port-forbidden': ({ port }) =>
    `Dieser Computer behält den Port ${port} für seine eigenen Programme. Wählen Sie eine Nummer von 1024 bis 65535, oder lassen Sie den Port weg.`,
  'sandbox.cannot-start': ({ reason }) =>
    `Die Sandbox konnte auf diesem Computer nicht starten (${reason}). Alles andere funktioniert ohne sie.`,
  'sandbox.collection-not-copied': ({ folder, reason }) =>
    `Die Sammlung „Sandbox“ ließ sich nicht nach ${folder} schreiben (${reason}). Schaffen Sie Platz, oder wählen Sie einen anderen Ordner; an Ihren Dateien wurde nichts geändert.`,
} satisfies Pick<Catalogue, keyof typeof english>;
