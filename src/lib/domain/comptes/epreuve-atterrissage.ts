import { CLOTURES, comptesDe, posteCrp } from './comptes-ej';
import { partsRetenues, HYPOTHESES_ATTERRISSAGE } from './hypotheses-atterrissage';
import type { Promesse } from './gains-de-l-annee';
import { lectures, resultatDesPostes, type Lectures, type Sources } from './lectures-de-l-annee';
import type { VersionCompte } from './codes';
import {
  anneesDesSituations,
  connusLe,
  POSTES_MENSUELS,
  premiersMois,
  signeDe,
  type PosteMensuel
} from './situations-mensuelles';

/** An item of the table, or the result that they make. */
export type PosteEprouve = PosteMensuel | 'resultat';
export const POSTES_EPROUVES = [...POSTES_MENSUELS, 'resultat'] as const satisfies readonly PosteEprouve[];

/** The tool's own method, then the naive ones: last closed year and gap to date, last closed year, straight × 12 / m. */
export const METHODES = ['outil', 'ecart', 'dernier', 'lineaire'] as const;
export type Methode = (typeof METHODES)[number];

/** What one past year would have been told to close at, on the day its first months were known. */
export interface Essai {
  annee: number;
  mois: number;
  poste: PosteEprouve;
  /** What it closed at. */
  clos: number;
  prevus: Readonly<Record<Methode, number>>;
  /** What the hospital's last document of that day said, and which: that of each, of several hospitals. */
  hopital: { montant: number; versions: readonly VersionCompte[] } | null;
}

/** What promises bring to a title, at the default shares; favourable is positive. */
function promisA(promesses: readonly Promesse[], titre: PosteMensuel): number {
  return promesses
    .filter((p) => p.titre === titre)
    .reduce((total, p) => total + p.montant * partsRetenues(p.palier, HYPOTHESES_ATTERRISSAGE)[1], 0);
}

/** The four readings of an item, the tool's with what actions promised then. */
export function prevusDuPoste(lues: Lectures, poste: PosteEprouve): Record<Methode, number> {
  if (poste === 'resultat') {
    const promis = POSTES_MENSUELS.reduce((total, p) => total + promisA(lues.promesses, p), 0);
    const { postes, titre4, titre4Dernier } = lues;
    const [saison, ecart] = [
      resultatDesPostes(postes, (p) => p.saison, titre4.montant),
      resultatDesPostes(postes, (p) => p.ecart, titre4.montant)
    ];
    return {
      outil: (saison + ecart) / 2 + promis,
      ecart,
      dernier: resultatDesPostes(postes, (p) => p.dernier, titre4Dernier),
      lineaire: resultatDesPostes(postes, (p) => p.lineaire, titre4.montant)
    };
  }
  const lue = lues.postes.find((p) => p.poste === poste);
  if (lue === undefined) throw new Error(`pas de lecture du poste ${poste}`);
  const { saison, ecart, dernier, lineaire } = lue;
  return { outil: saison + promisA(lues.promesses, poste) * signeDe(poste), ecart, dernier, lineaire };
}

const RESULTAT: readonly PosteMensuel[] = POSTES_MENSUELS;

/** What accounts say of an item, or of the result of the CRP; null when a term is missing. */
export function montantDe(comptes: ReturnType<typeof comptesDe>, poste: PosteEprouve): number | null {
  if (comptes === null) return null;
  if (poste !== 'resultat') return posteCrp(comptes, poste);
  return RESULTAT.reduce<number | null>(
    (total, p) => {
      const montant = posteCrp(comptes, p);
      return total === null || montant === null ? null : total + montant * signeDe(p);
    },
    negatif(posteCrp(comptes, 'C4'))
  );
}

const negatif = (montant: number | null) => (montant === null ? null : -montant);

/** The documents of a year that is not closed, the latest first. */
export const DOCUMENTS_DE_L_ANNEE = ['ria2', 'ria1', 'eprd'] as const;

/**
 * The method tried on past years: what it would have told on the day that the first months of a closed year were known,
 * with the closings, documents and steps of gains known on that very day, against what the year closed at.
 *
 * @param exercice year that is not over; those before it are tried
 * @param mois how many months are known
 */
export function essais(sources: Sources, ej: string, exercice: number, au: string, mois: number): Essai[] {
  return anneesDesSituations(sources.comptes, ej)
    .filter((annee) => annee < exercice)
    .flatMap((annee) => {
      const clos = comptesDe(sources.comptes, ej, annee, au, CLOTURES);
      const siens = premiersMois(sources.comptes, ej, annee, au).slice(0, mois);
      if (clos === null || siens.length < mois) return [];
      const jour = connusLe(siens);
      const lues = lectures(sources, ej, annee, jour, siens);
      if (lues === null) return [];
      const document = comptesDe(sources.comptes, ej, annee, jour, DOCUMENTS_DE_L_ANNEE);
      return POSTES_EPROUVES.flatMap((poste): Essai[] => {
        const vrai = montantDe(clos, poste);
        const dit = montantDe(document, poste);
        if (vrai === null) return [];
        const hopital = document === null || dit === null ? null : { montant: dit, versions: [document.version] };
        return [{ annee, mois, poste, clos: vrai, prevus: prevusDuPoste(lues, poste), hopital }];
      });
    });
}

/** Mean gap between what was told and the closing, without its sign; null without a year. */
export function erreurMoyenne(ecarts: readonly number[]): number | null {
  return ecarts.length === 0 ? null : ecarts.reduce((total, e) => total + Math.abs(e), 0) / ecarts.length;
}
