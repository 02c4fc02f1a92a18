import type { Unite } from '$lib/engine/local';
import { dateLongue } from '$lib/format/date';
import { accord } from '$lib/format/phrase';
import type { TableName } from '$lib/schema/tables';
import { phraseDesFermes } from '../fermes';
import { combien } from './combien';
import { nomDeColonne, nomDeTable } from './mots';

/** What an import replaces as a whole: `le contrat essai-2024, les comptes de 2 entités juridiques`. */
export function unitesEnMots(unites: readonly Unite[]): string {
  const contrats = unites.flatMap((u) => {
    if (u.genre !== 'contrat') return [];
    const intitule = u.rows.contrat?.find(({ id }) => id === u.contrat)?.intitule;
    return [intitule === undefined ? u.contrat : `«\u00a0${intitule}\u00a0» (${u.contrat})`];
  });
  const comptes = unites.filter((u) => u.genre === 'comptes');
  const notifications = unites.filter((u) => u.genre === 'notifications');
  const mesures = unites.filter((u) => u.genre === 'mesures');
  const morceaux: string[] = [];
  if (contrats.length === 1) morceaux.push(`le contrat ${contrats[0] ?? ''}`);
  else if (contrats.length > 1) morceaux.push(`les contrats ${contrats.join(', ')}`);
  for (const table of new Set(comptes.map((u) => u.table))) {
    const n = comptes.filter((u) => u.table === table).length;
    morceaux.push(
      `la table «\u00a0${nomDeTable(table)}\u00a0» de ${combien(n, 'entité juridique', 'entités juridiques')}`
    );
  }
  if (notifications.length > 0) {
    const entites = new Set(notifications.map((u) => u.ej)).size;
    const campagnes = [...new Set(notifications.map((u) => u.campagne))].sort((a, b) => a - b);
    morceaux.push(
      `ce qui est notifié à ${combien(entites, 'entité juridique', 'entités juridiques')} pour ${accord(campagnes.length, 'la campagne', 'les campagnes')} ${campagnes.join(', ')}`
    );
  }
  if (mesures.length > 0) {
    const editions = [...new Set(mesures.map((u) => u.edition))];
    const entites = new Set(mesures.map((u) => u.entite)).size;
    morceaux.push(`les mesures de ${combien(entites, 'entité')} dans ${editions.join(', ')}`);
  }
  return morceaux.join('\u00a0; ');
}

/** A dataset as the reader is told of it. */
interface Jeu {
  nom: string;
  titre: string;
}

/** Legal entities shown by number at most. */
const INCONNUES_MONTREES = 10;

/**
 * Said before files are laid where they name legal entities that the dataset does not know: it may be the wrong one.
 *
 * @param inconnues their numbers: a workbook has no names, but the perimeter of its contract in words
 * @param autres the other published datasets
 */
export function inconnuesEnMots(
  inconnues: readonly string[],
  unites: readonly Unite[],
  jeu: string,
  autres: readonly Jeu[]
): { titre: string; texte: string } {
  const n = inconnues.length;
  const dits = unites.flatMap(({ rows }) =>
    (rows.contrat_perimetre ?? []).some(({ ej }) => inconnues.includes(ej))
      ? (rows.contrat ?? []).map(({ perimetre_texte: dit }) => `«\u00a0${dit.replace(/\.$/u, '')}\u00a0»`)
      : []
  );
  const suite = n > INCONNUES_MONTREES ? ` et ${combien(n - INCONNUES_MONTREES, 'autre')}` : '';
  const perimetre =
    dits.length === 0 ? '' : ` Périmètre écrit dans le fichier\u00a0: ${[...new Set(dits)].join(', ')}.`;
  const ailleurs =
    autres.length === 0
      ? ''
      : ` ${accord(autres.length, 'Autre jeu publié', 'Autres jeux publiés')} ici\u00a0: ${autres.map(({ titre }) => `«\u00a0${titre}\u00a0»`).join(', ')}\u00a0; le jeu se choisit en tête de page.`;
  return {
    titre: `${combien(n, 'entité juridique inconnue', 'entités juridiques inconnues')} du jeu «\u00a0${jeu}\u00a0»\u00a0: est-ce le bon jeu\u00a0?`,
    texte: `${inconnues.slice(0, INCONNUES_MONTREES).join(', ')}${suite}.${perimetre} Sur ce jeu, ${accord(n, 'elle n’aurait', 'elles n’auraient')} que ${accord(n, 'son', 'leur')} numéro.${ailleurs}`
  };
}

interface Refus {
  table: TableName;
  colonne: string;
  valeur: string;
  message: string;
}

export const MOTS_DE_L_APERCU = {
  remplace: (unites: readonly Unite[]) => `Ces fichiers remplacent en entier\u00a0: ${unitesEnMots(unites)}.`,
  fermes: (fermes: readonly string[]) =>
    `${phraseDesFermes(fermes)} Ce que ces fichiers y remplacent n’est pas comparé, et aucune somme qui en dépend n’est refaite.`,
  impossible: 'Ces fichiers ne peuvent pas être posés sur ce jeu',
  probleme: ({ table, colonne, valeur, message }: Refus) =>
    `${nomDeTable(table)}, ${nomDeColonne(table, colonne)} «\u00a0${valeur}\u00a0»\u00a0: ${message}.`,
  corrigez: 'Corrigez le fichier, puis redonnez-le\u00a0; ce qui est à l’écran n’a pas changé.',
  aVerifier: (n: number) => `${combien(n, 'valeur')} à vérifier`,
  marquees: 'Elles sont gardées, marquées ⚠ sur les pages, hors classement et sans évolution.',
  horsDuJeu: (n: number) =>
    `${combien(n, 'valeur')} d’autres établissements ou d’indicateurs sans fiche ${accord(n, 'est laissée', 'sont laissées')} de côté\u00a0: ce jeu ne les suit pas.`,
  posterieurs: (n: number, donneesAu: string) =>
    `${combien(n, 'fait')} ${accord(n, 'daté')} après le ${dateLongue(donneesAu)}`,
  pasEncore:
    'La situation s’arrête au dernier jour du jeu\u00a0: ils sont gardés, mais les écrans ne les montrent pas encore.'
};

export const HORS_DU_JEU = {
  titre: 'Rien de ces fichiers ne concerne ce jeu',
  texte: 'Aucun de leurs établissements ni de leurs contrats n’est suivi dans ce jeu. Choisissez-en un autre.'
};

export const SANS_CHANGEMENT = {
  titre: 'Ces fichiers ne changent rien',
  texte: 'Le jeu à l’écran a déjà ces valeurs.'
};

interface Difference {
  ajoutees: number;
  changees: number;
  retirees: number;
}

/** How many rows come, change and go over all tables, and how many sums follow. */
export function totalEnMots(differences: readonly Difference[], sommes: number): string {
  const total = (champ: keyof Difference) => differences.reduce((somme, une) => somme + une[champ], 0);
  const lignes = [
    combien(total('ajoutees'), 'ligne ajoutée', 'lignes ajoutées'),
    combien(total('changees'), 'changée'),
    combien(total('retirees'), 'retirée')
  ];
  const suite =
    sommes > 0 ? ` ${combien(sommes, 'somme')} de groupes en ${accord(sommes, 'découle', 'découlent')}.` : '';
  return `${lignes.map((une) => `**${une}**`).join(', ')}.${suite}`;
}
