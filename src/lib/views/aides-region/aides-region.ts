import { parCle } from '$lib/domain/comptes/par-cle';
import { anneesDuLivre, enDoute, sommesDuLivre } from '$lib/domain/contrat/livre-des-aides';
import { partsAPayer } from '$lib/domain/contrat/versement';
import { plansDeLExercice } from '$lib/domain/contrat/plans-comptes';
import { etatsDeLaTranche } from '$lib/domain/contrat/etats-d-aide';
import type { Database } from '$lib/engine/database';
import { compareFrench } from '$lib/format/order';
import { columnsOf } from '$lib/schema/columns';
import { tables, type Row } from '$lib/schema/tables';
import { lisEntete, lisSources } from '../lecture';
import { premieres } from '$lib/format/premieres';
import { lance, requete } from '../requete';
import type { AnneeDAide } from '../aides/aides.types';
import type { AideEnAttente, AideEnDoute, AideNonVersee, AidesRegionModele } from './aides-region.types';

const colonnesDe = (table: 'aide_suivie' | 'aide_plan' | 'aide_ecart') =>
  columnsOf(table)
    .map(([nom]) => nom)
    .join(', ');
export const questions = {
  livre: requete(
    `SELECT ${colonnesDe('aide_suivie')} FROM aide_suivie ORDER BY contrat, rang`,
    tables.aide_suivie.colonnes
  ),
  plan: requete(
    `SELECT ${colonnesDe('aide_plan')} FROM aide_plan ORDER BY contrat, exercice`,
    tables.aide_plan.colonnes
  ),
  ecarts: requete(
    `SELECT ${colonnesDe('aide_ecart')} FROM aide_ecart ORDER BY contrat, rang`,
    tables.aide_ecart.colonnes
  ),
  contrats: requete(
    `SELECT c.id, c.intitule FROM contrat c WHERE c.id IN (SELECT contrat FROM aide_suivie UNION SELECT contrat FROM aide_plan) ORDER BY c.id`,
    {
      id: tables.contrat.colonnes.id,
      intitule: tables.contrat.colonnes.intitule
    }
  )
} as const;

/** The aid of all followed contracts, from what is written of each: lists and totals come of the same lines. */
export async function aidesRegion(db: Database): Promise<AidesRegionModele> {
  const [jeu, sources, livre, plan, ecarts, suivis] = await Promise.all([
    lisEntete(db),
    lisSources(db),
    lance(db, questions.livre),
    lance(db, questions.plan),
    lance(db, questions.ecarts),
    lance(db, questions.contrats)
  ]);
  const noms = new Map(suivis.map((c) => [c.id, c]));
  const nomme = (id: string) => noms.get(id) ?? { id, intitule: id };
  const duContrat = (l: { contrat: string }) => l.contrat;
  const aides = parCle(livre, duContrat);
  const avecAide = suivis.filter(({ id }) => aides.has(id)).sort((a, b) => compareFrench(a.intitule, b.intitule));
  const duPlan = plan.filter(({ contrat }) => aides.has(contrat));
  const plans = parCle(duPlan, duContrat);
  const lignes = avecAide.flatMap((contrat) => {
    const siens = plans.get(contrat.id) ?? [];
    return parAnnee(aides.get(contrat.id) ?? [], siens).map((ligne) => ({
      contrat,
      ...ligne,
      ...planSeul(siens.find(({ exercice }) => exercice === ligne.annee))
    }));
  });
  const doutes = doutesDe(livre, nomme);
  const attentes = attentesDe(livre, nomme);
  const nonVersees = nonVerseesDe(livre, nomme);
  const retards = nonVersees.filter(({ motif }) => motif === 'retard');
  return {
    jeu,
    comptes: {
      ...{ contrats: avecAide.length, lignes: lignes.length, doutes: doutes.length, ecarts: ecarts.length },
      attentes: attentes.length,
      enDoute: doutes.reduce((somme, { montant }) => somme + montant, 0),
      enAttente: attentes.reduce((somme, { montant }) => somme + montant, 0),
      ...{ nonVersees: nonVersees.length, retards: retards.length },
      nonVerse: nonVersees.reduce((somme, { montant }) => somme + montant, 0),
      enRetard: retards.reduce((somme, { montant }) => somme + montant, 0)
    },
    contrats: avecAide.map((c) => ({ ...c, sommes: sommesDuLivre(aides.get(c.id) ?? []) })),
    sansAide: suivis.filter(({ id }) => !aides.has(id)),
    lignes,
    annees: parAnnee(livre, duPlan).map((ligne) => {
      const { comptes, finissent } = plansDeLExercice(duPlan, ligne.annee);
      return { ...ligne, comptes, finissent: finissent.map(nomme) };
    }),
    totaux: sommesDuLivre(livre),
    plansAPart: plansAPart(duPlan, nomme),
    doutes,
    attentes,
    nonVersees,
    ecarts: ecarts.map((ecart) => ({ ...ecart, contrat: nomme(ecart.contrat) })),
    sources
  };
}

/** Of the aid of all contracts, what its page has on the screen when it comes. */
export const debutDesAides = (modele: AidesRegionModele): AidesRegionModele => ({
  ...modele,
  contrats: premieres(modele.contrats),
  lignes: premieres(modele.lignes),
  doutes: premieres(modele.doutes),
  attentes: premieres(modele.attentes),
  nonVersees: premieres(modele.nonVersees),
  ecarts: premieres(modele.ecarts)
});

