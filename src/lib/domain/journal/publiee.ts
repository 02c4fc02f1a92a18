import { lignesDuJalon } from '../action/du-jalon';
import {
  avantQuiCompte,
  jugementDe,
  memeGain,
  memeLigne,
  pointDe,
  retenusChanges,
  syntheseDe,
  valeurEnPlace,
  type TablesDuJournal
} from './en-place';
import { memes } from './journal';
import type { Changement } from './ligne';

/** The words and numbers of a text: its typography (spaces, signs, the end of an ordinal) is laid when it is published. */
const mots = (texte: string): string =>
  texte
    .replace(/(?<=\d)(?:i?[eè]me|i?[eè]re|re|e)(?=s?(?!\p{L}))/gu, '')
    .replace(/(?<=\d)[.,](?=\d)/gu, 'virgule')
    .replace(/[-−](?=\d)/gu, 'moins')
    .replace(/[^\p{L}\d]/gu, '');

/** Whether two texts are one, whatever typography was laid on either since it was typed. */
const memeTexte = (a: string | null, b: string | null): boolean =>
  a === b || (a !== null && b !== null && mots(a) === mots(b));

// The library types what an object holds as `any`: each value that is no text is named unknown, and left as it is.
const auxMots = (dit: object | null): object | null =>
  dit &&
  Object.fromEntries(
    Object.entries(dit).map(([champ, valeur]) => [
      champ,
      typeof valeur === 'string' ? mots(valeur) : (valeur as unknown)
    ])
  );

/** Whether what stands is what a line found, whatever typography was laid on it since. */
export const estCeQuIlTrouva = (trouve: object | null, avant: object | null): boolean =>
  memes(auxMots(trouve), auxMots(avant));

/** Kinds written as a row more: published, the row stays, whatever the thing became since. */
const EN_PLUS: readonly Changement['genre'][] = ['decision', 'jalon', 'echeance', 'palier'];

/** Whether a change is written as a row more, which written again would stand twice. */
export const sEcritEnPlus = ({ genre }: Changement): boolean => EN_PLUS.includes(genre);

/** Whether a change was made on what another says of the same thing. */
export function meneA(premier: Changement, suivant: Changement): boolean {
  if (premier.genre !== suivant.genre || !memes(premier.cible, suivant.cible)) return false;
  const avant = Object.entries(avantQuiCompte(suivant) ?? {});
  const apres = new Map<string, unknown>(Object.entries(premier.apres));
  return (
    avant.length > 0 &&
    avant.every(([champ, dit]) => {
      const sien = apres.get(champ);
      return typeof dit === 'string' && typeof sien === 'string' ? memeTexte(dit, sien) : dit === sien;
    })
  );
}

/**
 * Whether the tables hold what a change says, on its day: what a version published since has taken of a journal. A thing
 * that has moved on since holds it where its former rows are kept (deadlines, steps), else no more.
 */
export function estDejaLa(tables: TablesDuJournal, changement: Changement): boolean {
  switch (changement.genre) {
    case 'echeance': {
      const { date, echeance } = changement.apres;
      const revisions = lignesDuJalon(tables.jalon_revision, changement.cible);
      return revisions.some((r) => r.date === date && r.echeance === echeance);
    }
    case 'palier': {
      const { date, palier, net, effet = null } = changement.apres;
      // A step is after the one that it was made on: of the same day, one that changes the day of effect alone is another.
      const suivants = tables.gain_palier.filter(
        (p) => memeGain(changement.cible)(p) && p.rang > (changement.avant.rang ?? 0)
      );
      return suivants.some(
        (p) => p.date === date && p.palier === palier && p.net === net && (effet === null || p.effet === effet)
      );
    }
    case 'decision': {
      const { texte, responsable, echeance } = changement.apres;
      return tables.decision.some(
        (d) =>
          d.date === changement.cible.date &&
          memeTexte(d.texte, texte) &&
          memeTexte(d.responsable, responsable) &&
          d.echeance === echeance
      );
    }
    case 'jalon': {
      const { libelle, echeance } = changement.apres;
      return tables.jalon.some(
        (j) => j.action === changement.cible.action && memeTexte(j.libelle, libelle) && j.echeance === echeance
      );
    }
    case 'atteint': {
      const [jalon] = lignesDuJalon(tables.jalon, changement.cible);
      const { date_reelle, preuve } = changement.apres;
      return jalon?.date_reelle === date_reelle && memeTexte(jalon.preuve, preuve);
    }
    case 'faite': {
      const { date, rang } = changement.cible;
      const decision = tables.decision.find((d) => d.date === date && d.rang === rang);
      return decision?.faite_le === changement.apres.faite_le && memeTexte(decision.texte, changement.avant.texte);
    }
    case 'retenu': {
      const ligne = tables.gain.find(memeLigne(changement.cible));
      const changes = retenusChanges(changement);
      return ligne !== undefined && changes.every((valeur) => ligne[valeur] === changement.apres[valeur]);
    }
    case 'valeur': {
      const dite = valeurEnPlace(tables, changement.cible);
      return dite?.valeur === changement.apres.valeur && dite.statut === changement.apres.statut;
    }
    case 'meteo': {
      const dit = jugementDe(tables, changement.cible);
      return dit?.meteo === changement.apres.meteo && memeTexte(dit.commentaire, changement.apres.commentaire);
    }
    case 'point': {
      const dit = pointDe(tables, changement.cible);
      const { etat, meteo, commentaire } = changement.apres;
      return dit?.etat === etat && dit.meteo === meteo && memeTexte(dit.commentaire, commentaire);
    }
    case 'cloture': {
      const dite = syntheseDe(tables, changement.cible);
      return dite !== null && memeTexte(dite.synthese, changement.apres.synthese);
    }
  }
}
