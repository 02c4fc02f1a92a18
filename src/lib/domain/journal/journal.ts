import { apresQuiCompte, avantQuiCompte } from './en-place';
import type { Changement, Choix, Journal, Ligne, Registre } from './ligne';

/** A text that is the same for the same content, whatever the order of its fields. */
function canonique(valeur: unknown): string {
  if (Array.isArray(valeur)) return `[${valeur.map(canonique).join()}]`;
  if (typeof valeur !== 'object' || valeur === null) return JSON.stringify(valeur);
  const champs: [string, unknown][] = Object.entries(valeur);
  return `{${champs
    .map(([nom, contenu]) => `${JSON.stringify(nom)}:${canonique(contenu)}`)
    .sort()
    .join()}}`;
}

/** Whether two values hold the same, field by field. */
export const memes = (a: unknown, b: unknown): boolean => canonique(a) === canonique(b);

const rangee = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** Lines in the order of their entry; two of one instant in an order that does not hang on the journal. */
export function enOrdre(journal: Journal): Ligne[] {
  return [...journal].sort((a, b) => rangee(a.le, b.le) || rangee(a.id, b.id) || rangee(canonique(a), canonique(b)));
}

/** Two journals as one: every line of both, once. */
export function fusionne(a: Journal, b: Journal): Ligne[] {
  return enOrdre([...new Map([...a, ...b].map((ligne) => [canonique(ligne), ligne])).values()]);
}

/** The lines of a journal that another does not hold. */
export function sans(journal: Journal, autre: Journal): Ligne[] {
  const siennes = new Set(autre.map(canonique));
  return journal.filter((ligne) => !siennes.has(canonique(ligne)));
}

/**
 * Two journals as they are kept, as one: a line that was withdrawn in either is withdrawn, one that a person set aside is
 * set aside, whichever comes first. See {@link ecartees}, which says which.
 */
export function joins(a: Registre, b: Registre): Registre {
  return tient({
    retirees: fusionne(a.retirees, b.retirees),
    choix: [...(a.choix ?? []), ...(b.choix ?? [])],
    choixAnnules: [...(a.choixAnnules ?? []), ...(b.choixAnnules ?? [])],
    lignes: fusionne(a.lignes, b.lignes)
  });
}

/** Lines of one journal that the other withdrew: what joining them leaves out, and a person is told of. */
export function ecartees(a: Registre, b: Registre): Ligne[] {
  const toutes = fusionne(a.lignes, b.lignes);
  return sans(toutes, sans(toutes, fusionne(a.retirees, b.retirees)));
}

/** A journal of which only some lines stay: the others are withdrawn, and kept as such. */
export function retire(registre: Registre, restantes: Journal): Registre {
  const { lignes, retirees } = registre;
  return { ...registre, lignes: restantes, retirees: fusionne(retirees, sans(lignes, restantes)) };
}

/** Lines that were withdrawn, entered again as they were. */
export function retablis(registre: Registre, revenues: Journal): Registre {
  const { lignes, retirees } = registre;
  return tient({ ...registre, lignes: fusionne(lignes, revenues), retirees: sans(retirees, revenues) });
}

/** The lines of a journal, those that were set aside included. */
export const toutesLesLignes = (registre: Registre): Ligne[] =>
  fusionne(
    registre.lignes,
    misesDeCote(registre).map(({ ligne }) => ligne)
  );

/** A journal of which every line is withdrawn. */
export const vide = (registre: Registre): Registre => ({
  ...registre,
  lignes: [],
  retirees: fusionne(registre.retirees, toutesLesLignes(registre))
});

const sansDoublon = (choix: readonly Choix[]): Choix[] =>
  [...new Map(choix.map((un) => [canonique(un), un])).values()].sort(
    (a, b) => rangee(a.le, b.le) || rangee(canonique(a), canonique(b))
  );

/** A name of a choice that is the same on every computer. */
const cleDuChoix = ({ le, par, retenue }: Choix): string => [le, retenue, par].join(' ');

/** Every line that was not withdrawn, those that a choice sets aside left out of those that stand. */
function tient({ lignes, retirees, choix = [], choixAnnules = [] }: Registre): Registre {
  const annules = [...new Set(choixAnnules)].sort(rangee);
  const faits = sansDoublon(choix).filter((un) => !annules.includes(cleDuChoix(un)));
  const vivantes = sans(
    fusionne(
      lignes,
      choix.flatMap((un) => un.ecartees)
    ),
    retirees
  );
  const laissees = misesDeCote({ retirees, choix: faits }).map(({ ligne }) => ligne);
  return {
    ...{ lignes: sans(vivantes, laissees), retirees },
    ...(faits.length > 0 && { choix: faits }),
    ...(annules.length > 0 && { choixAnnules: annules })
  };
}

/** A line that a person set aside for another. */
export interface MiseDeCote {
  ligne: Ligne;
  choix: Choix;
}

