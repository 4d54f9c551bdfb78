export const sandboxTexts = {
  'sandbox.port-taken': ({ port }: { port: number }) =>
    `Another program is using port ${port} already. Choose another number, or leave the port out to take a free one.`,
  'sandbox.port-forbidden': ({ port }: { port: number }) =>
    `This computer keeps port ${port} for its own programs. Choose a number from 1024 to 65535, or leave the port out.`,
  'sandbox.cannot-start': ({ reason }: { reason: string }) =>
    `The sandbox could not start on this computer (${reason}). Everything else works without it.`,
  'sandbox.collection-not-copied': ({ folder, reason }: { folder: string; reason: string }) =>
    `The Sandbox collection could not be written to ${folder} (${reason}). Make room or choose another folder; nothing of yours was changed.`,
} as const;
