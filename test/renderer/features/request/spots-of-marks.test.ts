import { describe, expect, it } from 'vitest';
import { problemsOfMarks, spotOfPlace } from '../../../../renderer/features/request/spots-of-marks.ts';
import type { Place } from '../../../../shared/model/diagnosis.ts';

const text = '{\n  "to": ["0018001234567"],\n  "from": "Acme"\n}';

function place(parts: Partial<Extract<Place, { in: 'body' }>>): Extract<Place, { in: 'body' }> {
  return { in: 'body', line: null, column: null, offset: null, length: null, path: null, ...parts };
}

describe('where a place of the body is in its text', () => {
  it('is where its path leads, even if it was counted elsewhere', () => {
    const spot = spotOfPlace(text, place({ path: ['to', 0], offset: 3, length: 1 }));
    expect(text.slice(spot?.offset, (spot?.offset ?? 0) + (spot?.length ?? 0))).toBe('"0018001234567"');
  });

  it('is as it was counted where the path leads nowhere', () => {
    expect(spotOfPlace(text, place({ path: ['cc'], offset: 4, length: 4 }))).toEqual({
      offset: 4,
      length: 4,
    });
  });

  it('is what stands in the line where only the line is known', () => {
    expect(spotOfPlace(text, place({ line: 3 }))).toEqual({ offset: text.indexOf('"from"'), length: 14 });
  });

  it('is nowhere beyond the end', () => {
    expect(spotOfPlace(text, place({ line: 40 }))).toBeNull();
    expect(spotOfPlace(text, place({ offset: 4_000, length: 1 }))).toBeNull();
  });
});

describe('what is underlined for an answer', () => {
  it('is each spot of the body with what was said about it', () => {
    const marks = [
      { place: place({ path: ['from'] }), text: 'Unknown sender' },
      { place: { in: 'header', name: 'Accept' } as const, text: 'Not this' },
    ];
    expect(problemsOfMarks(text, marks, 'error')).toEqual([
      { offset: text.indexOf('"Acme"'), length: 6, severity: 'error', text: 'Unknown sender' },
    ]);
  });

  it('is not the whole of it', () => {
    expect(problemsOfMarks(text, [{ place: place({ path: [] }), text: 'No' }], 'error')).toEqual([]);
  });
});