/**
 * The lines that choices set aside, each once, with the choice. Two persons who chose otherwise, each on a computer, set
 * nothing aside: the lines contradict each other again. A line that was withdrawn is not of them.
 */
export function misesDeCote({ retirees, choix = [] }: Pick<Registre, 'retirees' | 'choix'>): MiseDeCote[] {
  const annulees = new Set(retirees.map(canonique));
  const remplaces = new Set(choix.flatMap(({ remplace }) => remplace));
  const derniers = sansDoublon(choix).filter((un) => !remplaces.has(cleDuChoix(un)));
  const retenues = new Set(derniers.map(({ retenue }) => retenue));
  const parLigne = new Map<string, MiseDeCote>();
  for (const un of derniers) {
    for (const ligne of un.ecartees) {
      const cle = canonique(ligne);
      if (!retenues.has(ligne.id) && !annulees.has(cle) && !parLigne.has(cle)) parLigne.set(cle, { ligne, choix: un });
    }
  }
  return [...parLigne.values()];
}

/** The journal without a line, as if it had never been entered. */
export function annule(journal: Journal, id: string): Ligne[] {
  return journal.filter((ligne) => ligne.id !== id);
}

/** What is added without taking the place of anything. */
const AJOUTS: readonly Changement['genre'][] = ['decision', 'jalon'];

/** Whether a change takes the place of nothing: entered twice, it would stand twice. */
export const estUnAjout = ({ genre }: Changement): boolean => AJOUTS.includes(genre);

/** A name of what a line was made on, which two lines that contradict each other share. */
const cleDuDepart = (ligne: Changement): string => canonique([ligne.genre, ligne.cible, avantQuiCompte(ligne)]);

/** A name of what a line says, which the same change has, entered on another computer. */
export const cleDuDit = (ligne: Changement): string => `${cleDuDepart(ligne)} ${canonique(apresQuiCompte(ligne))}`;

/** Lines by what they say, in the order in which it was said first. */
export function parDit(lignes: readonly Ligne[]): { ligne: Ligne; autres: Ligne[] }[] {
  const groupes = new Map<string, { ligne: Ligne; autres: Ligne[] }>();
  for (const ligne of lignes) {
    const groupe = groupes.get(cleDuDit(ligne));
    if (groupe) groupe.autres.push(ligne);
    else groupes.set(cleDuDit(ligne), { ligne, autres: [] });
  }
  return [...groupes.values()];
}

/**
 * Lines that contradict each other: made on the same thing as it stood, they say two different things of it. Two
 * decisions of one review do not contradict each other, nor do two new milestones of one action.
 */
export function conflits(journal: Journal): Ligne[][] {
  const parCible = new Map<string, { ligne: Ligne; dit: unknown }[]>();
  for (const ligne of enOrdre(journal)) {
    if (estUnAjout(ligne)) continue;
    const cle = cleDuDepart(ligne);
    parCible.set(cle, [...(parCible.get(cle) ?? []), { ligne, dit: apresQuiCompte(ligne) }]);
  }
  const contraires = [...parCible.values()].filter((dits) => dits.some(({ dit }) => !memes(dit, dits[0]?.dit)));
  return contraires.map((dits) => dits.map(({ ligne }) => ligne));
}

/** The lines that contradict one and that choosing it sets aside; those that say the same stay with it. */
function contrairesDe(journal: Journal, choisie: Ligne): Ligne[] {
  const siens = conflits(journal).filter((lignes) => lignes.some((ligne) => memes(ligne, choisie)));
  const contraires = siens.flat().filter((ligne) => cleDuDit(ligne) !== cleDuDit(choisie));
  return [...new Map(contraires.map((ligne) => [canonique(ligne), ligne])).values()];
}

/**
 * A journal once a person has chosen one of the lines that contradict each other: the others are set aside, and kept,
 * with those that a choice which this one replaces had set aside.
 */
export function choisis(registre: Registre, choisie: Ligne, { par, le }: Pick<Choix, 'par' | 'le'>): Registre {
  const laissees = contrairesDe(registre.lignes, choisie);
  if (laissees.length === 0) return registre;
  const deja = registre.choix ?? [];
  const ids = new Set([choisie, ...laissees].map(({ id }) => id));
  const remplaces = deja.filter(({ retenue }) => ids.has(retenue));
  const ecartees = sans(
    fusionne(
      laissees,
      remplaces.flatMap((un) => un.ecartees)
    ),
    [choisie, ...registre.retirees]
  );
  const choix = { retenue: choisie.id, ecartees, par, le, remplace: remplaces.map(cleDuChoix) };
  return tient({ ...registre, choix: [...deja, choix] });
}

/**
 * A journal without a choice: its lines contradict each other again. That it was undone is kept, so that a file taken
 * before does not bring it back.
 */
export function annuleLeChoix(registre: Registre, annule: Choix): Registre {
  return tient({ ...registre, choixAnnules: [...(registre.choixAnnules ?? []), cleDuChoix(annule)] });
}
