import type { Arret } from '../contrat/contrat';
import type { PalierEchelle } from '../action/codes';
import { compteEnResultat, dependDeLActivite, effetEntre, premierJour, report, type LigneGain } from './gain';
import { dernierJourAttendu, dernierJourCompte, finDue } from './gains';
import { estSecurise } from './non-securise';
import { enVigueur, situationGain, type PalierGain } from './palier';

export type NatureDePart = 'depense' | 'recette_activite' | 'recette_autre';

/** Effect on a year of the lines that stand on one rung and are of one nature. */
export interface PartDeGain {
  palier: PalierEchelle;
  nature: NatureDePart;
  montant: number;
  /** Of it, what was due by D and is not in force: it has not come, whatever secures it [39]. */
  echu: number;
  /** Of it, what was secured and is put off: on no rung until a step secures it again (rule 5). */
  reportee?: { montant: number; echu: number };
}

/** Where the effect of a year stands; parts and report make the whole, and no line counts twice. */
export interface EffetsDUneAnnee {
  parts: PartDeGain[];
  /** What lasting gains begun the year before bring more than they did then. */
  report: number;
  /** What of it comes from lines that no act secures yet. */
  reportOuvert: number;
  /** What of it comes from lines that are not in force yet. */
  reportAVenir: number;
  /** As planned, up to the day when the contract stops owing. */
  attendu: number;
}

function natureDe(ligne: LigneGain): NatureDePart {
  if (ligne.nature !== 'recette') return 'depense';
  return dependDeLActivite(ligne) ? 'recette_activite' : 'recette_autre';
}

/**
 * Effects on a year by rung and nature. Convention: a line stands on its one rung at D, at the dates that its steps
 * give; what it brought before it was lost, taken back or postponed stays in the years that had it, on the rung where
 * it stood then. 883 k€ in force from November 2024 and taken back on 1 January 2026 stay for 147 k€ in 2024 and 883 k€
 * in 2025. What should have begun the year before and has not brought nothing then: its year is no report of it, 876 k€
 * postponed to December 2025 and still not in force in September 2026 are 876 k€ secured in 2026, of which the nine
 * months to D, 657 k€, have not come. A contract that is over counts until its end: 120 k€ a year in force since 2020
 * and a contract closed on 30 June 2023 make 60 k€ in 2023, beside what was expected until that day.
 *
 * @param arret what stopped the contract; null when nothing did
 */
export function effetsParPalier(
  lignes: readonly LigneGain[],
  paliers: readonly PalierGain[],
  annee: number,
  au: string,
  arret: Arret | null = null
): EffetsDUneAnnee {
  const [debut, fin] = [`${annee}-01-01`, `${annee}-12-31`];
  const [due, comptee] = [finDue(annee, dernierJourAttendu(arret)), finDue(annee, dernierJourCompte(arret))];
  const rendu: EffetsDUneAnnee = { parts: [], report: 0, reportOuvert: 0, reportAVenir: 0, attendu: 0 };
  const ajoute = (
    ligne: LigneGain,
    palier: PalierEchelle,
    jusqua: string,
    { aVenir = true, reportee = false }: { aVenir?: boolean; reportee?: boolean } = {}
  ) => {
    const arretee = jusqua < fin && (ligne.fin === null || ligne.fin > jusqua);
    const bornee = ligne.perennite === 'perenne' && arretee ? { ...ligne, fin: jusqua } : ligne;
    // What stopped early brings less than the year before: that is no report.
    const auReport = aVenir ? (report(bornee, annee) ?? 0) : 0;
    const montant = (effetEntre(ligne, debut, jusqua) ?? 0) - auReport;
    const nature = natureDe(ligne);
    rendu.report += auReport;
    if (reportee || !estSecurise(palier)) rendu.reportOuvert += auReport;
    if (!enVigueur(palier)) rendu.reportAVenir += auReport;
    const sienne = rendu.parts.find((p) => p.palier === palier && p.nature === nature);
    const echu = enVigueur(palier) ? 0 : (effetEntre(ligne, debut, jusqua < au ? jusqua : au) ?? 0);
    const part: PartDeGain = sienne ?? { palier, nature, montant: 0, echu: 0 };
    if (!sienne) rendu.parts.push(part);
    part.montant += montant;
    part.echu += echu;
    if (reportee) {
      const dite = part.reportee ?? { montant: 0, echu: 0 };
      part.reportee = { montant: dite.montant + montant, echu: dite.echu + echu };
    }
  };
  for (const ligne of lignes.filter(compteEnResultat)) {
    rendu.attendu += effetEntre(ligne, debut, due) ?? 0;
    const { palier, echelon, retenue, acquis } = situationGain(ligne, paliers, au);
    for (const { ligne: acquise, echelon: tenu } of acquis) ajoute(acquise, tenu, comptee);
    if (retenue === null || enVigueur(palier)) continue;
    ajoute(retenue, echelon ?? 'identifie', due, {
      aVenir: (premierJour(retenue) ?? au) > au,
      reportee: palier === 'reporte' && echelon === 'securise'
    });
  }
  return rendu;
}
