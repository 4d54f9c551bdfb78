/** The engine, in a process that works for ever as soon as a request to `/stuck` is asked for. */
process.on(
  'message',
  (message: { readonly kind?: string; readonly order?: { readonly draft: { readonly url: string } } }) => {
    if (message.kind !== 'send' || message.order?.draft.url.endsWith('/stuck') !== true) return;
    setTimeout(() => {
      for (;;) performance.now();
    }, 100);
  },
);
await import('../../../electron/engine.ts');

export {};
