import { nomSansGht } from '../nom-de-ght';
import { positionALaCible } from '$lib/domain/comptes/cible';
import { ecartPlusBasDeLOutil } from '$lib/domain/contrat/tete';
import type { NatureDEcheance } from '$lib/domain/contrat/natures-d-echeance';
import { majuscule, minuscule } from '$lib/format/casse';
import { dateCourte } from '$lib/format/date';
import { euros } from '$lib/format/nombre';
import { accord, enumeration } from '$lib/format/phrase';
import type { AideEnAttente, AideEnDoute } from '$lib/views/aides-region/aides-region.types';
import type { EcheanceLue, GainDiscute } from '$lib/views/calendrier/calendrier.types';
import type { ContratDeLaRevue, EcartDuContrat, Premiers, RevueModele } from '$lib/views/revue/revue.types';
import { COLONNES_DES_ATTENTES, COLONNES_DES_DOUTES, messageDesAttentes, messageDesDoutes } from '../aides/region';
import { colonnesDesEcheances, colonnesDesGains } from '../calendrier/colonnes';
import { NATURES } from '../calendrier/mots';
import { aPartEnMots, messageDuCalendrier, MOTS_DU_CALENDRIER } from '../calendrier/page';
import { chiffresDesContrats } from '../portefeuille/chiffres-contrats';
import { colonnesDesContrats } from '../portefeuille/colonnes-contrat';
import { EN_JEU } from '../portefeuille/ligne-contrat';
import { horsMessage, messageContrats } from '../portefeuille/message-contrats';
import { ecartALaCibleEnMots } from '../ecart-a-la-cible';
import { natureDuContrat } from '../portefeuille/mots-du-suivi';
import { ecartDuResultat, SANS_PROJECTION, sansCibleEnMots } from '../portefeuille/resultat';
import { enCommun } from '../portefeuille/suivis';
import { NR, type Bloc, type ChiffreCle, type FeuilleDePlanche, type LigneDite, type Planche } from '../reunion/bloc';
import type { Column } from '../table';
import { MOTS_DE_LA_REVUE_REGIONALE as MOTS, OU } from './mots';

/** A table of the review, and the contract that each of its rows leads to. */
export interface BlocDeLaRevue extends Bloc {
  message: string;
  note: string;
  /** On the cells of a column; null where a row is of no contract, or of several. */
  liens: { colonne: string; contrats: readonly (string | null)[] };
}

export interface PlancheDeLaRevue extends FeuilleDePlanche {
  legende: string;
  note: string;
  lignes: readonly ContratDeLaRevue[];
}

/** The region's review as it is said, on the screen and in its pack. */
interface RevueDite {
  message: string;
  /** Null when no contract has euros to decide on. */
  planche: PlancheDeLaRevue | null;
  /** From the target to the landing, contract by contract; null when no landing is compared. */
  ecarts: Planche | null;
  blocs: readonly BlocDeLaRevue[];
}

/** The heaviest decision, which contracts leave their path, what falls due in 90 days, the gains discussed, the aid in doubt. */
export function pageDeLaRevueRegionale(modele: RevueModele): RevueDite {
  return {
    message: [messageContrats(modele), horsMessage(modele)].filter((m) => m !== null).join('\u00a0; '),
    planche: planche(modele),
    ecarts: ecarts(modele),
    blocs: [trajectoires(modele), echeances(modele), gains(modele), ...aides(modele)]
  };
}

/** Short: « GHT Monts-Cendrés, CREF, tome 1 »; of several perimeters, « GHT Côte-des-Joncs et Rives-d’Orvel, … ». */
function nomDe({ ligne: { libelle, autres = [] }, suivi }: Pick<EcartDuContrat, 'ligne' | 'suivi'>): string {
  return `${enumeration([libelle, ...autres.map(nomSansGht)])}, ${natureDuContrat(suivi)}`;
}

const NOM = 'nom';

/** A landing that no target is set against is told by itself. */
function sansEcart({ resultat }: Pick<ContratDeLaRevue['suivi'], 'resultat'>): string {
  const lu = resultat?.etablissement?.valeur ?? resultat?.outil ?? null;
  return lu === null ? SANS_PROJECTION : `${euros(lu)}, ${sansCibleEnMots(resultat)}`;
}

export const COLONNES_DE_L_ENJEU: readonly Column<ContratDeLaRevue>[] = [
  { key: NOM, title: 'Contrat', cell: nomDe },
  {
    ...{ key: 'montant', title: 'En jeu', figure: true },
    cell: ({ suivi }) => (suivi.enJeu === null ? '' : euros(suivi.enJeu.montant))
  },
  { key: 'quoi', title: 'Nature', cell: ({ suivi }) => (suivi.enJeu === null ? '' : EN_JEU[suivi.enJeu.code]) },
  {
    ...{ key: 'ecart', title: 'Atterrissage', figure: true },
    cell: ({ suivi }) => ecartDuResultat(suivi.resultat) ?? sansEcart(suivi)
  }
];

