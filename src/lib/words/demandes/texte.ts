import { sePrepare } from '$lib/domain/comptes/a-remplir';
import { estDeLAgence } from '$lib/domain/contrat/pieces';
import { minuscule } from '$lib/format/casse';
import { dateCourte } from '$lib/format/date';
import { accord } from '$lib/format/phrase';
import type { DemandeLue, DemandesModele } from '$lib/views/demandes/demandes.types';
import {
  combienEnMots,
  NOMMES,
  nomsEnMots,
  ouEcrire,
  partDe,
  perimetreEnMots,
  pourEnMots,
  quoiEnMots
} from './demande';
import { causeEnMots } from '../alerte/hors-contrat';
import { FICHIERS, objetsEnMots } from './mots';
import { CLASSEUR, CLASSEUR_DE_L_ETABLISSEMENT, ouEnMots } from './ou-ecrire';

type Lues = Pick<DemandesModele, 'jeu' | 'etablissements' | 'ghts'>;

/** Demands of one title of the text. */
interface Rubrique {
  titre: string;
  lignes: string[];
}

/** What is asked of hospitals, without what the agency has to fill in itself. */
export const demandesAux = (demandes: readonly DemandeLue[]): DemandeLue[] =>
  demandes.filter(({ piece }) => !estDeLAgence(piece));

function suiteEnMots(d: DemandeLue): string {
  if (d.piece === 'indicateurs')
    return d.producteur === null
      ? 'Aucun fichier lu ici ne les donne.'
      : `À charger avec le fichier «\u00a0${FICHIERS[d.producteur]}\u00a0».`;
  const { fichier, ...ou } = ouEcrire(d);
  if (fichier !== undefined) return `À ${estDeLAgence(d.piece) ? 'écrire dans' : 'transmettre avec'} le ${fichier}.`;
  if (d.perimetre !== 'contrat')
    return `À écrire dans le ${minuscule(CLASSEUR_DE_L_ETABLISSEMENT)}, ${ouEnMots(ou)}, et à nous transmettre directement${pourquoiDirectement(d)}.`;
  return `À écrire dans le ${minuscule(CLASSEUR)}, ${ouEnMots(ou)}.`;
}

/** Why a hospital is asked without a contract. */
const pourquoiDirectement = ({ hors }: DemandeLue): string =>
  hors === null ? '' : ` (${causeEnMots(hors.cause)}${hors.contrat === null ? '' : `, ${hors.contrat}`})`;

/** One line has one colon: a name that has its own is told with a comma. Of accounts, hospitals stand in the title. */
function ligneEnMots(d: DemandeLue, nommes: boolean, de = ''): string {
  const fin = `\u00a0: ${de}`;
  const dit = (nom: string) => (nom.endsWith(fin) ? nom.slice(0, -fin.length) : nom).replaceAll('\u00a0: ', ', ');
  const [combien, noms] = [combienEnMots(d), nommes ? nomsEnMots(d, dit) : ''];
  const quoi = `${quoiEnMots(d)}${combien === '' ? '' : ` (${combien})`}`;
  const objets = noms === '' ? '' : ` ${objetsEnMots(d.piece, d.nombre)}\u00a0: ${noms}.`;
  return `– ${quoi}, pour ${pourEnMots(d)}.${objets} ${suiteEnMots(d)}`;
}

const enLignes = (rubriques: ReadonlyMap<string, Rubrique>): string[] =>
  [...rubriques.values()].flatMap(({ titre, lignes }) => ['', titre, ...lignes]);

function ajoute(rubriques: Map<string, Rubrique>, titre: string, ligne: string): void {
  const rubrique = rubriques.get(titre) ?? { titre, lignes: [] };
  rubriques.set(titre, rubrique);
  rubrique.lignes.push(ligne);
}

const simule = ({ jeu }: Pick<Lues, 'jeu'>): string[] =>
  jeu.simule ? ['DONNÉES SIMULÉES\u00a0: aucun établissement réel.', ''] : [];

/**
 * A text to send to one hospital, or to all those that owe something: what of each is its own, and nothing that the
 * agency owes itself; empty when nobody owes anything.
 */
export function texteAEnvoyer(lues: Lues, demandes: readonly DemandeLue[], ej: string | null = null): string {
  const rubriques = new Map<string, Rubrique>();
  const dus = demandesAux(demandes);
  const destinataires = lues.etablissements.filter((e) => ej === null || e.ej === ej);
  let comptees = false;
  const siennes: DemandeLue[] = [];
  for (const { ej: sien, nom } of destinataires)
    for (const d of dus.flatMap((du) => partDe(du, sien))) {
      const deLui = d.parEj.length > 0 && d.noms.every((n) => n === nom);
      siennes.push(d);
      // The workbook of accounts names nothing.
      comptees ||= !deLui && d.nombre > NOMMES && d.perimetre === 'contrat' && aSaPlace(d);
      ajoute(rubriques, d.perimetre === 'contrat' ? `${nom} (${d.libelle})` : nom, ligneEnMots(d, !deLui, nom));
    }
  if (rubriques.size === 0) return '';
  const seul = ej === null ? undefined : destinataires[0];
  return [
    ...simule(lues),
    ...(seul === undefined ? [] : [...destinataire(lues, seul), '']),
    'Madame, Monsieur,',
    '',
    `Au ${dateCourte(lues.jeu.donneesAu)}, il manque au suivi les éléments suivants${seul === undefined ? '' : `, que nous attendons de l’établissement ${seul.nom}`}.`,
    ...enLignes(rubriques),
    '',
    ...suiteDuTexte(siennes, comptees),
    'Nous vous remercions par avance de votre retour et restons à votre disposition.',
    '',
    'Nous vous prions d’agréer, Madame, Monsieur, l’expression de notre considération distinguée.'
  ].join('\n');
}

