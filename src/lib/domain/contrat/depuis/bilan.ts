import type { MouvementDuContrat } from './depuis';
import type { MouvementDeGain } from './gains';
import type { MouvementDeVie } from './vie';

/** Since when two states are compared: the last review, the signature when there was none, or a day that was chosen. */
export interface Reference {
  le: string;
  quoi: 'revue' | 'signature' | 'choisie';
}

/** Whether a day may be compared with D: one before it. */
export function estAvantLaSituation(jour: string, au: string): boolean {
  return jour < au;
}

/**
 * Since when a contract is compared at D [M]: its last review held before D; when there was none, its signature, else
 * its first day; null when nothing of it was before D.
 */
export function referenceDe(
  revues: readonly string[],
  { signature, debut }: { signature: string | null; debut: string | null },
  au: string
): Reference | null {
  const revue = revues
    .filter((le) => estAvantLaSituation(le, au))
    .toSorted()
    .at(-1);
  if (revue !== undefined) return { le: revue, quoi: 'revue' };
  const depart = signature ?? debut;
  return depart !== null && estAvantLaSituation(depart, au) ? { le: depart, quoi: 'signature' } : null;
}

/** What changed, in a few figures; euros of gains are a year of the lasting ones, one-off gains are in the list only. */
export interface BilanDepuis {
  mouvements: number;
  /** What happened to the contract itself, the gravest first: said before any figure. */
  vie: MouvementDeVie[];
  jalons: { atteints: number; glisses: number; enRetard: number };
  /** Lasting gains, net, a year: secured (in force or not), put in force, lost or taken back, postponed. */
  securises: number;
  realises: number;
  perdus: number;
  reportes: number;
  /** Of those put in force, what lines planned to bring cost a year: their sum with others would hide it. */
  aPerte: number;
  /** By how much the landing of the result moved, and who says it; null when the same year was not projected before. */
  atterrissage: { ecart: number; exercice: number; origine: 'etablissement' | 'outil' } | null;
  /** What was paid since, of tranches whole or in part. */
  aidesVersees: number;
  /** Criteria of D. 6143-39 that became met, and that are no longer. */
  criteres: number;
  criteresLeves: number;
  /** Indicators of its actions whose last value is better, or worse. */
  indicateurs: { mieux: number; moins: number };
  /** Alerts raised at the second date only, and those that are over. */
  alertes: { levees: number; finies: number };
}

/** What a list says of it: what is of no use to its sentence, or has a column of its own, is left out. */
export type BilanBref = Pick<BilanDepuis, 'mouvements' | 'vie' | 'jalons' | 'securises' | 'perdus' | 'atterrissage'> &
  Partial<Pick<BilanDepuis, 'reportes' | 'aPerte'>>;

export function enBref({
  mouvements,
  vie,
  jalons,
  securises,
  perdus,
  reportes,
  aPerte,
  atterrissage
}: BilanDepuis): BilanBref {
  const dits = { ...(reportes !== 0 && { reportes }), ...(aPerte !== 0 && { aPerte }) };
  return { mouvements, vie, jalons, securises, perdus, ...dits, atterrissage };
}

/** The figures of the headline, from the very list that stands under it (rule 52). */
export function bilanDe(mouvements: readonly MouvementDuContrat[]): BilanDepuis {
  const bilan: BilanDepuis = {
    mouvements: mouvements.length,
    vie: mouvements.flatMap((m) => ('enTete' in m && m.enTete ? [m] : [])),
    jalons: { atteints: 0, glisses: 0, enRetard: 0 },
    securises: 0,
    realises: 0,
    perdus: 0,
    reportes: 0,
    aPerte: 0,
    atterrissage: null,
    aidesVersees: 0,
    criteres: 0,
    criteresLeves: 0,
    indicateurs: { mieux: 0, moins: 0 },
    alertes: { levees: 0, finies: 0 }
  };
  for (const m of mouvements) ajoute(bilan, m);
  return bilan;
}

function ajoute(bilan: BilanDepuis, m: MouvementDuContrat): void {
  switch (m.code) {
    case 'jalon_atteint':
      bilan.jalons.atteints += 1;
      break;
    case 'jalon_glisse':
      bilan.jalons.glisses += 1;
      break;
    case 'jalon_retard':
      bilan.jalons.enRetard += 1;
      break;
    case 'aide_versee':
    case 'aide_versee_en_partie':
      bilan.aidesVersees += m.euros ?? 0;
      break;
    case 'alerte_levee':
      bilan.alertes.levees += 1;
      break;
    case 'alerte_finie':
      bilan.alertes.finies += 1;
      break;
    case 'critere_rempli':
      bilan.criteres += 1;
      break;
    case 'critere_leve':
      bilan.criteresLeves += 1;
      break;
    case 'indicateur':
      if (m.sens !== 'neutre') bilan.indicateurs[m.sens] += 1;
      break;
    case 'indicateurs_autres':
      bilan.indicateurs.mieux += m.mieux;
      bilan.indicateurs.moins += m.moins;
      break;
    case 'atterrissage':
      if (
        m.soldes[0]?.solde === 'resultat_crp' &&
        m.euros !== null &&
        bilan.atterrissage?.origine !== 'etablissement'
      ) {
        bilan.atterrissage = { ecart: m.euros, exercice: m.exercice, origine: m.origine };
      }
      break;
    default:
      if ('nouvellementSecurise' in m && m.nature === 'annee_pleine') ajouteLeGain(bilan, m);
  }
}

function ajouteLeGain(bilan: BilanDepuis, m: MouvementDeGain): void {
  // A line that costs more than it brings counts against the others: euros keep their sign, a loss being told below zero.
  const euros = m.euros ?? 0;
  const perdu = m.code === 'gain_perdu' || m.code === 'gain_repris';
  if (perdu) bilan.perdus -= euros;
  else if (m.code === 'gain_reporte') bilan.reportes -= euros;
  else if (m.code === 'gain_realise') bilan.realises += euros;
  if (m.aPerte) bilan.aPerte -= euros;
  if (m.nouvellementSecurise && m.code !== 'gain_reporte') bilan.securises += perdu ? -euros : euros;
}