/** What one contract says of its own plan: what a freeze leaves to expect, and what came all the same. */
function planSeul(
  plan: Row<'aide_plan'> | undefined
): Pick<AnneeDAide, 'planAttendu' | 'planGel' | 'planRealise' | 'planRealiseEnsuite'> {
  return {
    ...{ planAttendu: plan?.attendu ?? null, planGel: plan?.gel ?? null },
    ...{ planRealise: plan?.realise ?? null, planRealiseEnsuite: plan?.realise_ensuite ?? null }
  };
}

/**
 * Contracts that the gains of some years leave out, in the course of that of their freeze for the first: nothing is
 * expected of them then, and what came has no counterpart.
 */
function plansAPart(
  plan: readonly Row<'aide_plan'>[],
  nomme: (id: string) => AideEnDoute['contrat']
): AidesRegionModele['plansAPart'] {
  const figes = parCle(
    plan.filter((p) => p.gel !== null || p.realise_ensuite !== null),
    ({ contrat }) => contrat
  );
  return [...figes].map(([id, siens]) => ({
    ...{
      contrat: nomme(id),
      gel: siens.find(({ gel }) => gel !== null)?.gel ?? 'gele',
      exercices: siens.map(({ exercice }) => exercice)
    },
    realise: sommeConnue(siens.map((p) => (p.gel === null ? p.realise_ensuite : p.realise)))
  }));
}

/** Gains planned and realised are of the same contracts, those whose plan of the year nothing froze [41]. */
function parAnnee(livre: readonly Row<'aide_suivie'>[], plan: readonly Row<'aide_plan'>[]): AnneeDAide[] {
  return anneesDuLivre([...livre, ...plan]).map((annee) => {
    const siens = plan.filter(({ exercice, gel }) => exercice === annee && gel === null);
    return {
      annee,
      ...sommesDuLivre(livre.filter(({ exercice }) => exercice === annee)),
      planAttendu: sommeConnue(siens.map(({ attendu }) => attendu)),
      planGel: null,
      planRealise: sommeConnue(siens.map(({ realise }) => realise)),
      planRealiseEnsuite: null
    };
  });
}

/** What is known, summed; null when nothing is: a contract without gains brings nothing to say, not zero. */
function sommeConnue(valeurs: readonly (number | null)[]): number | null {
  const connues = valeurs.filter((v) => v !== null);
  return connues.length === 0 ? null : connues.reduce((total, v) => total + v, 0);
}

/** Parts of one tranche in the same doubt make one line, the most euros first. */
function doutesDe(livre: readonly Row<'aide_suivie'>[], nomme: (id: string) => AideEnDoute['contrat']): AideEnDoute[] {
  const parTranche = new Map<string, AideEnDoute>();
  for (const l of livre.filter(enDoute)) {
    const cle = [l.contrat, l.tranche, l.classe, l.risque].join('|');
    const connue = parTranche.get(cle);
    if (connue) connue.montant += l.montant;
    else {
      const { tranche, libelle, enveloppe, condition, montant, classe, risque, raison } = l;
      parTranche.set(cle, {
        ...{ contrat: nomme(l.contrat), tranche, libelle, enveloppe, prevueLe: l.prevue_le, condition },
        ...{ montant, classe, risque, raison }
      });
    }
  }
  return [...parTranche.values()].sort((a, b) => b.montant - a.montant);
}

/** Parts that are not paid: those that the agency is late on, the oldest first, then the most euros. */
function nonVerseesDe(
  livre: readonly Row<'aide_suivie'>[],
  nomme: (id: string) => AideEnDoute['contrat']
): AideNonVersee[] {
  const enRetard = ({ motif }: AideNonVersee) => Number(motif === 'retard');
  return [...parCle(livre, ({ contrat, tranche }) => `${contrat}|${tranche}`).values()]
    .flatMap((lignes) =>
      partsAPayer(lignes.map((l) => ({ ...l, prevueLe: l.due_le, verseeLe: l.classe === 'versee' ? l.due_le : null })))
    )
    .flatMap(({ contrat, motif, prevue_le: prevueLe, due_le: dueLe, ...l }) => {
      if (motif === null) return [];
      const { tranche, libelle, enveloppe, condition, montant, classe, risque, raison, exercice, verdict } = l;
      return [
        {
          ...{ contrat: nomme(contrat), tranche, libelle, enveloppe, prevueLe, condition, montant, classe },
          ...{ risque, raison, exercice, dueLe, motif, verdict }
        }
      ];
    })
    .sort(
      (a, b) =>
        enRetard(b) - enRetard(a) ||
        (a.motif === 'retard' ? a.dueLe.localeCompare(b.dueLe) : 0) ||
        b.montant - a.montant
    );
}

/** Tranches that wait, the most euros first. */
function attentesDe(
  livre: readonly Row<'aide_suivie'>[],
  nomme: (id: string) => AideEnAttente['contrat']
): AideEnAttente[] {
  const enAttente = livre.filter((l) => l.en_attente);
  return enAttente
    .filter((l, i) => enAttente.findIndex((m) => m.contrat === l.contrat && m.tranche === l.tranche) === i)
    .map(({ contrat, tranche, libelle, enveloppe, prevue_le: prevueLe, condition }) => {
      const siennes = enAttente.filter((l) => l.contrat === contrat);
      const etats = etatsDeLaTranche(siennes, tranche);
      const montant = etats.reduce((somme, etat) => somme + etat.montant, 0);
      return { contrat: nomme(contrat), tranche, libelle, enveloppe, prevueLe, condition, montant, etats };
    })
    .sort((a, b) => b.montant - a.montant);
}
