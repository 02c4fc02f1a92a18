import { estLeCrp } from '$lib/domain/comptes/comptes-ej';
import { ecartsParAction, lignesHorsEffort, type EcartAction } from '$lib/domain/comptes/ponts';
import { dernierJourAttendu } from '$lib/domain/gain/gains';
import { anneePleine, compteEnResultat } from '$lib/domain/gain/gain';
import { nonRecalees, quitteLEffort } from '$lib/domain/gain/version';
import type { Rebasage, TrajectoireDeSolde } from './contrat.types';
import type { Etude } from './etude';
import type { Perimetre } from './perimetre';

type Lignes = Etude['lignes'];

/** Gain lines that the accounts of the CRP of the perimeter hold. */
export function lignesDuCrp({ lignes }: Etude, { ejs }: Perimetre): Lignes {
  return lignes.filter((l) => ejs.includes(l.ej) && estLeCrp(l.budget));
}

/** The path without the plan, by the version in force. */
export function tendancielDe({ versions }: TrajectoireDeSolde, annee: number): number | null {
  const enVigueur = versions.find((v) => v.genre === 'tendanciel' && v.enVigueur);
  return enVigueur?.points.find((p) => p.annee === annee)?.valeur ?? null;
}

/** What the gain lines plan on a year beside the effort that the version in force asks for. */
export interface Effort {
  actions: EcartAction[];
  prevu: number;
  /** Planned less effort; null when the path does not give both ends. */
  horsEffort: number | null;
  /** Number of the version whose target is in force. */
  numero: number;
}

export function effortDe(etude: Etude, perimetre: Perimetre, resultat: TrajectoireDeSolde, annee: number): Effort {
  const { dossier, jugeLe: au, arret } = etude;
  const actions = ecartsParAction(
    lignesDuCrp(etude, perimetre),
    dossier.gain_palier,
    annee,
    au,
    dernierJourAttendu(arret)
  );
  const prevu = actions.reduce((total, a) => total + a.attendu, 0);
  return {
    actions,
    prevu,
    horsEffort: lignesHorsEffort(prevu, resultat.cible.valeur, tendancielDe(resultat, annee)),
    numero: resultat.versions.find((v) => v.genre === 'cible' && v.enVigueur)?.numero ?? 0
  };
}

/** After an amendment, by how much the lines part from its effort on the year of D; null when they do not. */
export function rebasageDe(
  etude: Etude,
  perimetre: Perimetre,
  trajectoires: readonly TrajectoireDeSolde[]
): Rebasage | null {
  const resultat = trajectoires.find((t) => t.solde === 'resultat_crp');
  if (!resultat) return null;
  const { lignes } = etude;
  const { numero, prevu, horsEffort } = effortDe(etude, perimetre, resultat, etude.exercice);
  if (!quitteLEffort(numero, horsEffort)) return null;
  const restees = nonRecalees(lignes, numero);
  return {
    ...{ avenant: numero, prevu, horsEffort, lignes: lignes.length, restees: restees.length },
    apRestee: restees.filter(compteEnResultat).reduce((somme, ligne) => somme + (anneePleine(ligne) ?? 0), 0)
  };
}
