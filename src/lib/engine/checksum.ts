import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { ChecksumMismatch, FileUnreadable } from './errors';
import type { ManifestFile } from './manifest';

/** SHA-256 in lower-case hexadecimal; in JavaScript, as `crypto.subtle` does not exist on a plain `http://` name. */
export function sha256Hex(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/**
 * Checks that the bytes are those that the manifest announces.
 *
 * @throws FileUnreadable when there are fewer or more bytes
 * @throws ChecksumMismatch
 */
export function checkFile(bytes: Uint8Array, file: Pick<ManifestFile, 'chemin' | 'octets' | 'sha256'>): void {
  if (bytes.length < file.octets)
    throw new FileUnreadable(file.chemin, `il est tronqué (${bytes.length} octets sur ${file.octets})`);
  if (bytes.length > file.octets)
    throw new FileUnreadable(file.chemin, `il a ${bytes.length} octets au lieu de ${file.octets}`);
  if (sha256Hex(bytes) !== file.sha256) throw new ChecksumMismatch(file.chemin);
}

/** SHA-256 of a text, in lower-case hexadecimal. */
export const digestOfText = (text: string): string => sha256Hex(new TextEncoder().encode(text));

/** Which of `n` lists holds what has this name. */
export function rankOf(name: string, n: number): number {
  return Number.parseInt(digestOfText(name).slice(0, 8), 16) % n;
}
