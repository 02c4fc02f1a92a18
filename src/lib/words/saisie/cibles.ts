import { dateCourte } from '$lib/format/date';

interface Option {
  valeur: string;
  libelle: string;
}

export const optionDAction = ({ numero, libelle }: { numero: string; libelle: string }): Option => ({
  valeur: numero,
  libelle: `${numero} ${libelle}`
});

/** A milestone in a list: its action, its number, its name and its deadline. */
export const optionDeJalon = (
  { action, jalon, libelle, echeance }: { action: string; jalon: string; libelle: string; echeance: string },
  valeur: string
): Option => ({ valeur, libelle: `${action}, jalon ${jalon}\u00a0: ${libelle} (${dateCourte(echeance)})` });

/** A gain line in a list: its action, its number and its name. */
export const optionDeGain = (
  { action, gain, libelle }: { action: string; gain: string; libelle: string },
  valeur: string
): Option => ({ valeur, libelle: `${action}, gain ${gain}\u00a0: ${libelle}` });

export const optionDeDecision = ({ date, texte }: { date: string; texte: string }, valeur: string): Option => ({
  valeur,
  libelle: `${dateCourte(date)}\u00a0: ${texte}`
});
