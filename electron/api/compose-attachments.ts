import { randomBytes } from 'node:crypto';
import { createAttachments } from '../services/attachments/create-attachments.ts';
import type { AttachmentStore } from '../services/attachments/create-attachments.ts';
import { isInside } from '../services/files/confine-path.ts';

/** The files that requests send, with what the person let be sent in this run. */
export function composeAttachments(): AttachmentStore {
  return createAttachments({ makeBoundary, isInside });
}

/** RFC 2046 5.1.1: up to 70 characters that occur in none of the parts; 96 random bits never do. */
function makeBoundary(): string {
  return `plaincall-${randomBytes(12).toString('hex')}`;
}
