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
    const [avant, apres] = await alertesAux(db, contrat, [de, au]);
    return avant && apres ? { avant, apres } : AUCUNE;
  }
);

/** The same between an earlier published version, on its own day, and a later one. */
export async function alertesDesVersions(
  avant: { db: Database; le: string },
  apres: { db: Database; le: string },
  contrat: string
): Promise<{ avant: AlerteVue[]; apres: AlerteVue[] }> {
  const [anciennes, actuelles] = await Promise.all([
    alertesAux(avant.db, contrat, [avant.le]),
    alertesAux(apres.db, contrat, [apres.le])
  ]);
  const [trouvees, trouveesDepuis] = [anciennes[0], actuelles[0]];
  return trouvees && trouveesDepuis ? { avant: trouvees, apres: trouveesDepuis } : AUCUNE;
}

const AUCUNE = { avant: [], apres: [] };

/** What was found on each day; null on a day when the contract was not examined. */
async function alertesAux(db: Database, contrat: string, jours: readonly string[]): Promise<(AlerteVue[] | null)[]> {
  const examen = await examenDuContrat(db, contrat);
  if (examen === null) return [];
  const { nom } = examen;
  const libelles = new Map(examen.regles.map(({ code, libelle }) => [code, libelle]));
  const vue = (e: ExamenDeRegle): AlerteVue => ({
    ...{ regle: e.regle, libelle: libelles.get(e.regle) ?? e.regle, entite: e.entite, objet: e.objet },
    ...{ nom: e.entite === contrat ? null : nom(e.entite), issue: e.issue, constat: e.constat },
    marge: e.marge,
    montant: e.montant === null ? null : Math.round(e.montant)
  });
  return examen.aux([...jours]).map(({ trouves }) => trouves && trouves.map(vue));
}
