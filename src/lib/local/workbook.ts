import type { PublishedDataset } from '$lib/engine/publication';
import { poseSurContrat } from '$lib/importers/journal/pose';
import { tenues } from '$lib/domain/journal/applique';
import { apresLesDonnees } from '$lib/domain/temps/connu';
import type { Journal } from '$lib/domain/journal/ligne';
import type { TableRows } from '$lib/schema/tables';
import type { SaisieDuClasseur } from '$lib/words/saisie/classeur';
import { baseDe } from './journal-apply';
import { lisJournal } from './journal-store';
import { besoinsDeLEtablissement, besoinsDuContrat } from './needs';
import { ouvre, type Attente } from './prepare';
import { lisContrat, lisEtablissement } from './read-partitions';
import { SansStockage } from './storage';

/** One contract for its workbook, and what of its journal is in it; null where nothing was entered. */
export interface ContratDuClasseur {
  rows: TableRows;
  saisie: SaisieDuClasseur | null;
}

/**
 * One contract of the dataset on the screen, with its accounts and every line of its journal that applies, whether pages
 * show them yet or not.
 * @throws EngineError
 */
export async function lisPourClasseur(
  publication: PublishedDataset,
  contrat: string,
  attente: Attente
): Promise<ContratDuClasseur> {
  const { engine, gardees } = await ouvre(publication, attente);
  await besoinsDuContrat(engine, contrat, attente.avance);
  const rows = await lisContrat(engine, contrat);
  const lignes = await lignesDe(publication.nom, contrat);
  const posee = gardees?.locales.bases?.some((base) => base.contrat === contrat) ?? false;
  if (lignes.length === 0 && !posee) return { rows, saisie: null };
  const base = await baseDe(engine, gardees?.locales ?? null, contrat, attente);
  const { rows: saisies, ...laissees } = poseSurContrat(base.rows, lignes, null);
  const auClasseur = tenues(lignes, laissees);
  const tardives = auClasseur.filter(({ le }) => apresLesDonnees(le.slice(0, 10), publication.donneesAu));
  return {
    rows: { ...rows, ...saisies },
    saisie:
      lignes.length === 0
        ? null
        : {
            contraires: laissees.conflits.flat().length,
            sansEffet: laissees.sansEffet.length,
            refusees: laissees.refusees.length,
            appliquees: auClasseur.length,
            tardives: tardives.length,
            donneesAu: publication.donneesAu
          }
  };
}

/**
 * The accounts of one hospital of the dataset on the screen, and those of its group.
 * @throws EngineError
 */
export async function lisEtablissementPourClasseur(
  publication: PublishedDataset,
  ej: string,
  attente: Attente
): Promise<TableRows> {
  const { engine } = await ouvre(publication, attente);
  await besoinsDeLEtablissement(engine, ej, attente.avance);
  return lisEtablissement(engine, ej);
}

/** A browser that keeps nothing has no journal. */
async function lignesDe(jeu: string, contrat: string): Promise<Journal> {
  try {
    return (await lisJournal({ jeu, contrat })).lignes;
  } catch (cause) {
    if (cause instanceof SansStockage) return [];
    throw cause;
  }
}
