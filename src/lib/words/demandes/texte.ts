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
import { CLASSEUR, CLASSEUR_VIERGE, ouEnMots } from './ou-ecrire';

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
    return `À écrire dans le ${minuscule(CLASSEUR_VIERGE)}, ${ouEnMots(ou)}, et à nous transmettre directement${pourquoiDirectement(d)}.`;
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
      comptees ||= !deLui && d.nombre > NOMMES;
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
    ...classeurJoint(siennes),
    ...(comptees ? ['Il désigne aussi ceux que ce texte ne fait que compter.'] : []),
    '',
    'Nous vous remercions par avance de votre retour et restons à votre disposition.',
    '',
    'Nous vous prions d’agréer, Madame, Monsieur, l’expression de notre considération distinguée.'
  ].join('\n');
}

/** To whom: the data name nobody. The support hospital of its group is told, unless it is the one that is asked. */
function destinataire({ ghts }: Lues, { nom, ght }: Lues['etablissements'][number]): string[] {
  const sien = ghts.find(({ code }) => code === ght);
  const copie = sien?.support ?? null;
  return [
    `À\u00a0: ${nom}, direction des finances (les données ne nomment aucun correspondant)`,
    ...(copie === null
      ? [
          `Copie\u00a0: personne, l’établissement support ${sien === undefined ? 'du GHT' : `du ${sien.libelle}`} n’est pas connu`
        ]
      : copie === nom
        ? []
        : [`Copie\u00a0: ${copie}, établissement support du ${sien?.libelle ?? 'GHT'}`])
  ];
}

/** The workbook that comes with the text: of those that a contract follows, and of what it marks. */
function classeurJoint(demandees: readonly DemandeLue[]): string[] {
  const enContrat = demandees.filter((d) => d.perimetre === 'contrat');
  if (enContrat.length === 0) return ['Le modèle de classeur, vierge, est joint à ce message.'];
  const marquees = enContrat.filter(({ piece }) => piece !== 'indicateurs' && sePrepare(piece)).length;
  const qui =
    enContrat.length === demandees.length
      ? 'Le classeur du contrat, joint à ce message,'
      : 'Pour les établissements qu’un contrat suit, le classeur du contrat, joint à ce message,';
  const cellules = marquees === enContrat.length ? 'les cellules attendues' : 'les cellules qui ont pu être préparées';
  const suite = marquees === 0 ? '' : `\u00a0; ${cellules} y sont marquées «\u00a0à remplir\u00a0»`;
  return [`${qui} est prérempli avec ce qui est connu${suite}.`];
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
