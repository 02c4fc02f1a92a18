import type { Row } from '$lib/schema/tables';
import { Tirage } from '../aleatoire';
import type { ParametresRegion } from '../parametres';
import type { Hopital, Territoire } from '../territoire';
import type { DefinitionContrat } from './definitions';

/** A contract being written: who, when, how it goes. */
export interface Dossier {
  id: string;
  definition: DefinitionContrat;
  /** Name of the group that it is named after. */
  nom: string;
  membres: Hopital[];
  /** Hospital that was merged into the first member, when the contract tells a merger. */
  absorbe: Absorbe | null;
  signature: string | null;
  /** Last day that anything is followed: D, or the day it stopped; null when nothing ever started. */
  suiviJusquau: string | null;
  /** Day from which targets are frozen. */
  gel: string | null;
  au: string;
  tirage: (sujet: string) => Tirage;
}

/** Whether a version of the contract asks for less than what was signed. */
export function estAllegee({ definition: { versions } }: Dossier, version: number): boolean {
  return version > 0 && versions[version - 1]?.recale !== true;
}

export interface Absorbe {
  ancien: string;
  nouveau: string;
  libelle: string;
  date: string;
}

const sansAccent = (texte: string) => texte.normalize('NFD').replace(/\p{M}/gu, '');

/** Identifier of a contract in addresses. */
function slug(nom: string): string {
  return sansAccent(nom)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
}

/** Every group tells the stories of the one that stands at the same place of the named dozen. */
export function dossiers(p: ParametresRegion, t: Territoire, definitions: readonly DefinitionContrat[]): Dossier[] {
  const cycle = p.ght.length;
  return t.ght.flatMap(({ code }, rangGht) =>
    definitions
      .filter((d) => d.ght === rangGht % cycle)
      .map((definition) => {
        const nom = t.noms.get(code) ?? code;
        const choisis = (rang: number, places: readonly number[] | null) =>
          t.hopitaux.filter((h) => h.rangGht === rang && (places === null || places.includes(h.rang)));
        const autres = definition.autres;
        const membres = [
          ...choisis(rangGht, definition.membres),
          ...(autres ? choisis(rangGht - (rangGht % cycle) + autres.ght, autres.membres) : [])
        ];
        const id = definition.type === 'ptsm' ? definition.id : `${slug(nom)}-${definition.id}`;
        return dossierDe(p, rangGht < cycle ? id : `${id}-${rangGht + 1}`, definition, nom, membres);
      })
  );
}

function dossierDe(
  p: ParametresRegion,
  id: string,
  definition: DefinitionContrat,
  nom: string,
  membres: Hopital[]
): Dossier {
  const au = p.donneesAu;
  const jourDe = (type: Row<'contrat_evenement'>['type']) => definition.vie.find((e) => e.type === type)?.date ?? null;
  const [demarrage, suspension] = [jourDe('demarrage'), jourDe('suspension')];
  const arret = jourDe('fin') ?? jourDe('abandon') ?? suspension;
  return {
    ...{ id, definition, nom, membres, au, absorbe: absorbeDe(definition, membres) },
    signature: jourDe('signature'),
    suiviJusquau: demarrage === null ? null : arret !== null && arret < au ? arret : au,
    gel: suspension,
    tirage: (sujet) => new Tirage(p.graine, `${id} ${sujet}`)
  };
}

function absorbeDe(definition: DefinitionContrat, membres: readonly Hopital[]): Absorbe | null {
  const fusion = definition.vie.find((e) => e.type === 'fusion');
  const nouveau = membres[0];
  if (!definition.fusion || !fusion || !nouveau) return null;
  return {
    ancien: `${nouveau.ej.slice(0, 5)}9001`,
    nouveau: nouveau.ej,
    libelle: 'Hôpital d’Onde-Ancienne',
    date: fusion.date
  };
}
