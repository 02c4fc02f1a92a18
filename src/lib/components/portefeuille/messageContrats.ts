import { accord } from '$lib/domain/indicateur/phrase';
import { positionALaCible } from './motsDuSuivi';
import { ecartALaCible, exerciceCommun, suivisDistincts } from './suivis';
import type { PortefeuilleModele } from '$lib/views/portefeuille/portefeuille.types';
import type { SuiviContrat } from '$lib/views/portefeuille/suivi.types';

interface Comptes {
  exercice: number;
  /** Contracts with a target and a projection for that exercise. */
  comparables: number;
  /** Of them, those whose landing is under the target. */
  sous: number;
  /** Of the others, those that the tool alone lands under it. */
  sousSelonOutil: number;
}

/**
 * Contracts under their target, for the exercise that most landings speak of: by the hospital's projection, by the
 * tool's when the hospital gave none. A landing equal to its target to the tenth of a million is not under it.
 */
function comptesDeCible(suivis: readonly SuiviContrat[]): Comptes | null {
  const exercice = exerciceCommun(suivis) ?? dernierExercice(suivis);
  const compares = suivis.flatMap((suivi) => {
    const ecart = ecartALaCible(suivi);
    return ecart === null || suivi.resultat?.exercice !== exercice ? [] : [{ suivi, ecart }];
  });
  if (exercice === null || compares.length === 0) return null;
  const sous = compares.filter(({ ecart }) => positionALaCible(ecart) === 'sous');
  const sousSelonOutil = compares.filter(({ suivi, ecart }) => {
    const { cible, outil } = suivi.resultat ?? { cible: null, outil: null };
    if (cible === null || outil === null || positionALaCible(ecart) === 'sous') return false;
    return positionALaCible(outil - cible) === 'sous';
  });
  return { exercice, comparables: compares.length, sous: sous.length, sousSelonOutil: sousSelonOutil.length };
}

function dernierExercice(suivis: readonly SuiviContrat[]): number | null {
  const exercices = suivis.flatMap(({ resultat }) =>
    resultat === null || resultat.cible === null ? [] : [resultat.exercice]
  );
  return exercices.length === 0 ? null : Math.max(...exercices);
}

/**
 * The message of the portfolio's contracts: « 3 contrats sur 9 sont projetés sous leur cible 2026 », then what the
 * tool alone sees. A projection is never told as a certainty. Without target or projection, milestones; without
 * followed contract, what is publicly known.
 */
export function messageContrats(modele: Pick<PortefeuilleModele, 'lignes' | 'territoires' | 'totaux'>): string {
  const suivis = suivisDistincts(modele.lignes);
  const comptes = comptesDeCible(suivis);
  if (comptes !== null) return phraseDeCible(comptes);
  if (suivis.length > 0 && modele.totaux !== null) return phraseDesJalons(suivis.length, modele.totaux.jalonsEnRetard);
  return phrasePublique(modele);
}

function phraseDeCible({ exercice, comparables, sous, sousSelonOutil }: Comptes): string {
  const cible = `cible ${exercice}`;
  if (sous > 0) {
    const sujet = comparables === 1 ? 'Le contrat' : `${sous} ${accord(sous, 'contrat')} sur ${comparables}`;
    const verbe = sous === 1 ? 'est projeté sous sa' : 'sont projetés sous leur';
    const outil = sousSelonOutil > 0 ? `, ${sousSelonOutil} de plus selon l’outil` : '';
    return `${sujet} ${verbe} ${cible}${outil}`;
  }
  if (sousSelonOutil > 0) {
    const verbe = sousSelonOutil === 1 ? 'est projeté sous sa' : 'sont projetés sous leur';
    return `Selon l’outil seul, ${sousSelonOutil} ${accord(sousSelonOutil, 'contrat')} sur ${comparables} ${verbe} ${cible}`;
  }
  return comparables === 1
    ? `Aucun contrat n’est projeté sous sa ${cible}`
    : `Aucun des ${comparables} contrats n’est projeté sous sa ${cible}`;
}

function phraseDesJalons(contrats: number, enRetard: number): string {
  const ou = contrats === 1 ? 'le contrat suivi' : `les ${contrats} contrats suivis`;
  return enRetard === 0
    ? `Aucun jalon en retard dans ${ou}`
    : `${enRetard} ${accord(enRetard, 'jalon')} en retard dans ${ou}`;
}

function phrasePublique({ lignes }: Pick<PortefeuilleModele, 'lignes'>): string {
  const contrats = new Set(lignes.flatMap(({ contrats }) => contrats.map(({ id }) => id))).size;
  const couverts = lignes.filter(({ contrats }) => contrats.length > 0).length;
  if (contrats === 0) return 'Aucun contrat publiquement connu';
  const connus = `${contrats} ${accord(contrats, 'contrat')} publiquement ${accord(contrats, 'connu')}`;
  return `${connus}, dans ${couverts} ${accord(couverts, 'périmètre')} sur ${lignes.length}`;
}

/** Contracts that the message leaves out, in words; null when it counts them all. */
export function horsMessage(modele: Pick<PortefeuilleModele, 'lignes'>): string | null {
  const suivis = suivisDistincts(modele.lignes);
  const comptes = comptesDeCible(suivis);
  const ecartes = comptes === null ? 0 : suivis.length - comptes.comparables;
  if (comptes === null || ecartes === 0) return null;
  return `${ecartes} ${accord(ecartes, 'contrat')} sans cible ou sans projection ${comptes.exercice}`;
}