/** What comes with the letter, as a paragraph of its own; none without a workbook. */
function suiteDuTexte(siennes: readonly DemandeLue[], comptees: boolean): string[] {
  const joint = classeurJoint(siennes);
  const nomme = comptees ? ['Le classeur du contrat désigne aussi ceux que ce texte ne fait que compter.'] : [];
  return joint.length === 0 ? [] : [...joint, ...nomme, ''];
}

type Destinataire = Lues['etablissements'][number];

/** To whom. The support hospital of its group is told, unless it is the one that is asked, or none is known. */
function destinataire(lues: Lues, sien: Destinataire): string[] {
  const { libelle, support } = ghtDe(lues, sien);
  const copie =
    support === null || support === sien.nom
      ? []
      : [`Copie\u00a0: ${support}, établissement support du ${libelle ?? 'GHT'}`];
  return [`À\u00a0: ${sien.nom}, direction des finances`, ...copie];
}

function ghtDe({ ghts }: Lues, { ght }: Destinataire): { libelle: string | null; support: string | null } {
  return ghts.find(({ code }) => code === ght) ?? { libelle: null, support: null };
}

/** What the data do not tell of whom to send the text to: said beside it, never in the letter. */
export function aCompleter(lues: Lues, ej: string | null = null): string {
  const sien = lues.etablissements.find((e) => e.ej === ej);
  const correspondant = 'Les données ne nomment aucun correspondant\u00a0: à compléter avant l’envoi.';
  if (sien === undefined) return correspondant;
  const { libelle, support } = ghtDe(lues, sien);
  return support === null
    ? `${correspondant} L’établissement support du ${libelle ?? 'GHT'} n’est pas connu\u00a0: le texte n’a pas de copie.`
    : correspondant;
}

/** Whether a workbook has a place for a piece: any other is in a file of its own. */
const aSaPlace = (d: DemandeLue): boolean => d.piece !== 'indicateurs' && ouEcrire(d).fichier === undefined;

/**
 * The workbooks that come with the text: that of each contract, or of each hospital that no contract asks, and what
 * they mark. What has no place in either goes with a file of its own; then no workbook is announced for it.
 */
function classeurJoint(demandees: readonly DemandeLue[]): string[] {
  const aEcrire = demandees.filter(aSaPlace);
  const enContrat = aEcrire.filter((d) => d.perimetre === 'contrat');
  const directes = aEcrire.filter((d) => d.perimetre !== 'contrat');
  const aussi = enContrat.length > 0 && directes.length > 0;
  return [
    ...joint(enContrat, aussi ? `Pour les établissements qu’un contrat suit, le ${CONTRAT}` : `Le ${CONTRAT}`),
    ...joint(directes, aussi ? `Pour les autres, le ${ETABLISSEMENT}` : `Le ${ETABLISSEMENT}`),
    ...(aEcrire.length === 0 || aEcrire.length === demandees.length
      ? []
      : ['Ce qui est à transmettre autrement, comme indiqué plus haut, ne s’y écrit pas.'])
  ];
}

const [CONTRAT, ETABLISSEMENT] = [minuscule(CLASSEUR), minuscule(CLASSEUR_DE_L_ETABLISSEMENT)];

/** What is said of the workbook of these demands. */
function joint(demandees: readonly DemandeLue[], classeur: string): string[] {
  if (demandees.length === 0) return [];
  const marquees = demandees.filter(({ piece }) => piece !== 'indicateurs' && sePrepare(piece)).length;
  const cellules = marquees === demandees.length ? 'les cellules attendues' : 'les cellules qui ont pu être préparées';
  const suite = marquees === 0 ? '' : `\u00a0; ${cellules} y sont marquées «\u00a0à remplir\u00a0»`;
  return [`${classeur}, joint à ce message, est prérempli avec ce qui est connu${suite}.`];
}

/** What the agency has to fill in itself, to be kept and not sent; empty when it owes nothing. */
export function listeDeLAgence(lues: Pick<Lues, 'jeu'>, demandes: readonly DemandeLue[]): string {
  const dues = demandes.filter(({ piece }) => estDeLAgence(piece));
  if (dues.length === 0) return '';
  const rubriques = new Map<string, Rubrique>();
  for (const d of dues) ajoute(rubriques, perimetreEnMots(d), ligneEnMots(d, true));
  return [
    ...simule(lues),
    `À compléter par l’agence, au ${dateCourte(lues.jeu.donneesAu)} (${dues.length} ${accord(dues.length, 'demande')})`,
    ...enLignes(rubriques)
  ].join('\n');
}
