import { ecartALaCible } from '$lib/domain/contrat/tete';
import type { NatureDEcheance } from '$lib/domain/contrat/natures-d-echeance';
import { majuscule, minuscule } from '$lib/format/casse';
import { dateCourte } from '$lib/format/date';
import { euros } from '$lib/format/nombre';
import { accord, enumeration } from '$lib/format/phrase';
import type { AidesRegionModele } from '$lib/views/aides-region/aides-region.types';
import type { CalendrierModele } from '$lib/views/calendrier/calendrier.types';
import type { PortefeuilleModele } from '$lib/views/portefeuille/portefeuille.types';
import { lignesSansTermines } from '$lib/views/portefeuille/repliables';
import { COLONNES_DES_ATTENTES, COLONNES_DES_DOUTES, messageDesAttentes, messageDesDoutes } from '../aides/region';
import { colonnesDesEcheances, colonnesDesGains } from '../calendrier/colonnes';
import { filtreEcheances, filtreGains } from '../calendrier/filtres';
import { NATURES } from '../calendrier/mots';
import { messageDuCalendrier, MOTS_DU_CALENDRIER } from '../calendrier/page';
import { chiffresDesContrats } from '../portefeuille/chiffres-contrats';
import { colonnesDesContrats, type LigneDeContrat } from '../portefeuille/colonnes-contrat';
import { EN_JEU } from '../portefeuille/ligne-contrat';
import { horsMessage, messageContrats } from '../portefeuille/message-contrats';
import { ecartEnMots, natureDuContrat } from '../portefeuille/mots-du-suivi';
import { enCommun } from '../portefeuille/suivis';
import { NR, type ChiffreCle } from '../reunion/bloc';
import type { Column } from '../table';
import type { Dossier, PageDeDossier } from './dossier.types';
import { SUR_UNE_PLANCHE } from './mise-en-page';
import { MOTS_DE_LA_REVUE_REGIONALE as MOTS, MOTS_DU_DOSSIER } from './mots';
import { dossierDe, liste, pagesDuTableau, place, type Provenance } from './pages';

/** What a region looks at in one sitting: its contracts, its deadlines and discussed gains, its aid. */
export interface RevueDeLaRegion {
  portefeuille: PortefeuilleModele;
  calendrier: CalendrierModele;
  aides: AidesRegionModele;
}

/** What a committee reads of each table; the screen has the rest. */
const [LUS, LUS_SUR_PLANCHE] = [10, 8];

/** A contract of the region, under the name of its first perimeter. */
type Suivie = LigneDeContrat & { suivi: NonNullable<LigneDeContrat['suivi']> };

/**
 * The pack of the region's review: the heaviest decision, which contracts leave their path, what falls due in 90 days,
 * the gains discussed, the aid in doubt. Twelve pages at most.
 */
export function dossierDeLaRegion(
  { portefeuille, calendrier, aides }: RevueDeLaRegion,
  provenance: Provenance
): Dossier {
  const { jeu, sources } = portefeuille;
  const suivies = suiviesDe(portefeuille);
  const corps = [
    ...trajectoires(portefeuille, suivies),
    ...echeances(calendrier),
    ...gains(calendrier),
    ...doutes(aides),
    ...attentes(aides)
  ];
  return dossierDe(
    {
      ...{ nom: MOTS.titre, objet: jeu.titre, au: jeu.donneesAu, jeu, sources },
      message: [messageContrats(portefeuille), horsMessage(portefeuille)].filter((m) => m !== null).join('\u00a0; '),
      pages: [
        ...planche(portefeuille, suivies),
        ...corps.filter(({ genre }) => genre === 'tableau'),
        ...liste(
          'rien',
          MOTS_DU_DOSSIER.rien,
          corps.flatMap((page) => (page.genre === 'liste' ? page.lignes : []))
        )
      ]
    },
    provenance
  );
}

/** Contracts followed, once each, without those that another one has replaced. */
function suiviesDe({ lignes }: PortefeuilleModele): Suivie[] {
  const toutes = lignesSansTermines(lignes).flatMap((ligne) =>
    ligne.suivis.filter(({ suivi }) => suivi).map((suivi): Suivie => ({ ligne, suivi }))
  );
  return [...new Map(toutes.map((l) => [l.suivi.id, l])).values()];
}

