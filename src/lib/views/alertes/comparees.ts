import { Evaluation, type ExamenDeRegle } from '$lib/domain/alerte/evaluation';
import type { AlerteVue } from '$lib/domain/contrat/depuis/alertes';
import type { Database } from '$lib/engine/database';
import { partage } from '$lib/engine/memo';
import { lisDossier } from '../contrat/dossier';
import { lisReperes } from '../contrat/reperes';
import { lisRegles, nomDe } from './ecrites';
import { FaitsDuContrat } from './faits';

/**
 * What the rules of alert found of a contract on two days; nothing when it was examined on neither, or on one only: a
 * contract that is over says no more of its alerts.
 */
export const alertesComparees = partage(
  async (
    db: Database,
    contrat: string,
    { de, au }: { de: string; au: string }
  ): Promise<{ avant: AlerteVue[]; apres: AlerteVue[] }> => {
    const regles = await lisRegles(db);
    const dossier = await lisDossier(db, contrat, { comptes: true });
    const aucune = { avant: [], apres: [] };
    if (dossier === null || regles.length === 0) return aucune;
    const reperes = await lisReperes(db);
    const evaluation = new Evaluation(regles);
    const libelles = new Map(regles.map(({ code, libelle }) => [code, libelle]));
    const nom = nomDe(reperes, dossier.contrat);
    const vue = (e: ExamenDeRegle): AlerteVue => ({
      ...{ regle: e.regle, libelle: libelles.get(e.regle) ?? e.regle, entite: e.entite, objet: e.objet },
      ...{ nom: e.entite === contrat ? null : nom(e.entite), issue: e.issue, constat: e.constat },
      montant: e.montant === null ? null : Math.round(e.montant)
    });
    const [avant, apres] = new FaitsDuContrat(dossier, reperes)
      .aux([de, au])
      .map(({ faits }) => (faits === null ? null : evaluation.a(faits).map(vue)));
    return avant && apres ? { avant, apres } : aucune;
  }
);
