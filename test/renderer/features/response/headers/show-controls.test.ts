import { expect, test } from 'vitest';
import { showControls } from '../../../../../renderer/features/response/headers/show-controls.ts';

test('control characters can be seen, and lines stay lines', () => {
  expect(showControls('HTTP/1.1 200 OK\r\nX: a\0b\x7f\n')).toBe('HTTP/1.1 200 OK\\r\\n\nX: a\\0b\\x7f\\n\n');
});

test('what can be seen is left as it is', () => {
  expect(showControls('Zoë ☕ {}')).toBe('Zoë ☕ {}');
});