const enJeuDe = ({ suivi }: Suivie): number => suivi.enJeu?.montant ?? -1;

/** Short: « GHT Monts-Cendrés, CREF, tome 1 »; a contract of several perimeters has its own name. */
function nomDe({ ligne, suivi }: LigneDeContrat): string {
  if (suivi === null) return ligne.libelle;
  return suivi.ghts.length > 1 ? suivi.intitule : `${ligne.libelle}, ${natureDuContrat(suivi)}`;
}

const COLONNES_DE_L_ENJEU: readonly Column<Suivie>[] = [
  { key: 'contrat', title: 'Contrat', cell: nomDe },
  {
    ...{ key: 'montant', title: 'En jeu', figure: true },
    cell: ({ suivi }) => (suivi.enJeu === null ? '' : euros(suivi.enJeu.montant))
  },
  { key: 'quoi', title: 'Nature', cell: ({ suivi }) => (suivi.enJeu === null ? '' : EN_JEU[suivi.enJeu.code]) },
  {
    ...{ key: 'ecart', title: 'Atterrissage', figure: true },
    cell: ({ suivi }) => {
      const ecart = ecartALaCible(suivi.resultat);
      return ecart === null ? 'non disponible' : ecartEnMots(ecart);
    }
  }
];

/** The contract whose next review weighs the most, and the others after it. */
function planche(portefeuille: PortefeuilleModele, suivies: readonly Suivie[]): PageDeDossier[] {
  const parEnjeu = suivies.filter(({ suivi }) => suivi.enJeu !== null).toSorted((a, b) => enJeuDe(b) - enJeuDe(a));
  const [premier] = parEnjeu;
  if (!premier?.suivi.enJeu || portefeuille.totaux === null) return [];
  const { corps, colonnes, parts } = place(COLONNES_DE_L_ENJEU, parEnjeu.slice(0, LUS_SUR_PLANCHE), SUR_UNE_PLANCHE);
  const lignes = parts[0] ?? [];
  const cles = chiffresDesContrats(portefeuille.totaux, horsMessage(portefeuille));
  return [
    {
      ...{ genre: 'planche', id: 'planche' },
      titre: MOTS.leplusLourd(nomDe(premier), euros(premier.suivi.enJeu.montant), EN_JEU[premier.suivi.enJeu.code]),
      ...{ sousTitre: MOTS.sousTitre, question: null, note: MOTS.noteDeLEnjeu },
      dessin: {
        ...{ genre: 'tableau', corps, colonnes, lignes },
        legende: MOTS.legende(lignes.length, parEnjeu.length)
      },
      chiffres: cles.map(({ libelle, precision, valeur, moins }): ChiffreCle => ({
        ...{ libelle: majuscule(libelle.replace(/^d(?:e |’)/u, '')), precision, valeur, manque: moins }
      }))
    }
  ];
}

const ecart = ({ suivi }: Suivie): number => ecartALaCible(suivi.resultat) ?? Infinity;
const DE_LA_TRAJECTOIRE: ReadonlySet<string> = new Set([
  ...['meteo', 'jalons', 'annee_pleine', 'gains', 'resultat', 'tresorerie']
]);

const revueDe = ({ suivi }: LigneDeContrat): string => (suivi?.prochaineRevue ? dateCourte(suivi.prochaineRevue) : NR);

/** Those furthest under their target first; those without landing or target last. */
function trajectoires(portefeuille: PortefeuilleModele, suivies: readonly Suivie[]): PageDeDossier[] {
  const siennes = colonnesDesContrats(true, enCommun(portefeuille.ensemble.commun), portefeuille.jeu);
  const contrat: Column<LigneDeContrat> = { key: 'contrat', title: 'Contrat', cell: nomDe };
  const revue: Column<LigneDeContrat> = { key: 'revue', title: MOTS.revue, cell: revueDe };
  return pagesOuPhrase(`${messageContrats(portefeuille)}.`, {
    ...{ id: 'trajectoires', nom: MOTS.trajectoires, message: messageContrats(portefeuille) },
    note: MOTS_DU_DOSSIER.premiers(LUS, suivies.length),
    colonnes: [contrat, ...siennes.filter(({ key }) => DE_LA_TRAJECTOIRE.has(key)), revue],
    lignes: suivies.toSorted((a, b) => (ecart(a) < ecart(b) ? -1 : Number(ecart(a) > ecart(b)))).slice(0, LUS)
  });
}

