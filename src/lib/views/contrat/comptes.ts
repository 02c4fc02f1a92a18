import {
  CLOTURES,
  comptesDe,
  estCloture,
  somme,
  statutDesClotures,
  type ComptesEj,
  type LigneCompte
} from '$lib/domain/comptes/comptes-ej';
import { cibleDeLExercice, type CibleDeLExercice } from '$lib/domain/comptes/cible';
import { trieParCle } from '$lib/domain/comptes/par-cle';
import { impactNeutralise } from '$lib/domain/comptes/hypotheses';
import { identites } from '$lib/domain/comptes/identites';
import { quatreResultats } from '$lib/domain/comptes/quatre-resultats';
import { soldes as soldesDuCompte, sommeDesEj, type Soldes } from '$lib/domain/comptes/soldes';
import { soldeADate } from '$lib/domain/comptes/solde-a-date';
import { joursDeCharges, soldeUnAnAvant, tresorerieA, tresorerieARegarder } from '$lib/domain/comptes/tresorerie';
import { suspensionEnCours } from '$lib/domain/contrat/evenements';
import { membreA, perimetreA } from '$lib/domain/contrat/perimetre';
import { dernierJourAttendu } from '$lib/domain/gain/gains';
import { anneeDe } from '$lib/domain/temps/calendrier';
import { estEnRetard, retourA } from '$lib/domain/temps/documents';
import { estRemplaceA } from '$lib/domain/temps/retours';
import type { ContratModele, DernierClos, QuatreResultats, ReserveDesResultats } from './contrat.types';
import { precis } from '../precision';
import type { Etude } from './etude';
import type { Perimetre } from './perimetre';
import type { Reperes } from './reperes';

export interface SoldesDuPerimetre {
  exercice: number;
  soldes: Soldes;
  /** FINESS of the entities whose accounts are missing. */
  manquants: string[];
  statut: 'definitif' | 'provisoire';
}

/** Closing accounts of an entity, with those of the year before. */
export function cloture(etude: Etude, ej: string, exercice: number): { comptes: ComptesEj; soldes: Soldes } | null {
  const comptes = comptesDe(etude.dossier.compte, ej, exercice, etude.au, CLOTURES);
  if (!comptes) return null;
  return {
    comptes,
    soldes: soldesDuCompte(comptes, comptesDe(etude.dossier.compte, ej, exercice - 1, etude.au, CLOTURES))
  };
}

const closDe = trieParCle<LigneCompte>(({ ej, version }) => (estCloture(version) ? ej : ''));

/** Years with at least one closing of these entities. */
export function exercicesClos({ dossier }: Etude, ejs: readonly string[]): number[] {
  const annees = ejs.flatMap((ej) => closDe(dossier.compte, ej)).map((c) => anneeDe(c.fin));
  return [...new Set(annees)].sort((a, b) => a - b);
}

/** Balances of the entities together, year by year; a balance that one of them lacks is missing. */
export function soldesPar(etude: Etude, ejs: readonly string[]): SoldesDuPerimetre[] {
  return exercicesClos(etude, ejs).map((exercice) => {
    const clos = ejs.map((ej) => ({ ej, cloture: cloture(etude, ej, exercice) }));
    const parEj = clos.map((c) => ({ ej: c.ej, soldes: c.cloture?.soldes ?? null }));
    const { soldes } = sommeDesEj(new Map(parEj.map((p) => [p.ej, p.soldes])));
    const manquants = parEj.filter((p) => p.soldes === null).map((p) => p.ej);
    const statut = statutDesClotures(clos.flatMap((c) => c.cloture?.comptes.version ?? []));
    return { exercice, soldes, manquants, statut };
  });
}

/** The last year that all these entities have closed; null when there is none. */
export function dernierClosDe(etude: Etude, { ejs }: Pick<Perimetre, 'ejs'>): DernierClos | null {
  const clos = soldesPar(etude, ejs).findLast(({ manquants }) => manquants.length === 0);
  if (clos === undefined) return null;
  const rond = (montant: number | null) => (montant === null ? null : Math.round(montant));
  const { produits, produits_crp: produitsCrp, capital_contractuel: capital, caf } = clos.soldes;
  const horsAides = somme(
    ejs.map((ej) => {
      const siens = cloture(etude, ej, clos.exercice);
      return siens && quatreResultats(siens.comptes, null).hors_aides;
    })
  );
  return {
    ...{ exercice: clos.exercice, statut: clos.statut, caf: rond(caf) },
    ...{ produits: rond(produits), produitsCrp: rond(produitsCrp) },
    ...{ capital: rond(capital), horsAides: rond(horsAides) }
  };
}

