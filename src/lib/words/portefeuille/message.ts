import { sensDepuis, sensDominant, type Sens } from '$lib/domain/indicateur/depuis';
import { accord, enumeration } from '$lib/format/phrase';
import type { Famille } from '$lib/domain/indicateur/fiche';
import type { IndicateurBref } from '$lib/views/modele';
import type { LignePortefeuille, PortefeuilleModele } from '$lib/views/portefeuille/portefeuille.types';

/** How the title names an indicator as the subject of a sentence. */
const SUJETS: Partial<Record<string, { sujet: string; pluriel: boolean }>> = {
  LITS_MCO: { sujet: 'Les lits de MCO', pluriel: true },
  ETP_PNM: { sujet: 'Le personnel non médical', pluriel: false },
  ETP_PM: { sujet: 'Le personnel médical', pluriel: false }
};

const ABSENCES: Record<Famille, string> = {
  activite: 'Aucune donnée d’activité',
  personnel: 'Aucune donnée de personnel',
  finances: 'Aucune donnée financière'
};

/** What the title speaks of first, by family; the first volume of the family otherwise. */
const EN_TETE: Record<Famille, string> = { activite: 'LITS_MCO', personnel: 'ETP_PNM', finances: '' };

/**
 * The message of the portfolio for a family and a year, counted on the rows and nothing else: « Les lits de MCO
 * reculent dans 11 périmètres sur 12 depuis 2019 ». Says that a family, or its year, has no value; falls back on what
 * the portfolio is when nothing compares.
 */
export function messagePortefeuille(
  modele: Pick<PortefeuilleModele, 'lignes' | 'familles' | 'ruptures' | 'jeu'>,
  famille: Famille,
  annee: number
): string {
  const indicateurs = modele.familles.find((f) => f.code === famille)?.indicateurs ?? [];
  const annees = anneesAvecValeur(modele.lignes, indicateurs);
  if (annees.size === 0) return `${ABSENCES[famille]} dans ce jeu`;
  if (!annees.has(annee)) return `${ABSENCES[famille]} en ${annee}`;
  const indicateur =
    indicateurs.find((i) => i.code === EN_TETE[famille]) ?? indicateurs.find((i) => i.agregation === 'somme');
  const series = modele.lignes.map((ligne) => (indicateur && ligne.series[indicateur.code]) ?? []);
  const sens = indicateur && sensDepuis(series, annee, indicateur, modele.ruptures[indicateur.code]);
  if (!indicateur || !sens) return presentation(modele);
  return phrase(indicateur, sens, sens.comparables < modele.lignes.length);
}

function anneesAvecValeur(
  lignes: readonly Pick<LignePortefeuille, 'series'>[],
  indicateurs: readonly Pick<IndicateurBref, 'code'>[]
): Set<number> {
  const points = lignes.flatMap((l) => indicateurs.flatMap((i) => l.series[i.code] ?? []));
  return new Set(points.filter((p) => p.valeur !== null).map((p) => p.annee));
}

function presentation({ lignes, jeu }: Pick<PortefeuilleModele, 'lignes' | 'jeu'>): string {
  const nombre = lignes.length;
  return nombre < 2
    ? `${nombre === 0 ? 'Aucun périmètre suivi' : 'Un périmètre suivi'}\u00a0: ${jeu.titre}`
    : `${nombre} périmètres suivis\u00a0: ${jeu.titre}`;
}

function phrase(indicateur: Pick<IndicateurBref, 'code' | 'libelle'>, sens: Sens, partiel: boolean): string {
  const { comparables, depuis } = sens;
  const dominant = sensDominant(sens);
  if (dominant === null) return partage(indicateur.libelle, sens);
  const majorite = sens[dominant];
  const ou =
    majorite === comparables
      ? `dans les ${comparables} périmètres${partiel ? ' comparables' : ''}`
      : `dans ${majorite} ${accord(majorite, 'périmètre')} sur ${comparables}${partiel ? ' comparables' : ''}`;
  const connu = SUJETS[indicateur.code];
  if (!connu) return `${indicateur.libelle}\u00a0: en ${dominant} ${ou} depuis ${depuis}`;
  const verbe = dominant === 'hausse' ? 'progresse' : 'recule';
  return `${connu.sujet} ${verbe}${connu.pluriel ? 'nt' : ''} ${ou} depuis ${depuis}`;
}

function partage(libelle: string, { hausse, baisse, stable, depuis }: Sens): string {
  const parts = [
    ...(hausse > 0 ? [`${hausse} en hausse`] : []),
    ...(baisse > 0 ? [`${baisse} en baisse`] : []),
    ...(stable > 0 ? [`${stable} ${accord(stable, 'stable')}`] : [])
  ];
  return `${libelle} depuis ${depuis}\u00a0: ${enumeration(parts)}`;
}
