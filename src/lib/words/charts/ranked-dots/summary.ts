import { compareFrench } from '$lib/format/order';
import { seClasse } from '$lib/domain/indicateur/classement';
import { accord, enumeration, rangCourt } from '$lib/format/phrase';
import { seCompare } from '$lib/domain/indicateur/qualite';
import { PARTIE_FERMEE } from '../../absences';
import { sansArrondi } from '$lib/domain/indicateur/precision';
import { situation } from '$lib/domain/indicateur/situation';
import { valeurAvecUnite } from '$lib/format/nombre';
import { bandeEnMots, placeEnMots } from '../bande';
import { ABSENCES, absenceDe, estTrace, lirePoint, type Absence, type PointTrace } from '../lecture';
import { classer, type ClassementEntree, type ItemClasse } from './rank';

type ItemTrace = ItemClasse & { point: PointTrace };

const aUneValeur = (item: ItemClasse): item is ItemTrace => estTrace(item.point);

/** Values that compare, highest first. */
function parValeur(items: readonly ItemClasse[]): ItemTrace[] {
  const traces = items.filter(aUneValeur).filter((t) => seCompare(t.point));
  return traces.sort((a, b) => sansArrondi(b.point) - sansArrondi(a.point) || compareFrench(a.libelle, b.libelle));
}

const dire = (item: ItemTrace, { indicateur }: ClassementEntree) =>
  `${item.libelle} (${lirePoint(item.point, indicateur)})`;

/** The shortest account: how many stand beyond the band, or both ends without a band. */
export function enBref(entree: ClassementEntree): string {
  const traces = parValeur(entree.items);
  const [premier, dernier] = [traces[0], traces.at(-1)];
  if (!premier || !dernier) return `${entree.annee}\u00a0: aucune valeur`;
  const { bande } = entree;
  if (!bande) return `${entree.annee}\u00a0: ${etendue(premier, dernier, entree)}`;
  const places = traces.map((t) => situation(t.point.valeur, bande));
  const compte = (place: 'basse' | 'haute') => places.filter((p) => p === place).length;
  const n = `${traces.length} ${accord(traces.length, 'valeur')}`;
  return `${entree.annee}, ${n}\u00a0: ${compte('haute')} au-dessus du P80 national, ${compte('basse')} sous le P20`;
}

/** The ranking in sentences: ends, how many beyond the band, reference, who has no value and why. */
export function summary(entree: ClassementEntree): string {
  const { items, bande, reference, indicateur, annee } = entree;
  const traces = parValeur(items);
  const [premier, dernier] = [traces[0], traces.at(-1)];
  const tete = `${indicateur.libelle} en ${annee}, ${items.length} ${accord(items.length, 'périmètre')}`;
  return [
    premier && dernier ? `${tete}\u00a0: ${etendue(premier, dernier, entree)}.` : `${tete}\u00a0: aucune valeur.`,
    ...(bande && premier ? [`${enBref(entree)}.`, `${bandeEnMots(bande, indicateur)} (${bande.n} GHT).`] : []),
    ...(reference ? [`${reference.libelle}\u00a0: ${valeurAvecUnite(reference.valeur, indicateur)}.`] : []),
    ...sansValeur(items)
  ].join(' ');
}

function etendue(premier: ItemTrace, dernier: ItemTrace, entree: ClassementEntree): string {
  if (premier === dernier) return `une seule valeur, ${dire(premier, entree)}`;
  return `de ${dire(dernier, entree)} à ${dire(premier, entree)}`;
}

function sansValeur(items: readonly ItemClasse[]): string[] {
  const motifs: Absence[] = ['secret', 'non_concerne', 'non_significatif', 'manquant', 'ferme'];
  return motifs.flatMap((motif) => {
    const noms = items.filter((i) => absenceDe(i.point) === motif).map((i) => i.libelle);
    return noms.length > 0 ? [`${enumeration(noms)}\u00a0: ${ABSENCES[motif]}.`] : [];
  });
}

/** What the cursor says of a row: « GHT Vosges : 83,2 %, 2e valeur sur 12, entre P20 et P80 »; a sum has no rank. */
export function lireItem({ items, bande, indicateur }: ClassementEntree, index: number): string {
  const rangs = classer(items, indicateur);
  const item = rangs[index];
  if (!item) return '';
  const { libelle, point } = item;
  if (!estTrace(point)) return `${libelle}\u00a0: ${lirePoint(point, indicateur)}`;
  const traces = rangs.filter(aUneValeur).filter((t) => seCompare(t.point));
  const telles = traces.map((t) => sansArrondi(t.point));
  const telle = sansArrondi(point);
  const rang = 1 + telles.filter((v) => v > telle).length;
  const exAequo = telles.filter((v) => v === telle).length > 1;
  const classe = seClasse(indicateur) && seCompare(point);
  const ferme = items.some((i) => i.point?.qualite === 'ferme');
  const parts = [
    lirePoint(point, indicateur),
    classe && ferme
      ? `rang ${PARTIE_FERMEE}`
      : classe
        ? rangCourt({ rang, n: traces.length, exAequo }, 'neutre')
        : null,
    bande ? placeEnMots(point.valeur, bande, indicateur) : null
  ].filter((p) => p !== null);
  return `${libelle}\u00a0: ${parts.join(', ')}`;
}
