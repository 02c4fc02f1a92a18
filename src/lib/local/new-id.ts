/** A name that no other computer gives; plain `http` has no `randomUUID`. */
export function nouvelId(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((n) => n.toString(16).padStart(2, '0')).join('');
}
