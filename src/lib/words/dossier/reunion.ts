import { dateLongue } from '$lib/format/date';
import type { ReunionModele } from '$lib/views/reunion/reunion.types';
import type { Column } from '../table';
import { LEGENDE_NR, type Bloc, type LigneDite, type PageDite } from '../reunion/bloc';
import { MOTS_DES_REUNIONS, REUNIONS_NOMMEES } from '../reunion/noms';
import { pageDeLaReunion } from '../reunion/page';
import { resumeDesSources } from '../source';
import type { ColonneDePage, Dossier, PageDeDossier } from './dossier.types';
import { miseEnPage } from './mise-en-page';
import { MOTS_DU_DOSSIER } from './mots';

export interface Provenance {
  /** Version of the published data. */
  version: string;
  /** Address of the screen, as a reader would open it again. */
  adresse: string;
}

/**
 * The pack of a meeting: its question and its answer, the sheet to show, then each table of its page, whole, and where
 * the figures come from. The same words and figures as the screen, in its order.
 */
export function dossierDeLaReunion(
  modele: Pick<ReunionModele, 'contenu' | 'perimetre' | 'entete' | 'sources'>,
  { version, adresse }: Provenance
): Dossier {
  const { entete } = modele;
  const page = pageDeLaReunion(modele);
  const { nom } = REUNIONS_NOMMEES[modele.contenu.reunion];
  const au = `Situation au ${dateLongue(entete.au)}`;
  return {
    titre: `${nom}, ${entete.intitule}`,
    ...{ au: entete.au, simule: entete.jeu.simule, adresse },
    pied: `${entete.intitule} · ${au.toLocaleLowerCase('fr')} · version ${version.slice(0, 8)}`,
    pages: [
      { genre: 'couverture', titre: nom, sousTitre: `${entete.intitule}\n${au}`, message: page.message },
      ...plancheDe(page),
      ...page.blocs.filter(({ lignes }) => lignes.length > 0).flatMap(tableaux),
      ...absences(page),
      ...sources(modele)
    ]
  };
}

function plancheDe({ planche, question }: PageDite): PageDeDossier[] {
  if (!planche) return [];
  const { titre, sousTitre, pont, chiffres, note } = planche;
  return [
    {
      genre: 'planche',
      ...{ titre, sousTitre, pont, chiffres, question: planche.question ?? null },
      note: [note, question].filter((texte) => texte !== undefined).join('\n')
    }
  ];
}

function tableaux({ titre, note, colonnes, lignes }: Bloc): PageDeDossier[] {
  const dites = lignes.map((ligne) => colonnes.map((colonne) => texteDe(colonne, ligne)));
  const tetes = colonnes.map((colonne): ColonneDePage => ({ titre: colonne.title, chiffre: colonne.figure === true }));
  const { corps, parts, colonnes: placees } = miseEnPage(tetes, dites);
  return parts.map((part, i) => ({
    genre: 'tableau',
    titre: titre + MOTS_DU_DOSSIER.suite(i + 1, parts.length),
    ...{ corps, colonnes: placees, lignes: part, note: note ?? '' }
  }));
}

const texteDe = (colonne: Column<LigneDite>, ligne: LigneDite): string => colonne.cell(ligne);

function absences({ blocs, manques }: PageDite): PageDeDossier[] {
  const vides = blocs.filter(({ lignes }) => lignes.length === 0);
  return [
    ...liste(
      MOTS_DU_DOSSIER.rien,
      vides.map(({ titre, vide }) => `${titre}\u00a0: ${vide}`)
    ),
    ...liste(
      MOTS_DES_REUNIONS.manques,
      manques.map(({ quoi, fichier }) => `${quoi}\u00a0: ${fichier}.`)
    )
  ];
}

function sources({ sources: toutes }: Pick<ReunionModele, 'sources'>): PageDeDossier[] {
  const { textes, autres } = resumeDesSources(toutes);
  const suite =
    autres > 0 ? [`Autres sources\u00a0: ${autres}, nommées à la page «\u00a0Sources et licences\u00a0».`] : [];
  return liste(MOTS_DU_DOSSIER.sources, [...textes, ...suite, LEGENDE_NR]);
}

const liste = (titre: string, lignes: readonly string[]): PageDeDossier[] =>
  lignes.length === 0 ? [] : [{ genre: 'liste', titre, lignes }];
