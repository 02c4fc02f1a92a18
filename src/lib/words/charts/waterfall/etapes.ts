import type { WaterfallEntree } from './waterfall.types';

/** What a bar's colour says, with its sign or its hatching; `borne` is an end. */
export type TeinteEtape = 'borne' | 'favorable' | 'defavorable' | 'hors-plan' | 'inconnu';

/** A bar of the bridge, in euros: an end goes from 0 to its level, a piece from one level to the next. */
export interface Etape {
  code: string;
  libelle: string;
  avant: number;
  apres: number;
  teinte: TeinteEtape;
  href: string | undefined;
  detail: string | undefined;
}

/** Under half a euro pieces are held to sum to the whole. */
const TOLERANCE = 0.5;

/** What the pieces leave between both ends, in euros; 0 when they sum to the whole. */
export function resteDe({ depart, pieces, arrivee }: WaterfallEntree): number {
  const reste = arrivee.valeur - depart.valeur - pieces.reduce((somme, p) => somme + p.valeur, 0);
  return Math.abs(reste) < TOLERANCE ? 0 : reste;
}

/** The bars in order; what the pieces leave comes before the arrival, hatched, so that the bridge still meets it. */
export function enEtapes(entree: WaterfallEntree): Etape[] {
  const { depart, pieces, arrivee } = entree;
  const reste = resteDe(entree);
  const toutes = [
    ...pieces,
    ...(reste === 0 ? [] : [{ code: 'reste', libelle: 'Reste non réparti', valeur: reste, inconnu: true }])
  ];
  let niveau = depart.valeur;
  return [
    { code: 'depart', libelle: depart.libelle, avant: 0, apres: depart.valeur, ...BORNE },
    ...toutes.map((p): Etape => {
      const avant = niveau;
      niveau += p.valeur;
      return {
        code: `piece-${p.code}`,
        libelle: p.libelle,
        avant,
        apres: niveau,
        teinte: p.inconnu ? 'inconnu' : p.horsPlan ? 'hors-plan' : p.valeur < 0 ? 'defavorable' : 'favorable',
        href: p.href,
        detail: p.detail
      };
    }),
    { code: 'arrivee', libelle: arrivee.libelle, avant: 0, apres: arrivee.valeur, ...BORNE }
  ];
}

const BORNE = { teinte: 'borne', href: undefined, detail: undefined } as const;
