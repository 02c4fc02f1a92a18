import { Balises, type Recepteur } from './balises';
import { morceauxDe, ZipIllisible, type Entree } from './zip';

/** The parts of a workbook: its bytes, and what its directory lists. */
export interface Partie {
  bytes: Uint8Array;
  entrees: readonly Entree[];
}

/**
 * Reads one part of a workbook, tag by tag. UTF-8, or UTF-16 when it begins as such.
 * @throws XmlAbime, ZipIllisible
 */
export async function lisXml({ bytes, entrees }: Partie, nom: string, recepteur: Recepteur): Promise<void> {
  const cle = nom.toLowerCase();
  const entree = entrees.find((e) => e.nom === nom) ?? entrees.find((e) => e.nom.toLowerCase() === cle);
  if (!entree) throw new ZipIllisible(`${nom === '' ? 'une feuille' : nom} y manque`);
  const balises = new Balises(recepteur);
  let decodeur: TextDecoder | null = null;
  for await (const morceau of morceauxDe(bytes, entree)) {
    decodeur ??= new TextDecoder(encodageDe(morceau), { fatal: true });
    balises.pousse(decodeur.decode(morceau, { stream: true }));
  }
  balises.pousse(decodeur?.decode() ?? '');
  balises.termine();
}

function encodageDe(debut: Uint8Array): string {
  if (debut[0] === 0xff && debut[1] === 0xfe) return 'utf-16le';
  return debut[0] === 0xfe && debut[1] === 0xff ? 'utf-16be' : 'utf-8';
}
