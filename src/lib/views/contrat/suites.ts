import { effetDesHypotheses } from '$lib/domain/comptes/hypotheses';
import { avancement } from '$lib/domain/contrat/avancement';
import { reunionsTenues } from '$lib/domain/contrat/rendez-vous';
import type { ContratModele, EngagementSuivi } from './contrat.types';
import type { Etude } from './etude';
import type { Reperes } from './reperes';

type Aide = ContratModele['aides'][number];

/** Aids by tranche, each in the latest version of the contract that is in force; a condition is checked on facts. */
export function aidesDe(
  { dossier, jalons }: Etude,
  engagements: readonly EngagementSuivi[],
  version: number | null
): Aide[] {
  const enVigueur = dossier.aide.filter((a) => a.version <= (version ?? 0));
  const tranches = [...new Set(enVigueur.map((a) => a.tranche))].sort((a, b) => a - b);
  return tranches.flatMap((tranche) => {
    const aide = enVigueur.filter((a) => a.tranche === tranche).sort((a, b) => b.version - a.version)[0];
    if (!aide) return [];
    const jalon = jalons.find((j) => j.action === aide.condition_action && j.jalon === aide.condition_jalon);
    const engagement = engagements.find((e) => e.code === aide.condition_engagement);
    const remplie = jalon ? jalon.atteintLe !== null : engagement ? tenu(engagement) : null;
    return [
      {
        tranche,
        libelle: aide.libelle,
        enveloppe: aide.enveloppe,
        imputation: aide.imputation,
        montant: aide.montant,
        prevueLe: aide.prevue_le,
        condition: aide.condition,
        remplie,
        statut: statutDe(aide),
        preuve: aide.preuve
      }
    ];
  });
}

function statutDe(aide: {
  versee_le: string | null;
  suspendue_le: string | null;
  notifiee_le: string | null;
  condition: string | null;
}): Aide['statut'] {
  if (aide.versee_le !== null) return 'versee';
  if (aide.suspendue_le !== null) return 'suspendue';
  if (aide.notifiee_le !== null) return 'notifiee';
  return aide.condition === null ? 'prevue' : 'conditionnee';
}

/** Whether a commitment stands at its target or within the tolerance; null without a value to judge. */
function tenu({ constate, cibles, reference, tolerance, direction }: EngagementSuivi): boolean | null {
  const { position } = avancement(
    { reference_annee: reference.annee, reference: reference.valeur, tolerance, direction },
    cibles,
    constate
  );
  return position === null ? null : position !== 'manquee';
}

/** Hypotheses of the path and what their drift costs in the year of D. */
export function hypothesesDe({ dossier, exercice }: Etude, reperes: Reperes): ContratModele['hypotheses'] {
  const lignes = dossier.hypothese.map(({ ej, exercice: annee, enregistre_le: _, contrat: __, ...h }) => ({
    ...h,
    exercice: annee,
    entite: reperes.nomDe(ej)
  }));
  const ejs = [...new Set(dossier.hypothese.map(({ ej }) => ej))];
  const effet = effetDesHypotheses(dossier.hypothese, ejs, exercice);
  const neutralise = effetDesHypotheses(
    dossier.hypothese.filter((h) => h.neutralisee),
    ejs,
    exercice
  );
  return {
    lignes: lignes.sort((a, b) => b.exercice - a.exercice || a.entite.localeCompare(b.entite, 'fr')),
    exercice,
    impact: effet.connu,
    neutralise: effet.connu === null ? null : (neutralise.connu ?? 0),
    inconnues: effet.inconnues
  };
}

/** Meetings held by D with their decisions. */
export function revuesDe({ dossier, au }: Etude): ContratModele['revues'] {
  return reunionsTenues(dossier.revue, au).map(({ date, instance, objet }) => ({
    date,
    instance,
    objet,
    decisions: dossier.decision
      .filter((d) => d.date === date)
      .map(({ texte, responsable, echeance, faite_le: faiteLe }) => ({ texte, responsable, echeance, faiteLe }))
  }));
}
