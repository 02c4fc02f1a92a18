import type { Agregation, Colonnes, Direction, Fiche } from '$lib/domain/indicateur/fiche';
import type { Column } from '../table';

/** Which way is better, in words. */
export const SENS: Readonly<Record<Direction, string>> = {
  hausse: 'Plus la valeur est élevée, plus elle est favorable.',
  baisse: 'Plus la valeur est basse, plus elle est favorable.',
  cible: 'Ni trop bas, ni trop haut\u00a0: une hausse ou une baisse ne se juge pas seule.',
  neutre: 'Aucun sens favorable\u00a0: la valeur décrit une situation et se lit avec d’autres.'
};

/** How a group is computed, in words. */
export const CALCUL_DU_GROUPE: Readonly<Record<Agregation, string>> = {
  somme:
    'Somme des membres connus\u00a0; quand il en manque, leur nombre est dit à côté, sans rang ni évolution. La somme de la région les demande tous.',
  ratio: 'Rapport des sommes, jamais une moyenne de rapports.',
  aucune: 'Ne s’additionne pas\u00a0: se lit membre par membre, sans valeur de groupe ni rang.'
};

const FICHIERS: Readonly<Record<Colonnes['source'], string>> = {
  'sae-ght': 'SAE par GHT',
  'sae-mco': 'SAE par établissement',
  hospidiag: 'Hospi Diag',
  'hospidiag-ancien': 'Hospi Diag, ancien codage',
  'hospidiag-nouveau': 'Hospi Diag, nouveau codage',
  'diamant-finance': 'DIAMANT, QUO_SAN_FINANCE'
};

/** « 2019 à 2023 », « depuis 2024 », « jusqu’en 2023 », « toutes les éditions ». */
export function anneesDe({ de, a }: Pick<Colonnes, 'de' | 'a'>): string {
  if (de === undefined && a === undefined) return 'toutes les éditions';
  if (de === undefined) return `jusqu’en ${a ?? ''}`;
  if (a === undefined) return `depuis ${de}`;
  return de === a ? String(de) : `${de} à ${a}`;
}

/** One binding of the sheet to a producer's columns: file, years, expression, condition. */
export function liaison(colonnes: Colonnes): {
  fichier: string;
  annees: string;
  calcul: string;
  condition: string | null;
} {
  const { valeur, numerateur, denominateur } = colonnes;
  const rapport = [numerateur, denominateur].filter((p) => p !== undefined).map((p) => (/\s/.test(p) ? `(${p})` : p));
  return {
    fichier: FICHIERS[colonnes.source],
    annees: anneesDe(colonnes),
    calcul: [rapport.join(' ÷ '), valeur].filter(Boolean).join('\u00a0; ').replaceAll(' * ', ' × '),
    condition: colonnes.condition ?? null
  };
}

/** Where a sheet reads, file by file. */
export const COLONNES_DES_LIAISONS: readonly Column<ReturnType<typeof liaison>>[] = [
  { key: 'fichier', title: 'Fichier', cell: ({ fichier }) => fichier },
  { key: 'annees', title: 'Années', cell: ({ annees }) => annees },
  {
    key: 'colonnes',
    title: 'Colonnes',
    cell: ({ calcul, condition }) => (condition === null ? calcul : `${calcul}, si ${condition}`)
  }
];

const NIVEAUX = { ej: 'établissement (entité juridique)', ght: 'GHT' } as const;

/** Stock or flow, periodicity and levels in one line. */
export function nature({
  nature: genre,
  periodicite,
  niveaux
}: Pick<Fiche, 'nature' | 'periodicite' | 'niveaux'>): string {
  const quoi = genre === 'stock' ? 'Stock, au dernier jour de la période' : 'Flux, sur la période';
  return `${quoi}\u00a0; périodicité ${periodicite}\u00a0; niveaux\u00a0: ${niveaux.map((n) => NIVEAUX[n]).join(', ')}.`;
}

export const MOTS_DE_LA_FICHE = {
  titre: 'Fiche',
  interet: 'Pourquoi le suivre',
  calcul: 'Calcul',
  colonnes: 'Colonnes des fichiers du producteur, par année',
  si: ', si ',
  sens: 'Sens',
  seuils: 'Seuils',
  sansSeuil: 'Aucun seuil, ni légal ni d’usage.',
  nature: (legal: boolean) => (legal ? '§ Texte' : '≈ Usage'),
  reserves: 'Réserves',
  source: 'Source',
  code: 'Code et définition',
  version: ({ code, definition }: Pick<Fiche, 'code' | 'definition'>) => `${code}, version ${definition}`,
  verifie: 'Vérifié par',
  revue: 'Prochaine revue'
};
