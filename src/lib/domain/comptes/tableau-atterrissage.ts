import { applique, posteSous, type Fourchette } from './applique-hypotheses';
import type { BaseAtterrissage } from './base-atterrissage';
import type { Methode, PosteEprouve } from './epreuve-atterrissage';
import type { HypothesesAtterrissage } from './hypotheses-atterrissage';

/** A title of the CRP, its result, and what the items err by together. */
export type LigneDePoste = PosteEprouve | 'C4' | 'compensation';

type Montants = Readonly<Record<PosteEprouve | 'C4', number | null>> | null;

/** What is known of an entity, item by item. */
export interface PostesDEntite {
  nom: string;
  eprd: Montants;
  document: { montants: Montants } | null;
  dernier: { montants: Montants } | null;
  base: Pick<BaseAtterrissage, 'resultat' | 'promesses' | 'postes' | 'titre4'> | null;
}

/** An item of the year: last closed year, EPRD, booked to date, the hospital's document, the tool, and their gap. */
export interface PosteDeLAnnee {
  poste: LigneDePoste;
  dernier: number | null;
  eprd: number | null;
  realise: number | null;
  hopital: number | null;
  outil: number | null;
  /** Tool's less hospital's. */
  ecart: number | null;
  /** Entities for which a naive method is kept. */
  naives: { nom: string; methode: Methode }[];
}

const TITRES = ['P1', 'P2', 'P3', 'C1', 'C2', 'C3'] as const;

function somme(termes: readonly (number | null | undefined)[]): number | null {
  return termes.reduce<number | null>(
    (total, t) => (total === null || t === null || t === undefined ? null : total + t),
    0
  );
}

const ecartDe = (outil: number | null, hopital: number | null) =>
  outil === null || hopital === null ? null : outil - hopital;

/**
 * Items of one or several entities together under these assumptions; what one of them lacks is missing of the sum.
 * Produits less charges of the tool do not make its result, which reads the gap of the result too: the difference is a
 * row, so that the table adds up.
 */
export function tableauDesPostes(
  entites: readonly PostesDEntite[],
  hypotheses: HypothesesAtterrissage
): PosteDeLAnnee[] {
  const lus = (poste: PosteEprouve | 'C4') => ({
    dernier: somme(entites.map((e) => e.dernier?.montants?.[poste])),
    eprd: somme(entites.map((e) => e.eprd?.[poste])),
    hopital: somme(entites.map((e) => e.document?.montants?.[poste]))
  });
  const ligne = (poste: PosteEprouve | 'C4', outil: number | null, autres: Partial<PosteDeLAnnee> = {}) => {
    const dits = lus(poste);
    return { poste, ...dits, realise: null, outil, ecart: ecartDe(outil, dits.hopital), naives: [], ...autres };
  };
  const titres = TITRES.map((poste) =>
    ligne(poste, somme(entites.map(({ base }) => base && posteSous(base, poste, hypotheses))), {
      realise: somme(entites.map(({ base }) => base?.postes.find((p) => p.poste === poste)?.cumul)),
      naives: entites.flatMap(({ nom, base }) => {
        const methode = base?.postes.find((p) => p.poste === poste)?.methode ?? 'outil';
        return methode === 'outil' ? [] : [{ nom, methode }];
      })
    })
  );
  const titre4 = ligne('C4', somme(entites.map(({ base }) => base?.titre4.montant)));
  const atterri = fourchetteDe(entites, hypotheses)?.central ?? null;
  const postes = somme(
    titres.map(({ poste, outil }) => (outil === null ? null : poste.startsWith('P') ? outil : -outil))
  );
  const compensation = somme([atterri, postes === null ? null : -postes, titre4.outil]);
  const vide = { dernier: null, eprd: null, realise: null, hopital: null, ecart: null, naives: [] };
  const naives = entites.flatMap(({ nom, base }) =>
    base === null || base.resultat.methode === 'outil' ? [] : [{ nom, methode: base.resultat.methode }]
  );
  return [
    ...titres,
    titre4,
    { poste: 'compensation', ...vide, outil: compensation },
    ligne('resultat', atterri, { naives })
  ];
}

/** Low, central and high of these entities together; null as soon as one of them has none. */
export function fourchetteDe(
  entites: readonly Pick<PostesDEntite, 'base'>[],
  hypotheses: HypothesesAtterrissage
): Fourchette | null {
  const bases = entites.flatMap(({ base }) => base ?? []);
  return bases.length === entites.length ? applique(bases, hypotheses) : null;
}
