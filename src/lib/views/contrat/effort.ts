import { estLeCrp } from '$lib/domain/comptes/comptes-ej';
import { ecartsParAction, lignesHorsEffort, type EcartAction } from '$lib/domain/comptes/ponts';
import { dernierJourAttendu } from '$lib/domain/gain/gains';
import { anneePleine, compteEnResultat } from '$lib/domain/gain/gain';
import { nonRecalees } from '$lib/domain/gain/version';
import { accord } from '$lib/format/phrase';
import { euros } from '$lib/format/nombre';
import type { TrajectoireDeSolde } from './contrat.types';
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
): string | null {
  const resultat = trajectoires.find((t) => t.solde === 'resultat_crp');
  if (!resultat) return null;
  const { numero, prevu, horsEffort } = effortDe(etude, perimetre, resultat, etude.exercice);
  if (numero === 0 || horsEffort === null || euros(horsEffort) === euros(0)) return null;
  return `L’avenant ${numero} demande un effort de ${euros(prevu - horsEffort)} en ${etude.exercice}\u00a0; les lignes de gain, qui en prévoient ${euros(prevu)}, ${recalage(etude, numero)}\u00a0: ${euros(Math.abs(horsEffort))} de ${horsEffort > 0 ? 'trop' : 'moins'}.`;
}

/** How many lines the amendment left as they were. */
function recalage({ lignes }: Etude, numero: number): string {
  const restees = nonRecalees(lignes, numero);
  if (restees.length === 0) return 'ont été recalées';
  if (restees.length === lignes.length) return 'n’ont pas été recalées';
  const annee = restees.filter(compteEnResultat).reduce((somme, ligne) => somme + (anneePleine(ligne) ?? 0), 0);
  return `n’ont pas toutes été recalées (${restees.length} sur ${lignes.length} ne le ${accord(restees.length, 'est', 'sont')} pas, ${euros(annee)} d’année pleine)`;
}
