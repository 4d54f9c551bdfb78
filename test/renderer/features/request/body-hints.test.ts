import { describe, expect, it } from 'vitest';
import { findBodyHints } from '../../../../renderer/features/request/body-hints.ts';
import { makeBody } from '../../../../shared/draft/make-draft.ts';
import type { KnownVariable } from '../../../../shared/model/environment.ts';
import type { BodyKind, Row } from '../../../../shared/model/request-draft.ts';

interface Parts {
  method?: string;
  kind?: BodyKind;
  text?: string;
  contentType?: string;
  isEnabled?: boolean;
  known?: KnownVariable[];
}

function hints({
  method = 'POST',
  kind = 'json',
  text = '{}',
  contentType,
  isEnabled = true,
  known = [],
}: Parts) {
  const headers: Row[] =
    contentType === undefined
      ? []
      : [{ id: 'row-1', name: 'content-type', value: contentType, isEnabled, note: '' }];
  return findBodyHints({ method, headers, body: { ...makeBody(), kind, text } }, known);
}

describe('what is worth a word about a body', () => {
  it('is nothing for a JSON body that is posted', () => {
    expect(hints({})).toEqual([]);
    expect(hints({ contentType: 'application/problem+json; charset=utf-8' })).toEqual([]);
  });

  it('is that GET carries one', () => {
    expect(hints({ method: 'GET' })).toEqual([{ kind: 'unusual-method', method: 'GET' }]);
    expect(hints({ method: 'GET', text: '' })).toEqual([]);
    expect(hints({ method: 'GET', kind: 'none' })).toEqual([]);
  });

  it('is a Content-Type that says something else', () => {
    expect(hints({ contentType: 'text/plain' })).toEqual([
      { kind: 'other-type', rowId: 'row-1', typed: 'text/plain', wanted: 'application/json' },
    ]);
    expect(hints({ kind: 'xml', text: '<a/>', contentType: 'application/json' })).toMatchObject([
      { kind: 'other-type', wanted: 'application/xml' },
    ]);
  });

  it('is no Content-Type that is switched off, or comes from a variable, or of a body that may be anything', () => {
    expect(hints({ contentType: 'text/plain', isEnabled: false })).toEqual([]);
    expect(hints({ contentType: '{{type}}' })).toEqual([]);
    expect(hints({ kind: 'text', text: 'a', contentType: 'text/csv' })).toEqual([]);
  });

  it('is a name that nothing stands for', () => {
    const known: KnownVariable[] = [
      { name: 'from', value: 'Acme', isSecret: false, hasValue: true, scope: 'environment' },
    ];
    expect(hints({ text: '{"from": "{{from}}", "to": {{to}}}', known })).toEqual([
      { kind: 'unknown-variable', variable: 'to' },
    ]);
  });
});
