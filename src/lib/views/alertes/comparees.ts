import type { ExamenDeRegle } from '$lib/domain/alerte/evaluation';
import type { AlerteVue } from '$lib/domain/contrat/depuis/alertes';
import type { Database } from '$lib/engine/database';
import { partage } from '$lib/engine/memo';
import { examenDuContrat } from './ecrites';

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
    const aucune = { avant: [], apres: [] };
    const examen = await examenDuContrat(db, contrat);
    if (examen === null) return aucune;
    const { nom } = examen;
    const libelles = new Map(examen.regles.map(({ code, libelle }) => [code, libelle]));
    const vue = (e: ExamenDeRegle): AlerteVue => ({
      ...{ regle: e.regle, libelle: libelles.get(e.regle) ?? e.regle, entite: e.entite, objet: e.objet },
      ...{ nom: e.entite === contrat ? null : nom(e.entite), issue: e.issue, constat: e.constat },
      marge: e.marge,
      montant: e.montant === null ? null : Math.round(e.montant)
    });
    const [avant, apres] = examen.aux([de, au]).map(({ trouves }) => trouves && trouves.map(vue));
    return avant && apres ? { avant, apres } : aucune;
  }
);