/** The contract whose next review weighs the most, and the others after it. */
function planche(modele: RevueModele): PlancheDeLaRevue | null {
  const { totaux, enJeu } = modele;
  const [premier] = enJeu.lignes;
  if (!premier?.suivi.enJeu || totaux === null) return null;
  return {
    titre: MOTS.leplusLourd(nomDe(premier), euros(premier.suivi.enJeu.montant), EN_JEU[premier.suivi.enJeu.code]),
    ...{ sousTitre: MOTS.sousTitre, question: null, note: MOTS.noteDeLEnjeu },
    legende: MOTS.legende(enJeu.lignes.length, enJeu.total),
    lignes: enJeu.lignes,
    chiffres: chiffresDesContrats(totaux, horsMessage(modele)).map(
      ({ libelle, precision, valeur, moins }): ChiffreCle => ({
        ...{ libelle: majuscule(libelle.replace(/^d(?:e |’)/u, '')), precision, valeur, manque: moins }
      })
    )
  };
}

/** Where the gap of the region comes from: the contracts counted, the furthest under their target first. */
function ecarts({ totaux, ensemble, ecarts: { total, lignes, autres }, ...modele }: RevueModele): Planche | null {
  const resultat = totaux?.resultat ?? null;
  const [premier] = lignes;
  if (resultat === null || premier === undefined) return null;
  const { exercice, cible, atterrissage } = resultat;
  const ecart = atterrissage - cible;
  const reste = total - lignes.length;
  const titre = MOTS.ecarts(exercice, MOTS.contratsComptes(total), ecartALaCibleEnMots(ecart));
  const loin = total > 1 && positionALaCible(premier.ecart) === 'sous';
  return {
    titre: titre + (loin ? MOTS.lePlusLoin(nomDe(premier), euros(Math.abs(premier.ecart))) : ''),
    sousTitre: MOTS.sousTitreDesEcarts(exercice),
    pont: {
      // From the target, not from zero: next to tens of millions, gaps would not be seen.
      depart: { libelle: MOTS.aLaCible(exercice), valeur: 0 },
      pieces: [
        ...lignes.map((ligne) => ({ code: ligne.suivi.id, libelle: nomDe(ligne), valeur: ligne.ecart })),
        ...(reste === 0 ? [] : [{ code: 'autres', libelle: MOTS.autresContrats(reste), valeur: autres }])
      ],
      arrivee: { libelle: MOTS.ensemble, valeur: ecart },
      // Its pieces are whole contracts, of no plan.
      sansPlan: true
    },
    chiffres: [
      { ...{ libelle: MOTS.cible, precision: String(exercice), valeur: euros(cible) }, manque: false },
      {
        ...{ libelle: MOTS.atterrissage, precision: MOTS.retenu, valeur: euros(atterrissage) },
        manque: positionALaCible(ecart) === 'sous'
      },
      {
        ...{ libelle: MOTS.sousLeurCible, precision: MOTS.surComptes(total) },
        ...{ valeur: String(ensemble.resultat.sous), manque: ensemble.resultat.sous > 0 }
      }
    ],
    question: null,
    note: [horsMessage({ ensemble, ...modele })]
      .filter((mots) => mots !== null)
      .map((mots) => `${majuscule(mots)}.`)
      .join('')
  };
}

interface TableauDeLaRevue<L> extends Omit<BlocDeLaRevue, 'colonnes' | 'lignes' | 'liens'> {
  colonnes: readonly Column<L>[];
  lignes: readonly L[];
  /** Of which contract a row is. */
  contrat: (ligne: L) => string | null;
  /** Key of the column that leads to it. */
  sur: string;
}

/** Rows in the words of their columns. */
function bloc<L>({ colonnes, lignes, contrat, sur, ...dit }: TableauDeLaRevue<L>): BlocDeLaRevue {
  return {
    ...dit,
    colonnes: colonnes.map(({ key, title, figure, decides }, i): Column<LigneDite> => ({
      ...{ key, title, figure: figure === true, decides: decides === true },
      cell: (ligne) => ligne[i] ?? ''
    })),
    lignes: lignes.map((ligne) => colonnes.map((colonne) => colonne.cell(ligne))),
    liens: { colonne: sur, contrats: lignes.map(contrat) }
  };
}

const garde = <L>(colonnes: readonly Column<L>[], cles: readonly string[]): Column<L>[] =>
  colonnes.filter(({ key }) => cles.includes(key));

const enPhrases = (...phrases: readonly string[]): string => phrases.filter((p) => p !== '').join(' ');

const dePremiers = ({ lignes, total }: Premiers<unknown>, ou: string): string =>
  MOTS.premiers(lignes.length, total, ou);

