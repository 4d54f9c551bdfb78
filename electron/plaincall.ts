#!/usr/bin/env node
import module from 'node:module';

/**
 * The command line. This file loads nothing: the cache of compiled code has to be switched on before the rest is
 * compiled, and a Node that is too old has to be told so before it meets syntax or modules that it does not know.
 */
const OLDEST_NODE = [22, 19] as const;

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
  console.error(`Plaincall needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
  process.exitCode = 2;
} else {
  module.enableCompileCache();
  const { runThisProcess } = await import('./cli/run-this-process.ts');
  await runThisProcess({ mayFetchDesktop: false });
}
