export function nomAnnote(f: string): string {
  return f;
}
export async function annoteClasseur(bytes: Uint8Array): Promise<Uint8Array> {
  return bytes;
}
