import type { Fiche } from '$lib/domain/indicateur/fiche';
import { douteDe, FACTEUR, type Doute } from '$lib/domain/indicateur/vraisemblance';
import { valeurLisible } from '$lib/format/nombre';
import type { Row } from '$lib/schema/tables';
import type { Problem } from '../types';

type Mesure = Row<'mesure'>;

/** Measures with a mark on those that are to be checked, and a line of the report for each of these. */
export interface Verification {
  mesures: Mesure[];
  problems: Problem[];
}

/**
 * Checks yearly values against the bounds of their sheet and against the year before. A doubtful value is kept, marked
 * and told; the mark of a file's own check stays.
 *
 * @param mesures values of hospitals and of GHT, none of them a sum made here
 * @param connues where the year before is looked for, when it is in none of `mesures`
 */
export function verifieValeurs(
  mesures: readonly Mesure[],
  fiches: ReadonlyMap<string, Fiche>,
  connues: readonly Mesure[] = []
): Verification {
  const parAnnee = new Map<string, Mesure>();
  for (const m of [...connues, ...mesures]) {
    const deja = parAnnee.get(cle(m, 0));
    if (m.valeur !== null && (!deja || vautMieux(m, deja))) parAnnee.set(cle(m, 0), m);
  }
  const problems: Problem[] = [];
  const verifiees = mesures.map((m) => {
    const fiche = fiches.get(m.indicateur);
    if (m.valeur === null || !fiche || fiche.periodicite !== 'annuelle' || fiche.definition !== m.definition) return m;
    const avant = parAnnee.get(cle(m, -1));
    const comparable = avant && !fiche.ruptures.some((r) => r.annee === annee(m)) && m.fusion === avant.fusion;
    const doute = douteDe(m.valeur, comparable ? avant.valeur : null, fiche.vraisemblance);
    if (!doute) return m;
    const phrase = phraseDe(doute, m.valeur, annee(m), fiche);
    problems.push(problemeDe(m, fiche, doute, phrase));
    return { ...m, reserve: m.reserve ?? `à vérifier\u00a0: ${phrase}` };
  });
  return { mesures: verifiees, problems };
}

function annee(m: Mesure): number {
  return Number(m.fin.slice(0, 4));
}

function cle(m: Mesure, decalage: number): string {
  return [m.entite_type, m.entite, m.indicateur, m.definition, annee(m) + decalage].join('|');
}

/** The row that screens show: definitive before provisional, then the latest published. */
function vautMieux(a: Mesure, b: Mesure): boolean {
  if (a.statut !== b.statut) return a.statut === 'definitif';
  const [pa, pb] = [a.publie_le ?? '', b.publie_le ?? ''];
  return pa === pb ? a.edition > b.edition : pa > pb;
}

function phraseDe(doute: Doute, valeur: number, an: number, fiche: Fiche): string {
  const dit = (v: number) => valeurLisible(v, fiche);
  switch (doute.genre) {
    case 'bornes':
      return `${dit(valeur)} est ${doute.borne === 'min' ? 'sous le minimum attendu' : 'au-dessus du maximum attendu'} (${dit(doute.limite)})`;
    case 'saut':
      return `de ${dit(doute.avant)} en ${an - 1} à ${dit(valeur)}, ${FACTEUR}\u00a0fois ${valeur > doute.avant ? 'plus' : 'moins'} ou davantage`;
    case 'ecart':
      return `de ${dit(doute.avant)} en ${an - 1} à ${dit(valeur)}, écart inhabituel en un an`;
  }
}

const GENRES: Record<Doute['genre'], string> = {
  bornes: 'valeur hors de ses bornes',
  saut: 'saut d’une année à l’autre',
  ecart: 'écart inhabituel'
};

function problemeDe(m: Mesure, fiche: Fiche, doute: Doute, phrase: string): Problem {
  return {
    severite: 'avertissement',
    fichier: m.edition,
    colonne: m.indicateur,
    valeur: String(m.valeur),
    genre: GENRES[doute.genre],
    message: `${m.entite}, ${fiche.libelle}, ${annee(m)}\u00a0: ${phrase}.`,
    ...(fiche.vraisemblance && { attendu: fiche.vraisemblance.texte }),
    suite: 'Valeur gardée, marquée à vérifier et hors classement.'
  };
}
