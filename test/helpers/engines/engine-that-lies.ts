/** Says that it is ready, and then what no engine says. */
process.on('disconnect', () => process.exit());
process.on('message', (message: { readonly kind?: string }) => {
  if (message.kind === 'start') process.send?.({ kind: 'ready' });
  if (message.kind === 'send')
    process.send?.({ kind: 'body', body: { id: '../../somewhere', bytes: 'none', byteLength: -1 } });
});
process.send?.({ kind: 'here' });
