import type { LigneCsv } from '../lecture/csv';
import { estFiness, refusDeTableur } from '../lecture/finess';
import type { Problem } from '../types';

/** The accounts of one legal entity for one year. */
export interface Exercice {
  ej: string;
  annee: number;
  ligne: LigneCsv;
}

interface Groupe {
  ej: string;
  annee: number;
  entite: LigneCsv[];
  sites: LigneCsv[];
}

/**
 * One row per legal entity and year. The extract has rows of the entity (no site FINESS) and rows of its sites: the
 * entity's own row stands; without one, site rows stand when they all say the same (the accounts repeated on each
 * site). Sites that differ cannot be added up (rates, balance-sheet items): they are left out and told.
 * Null, with a refusal among the problems, when a spreadsheet ruined the FINESS numbers.
 */
export function exercices(
  entete: readonly string[],
  lignes: readonly LigneCsv[],
  fichier: string,
  problems: Problem[]
): Exercice[] | null {
  const lit = (ligne: LigneCsv, nom: string): string => ligne.cellules[entete.indexOf(nom)] ?? '';
  const identifiants = lignes.flatMap((ligne) =>
    ['Finess EJ', 'Finess ET'].map((colonne) => ({ ligne: ligne.ligne, colonne, valeur: lit(ligne, colonne) }))
  );
  const refus = refusDeTableur(identifiants, fichier);
  if (refus) {
    problems.push(refus);
    return null;
  }
  const groupes = new Map<string, Groupe>();
  for (const ligne of lignes) {
    const [ej, annee] = [lit(ligne, 'Finess EJ'), lit(ligne, 'Année')];
    const illisible = estFiness(ej) ? (/^(19|20)\d{2}$/.test(annee) ? null : 'Année') : 'Finess EJ';
    if (illisible) {
      problems.push(ligneIllisible(ligne, illisible, lit(ligne, illisible), fichier));
      continue;
    }
    const cle = `${ej} ${annee}`;
    const groupe = groupes.get(cle) ?? { ej, annee: Number(annee), entite: [], sites: [] };
    groupes.set(cle, groupe);
    (lit(ligne, 'Finess ET') === '' ? groupe.entite : groupe.sites).push(ligne);
  }
  const montants = entete.map((nom, i) => (nom.startsWith('Finess') ? -1 : i)).filter((i) => i >= 0);
  const valeurs = (ligne: LigneCsv): string => montants.map((i) => ligne.cellules[i] ?? '').join(';');
  return [...groupes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, groupe]) => retient(groupe, valeurs, fichier, problems));
}

function retient(
  { ej, annee, entite, sites }: Groupe,
  valeurs: (ligne: LigneCsv) => string,
  fichier: string,
  problems: Problem[]
): Exercice[] {
  const candidates = entite.length > 0 ? entite : sites;
  const [premiere, ...autres] = candidates;
  const differente = premiere && autres.find((ligne) => valeurs(ligne) !== valeurs(premiere));
  if (!premiere) return [];
  if (!differente) return [{ ej, annee, ligne: premiere }];
  problems.push({
    severite: 'erreur',
    fichier,
    ligne: differente.ligne,
    colonne: entite.length > 0 ? 'Finess EJ' : 'Finess ET',
    valeur: ej,
    genre: 'comptes en plusieurs lignes',
    message: `${ej} a ${candidates.length} lignes différentes pour ${annee} (la première est la ligne ${premiere.ligne}).`,
    attendu: 'une ligne par entité juridique et par année',
    suite: 'Lignes laissées de côté : des comptes de sites ne s’additionnent pas.'
  });
  return [];
}

function ligneIllisible({ ligne }: LigneCsv, colonne: string, valeur: string, fichier: string): Problem {
  return {
    severite: 'erreur',
    fichier,
    ligne,
    colonne,
    valeur,
    genre: colonne === 'Année' ? 'année illisible' : 'FINESS illisible',
    message: colonne === 'Année' ? `« ${valeur} » n’est pas une année.` : `« ${valeur} » n’est pas un FINESS.`,
    attendu: colonne === 'Année' ? '4 chiffres' : '9 caractères',
    suite: 'Ligne laissée de côté.'
  };
}