/** The four results of the last closed year, on the same perimeter, with the one that a commitment measures. */
export function resultatsDe(
  etude: Etude,
  perimetre: Perimetre,
  version: number | null,
  reperes: Reperes
): QuatreResultats | null {
  const { dossier, gel, arret } = etude;
  const exercice = exercicesClos(etude, perimetre.ejs).at(-1);
  if (exercice === undefined) return null;
  const clos = perimetre.ejs.map((ej) => ({ ej, cloture: cloture(etude, ej, exercice) }));
  const statuts = new Set(clos.flatMap((c) => c.cloture?.comptes.version ?? []));
  const parEj = clos.map((c) => {
    if (!c.cloture) return null;
    return quatreResultats(c.cloture.comptes, impactNeutralise(dossier.hypothese, c.ej, exercice));
  });
  const codes = ['comptable', 'hors_aides', 'structurel', 'neutralise'] as const;
  return {
    exercice,
    versions: [...statuts],
    perimetre: perimetre.dit,
    reserves: clos.flatMap((c): ReserveDesResultats[] =>
      c.cloture
        ? identitesRompues(etude, c.cloture.comptes, reperes)
        : [
            {
              reserve: dossier.comptesFermes?.includes(c.ej) ? 'comptes_fermes' : 'compte_manquant',
              entite: reperes.nomDe(c.ej)
            }
          ]
    ),
    lignes: codes.map((code) => {
      const valeurs = parEj.map((r) => r?.[code] ?? null);
      const total = somme(valeurs);
      const engagement = dossier.engagement.find((e) => e.version === (version ?? 0) && e.resultat === code);
      const cible = dossier.engagement_cible.find(
        (c) =>
          engagement !== undefined &&
          c.version === engagement.version &&
          c.engagement === engagement.engagement &&
          anneeDe(c.date) === exercice
      );
      return {
        code,
        valeur: total === null ? null : Math.round(total),
        cible: cibleDeLExercice({
          ...{ exercice, cible: cible?.valeur ?? null, tendanciel: null, debut: dossier.contrat.debut, gel, arret },
          suspenduLe: suspensionEnCours(dossier.contrat_evenement)?.date ?? null,
          dernierJour: dernierJourAttendu(arret)
        }).valeur,
        engage: engagement !== undefined
      };
    })
  };
}

/** What a compte financier does not hold to the euro, each with its gap. */
function identitesRompues({ dossier, au }: Etude, comptes: ComptesEj, reperes: Reperes): ReserveDesResultats[] {
  const precedent = comptesDe(dossier.compte, comptes.ej, comptes.exercice - 1, au, CLOTURES);
  return identites(comptes, precedent)
    .filter((i) => i.exacte === false)
    .map((i) => ({
      ...{ reserve: 'identite' as const, entite: reperes.nomDe(comptes.ej), exercice: comptes.exercice },
      ...{ identite: i.code, ecart: i.ecart ?? 0 }
    }));
}

export function presentes({ dossier, jugeLe }: Etude): string[] {
  return perimetreA(dossier.contrat_perimetre, jugeLe).map(({ ej }) => ej);
}

/**
 * Cash of each entity at D, with the days that it covers of the charges of its last closed year.
 * @param cible of the cash of an entity at the end of the year of D, or why there is none
 */
export function tresorerieDe(
  etude: Etude,
  reperes: Reperes,
  cible: (ej: string) => CibleDeLExercice
): ContratModele['tresorerie'] {
  return presentes(etude).flatMap((ej) => {
    const connue = tresorerieA(etude.dossier.compte, ej, etude.au);
    if (!connue) return [];
    const exercice = exercicesClos(etude, [ej]).at(-1);
    const clos = exercice === undefined ? null : cloture(etude, ej, exercice);
    const { charges_decaissables: charges = null, produits = null } = clos?.soldes ?? {};
    const jours = joursDeCharges(connue.montant, charges);
    const { valeur, absence } = cible(ej);
    return [
      {
        ej,
        nom: reperes.nomDe(ej),
        support: reperes.etablissement(ej)?.role === 'support',
        date: connue.date,
        version: connue.version,
        montant: connue.montant,
        plusBas: connue.plusBas,
        unAnAvant: soldeUnAnAvant(etude.dossier.compte, ej, connue.date, etude.au),
        cible: valeur,
        ...(absence !== null && { sansCible: absence }),
        produits: produits === null ? null : Math.round(produits),
        // Finer than any screen shows: what is rounded twice would read a day more.
        jours: precis(jours),
        severe: tresorerieARegarder(jours, reperes.seuils.joursDeCharges),
        echues: soldeADate(etude.dossier.compte, ej, 'dettes_sociales_fiscales_echues', etude.au)?.montant ?? null
      }
    ];
  });
}

/**
 * Returns of the members while they were in the perimeter: those still to come first, then those that came late. What
 * another document told since is no longer to come.
 */
export function transmissionsDe({ dossier, jugeLe }: Etude, reperes: Reperes): ContratModele['transmissions'] {
  const membres = new Map(dossier.contrat_perimetre.map((p) => [p.ej, p]));
  return dossier.transmission
    .flatMap((t) => {
      const membre = membres.get(t.ej);
      const siennes = dossier.transmission.filter(({ ej }) => ej === t.ej);
      const retour = estRemplaceA(t, siennes, jugeLe) ? null : retourA(t, jugeLe);
      // What an entity owed before it entered, or after it left, is not owed to this contract.
      if (!membre || !membreA(membre, t.echeance) || retour === null || !estEnRetard(retour)) return [];
      return [
        {
          ej: t.ej,
          nom: reperes.nomDe(t.ej),
          document: t.document,
          exercice: t.exercice,
          echeance: t.echeance,
          transmisLe: retour.transmisLe,
          joursDeRetard: retour.joursDeRetard
        }
      ];
    })
    .sort(
      (a, b) => Number(a.transmisLe !== null) - Number(b.transmisLe !== null) || b.echeance.localeCompare(a.echeance)
    );
}
