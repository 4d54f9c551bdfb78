import type { Signing } from '../../../../shared/model/resolved-request.ts';
import { AwsSigner } from './aws-signer.ts';
import { DigestMemory, DigestSigner } from './digest-signer.ts';
import type { Signer } from './signer.ts';

/** Makes the signers of one sender, which share what servers asked before. `now` in epoch ms. */
export class Signers {
  readonly #memory = new DigestMemory();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  create(signing: Signing): Signer {
    return signing.kind === 'digest'
      ? new DigestSigner(signing, this.#memory)
      : new AwsSigner(signing, this.#now);
  }
}
