/** What a contract may aim at for an indicator, and what one action may move it by, both in its unit. */
export interface Bornes {
  min: number;
  max: number;
  effet: number;
}

const OCCUPATION: Bornes = { min: 0.1, max: 1.2, effet: 0.25 };
const CAF: Bornes = { min: -0.3, max: 0.25, effet: 0.15 };
const IP_DMS: Bornes = { min: 0.5, max: 3, effet: 0.4 };

/**
 * Conventions [M], wider than what 99 of 100 hospitals do: Hospi Diag 2013 to 2022 (public hospitals) and SAE 2019 to
 * 2024. Absenteeism: 17.2 % at most of 975 values; margin and CAF: from −4.5 to 28 % in 2013, lower since; index of
 * stays: 0.53 to 2.98; occupation: 99 % under 112 % in MCO.
 */
const BORNES: Readonly<Record<string, Bornes>> = {
  TAUX_OCCUPATION_MCO: OCCUPATION,
  TAUX_OCCUPATION_MED: OCCUPATION,
  TAUX_OCCUPATION_CHI: OCCUPATION,
  TAUX_OCCUPATION_OBS: OCCUPATION,
  DMS_MCO: { min: 1, max: 30, effet: 2.5 },
  DMS_MED: { min: 1, max: 30, effet: 2.5 },
  DMS_CHI: { min: 0.5, max: 15, effet: 2 },
  IP_DMS_MEDECINE: IP_DMS,
  IP_DMS_CHIRURGIE: IP_DMS,
  PART_HP_CHIRURGIE: { min: 0, max: 1, effet: 0.25 },
  TAUX_CHIRURGIE_AMBULATOIRE: { min: 0, max: 1, effet: 0.25 },
  PART_AMBULATOIRE_PSY: { min: 0, max: 1, effet: 0.25 },
  ABSENTEISME_PNM: { min: 0.005, max: 0.25, effet: 0.05 },
  TURNOVER_PNM: { min: 0, max: 0.6, effet: 0.15 },
  TAUX_MARGE_BRUTE: CAF,
  TAUX_CAF: CAF,
  TAUX_CAF_NETTE: { ...CAF, min: -0.5 },
  RATIO_DEPENDANCE_FINANCIERE: { min: 0, max: 1.5, effet: 0.3 },
  TAUX_ENCOURS_DETTE: { min: 0, max: 2, effet: 0.3 },
  DUREE_APPARENTE_DETTE: { min: 0, max: 80, effet: 20 },
  EXAMENS_PAR_SCANNER: { min: 500, max: 35_000, effet: 6_000 },
  EXAMENS_PAR_IRM: { min: 200, max: 20_000, effet: 4_000 },
  ACTES_PAR_SALLE: { min: 50, max: 3_000, effet: 600 },
  ETP_PNM_SOINS_PAR_LIT: { min: 0.5, max: 6, effet: 0.5 },
  INFIRMIERS_ET_AS_PAR_CADRE: { min: 5, max: 90, effet: 20 },
  NIVEAU_CERTIFICATION_HAS: { min: 1, max: 4, effet: 2 },
  E_SATIS_MCO: { min: 40, max: 100, effet: 10 },
  DELAI_RENDEZ_VOUS: { min: 0, max: 365, effet: 90 },
  DUREE_PASSAGE_URGENCES: { min: 0.5, max: 24, effet: 4 },
  SEJOURS_CODES_MENSUEL: { min: 0, max: 1, effet: 0.5 }
};

/** The bounds of an indicator; null where nothing bounds it. */
export function bornesAuContrat(indicateur: string): Bornes | null {
  return BORNES[indicateur] ?? null;
}

/** The bound that a reference, a target or a value goes past; null within them. Worked: 40 % of absenteeism → 25 %. */
export function borneDepassee(valeur: number, { min, max }: Bornes): number | null {
  if (valeur < min) return min;
  return valeur > max ? max : null;
}

/** How many times the values known a target is at most, and how many times them and the other targets [M]: half a digit. */
const FOIS_LES_CONNUES = 10;
const FOIS_TOUTES = Math.sqrt(10);

/**
 * Whether a target stands above, or below, the rest of its commitment by a digit too many or too few: ten times all that
 * is known (reference, values retained), or half a digit beside that and the other targets together. Zero is an aim and
 * no digit; what goes through zero (a result) is small on its way, so that only « above » tells.
 * Worked: 300 days for 35 known, 32 and 28 aimed at is; 74 for 7.4 alone is, 70 is not; −0.1 M€ for −12 M€ is not.
 */
export function chiffreDeTrop(
  cible: number,
  { connues, autresCibles }: { connues: readonly number[]; autresCibles: readonly number[] },
  parZero: boolean
): 'plus' | 'moins' | null {
  const toutes = [...connues, ...autresCibles];
  return (
    loinDe(cible, connues, FOIS_LES_CONNUES, parZero) ??
    (toutes.length > 1 ? loinDe(cible, toutes, FOIS_TOUTES, parZero) : null)
  );
}

function loinDe(cible: number, valeurs: readonly number[], fois: number, parZero: boolean): 'plus' | 'moins' | null {
  const tailles = valeurs.map(Math.abs).filter((taille) => taille > 0);
  const taille = Math.abs(cible);
  if (tailles.length === 0 || taille === 0) return null;
  if (taille >= fois * Math.max(...tailles)) return 'plus';
  return !parZero && taille * fois <= Math.min(...tailles) ? 'moins' : null;
}

/** From how many times on two parties no longer disagree: they count in two units (euros and thousands). [M] */
const FOIS_L_AUTRE_PARTIE = 100;

/** Whether what one party retains is in another unit than what the other does. Worked: 350 for 350,000; not 12 for 900. */
export function autreUniteQueLAutrePartie(une: number, autre: number): boolean {
  const [petite, grande] = [Math.abs(une), Math.abs(autre)].sort((a, b) => a - b);
  return petite !== undefined && grande !== undefined && petite > 0 && grande >= FOIS_L_AUTRE_PARTIE * petite;
}
