import { valeurLisible } from '$lib/format/nombre';
import { majuscule } from '$lib/format/casse';
import { enumeration } from '$lib/format/phrase';
import type { QualiteVue } from '$lib/views/reunion/reunion.types';
import { colonnes, NR, quelquesUns, SANS_OBJET, type Bloc, type Manque } from './bloc';

const CERTIFICATION = 'NIVEAU_CERTIFICATION_HAS';
/** What its sheet calls 1 to 4, under its name. */
const NIVEAUX: Readonly<Record<number, string>> = {
  1: 'non certifié',
  2: 'sous conditions',
  3: 'certifié',
  4: 'avec mention'
};

/** What each is called beside its value. */
const COURTS: Readonly<Record<string, string>> = {
  [CERTIFICATION]: 'certification',
  E_SATIS_MCO: 'satisfaction',
  DELAI_RENDEZ_VOUS: 'rendez-vous',
  DUREE_PASSAGE_URGENCES: 'urgences'
};

/** What only hospitals follow or publish apart: its name in a list, what it is, and the file that would fill it. */
const SUIVIS = [
  {
    fichier: 'QualiScope, par établissement',
    lus: [
      [CERTIFICATION, 'certification HAS', 'Certification\u00a0: décision de la HAS en vigueur au 31 décembre.'],
      ['E_SATIS_MCO', 'indicateurs IQSS', 'Satisfaction\u00a0: note e-Satis sur 100 (IQSS).']
    ]
  },
  {
    fichier: 'suivi de l’établissement (RPU, agenda des consultations)',
    lus: [
      ['DELAI_RENDEZ_VOUS', 'délai de rendez-vous', 'Rendez-vous\u00a0: délai médian d’une première consultation.'],
      ['DUREE_PASSAGE_URGENCES', 'attente aux urgences', 'Urgences\u00a0: durée médiane d’un passage (RPU).']
    ]
  }
] as const;

/** A value of quality as a board reads it: a level in its words. */
const qualiteEnMots = (valeur: number, q: Pick<QualiteVue, 'code' | 'unite' | 'decimales'>): string =>
  (q.code === CERTIFICATION ? NIVEAUX[valeur] : undefined) ?? valeurLisible(valeur, q);

/** Over so many hospitals, each is a row: their names would press the columns, and what each indicator is called with them. */
const HOPITAUX_EN_COLONNES = 3;

/** « 81,4 % en 2025 (80,7 % en 2024) ». */
function valeurDatee(lue: QualiteVue['entites'][number], q: QualiteVue): string {
  const { annee, valeur, avant, sansObjet } = lue;
  if (sansObjet) return SANS_OBJET;
  if (valeur === null || annee === null) return NR;
  const en = (v: number, an: number) => `${qualiteEnMots(v, q)} en\u00a0${an}`;
  return en(valeur, annee) + (avant === null ? '' : ` (${en(avant, annee - 1)})`);
}

/** What every hospital tells of quality and access, then what only some follow: two tables, that a room can read. */
export function blocsDeQualite(qualite: readonly QualiteVue[], suivie: readonly QualiteVue[]): Bloc[] {
  const vide = 'Aucun hôpital ne dit la qualité ni l’accès de ses soins à cette date.';
  const note = 'Entre parenthèses, l’année d’avant.';
  const definitions = definitionsDeLaSuivie(suivie);
  return [
    { id: 'qualite', titre: 'Qualité et accès aux soins', note, ...tableau(qualite), vide },
    ...(suivie.length === 0
      ? []
      : [{ id: 'suivie', titre: SUIVIE, note: [note, ...definitions].join(' '), ...tableau(suivie), vide }])
  ];
}

/** What the second of those tables is called. */
export const SUIVIE = 'Certification, satisfaction et attentes';

function tableau(indicateurs: readonly QualiteVue[]): Pick<Bloc, 'colonnes' | 'lignes'> {
  const hopitaux = indicateurs[0]?.entites ?? [];
  const dites = indicateurs.map((q) => q.entites.map((lue) => valeurDatee(lue, q)));
  if (hopitaux.length > HOPITAUX_EN_COLONNES)
    return {
      colonnes: colonnes('Hôpital', ...indicateurs.map(({ libelle }) => `#${libelle}`)),
      lignes: hopitaux.map(({ nom }, rang) => [nom, ...dites.map((ligne) => ligne[rang] ?? NR)])
    };
  return {
    colonnes: colonnes('Indicateur', ...hopitaux.map(({ nom }) => `#${nom}`)),
    lignes: indicateurs.map(({ libelle }, rang) => [libelle, ...(dites[rang] ?? [])])
  };
}

/**
 * Each hospital that tells something, in a phrase, where a sheet has no room for a table: « CH A : certifié, satisfaction
 * 72,1, rendez-vous 45 j ». Who tells nothing of one is named with what the data do not say: see {@link manquesDeQualite}.
 */
export function suivieEnMots(suivie: readonly QualiteVue[]): string {
  const noms = suivie[0]?.entites.map(({ nom }) => nom) ?? [];
  return noms
    .flatMap((nom, rang) => {
      const dites = suivie.flatMap((q) => {
        const lue = q.entites[rang];
        const court = COURTS[q.code];
        if (!lue || lue.sansObjet || lue.valeur === null || court === undefined) return [];
        const dit = qualiteEnMots(lue.valeur, q);
        // In a phrase a level says itself that it is one of certification.
        if (q.code === CERTIFICATION) return [dit.includes('certifié') ? dit : `certifié ${dit}`];
        return [`${court} ${dit}`];
      });
      return dites.length === 0 ? [] : [`${nom}\u00a0: ${dites.join(', ')}`];
    })
    .join('\u00a0; ')
    .concat('.');
}

/** What each of those that are told is, in a sentence. */
export const definitionsDeLaSuivie = (suivie: readonly QualiteVue[]): string[] =>
  SUIVIS.flatMap(({ lus }) => lus.flatMap(([code, , definition]) => (suivi(suivie, code) ? [definition] : [])));

/** The lines that nothing fills, for the hospitals that tell nothing of them; none when all that can tell do. */
export function manquesDeQualite(suivie: readonly QualiteVue[]): Manque[] {
  return SUIVIS.flatMap(({ fichier, lus }) => {
    const absents = lus.flatMap(([code, nom]) => {
      const lu = suivi(suivie, code);
      if (!lu) return [{ nom, de: '' }];
      const muets = lu.entites.filter(({ valeur, sansObjet }) => valeur === null && !sansObjet);
      return muets.length === 0 ? [] : [{ nom, de: ` (${quelquesUns(muets.map((m) => m.nom))})` }];
    });
    const [premier] = absents;
    if (premier === undefined) return [];
    // The same hospitals are named once.
    const memes = absents.every(({ de }) => de === premier.de);
    const dits = absents.map(({ nom, de }) => (memes ? nom : nom + de));
    return [{ quoi: majuscule(enumeration(dits)) + (memes ? premier.de : ''), fichier }];
  });
}

const suivi = (suivie: readonly QualiteVue[], code: string) => suivie.find((q) => q.code === code);
