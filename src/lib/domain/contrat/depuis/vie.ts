import type { CODES_AVIS, EtatContrat, ETAT_INCONNU, TypeEvenement } from '../codes';
import { paires, type Mouvement, type Sens } from './mouvement';

/** A fact of the life of a contract, as known on a day. */
export interface FaitDeVie {
  rang: number;
  /** Null: known to the month only, or not at all, as `dateTexte` says. */
  date: string | null;
  dateTexte: string;
  type: TypeEvenement;
  organisme: string | null;
  sens: (typeof CODES_AVIS)[number] | null;
  /** Of a suspension, whether it freezes; null when its source does not say. */
  gel: boolean | null;
  enregistre_le: string | null;
}

/** The life of a contract as it stood on a day. */
export interface VieVue {
  etat: EtatContrat | typeof ETAT_INCONNU;
  /** Term, and the version in force that sets it; null before the first version. */
  terme: { le: string; effet: string } | null;
  faits: readonly FaitDeVie[];
}

interface DeLaVie extends Mouvement {
  famille: 'vie';
  euros: null;
  nature: null;
  /** What the one sentence that sums a contract up says of it; the other facts are in the list only. */
  enTete: boolean;
}

export type MouvementDeVie = DeLaVie &
  (
    | { code: 'vie_fait'; fait: Omit<FaitDeVie, 'rang' | 'enregistre_le'> }
    | { code: 'vie_terme'; avant: string; apres: string }
    | { code: 'vie_terme_echu' }
  );

/** From this one on, a fact is said in the sentence that sums up. */
const EN_TETE = 90;

/**
 * How grave a fact of the life is [M]: what stops a contract, its end, its return, what gives it a version. What only
 * prepares it or gives an opinion is told in the list.
 */
const GRAVITES: Readonly<Record<TypeEvenement, number>> = {
  rejet: 100,
  abandon: 99,
  suspension: 98,
  fin: 97,
  reprise: 95,
  signature: 94,
  avenant: 93,
  fusion: 91,
  demarrage: 86,
  soumission: 85,
  avis: 84,
  projet: 83,
  constat: 82
};
const GRAVITE_DU_TERME_ECHU = 96;
/** Right after the amendment that moved it. */
const GRAVITE_DU_TERME = 92;

const SENS_DU_FAIT: Readonly<Partial<Record<TypeEvenement, Sens>>> = {
  rejet: 'moins',
  abandon: 'moins',
  suspension: 'moins',
  reprise: 'mieux',
  signature: 'mieux'
};
const SENS_DE_L_AVIS: Readonly<Record<string, Sens>> = { favorable: 'mieux', defavorable: 'moins' };

/**
 * What happened to the contract itself: facts known at the second date and not at the first, a term that an amendment
 * moved, a term that passed. A fact that has no day at all, neither its own nor that of its recording, is known from
 * the date of the dataset on: nothing says that it is since the first date, and it is no change.
 */
export function mouvementsDeLaVie(avant: VieVue, apres: VieVue): MouvementDeVie[] {
  const faits = paires(avant.faits, apres.faits, ({ rang }) => String(rang)).flatMap(({ avant: a, apres: b }) =>
    a === null && b !== null && (b.date ?? b.enregistre_le) !== null ? [duFait(b)] : []
  );
  return [...faits, ...duTerme(avant, apres)];
}

function dit(gravite: number, sens: Sens, le: string | null): DeLaVie {
  return { famille: 'vie', euros: null, nature: null, sens, gravite, le, enTete: gravite >= EN_TETE };
}

function duFait({ date, dateTexte, type, organisme, sens, gel }: FaitDeVie): MouvementDeVie {
  const cote = (type === 'avis' ? SENS_DE_L_AVIS[sens ?? ''] : SENS_DU_FAIT[type]) ?? 'neutre';
  return {
    ...dit(GRAVITES[type], cote, date),
    code: 'vie_fait',
    fait: { date, dateTexte, type, organisme, sens, gel }
  };
}

function duTerme({ terme: a, etat: etatAvant }: VieVue, { terme: b, etat }: VieVue): MouvementDeVie[] {
  if (b === null) return [];
  return [
    ...(etat === 'terme_echu' && etatAvant !== 'terme_echu'
      ? [{ ...dit(GRAVITE_DU_TERME_ECHU, 'neutre', b.le), code: 'vie_terme_echu' as const }]
      : []),
    ...(a !== null && a.le !== b.le
      ? [{ ...dit(GRAVITE_DU_TERME, 'neutre', b.effet), code: 'vie_terme' as const, avant: a.le, apres: b.le }]
      : [])
  ];
}
