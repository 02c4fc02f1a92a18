/** Characters that a file system reads otherwise than as a letter of a name: separators, streams, wildcards. */
const INTERDITS = '\\:*?"<>|';
const suspect = (lettre: string): boolean => lettre < ' ' || lettre === '\u007f' || INTERDITS.includes(lettre);

/**
 * The one form of an address that is looked at: its path decoded once, made of plain names only. Everything else, an
 * empty name (`//`), `.` and `..`, a hidden name, an encoded separator, is no address of the site.
 * @param url as the request says it, with or without its query
 * @returns the path, which begins with one slash; null when the address has not this form
 */
export function adresseNormale(url: string): string | null {
  const brut = url.replace(/[?#].*$/s, '');
  if (!brut.startsWith('/') || /%2f|%5c/i.test(brut)) return null;
  let chemin: string;
  try {
    chemin = decodeURIComponent(brut);
  } catch {
    return null;
  }
  const noms = chemin.slice(1).split('/');
  const [fin] = noms.splice(-1);
  const convient = (nom: string): boolean =>
    nom !== '' && !nom.startsWith('.') && !/[. ]$/.test(nom) && !Array.from(nom).some(suspect);
  return noms.every(convient) && (fin === '' || convient(fin ?? '')) ? chemin : null;
}
