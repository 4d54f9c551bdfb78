import { expect, test } from 'vitest';
import { askedKind } from '../../../shared/diagnosis/asked-kind.ts';
import { inEnglish } from '../../../shared/diagnosis/foreign-words.ts';
import { SAYS_MISSING, SAYS_UNKNOWN } from '../../../shared/diagnosis/name-mend.ts';

test.each([
  ['Der Wert muss eine ganze Zahl sein.', 'integer'],
  ['La valeur doit être un nombre.', 'number'],
  ['El campo debe ser una lista.', 'list'],
  ['Il valore deve essere un booleano.', 'boolean'],
  ['O valor deve ser um objeto.', 'object'],
  ['De waarde moet een getal zijn: veld lengte', 'number'],
])('%s asks for a kind', (sentence, kind) => {
  expect(askedKind(inEnglish(sentence))).toBe(kind);
});

test.each([
  'Das Feld „breite“ ist erforderlich.',
  'Le champ largeur est obligatoire.',
  'El campo ancho es obligatorio.',
  'Manca il campo larghezza',
  'O campo largura é obrigatório',
  'Veld breedte ontbreekt',
])('%s misses something', (sentence) => {
  expect(SAYS_MISSING.test(inEnglish(sentence))).toBe(true);
});

test('what is not known is told as that', () => {
  expect(SAYS_UNKNOWN.test(inEnglish('Das Feld farbe ist unbekannt'))).toBe(true);
  expect(SAYS_UNKNOWN.test(inEnglish('Le champ couleur est inconnu'))).toBe(true);
});

test('names and English stay as they are', () => {
  for (const sentence of ['"liste" is required', 'The list must not be empty', 'datum_id must be an integer'])
    expect(inEnglish(sentence)).toBe(sentence);
  expect(inEnglish('Das Feld zahl_id fehlt')).toBe('Das field zahl_id missing');
});
