import { estFini } from '$lib/domain/contrat/jugement';
import { porteSurDesComptes } from '$lib/domain/contrat/obligations';
import type { ReunionModele } from '$lib/views/reunion/reunion.types';
import { enumeration } from '$lib/format/phrase';
import { diagnosticLu } from '../contrat/diagnostic';
import { etatDate } from '../contrat/etat-date';
import { NR, SANS_OBJET, type Bloc, type PageDite } from '../reunion/bloc';
import { reunionNommee } from '../reunion/noms';
import { pageDeLaReunion } from '../reunion/page';
import { QUI_EN_REVUE, quiAuConseil } from '../reunion/planche';
import { pageDeLaCaisse } from './caisse';
import { pageDuCapital } from './capital';
import { pageDuChemin } from './chemin';
import type { Dossier, PageDeDossier } from './dossier.types';
import { pageDesGains } from './gains';
import { pageDesJalons } from './jalons';
import { MOTS_DU_DOSSIER } from './mots';
import { sansMessage } from './sans-message';
import { APART, famillesDuBloc } from './sources-des-blocs';
import { dossierDe, liste, pagesDuTableau, type Provenance } from './pages';

/**
 * The pack of a meeting: its question and its answer, the sheet to show, then each table of its page, whole, and where
 * the figures come from. The same words and figures as the screen, in its order.
 */
export function dossierDeLaReunion(
  modele: Pick<ReunionModele, 'contenu' | 'perimetre' | 'entites' | 'ej' | 'entete' | 'sources' | 'sourcesDe'>,
  provenance: Provenance
): Dossier {
  const { entete } = modele;
  const etat = etatDate(entete);
  const page = pageDeLaReunion(modele);
  return dossierDe(
    {
      ...{ nom: reunionNommee(modele), objet: entete.intitule, message: page.message },
      etat: `${etat.titre}\u00a0: ${etat.texte}`,
      ...{ au: entete.au, jeu: entete.jeu, sources: modele.sources },
      pages: [
        ...diagnosticDe(entete),
        ...plancheDe(page),
        ...dessinsDe(modele),
        ...page.blocs.filter((bloc) => !estMuet(bloc)).flatMap(pagesDuBloc),
        ...absences(page)
      ],
      sourcesDe: ({ id }) => {
        const siennes = new Set(
          famillesDuBloc(modele.contenu.reunion, id).flatMap((famille) => modele.sourcesDe[famille])
        );
        return modele.sources.filter((source) => siennes.has(source.id));
      }
    },
    provenance
  );
}

/** What a project of a territory starts from: what its shared diagnosis found lacking. */
function diagnosticDe({ type, diagnostic }: ReunionModele['entete']): PageDeDossier[] {
  if (porteSurDesComptes(type) || diagnostic === null) return [];
  const { titre, insuffisances } = diagnosticLu(diagnostic);
  return liste('diagnostic', MOTS_DU_DOSSIER.diagnostic(titre, insuffisances.length), insuffisances);
}

/** Whether a table says nothing: no row, or names beside which nothing is known; that is told in a line, not on a page. */
function estMuet({ lignes }: Pick<Bloc, 'lignes'>): boolean {
  const dites = lignes.flatMap((ligne) => ligne.slice(1)).filter((cellule) => cellule !== SANS_OBJET);
  return dites.every((cellule) => cellule === NR) && (lignes.length === 0 || dites.length > 0);
}

/** A table of the page; a column of sentences that would press its figures is a table after it. */
function pagesDuBloc({ id, titre, message, note, colonnes, lignes, apart }: Bloc): PageDeDossier[] {
  const tableau = {
    id,
    nom: titre,
    message: message ?? sansMessage({ titre, colonnes, lignes }),
    note: note ?? '',
    lignes
  };
  if (apart === undefined) return pagesDuTableau({ ...tableau, colonnes });
  const seule = colonnes.filter(({ key }, i) => i === 0 || key === apart.colonne);
  return [
    ...pagesDuTableau({ ...tableau, colonnes: colonnes.filter(({ key }) => key !== apart.colonne) }),
    ...pagesDuTableau({
      id: id + APART,
      nom: apart.titre,
      message: apart.message,
      note: '',
      colonnes: seule,
      lignes
    })
  ];
}

function plancheDe({ planche, question }: PageDite): PageDeDossier[] {
  if (!planche) return [];
  const { titre, sousTitre, pont, chiffres, note } = planche;
  return [
    {
      ...{ genre: 'planche', id: 'planche' },
      ...{ titre, sousTitre, dessin: { genre: 'pont', pont }, chiffres, question: planche.question ?? null },
      note: [note, question].filter((texte) => texte !== undefined).join('\n')
    }
  ];
}

/** What is drawn beside the sheet to show, of the meetings that look at the whole of a contract. */
function dessinsDe({ contenu, entete }: Pick<ReunionModele, 'contenu' | 'entete'>): PageDeDossier[] {
  switch (contenu.reunion) {
    case 'revue':
      return [
        ...pageDuChemin(contenu.chemin, entete, QUI_EN_REVUE.de),
        ...pageDesGains(contenu.gains, entete),
        ...pageDesJalons(contenu.jalons, entete)
      ];
    case 'conseil-de-surveillance':
      return [
        ...pageDuChemin(contenu.chemin, entete, quiAuConseil(contenu).de),
        ...pageDuCapital(contenu),
        ...pageDeLaCaisse({ ...contenu, fini: entete.arret !== null && estFini(entete.arret) })
      ];
    default:
      return [];
  }
}

function absences({ blocs, manques }: PageDite): PageDeDossier[] {
  const vides = blocs.filter(estMuet);
  return [
    ...liste(
      'rien',
      MOTS_DU_DOSSIER.sansLigne(vides.length),
      vides.map(({ titre, lignes, message, vide }) => {
        const noms = enumeration(lignes.map(([nom = '']) => nom));
        const dit = lignes.length === 0 ? vide : `${message ?? MOTS_DU_DOSSIER.sansChiffre} (${noms}).`;
        return `${titre}\u00a0: ${dit}`;
      })
    ),
    ...liste(
      'manques',
      MOTS_DU_DOSSIER.manques(manques.length),
      manques.map(({ quoi, fichier }) => `${quoi}\u00a0: ${fichier}.`)
    )
  ];
}
