import { describe, expect, it } from 'vitest';
import { suggestVariables, variableMarks } from '../../../renderer/variables/variable-text.ts';
import type { KnownVariable } from '../../../shared/model/environment.ts';

const variable = (name: string): KnownVariable => ({
  name,
  value: name,
  isSecret: false,
  hasValue: true,
  scope: 'environment',
});
const known = ['apiKey', 'baseUrl', 'database'].map(variable);

describe('completing a variable', () => {
  it('puts the whole name in, and the cursor behind it', () => {
    const [first] = suggestVariables('https://x/{{ap/y', 14, known, () => 'about it');
    expect(first).toEqual({
      value: 'https://x/{{apiKey}}/y',
      label: '{{apiKey}}',
      detail: 'about it',
      caret: 20,
    });
  });

  it('offers names that begin so before those that merely hold it', () => {
    const labels = suggestVariables('{{ba', 4, known, () => '').map(({ label }) => label);
    expect(labels).toEqual(['{{baseUrl}}', '{{database}}']);
  });

  it('offers all right behind the braces, and none where no braces are open', () => {
    expect(suggestVariables('{{', 2, known, () => '')).toHaveLength(3);
    expect(suggestVariables('base', 4, known, () => '')).toEqual([]);
  });
});

describe('marking variables', () => {
  it('leaves text without braces alone', () => {
    expect(variableMarks('plain', known)).toEqual([]);
  });
});
