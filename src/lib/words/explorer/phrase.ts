import { accord } from '$lib/format/phrase';
import { premierComparable } from '$lib/domain/indicateur/depuis';
import { ecartEntre } from '$lib/domain/indicateur/precision';
import { seCompare } from '$lib/domain/indicateur/qualite';
import { ecartLisible } from '$lib/format/nombre';
import type { ExplorerModele } from '$lib/views/explorer/explorer.types';
import type { BlocReponse, Niveau, Reponse } from '$lib/views/explorer/question.types';

const PAR: Readonly<Record<Niveau, string>> = {
  region: 'région',
  ght: 'par GHT',
  ej: 'par établissement'
};

const NOMS: Readonly<Record<Niveau, [singulier: string, pluriel: string]>> = {
  region: ['ensemble', 'ensembles'],
  ght: ['GHT', 'GHT'],
  ej: ['établissement', 'établissements']
};

/** How many, with the noun of the level: « 12 GHT », « 1 établissement ». */
export function compteDe(n: number, niveau: Niveau): string {
  return `${n}\u00a0${accord(n, ...NOMS[niveau])}`;
}

/** What was asked, in words: « Lits MCO et 2 autres indicateurs, par GHT, 3 périmètres, 2019 à 2024 ». */
export function titreReponse({ question, blocs, annees }: Reponse, modele: ExplorerModele): string {
  const noms = blocs.map((bloc) => bloc.indicateur.libelleCourt);
  const autres = noms.length - 2;
  const indicateurs = autres > 1 ? `${noms.slice(0, 2).join(', ')} et ${autres} autres indicateurs` : noms.join(', ');
  const choisis = question.niveau === 'region' ? [] : question.perimetres;
  const [seul] = choisis.length === 1 ? modele.perimetres.filter((p) => p.ght === choisis[0]) : [];
  const perimetres = seul ? seul.libelle : choisis.length > 1 ? `${choisis.length} périmètres` : null;
  const ensembles = question.niveau === 'region' && blocs.some(({ series }) => series.length > 1);
  const par = ensembles ? 'région et périmètres suivis' : PAR[question.niveau];
  return [indicateurs, par, perimetres, periode(annees)].filter((part) => part !== null).join(', ');
}

function periode(annees: readonly number[]): string {
  const [premiere, derniere] = [annees[0], annees.at(-1)];
  if (premiere === undefined || derniere === undefined) return 'aucune année';
  return premiere === derniere ? String(derniere) : `${premiere} à ${derniere}`;
}

/**
 * The message of one indicator over time: how many series rose and fell between the first and last years that compare;
 * null when nothing compares. A change that rounds to nothing is neither.
 */
export function titreBloc({ indicateur, series, ruptures }: BlocReponse, niveau: Niveau): string | null {
  const annees = ruptures.map((r) => r.annee);
  const ecarts = series.flatMap(({ libelle, points }) => {
    const dernier = points.findLast((p) => p.valeur !== null);
    const base = dernier && premierComparable(points, dernier.annee, annees);
    if (!seCompare(dernier) || !base) return [];
    return [{ libelle, texte: ecartLisible(ecartEntre(base, dernier), indicateur), de: base.annee, a: dernier.annee }];
  });
  if (ecarts.length === 0) return null;
  const de = Math.min(...ecarts.map((e) => e.de));
  const a = Math.max(...ecarts.map((e) => e.a));
  const comparables = ecarts.filter((e) => e.de === de && e.a === a);
  const [seul] = comparables;
  const nom = indicateur.libelle;
  const region = niveau === 'region' ? comparables.find((e) => e.libelle === series[0]?.libelle) : undefined;
  if (region) return `${nom}\u00a0: ${region.texte} de ${de} à ${a} (${region.libelle})`;
  if (comparables.length === 1 && seul) return `${nom}\u00a0: ${seul.texte} de ${de} à ${a}`;
  const compte = (signe: string) => comparables.filter((e) => e.texte.startsWith(signe)).length;
  const total = compteDe(comparables.length, niveau);
  return `${nom}\u00a0: de ${de} à ${a}, hausse dans ${compte('+')} et baisse dans ${compte('−')} sur ${total}`;
}
