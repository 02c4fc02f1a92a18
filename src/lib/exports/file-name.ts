import { page } from '$app/state';
import { apresLesDonnees } from '$lib/domain/temps/connu';
import { NON_PUBLIEES } from './save-file';

/** A text in the name of a file: `taux-doccupation-mco-83-2-en-2024`. */
export const enNom = (texte: string, longueur = 60): string =>
  texte
    .normalize('NFD')
    .replace(/[\u0300-\u036f’']/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+/u, '')
    .slice(0, longueur)
    .replace(/-+$/u, '');

/** The name of a file of the page, marked where the page holds data of this workstation. */
export const nomMarque = (nom: string): string => ((page.data.locales ?? null) === null ? nom : nom + NON_PUBLIEES);

const JOUR = /^\d{4}-\d{2}-\d{2}$/u;

/** The day that the figures of the page are of: what the reader chose, where data reach it, else that of the data; empty outside of a dataset. */
export function jourDeLaPage(): string {
  const choisi = page.url.searchParams.get('au') ?? '';
  const donneesAu = page.data.jeu?.jeu.donneesAu ?? '';
  const connu = JOUR.test(choisi) && !Number.isNaN(Date.parse(choisi)) && !apresLesDonnees(choisi, donneesAu);
  return connu ? choisi : donneesAu;
}

/**
 * The name of a file made of a page: dataset, contract or group, screen, what it is, the day that its figures are of;
 * `trajectoire-demonstration-contrat-monts-cendres-1-tresorerie-2026-09-30`.
 */
export function nomDepuisLaPage(...quoi: readonly string[]): string {
  const parties = [
    enNom(`trajectoire ${page.url.pathname}`, 90),
    ...quoi.map((partie) => enNom(partie)),
    jourDeLaPage()
  ];
  return parties.filter((partie) => partie !== '').join('-');
}

/** What a page is of, by its address: a contract, a GHT, an indicator, else its own name. */
const OBJET = /\/(?:contrat|ght|indicateur)\/([^/]+)|([^/]+)\/*$/u;

/**
 * The short name of the image of a chart: what the page is of, the chart, the day that its figures are of;
 * `monts-cendres-1-tresorerie-du-chu-2026-09-30`.
 */
export function nomDUneImage(titre: string): string {
  const [, objet, ecran = ''] = OBJET.exec(page.url.pathname) ?? [];
  const parties = [enNom(objet ?? ecran, 40), motsEntiers(enNom(titre), 36), jourDeLaPage()];
  return nomMarque(parties.filter((partie) => partie !== '').join('-'));
}

/** The first words of a name that hold. */
function motsEntiers(nom: string, longueur: number): string {
  if (nom.length <= longueur) return nom;
  const coupe = nom.slice(0, longueur + 1).lastIndexOf('-');
  return nom.slice(0, coupe > 0 ? coupe : longueur);
}
