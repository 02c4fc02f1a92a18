import { manqueDesEntites } from '$lib/domain/indicateur/membres';
import { nombre } from '$lib/format/nombre';
import type { Constat, Mesure } from './constat';
import { familleDe } from './copies';

/** Entities named in a message. */
const NOMMEES_MAX = 6;

interface Edition {
  nom: string;
  annee: string;
  entites: Set<string>;
  mesures: Mesure[];
}

/**
 * Editions that lack hospitals, or GHT, which both an earlier and a later one give, or the nearest one when it has but
 * one neighbour: an export that was filtered. Told once for each edition and year.
 */
export function editionsIncompletes(mesures: readonly Mesure[]): Constat[] {
  const familles = new Map<string, Map<string, Edition>>();
  for (const m of mesures) {
    if (m.valeur === null) continue;
    const editions = familles.get(familleDe(m)) ?? new Map<string, Edition>();
    familles.set(familleDe(m), editions);
    const annee = m.fin.slice(0, 4);
    const edition = editions.get(annee) ?? { nom: m.edition, annee, entites: new Set<string>(), mesures: [] };
    editions.set(annee, edition);
    edition.entites.add(m.entite);
    edition.mesures.push(m);
  }
  return [...familles.values()].flatMap((editions) => {
    const rangees = [...editions.values()].sort((a, b) => (a.annee < b.annee ? -1 : 1));
    return rangees.flatMap((edition, i) => problemeDe(edition, rangees[i - 1], rangees[i + 1]));
  });
}

function problemeDe(edition: Edition, avant: Edition | undefined, apres: Edition | undefined): Constat[] {
  const voisine = avant ?? apres;
  if (!voisine) return [];
  const attendues = [...voisine.entites].filter((e) => apres === undefined || apres.entites.has(e)).sort();
  const absentes = attendues.filter((e) => !edition.entites.has(e));
  if (!manqueDesEntites(attendues.length, absentes.length)) return [];
  const nommees = absentes.slice(0, NOMMEES_MAX).join(', ');
  const autres = absentes.length > NOMMEES_MAX ? ` et ${nombre(absentes.length - NOMMEES_MAX)} autres` : '';
  const probleme = {
    severite: 'avertissement',
    fichier: edition.nom,
    valeur: edition.annee,
    genre: 'édition incomplète',
    message: `${edition.annee}\u00a0: ${nombre(absentes.length)} entités sur les ${nombre(attendues.length)} que donne l’édition voisine (${voisine.nom}) n’ont aucune valeur\u00a0: ${nommees}${autres}.`,
    attendu: 'toutes les lignes du fichier d’origine',
    suite: 'Elles restent sans valeur. Vérifiez qu’aucun filtre n’a été appliqué au fichier.'
  } as const;
  return [{ probleme, mesures: edition.mesures, reserve: null }];
}
