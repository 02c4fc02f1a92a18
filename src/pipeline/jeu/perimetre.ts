import { lisCsv } from '$lib/importers/lecture/csv';
import { CsvIllisible } from '$lib/importers/lecture/decoupe';
import type { Row, TableRows } from '$lib/schema/tables';

/** Id of the source of a perimeter given on the command line. */
export const SOURCE_PERIMETRE = 'perimetre-fourni';

/** What `--perimetre` says: which GHT are followed, and which legal entities belong to them. */
export interface Perimetre {
  codes: string[];
  etablissement: Row<'etablissement'>[];
}

const COLONNES = {
  ght: ['ght', 'ght_code', 'code_ght'],
  ej: ['ej', 'finess_ej'],
  nom: ['nom', 'rs_ej', 'rs'],
  support: ['etablissement_support', 'role'],
  commune: ['commune'],
  insee: ['commune_insee'],
  departement: ['departement', 'dep']
} as const;

/**
 * Reads a perimeter file: one row a GHT, or one a legal entity or site. Known entities keep their reference row.
 * @throws Error naming the file and the line
 */
export function lisPerimetre(bytes: Uint8Array, fichier: string, references: TableRows): Perimetre {
  const { entete, lignes } = lisTexte(bytes, fichier);
  const minuscules = entete.map((nom) => nom.toLowerCase());
  const double = minuscules.find((nom, i) => nom !== '' && minuscules.indexOf(nom) < i);
  if (double !== undefined)
    throw new Error(`${fichier}\u00a0: la colonne «\u00a0${double}\u00a0» est deux fois dans l’en-tête.`);
  const position = (champ: keyof typeof COLONNES) =>
    minuscules.findIndex((nom) => COLONNES[champ].some((c) => c === nom));
  if (position('ght') < 0)
    throw new Error(`${fichier}\u00a0: une colonne «\u00a0ght\u00a0» (code du GHT) est attendue.`);
  const connus = new Map((references.etablissement ?? []).map((e) => [e.ej, e]));
  const codes = new Set<string>();
  const etablissement = new Map<string, Row<'etablissement'>>();
  for (const { ligne, cellules } of lignes) {
    if (cellules.length !== entete.length) {
      throw new Error(
        `${fichier}, ligne ${ligne}\u00a0: ${cellules.length} cellules, ${entete.length} sont attendues.`
      );
    }
    const lit = (champ: keyof typeof COLONNES) => cellules[position(champ)] ?? '';
    const [ght, ej] = [lit('ght'), lit('ej')];
    if (!/^[A-Z]{2,4}-[0-9]{2}$/.test(ght)) {
      throw new Error(`${fichier}, ligne ${ligne}\u00a0: «\u00a0${ght}\u00a0» n’est pas un code de GHT comme GE-01.`);
    }
    codes.add(ght);
    if (ej === '' || etablissement.has(ej)) continue;
    if (!/^[0-9][0-9A-Z][0-9]{7}$/.test(ej)) {
      throw new Error(`${fichier}, ligne ${ligne}\u00a0: «\u00a0${ej}\u00a0» n’est pas un FINESS de 9 caractères.`);
    }
    const connu = connus.get(ej);
    etablissement.set(ej, connu?.ght === ght ? connu : nouvelEtablissement(ej, ght, lit));
  }
  if (codes.size === 0) throw new Error(`${fichier}\u00a0: aucun GHT n’y est donné.`);
  return { codes: [...codes], etablissement: [...etablissement.values()] };
}

function lisTexte(bytes: Uint8Array, fichier: string): ReturnType<typeof lisCsv> {
  try {
    return lisCsv(bytes);
  } catch (cause) {
    if (!(cause instanceof CsvIllisible)) throw cause;
    throw new Error(`${fichier}, ligne ${cause.ligne}\u00a0: ${cause.message}.`, { cause });
  }
}

function nouvelEtablissement(
  ej: string,
  ght: string,
  lit: (champ: keyof typeof COLONNES) => string
): Row<'etablissement'> {
  const vide = (texte: string) => (texte === '' ? null : texte);
  return {
    ej,
    nom: lit('nom') || ej,
    ght,
    role: /^(oui|support)$/i.test(lit('support')) ? 'support' : 'partie',
    categorie: 'autre',
    commune: vide(lit('commune')),
    commune_insee: vide(lit('insee')),
    departement: vide(lit('departement')),
    lon: null,
    lat: null,
    position: null,
    entree: null,
    sortie: null,
    source: SOURCE_PERIMETRE
  };
}

/** The source row of a perimeter given on the command line. */
export function sourcePerimetre(fichier: string): Row<'source'> {
  return {
    id: SOURCE_PERIMETRE,
    producteur: 'Utilisateur',
    titre: 'Périmètre fourni à la construction du jeu',
    edition: fichier,
    licence: null,
    mise_a_jour: null,
    url: null,
    note: null
  };
}
