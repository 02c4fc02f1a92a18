import { lisEpingle } from '$lib/format/pinned-version';
import { CHAMPS_ATTERRISSAGE } from '$lib/words/atterrissage/adresse';

/** What a page reads of its address under a name: the text as it keeps it, null when it does not know it. */
type Lecture = readonly [cle: string, garde: (ecrite: string) => string | null];

/** What a name of the address asks for, and what is shown in its place. */
const DEMANDES: Readonly<Record<string, readonly [quoi: string, alors: string]>> = {
  tri: ['un tri inconnu', 'l’ordre habituel est montré'],
  version: ['une version illisible', 'la page montre les données publiées'],
  au: ['une date illisible', 'la page est à la date des données'],
  annee: ['une année inconnue', 'la dernière année connue est montrée'],
  famille: ['une famille inconnue', 'la première est montrée'],
  solde: ['un solde inconnu', 'le premier est montré'],
  vue: ['une présentation inconnue', 'la présentation habituelle est montrée'],
  groupe: ['un regroupement inconnu', 'le regroupement habituel est montré'],
  fenetre: ['un délai inconnu', 'le délai habituel est montré'],
  ght: ['un GHT inconnu', 'tous sont montrés'],
  contrat: ['un contrat inconnu', 'tous sont montrés'],
  ej: ['un établissement qui n’est pas de la liste', 'tous sont montrés'],
  niveau: ['un niveau inconnu', 'l’habituel est montré']
};
const AUTRE = ['un choix inconnu', 'la page est montrée sans lui'] as const;

const HYPOTHESES: Readonly<Record<string, string>> = {
  securise: 'la part gardée des gains sécurisés',
  valide: 'la part gardée des gains validés',
  chiffre: 'la part gardée des gains chiffrés',
  identifie: 'la part gardée des gains identifiés',
  recettes: 'la croissance des recettes'
};

const lecturesDesHypotheses = (['securise', 'valide', 'chiffre', 'identifie', 'recettes'] as const).map(
  (cle): Lecture => {
    const champ = CHAMPS_ATTERRISSAGE[cle];
    return [
      cle,
      (ecrite) => {
        const lu = champ.lit(ecrite);
        return lu === null ? null : champ.ecrit(lu);
      }
    ];
  }
);

const VERSION: Lecture = ['version', (ecrite) => (lisEpingle(ecrite) === null ? null : ecrite)];

/** « Le lien demandait un tri inconnu, « zzz » : l’ordre habituel est montré. » */
function refus(cle: string, ecrite: string): string {
  const hypothese = HYPOTHESES[cle];
  const [quoi, alors] =
    hypothese === undefined
      ? (DEMANDES[cle] ?? AUTRE)
      : [`pour ${hypothese} une valeur non admise`, 'celle de l’outil est gardée'];
  return `Le lien demandait ${quoi}, «\u00a0${ecrite}\u00a0»\u00a0: ${alors}.`;
}

const NOMBRE = /^-?\d+(\.\d+)?$/u;

/** What a number that was brought back between its bounds became; null for what was only written otherwise. */
function corrige(cle: string, ecrite: string, gardee: string): string | null {
  if (!NOMBRE.test(ecrite) || !NOMBRE.test(gardee) || Number(ecrite) === Number(gardee)) return null;
  const pour = HYPOTHESES[cle] ?? 'ce choix';
  const unite = cle in HYPOTHESES ? '\u00a0%' : '';
  const dit = (valeur: string) => `${valeur.replace('.', ',').replace('-', '−')}${unite}`;
  return `Le lien demandait ${dit(ecrite)} pour ${pour}\u00a0: ${dit(gardee)}, la borne, est retenu.`;
}

/**
 * What a page tells of a link that asked for what it does not know, or beyond a bound: one line each, in the order of
 * the address. A name that no part of the page reads is none of its choices.
 *
 * @param duContrat whether the page is of a contract, which reads the assumptions of the landing wherever it shows one
 */
export function lienCorrige(recherche: string, lectures: readonly Lecture[], duContrat: boolean): string[] {
  const toutes = [...lectures, VERSION, ...(duContrat ? lecturesDesHypotheses : [])];
  // A name written twice is read once, as its first.
  const demandes = [...new URLSearchParams(recherche)].toReversed();
  return [...new Map(demandes)].toReversed().flatMap(([cle, ecrite]) => {
    const siennes = toutes.flatMap(([nom, garde]) => (nom === cle ? [garde(ecrite)] : []));
    if (ecrite === '' || siennes.length === 0) return [];
    const gardee = siennes.find((lue) => lue !== null);
    return (gardee === undefined ? refus(cle, ecrite) : corrige(cle, ecrite, gardee)) ?? [];
  });
}
