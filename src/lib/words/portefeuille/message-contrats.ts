import { accord } from '$lib/format/phrase';
import { PARTIE_FERMEE } from '../absences';
import type { PortefeuilleModele } from '$lib/views/portefeuille/portefeuille.types';
import { ecartesEnMots } from './ecartes';

type Ensemble = Pick<PortefeuilleModele['ensemble'], 'resultat' | 'connus' | 'couvertes' | 'lignes'>;
type Lu = { ensemble: Ensemble } & Pick<PortefeuilleModele, 'totauxFermes'>;

/**
 * The message of the portfolio's contracts: « 3 contrats sur 9 sont projetés sous leur cible 2026 », then how many the
 * tool's central landing puts under theirs: each counts its own. A projection is never told as a certainty. Without
 * target or projection, milestones; without followed contract, what is publicly known.
 */
export function messageContrats(modele: Lu & Pick<PortefeuilleModele, 'totaux'>): string {
  if (modele.totauxFermes) return `Ensemble des contrats\u00a0: ${PARTIE_FERMEE}`;
  const { resultat } = modele.ensemble;
  if (resultat.exercice !== null && resultat.comptes > 0) return phraseDeCible(resultat, resultat.exercice);
  if (modele.totaux !== null) return phraseDesJalons(modele.totaux.contrats, modele.totaux.jalonsEnRetard);
  return phrasePublique(modele.ensemble);
}

function phraseDeCible(
  { comptes: comparables, sous, sousSelonOutil, lusParOutil }: Ensemble['resultat'],
  exercice: number
): string {
  const cible = `cible ${exercice}`;
  if (sous > 0) {
    const sujet = comparables === 1 ? 'Le contrat' : `${sous} ${accord(sous, 'contrat')} sur ${comparables}`;
    const verbe = sous === 1 ? 'est projeté sous sa' : 'sont projetés sous leur';
    return `${sujet} ${verbe} ${cible}${selonLEstimationCentrale({ comptes: comparables, sousSelonOutil, lusParOutil })}`;
  }
  if (sousSelonOutil > 0) {
    const verbe = sousSelonOutil === 1 ? 'est projeté sous sa' : 'sont projetés sous leur';
    return `Selon l’outil seul, ${sousSelonOutil} ${accord(sousSelonOutil, 'contrat')} sur ${comparables} ${verbe} ${cible}`;
  }
  return comparables === 1
    ? `Aucun contrat n’est projeté sous sa ${cible}`
    : `Aucun des ${comparables} contrats n’est projeté sous sa ${cible}`;
}

/** How many the tool's central landing puts under their target, of those that it projects; nothing where it projects none. */
function selonLEstimationCentrale({
  comptes,
  sousSelonOutil,
  lusParOutil
}: Pick<Ensemble['resultat'], 'comptes' | 'sousSelonOutil' | 'lusParOutil'>): string {
  if (lusParOutil === 0) return '';
  if (comptes === 1) return sousSelonOutil === 1 ? ', aussi selon l’outil (central)' : ', non selon l’outil (central)';
  const parmi = lusParOutil < comptes ? ` sur ${lusParOutil}` : '';
  return `, ${sousSelonOutil === 0 ? 'aucun' : sousSelonOutil}${parmi} selon l’outil (central)`;
}

function phraseDesJalons(contrats: number, enRetard: number): string {
  const ou = contrats === 1 ? 'le contrat suivi' : `les ${contrats} contrats suivis`;
  return enRetard === 0
    ? `Aucun jalon en retard dans ${ou}`
    : `${enRetard} ${accord(enRetard, 'jalon')} en retard dans ${ou}`;
}

function phrasePublique({ connus: contrats, couvertes, lignes }: Ensemble): string {
  if (contrats === 0) return 'Aucun contrat publiquement connu';
  const connus = `${contrats} ${accord(contrats, 'contrat')} publiquement ${accord(contrats, 'connu')}`;
  return `${connus}, dans ${couvertes} ${accord(couvertes, 'périmètre')} sur ${lignes}`;
}

/** Contracts that the message leaves out, in words; null when it counts them all. */
export function horsMessage({ ensemble, totauxFermes }: Lu): string | null {
  if (totauxFermes || ensemble.resultat.comptes === 0) return null;
  return ecartesEnMots(ensemble.resultat.ecartes);
}
