import { anneeDe } from '$lib/domain/temps/calendrier';
import { contreditSesMembres, PART_DU_GROUPE } from '$lib/domain/indicateur/membres';
import { pourcentLisible, valeurLisible } from '$lib/format/nombre';
import type { Constat, Contexte, Mesure } from './constat';
import { GARDEES, marqueDe } from './marque';

interface Groupe {
  publiee: Mesure;
  membres: Mesure[];
}

const cle = (ght: string, m: Mesure) => [ght, m.indicateur, m.definition, m.debut, m.fin].join('|');

/**
 * Compares what a producer gives of a GHT with the sum of what it gives of its members, where both are there: rows copied
 * on another hospital, exchanged, doubled or left out by a filter. What differs is told and marked on both sides.
 *
 * @param mesures values of hospitals and of GHT, none of them a sum made here
 */
export function rapprocheMembres(mesures: readonly Mesure[], { etablissements, fiches }: Contexte): Constat[] {
  return groupesDe(mesures, { etablissements, fiches }).flatMap(({ publiee, membres }) => {
    const somme = membres.reduce((s, m) => s + (m.valeur ?? 0), 0);
    const fiche = fiches.get(publiee.indicateur);
    if (!fiche || publiee.valeur === null || !contreditSesMembres(publiee.valeur, somme)) return [];
    const [groupe, total] = [valeurLisible(publiee.valeur, fiche), valeurLisible(somme, fiche)];
    const phrase = `${groupe} pour le GHT, ${total} pour la somme de ses membres`;
    const concernees = [publiee, ...membres];
    const probleme = {
      severite: 'avertissement',
      fichier: [...new Set(concernees.map((m) => m.edition))].join(', '),
      colonne: publiee.indicateur,
      valeur: groupe,
      genre: 'GHT différent de ses membres',
      message: `${publiee.entite}, ${fiche.libelle}, ${anneeDe(publiee.fin)}\u00a0: ${phrase}.`,
      attendu: `le même nombre, à ${pourcentLisible(PART_DU_GROUPE)} près`,
      suite: `${GARDEES} Comparez les deux fichiers à ceux de leur producteur\u00a0: lignes en trop, en moins ou échangées.`
    } as const;
    return [{ probleme, mesures: concernees, reserve: marqueDe(phrase) }];
  });
}

/** Additive values of a GHT, and those of its members for the same period and from the same kind of producer. */
function groupesDe(mesures: readonly Mesure[], { etablissements, fiches }: Contexte): Groupe[] {
  const ghtDe = new Map(etablissements.map((e) => [e.ej, e]));
  const groupes = new Map<string, Groupe>();
  for (const m of mesures) {
    const additive = fiches.get(m.indicateur)?.agregation === 'somme';
    if (m.entite_type === 'ght' && m.valeur !== null && m.membres === null && additive)
      groupes.set(cle(m.entite, m), { publiee: m, membres: [] });
  }
  for (const m of mesures) {
    const membre = m.entite_type === 'ej' ? ghtDe.get(m.entite) : undefined;
    if (membre === undefined || m.valeur === null) continue;
    groupes.get(cle(membre.ght, m))?.membres.push(m);
  }
  return [...groupes.values()].filter(({ membres }) => membres.length > 0);
}