const TOUT = { nature: null, fenetre: '90', ght: null, contrat: null, apart: false } as const;

/** What each contract and each hospital has a list of its own of. */
const AILLEURS: ReadonlySet<NatureDEcheance> = new Set(['jalon', 'retour']);

function echeances(calendrier: CalendrierModele): PageDeDossier[] {
  const dues = filtreEcheances(calendrier, TOUT).filter(({ nature }) => !AILLEURS.has(nature));
  const comptes = Object.entries(NATURES).flatMap(([code, { singulier, pluriel }]) => {
    const n = dues.filter(({ nature }) => nature === code).length;
    return n === 0 ? [] : [`${n}\u00a0${minuscule(accord(n, singulier, pluriel))}`];
  });
  return pagesOuPhrase(MOTS.sansEcheance, {
    ...{ id: 'echeances', nom: MOTS.echeances, message: `Dans les 90\u00a0jours\u00a0: ${enumeration(comptes)}` },
    note: [MOTS_DU_DOSSIER.premiers(LUS, dues.length), MOTS.ailleurs(messageDuCalendrier(calendrier))].join(' ').trim(),
    colonnes: colonnesDesEcheances(calendrier).filter(({ key }) => key !== 'delai'),
    lignes: dues.slice(0, LUS)
  });
}

const DES_GAINS: ReadonlySet<string> = new Set(['ligne', 'contrat', 'motif', 'perennite', 'prevu', 'enjeu']);

function gains(calendrier: CalendrierModele): PageDeDossier[] {
  const discutes = filtreGains(calendrier, TOUT).toSorted((a, b) => b.enJeu - a.enJeu);
  const titre = MOTS_DU_CALENDRIER.gains.titre(discutes.length);
  const [premier] = discutes;
  return pagesOuPhrase(`${titre}.`, {
    ...{
      id: 'gains',
      nom: MOTS_DU_CALENDRIER.gains.legende,
      message: MOTS.gains(titre, premier ? euros(premier.enJeu) : '')
    },
    note: MOTS_DU_DOSSIER.premiers(LUS, discutes.length),
    colonnes: colonnesDesGains(calendrier).filter(({ key }) => DES_GAINS.has(key)),
    lignes: discutes.slice(0, LUS)
  });
}

const parMontant = (a: { montant: number }, b: { montant: number }): number => b.montant - a.montant;

function doutes({ doutes: lignes, comptes }: AidesRegionModele): PageDeDossier[] {
  return pagesOuPhrase(`${messageDesDoutes(comptes)}.`, {
    ...{ id: 'doutes', nom: MOTS.doutes, message: messageDesDoutes(comptes) },
    note: MOTS_DU_DOSSIER.premiers(LUS, comptes.doutes),
    colonnes: COLONNES_DES_DOUTES.filter(({ key }) => key !== 'condition'),
    lignes: lignes.toSorted(parMontant).slice(0, LUS)
  });
}

function attentes({ attentes: lignes, comptes }: AidesRegionModele): PageDeDossier[] {
  return pagesOuPhrase(`${messageDesAttentes(comptes)}.`, {
    ...{ id: 'attentes', nom: MOTS.attentes, message: messageDesAttentes(comptes) },
    note: MOTS_DU_DOSSIER.premiers(LUS, comptes.attentes),
    colonnes: COLONNES_DES_ATTENTES,
    lignes: lignes.toSorted(parMontant).slice(0, LUS)
  });
}

/** The pages of a table, or what is said in its place. */
function pagesOuPhrase<L>(phrase: string, tableau: Parameters<typeof pagesDuTableau<L>>[0]): PageDeDossier[] {
  return tableau.lignes.length === 0 ? liste(tableau.id, MOTS_DU_DOSSIER.rien, [phrase]) : pagesDuTableau(tableau);
}
