import { createHash } from 'node:crypto';

/** The digest that readers compute in JavaScript (`sha256Hex`, `digestOfText`), by the processor's own means. */
export const sha256De = (contenu: Uint8Array | string): string => createHash('sha256').update(contenu).digest('hex');
