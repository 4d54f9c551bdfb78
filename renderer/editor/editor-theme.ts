import { monaco } from './monaco.ts';

const NAME = 'plaincall';

/** Draws editors in the window's own colours, and again whenever the system goes from light to dark or back. */
export function followTheme(): void {
  const dark = globalThis.matchMedia('(prefers-color-scheme: dark)');
  const draw = () => {
    monaco.editor.defineTheme(NAME, themeFromTokens(dark.matches));
    monaco.editor.setTheme(NAME);
  };
  draw();
  dark.addEventListener('change', draw);
}

function themeFromTokens(isDark: boolean): monaco.editor.IStandaloneThemeData {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const rule = (scope: string, name: string) => ({ token: scope, foreground: token(name).replace('#', '') });
  return {
    base: isDark ? 'vs-dark' : 'vs',
    // Monaco's own rules name XML's parts more closely than ours would, and would win.
    inherit: false,
    rules: [
      rule('', 'ink'),
      rule('key', 'info'),
      rule('string', 'ok'),
      rule('number', 'warn'),
      rule('literal', 'accent'),
      rule('punctuation', 'ink-2'),
      rule('tag', 'info'),
      rule('metatag', 'info'),
      rule('attribute.name', 'warn'),
      rule('attribute.value', 'ok'),
      rule('delimiter', 'ink-2'),
      rule('comment', 'ink-3'),
    ],
    colors: {
      ...bracketColours(token('ink-2')),
      'editor.background': token('paper'),
      'editor.foreground': token('ink'),
      'editor.lineHighlightBackground': '#00000000',
      'editor.lineHighlightBorder': '#00000000',
      'editor.selectionBackground': isDark ? '#35507f' : '#c9d7f8',
      'editor.inactiveSelectionBackground': token('accent-soft'),
      'editor.findMatchBackground': isDark ? '#6b5220' : '#f3cf86',
      'editor.findMatchHighlightBackground': token('warn-soft'),
      'editorBracketMatch.background': token('accent-soft'),
      'editorBracketMatch.border': token('accent'),
      'editorCursor.foreground': token('ink'),
      'editorGutter.background': token('paper'),
      'editorGutter.foldingControlForeground': token('ink-3'),
      'editorIndentGuide.background1': token('line'),
      'editorIndentGuide.activeBackground1': token('line-strong'),
      'editorLineNumber.foreground': token('ink-3'),
      'editorLineNumber.activeForeground': token('ink'),
      'editorHoverWidget.background': token('surface'),
      'editorHoverWidget.border': token('line-strong'),
      'editorHoverWidget.foreground': token('ink'),
      'editorSuggestWidget.background': token('surface'),
      'editorSuggestWidget.border': token('line-strong'),
      'editorSuggestWidget.foreground': token('ink'),
      'editorSuggestWidget.selectedBackground': token('hover'),
      'editorSuggestWidget.selectedForeground': token('ink'),
      'editorSuggestWidget.highlightForeground': token('accent'),
      'editorSuggestWidget.focusHighlightForeground': token('accent'),
      'editorWidget.background': token('surface'),
      'editorWidget.border': token('line-strong'),
      'editorWidget.foreground': token('ink'),
      'editor.placeholder.foreground': token('ink-3'),
      'input.background': token('paper'),
      'input.border': token('line-strong'),
      'input.foreground': token('ink'),
      'list.hoverBackground': token('hover'),
      focusBorder: token('focus'),
      'scrollbar.shadow': '#00000000',
      'scrollbarSlider.background': `${token('line-strong')}99`,
      'scrollbarSlider.hoverBackground': token('line-strong'),
      'scrollbarSlider.activeBackground': token('ink-3'),
      'widget.shadow': isDark ? '#00000066' : '#1f232826',
    },
  };
}

/** Colours say what a value is; brackets that are paired by colour would say something else. */
function bracketColours(colour: string): monaco.editor.IColors {
  const levels = ['1', '2', '3', '4', '5', '6'].map((level) => `foreground${level}`);
  return Object.fromEntries(
    [...levels, 'unexpectedBracket.foreground'].map((name) => [`editorBracketHighlight.${name}`, colour]),
  );
}
