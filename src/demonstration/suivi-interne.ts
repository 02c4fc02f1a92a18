import type { Fiche } from '$lib/domain/indicateur/fiche';
import { plusJours } from '$lib/domain/temps/calendrier';
import type { Row } from '$lib/schema/tables';
import type { AnneeActivite, MoisActivite } from './activite';
import { Tirage } from './aleatoire';
import { ligne, ligneDuMois, siLits, type Valeur } from './mesures';
import type { ParametresRegion } from './parametres';
import type { Hopital } from './territoire';

/** Activity of a hospital, from which what it follows by itself is made. */
interface Activite {
  mois: readonly MoisActivite[];
  annees: readonly AnneeActivite[];
}

/** Beds closed in the month, over those that are installed: the summer first, then the end of the year. */
const FERMES: Readonly<Record<number, number>> = { 7: 0.05, 8: 0.09, 12: 0.03 };
/** A month is coded 30 days after its end. */
const JOURS_DE_CODAGE = 30;

/** What only a hospital follows, for the groups that send it: open beds, coding, quality, waits. */
export function suiviInterne(
  p: ParametresRegion,
  hopital: Hopital,
  { mois, annees }: Activite,
  fiches: ReadonlyMap<string, Fiche>
): Row<'mesure'>[] {
  const { ej } = hopital;
  if (!p.suivis.includes(p.ght[hopital.rangGht]?.nom ?? '')) return [];
  const [lits, codage, qualite] = ['lits', 'codage', 'qualite'].map((sujet) => new Tirage(p.graine, `${sujet} ${ej}`));
  if (!lits || !codage || !qualite) return [];
  const fermes = lits.entre(0.015, 0.05);
  const code = codage.normal(0.87, 0.035);
  const parMois: Record<string, (m: MoisActivite) => Valeur> = {
    LITS_OUVERTS_MENSUEL: (m) => {
      const installes = (annees.find(({ annee }) => annee === m.annee) ?? annees.at(-1))?.lits ?? 0;
      const part = fermes + (FERMES[m.mois] ?? 0) + Math.abs(lits.normal(0, 0.004));
      return siLits(installes, Math.round(installes * (1 - part)));
    },
    SEJOURS_CODES_MENSUEL: (m) => {
      const ete = m.mois === 7 || m.mois === 8 ? 0.04 : 0;
      const part = Math.min(0.99, code + 0.008 * (m.annee - p.calage.annee) - ete + codage.normal(0, 0.008));
      return m.sejours === null ? null : [Math.round(m.sejours * part), m.sejours];
    }
  };
  const parAn = qualiteDe(qualite, p);
  const connu = (indicateur: string, { fin }: MoisActivite) =>
    indicateur !== 'SEJOURS_CODES_MENSUEL' || plusJours(fin, JOURS_DE_CODAGE) <= p.donneesAu;
  const rows = <T>(mesures: Record<string, (x: T) => Valeur>, de: readonly T[], enLigne: EnLigne<T>) =>
    Object.entries(mesures).flatMap(([indicateur, mesure]) => {
      const fiche = fiches.get(indicateur);
      return fiche ? de.flatMap((x) => enLigne(fiche, x, mesure)) : [];
    });
  return [
    ...rows(parMois, mois, (fiche, m, mesure) =>
      connu(fiche.code, m) ? [ligneDuMois(p, ej, fiche, m, mesure(m))] : []
    ),
    ...rows(parAn, annees, (fiche, a, mesure) => [ligne(ej, fiche, a.annee, mesure(a))])
  ];
}

type EnLigne<T> = (fiche: Fiche, x: T, mesure: (x: T) => Valeur) => Row<'mesure'>[];

/** Quality and waits; a visit of certification changes the level from its year on. */
function qualiteDe(t: Tirage, p: ParametresRegion): Record<string, (a: AnneeActivite) => Valeur> {
  const [visite, avant, apres] = [t.entier(p.calage.annee - 1, p.calage.annee + 1), t.entier(2, 4), t.entier(2, 4)];
  const [note, delai, duree] = [t.normal(72.5, 1.6), t.entre(28, 70), t.entre(3.4, 5.6)];
  const ans = ({ annee }: AnneeActivite) => annee - p.calage.annee;
  return {
    NIVEAU_CERTIFICATION_HAS: ({ annee }) => (annee < visite ? avant : apres),
    E_SATIS_MCO: (a) => siLits(a.lits, note + 0.3 * ans(a) + t.normal(0, 0.4)),
    DELAI_RENDEZ_VOUS: (a) => Math.round(delai * (1 + 0.03 * ans(a)) + t.normal(0, 1.5)),
    DUREE_PASSAGE_URGENCES: (a) => (a.urgences === null ? null : duree * (1 + 0.02 * ans(a)) + t.normal(0, 0.08))
  };
}