/** What the tool says too where it is worse: the row is placed by it. */
function lesDeux({ suivi }: ContratDeLaRevue, retenu: string): string {
  const outil = ecartPlusBasDeLOutil(suivi.resultat);
  return outil === null ? retenu : `${retenu} (${MOTS.selonLOutil(ecartALaCibleEnMots(outil))})`;
}

function trajectoires(modele: RevueModele): BlocDeLaRevue {
  const { ensemble, jeu, trajectoires: lues } = modele;
  const siennes = colonnesDesContrats(true, enCommun(ensemble.commun), jeu);
  const message = messageContrats(modele);
  return bloc<ContratDeLaRevue>({
    ...{ id: 'trajectoires', titre: MOTS.trajectoires, message, vide: `${message}.` },
    note: enPhrases(dePremiers(lues, OU.portefeuille), MOTS.deTerritoire(lues.deTerritoire)),
    colonnes: [
      { key: NOM, title: 'Contrat', cell: nomDe },
      ...garde(siennes, ['meteo', 'jalons', 'annee_pleine', 'gains', 'resultat', 'tresorerie']).map((colonne) => ({
        ...colonne,
        ...(colonne.key === 'resultat' && { cell: (ligne: ContratDeLaRevue) => lesDeux(ligne, colonne.cell(ligne)) }),
        decides: ['meteo', 'resultat'].includes(colonne.key)
      })),
      {
        ...{ key: 'prochaine', title: MOTS.revue },
        cell: ({ suivi }) => (suivi.prochaineRevue ? dateCourte(suivi.prochaineRevue) : NR)
      }
    ],
    lignes: lues.lignes,
    ...{ contrat: ({ suivi }) => suivi.id, sur: NOM }
  });
}

function echeances(modele: RevueModele): BlocDeLaRevue {
  const { echeances: dues } = modele;
  const comptes = (Object.keys(NATURES) as NatureDEcheance[]).flatMap((code) => {
    const { singulier, pluriel } = NATURES[code];
    const n = dues.parNature[code] ?? 0;
    return n === 0 ? [] : [`${n}\u00a0${minuscule(accord(n, singulier, pluriel))}`];
  });
  return bloc<EcheanceLue>({
    ...{ id: 'echeances', titre: MOTS.echeances, vide: `${MOTS.sansEcheance}.` },
    message: comptes.length === 0 ? MOTS.sansEcheance : MOTS.dans90Jours(enumeration(comptes)),
    note: enPhrases(
      dePremiers(dues, OU.calendrier),
      MOTS.listesAilleurs,
      aPartEnMots(dues.aPart) ?? '',
      MOTS.auCalendrier(messageDuCalendrier(modele))
    ),
    colonnes: colonnesDesEcheances(modele).filter(({ key }) => key !== 'delai'),
    lignes: dues.lignes,
    ...{ contrat: ({ contrats }) => (contrats.length === 1 ? (contrats[0] ?? null) : null), sur: 'contrat' }
  });
}

function gains(modele: RevueModele): BlocDeLaRevue {
  const { gains: discutes } = modele;
  const titre = MOTS_DU_CALENDRIER.gains.titre(discutes.total);
  const [premier] = discutes.lignes;
  return bloc<GainDiscute>({
    ...{ id: 'gains', titre: MOTS_DU_CALENDRIER.gains.legende, vide: `${titre}.` },
    message: premier ? MOTS.gains(titre, euros(premier.enJeu)) : titre,
    note: dePremiers(discutes, OU.calendrier),
    colonnes: garde(colonnesDesGains(modele), ['ligne', 'contrat', 'motif', 'perennite', 'prevu', 'enjeu']),
    lignes: discutes.lignes,
    ...{ contrat: ({ contrat }) => contrat, sur: 'contrat' }
  });
}

function aides({ aides: comptes, doutes, attentes }: RevueModele): BlocDeLaRevue[] {
  const [enDoute, enAttente] = [messageDesDoutes(comptes), messageDesAttentes(comptes)];
  return [
    bloc<AideEnDoute>({
      ...{ id: 'doutes', titre: MOTS.doutes, message: enDoute, vide: `${enDoute}.` },
      note: dePremiers({ total: comptes.doutes, lignes: doutes }, OU.aides),
      colonnes: COLONNES_DES_DOUTES.filter(({ key }) => key !== 'condition'),
      lignes: doutes,
      ...{ contrat: ({ contrat }) => contrat.id, sur: 'contrat' }
    }),
    bloc<AideEnAttente>({
      ...{ id: 'attentes', titre: MOTS.attentes, message: enAttente, vide: `${enAttente}.` },
      note: dePremiers({ total: comptes.attentes, lignes: attentes }, OU.aides),
      colonnes: COLONNES_DES_ATTENTES,
      lignes: attentes,
      ...{ contrat: ({ contrat }) => contrat.id, sur: 'contrat' }
    })
  ];
}
