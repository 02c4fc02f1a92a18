import { etatJalon } from '$lib/domain/action/jalon';
import type { Arret } from '$lib/domain/contrat/contrat';
import { compareNumeros } from '$lib/domain/action/numero';
import { dateCourte } from '$lib/format/date';

interface Option {
  valeur: string;
  libelle: string;
  /** The action that it is of, by its number and name: the head that it stands under in a list. */
  groupe?: string;
}

type Nommee = { numero: string; libelle: string };

export const optionDAction = ({ numero, libelle }: Nommee): Option => ({
  valeur: numero,
  libelle: `${numero} ${libelle}`
});

/** What a list shows of each action, under its name; actions by number, each in the order received. */
function parAction<L extends { action: string }>(
  lues: readonly L[],
  actions: readonly Nommee[],
  option: (lue: L) => Option
): Option[] {
  const noms = new Map(actions.map((action) => [action.numero, optionDAction(action).libelle]));
  return lues
    .toSorted((a, b) => compareNumeros(a.action, b.action))
    .map((lue) => ({ ...option(lue), groupe: noms.get(lue.action) ?? `Action ${lue.action}` }));
}

/**
 * Milestones under their action, the earliest deadline first, those that are late so said.
 * @param jalons at their deadline in force
 */
export const optionsDeJalon = <J extends Parameters<typeof etatJalon>[0] & { libelle: string }>(
  jalons: readonly J[],
  {
    actions,
    au,
    arret,
    cle
  }: { actions: readonly Nommee[]; au: string; arret: Arret | null; cle: (jalon: J) => string }
): Option[] =>
  parAction(
    jalons.toSorted((a, b) => a.echeance.localeCompare(b.echeance)),
    actions,
    (j) => {
      const retard = etatJalon(j, [], au, arret).enRetard ? ', en retard' : '';
      return { valeur: cle(j), libelle: `Jalon ${j.jalon}\u00a0: ${j.libelle} (${dateCourte(j.echeance)}${retard})` };
    }
  );

/** Gain lines under their action. */
export const optionsDeGain = <G extends { action: string; gain: string; libelle: string }>(
  gains: readonly G[],
  { actions, cle }: { actions: readonly Nommee[]; cle: (gain: G) => string }
): Option[] => parAction(gains, actions, (g) => ({ valeur: cle(g), libelle: `Gain ${g.gain}\u00a0: ${g.libelle}` }));

/** Options that follow one another under a same head. */
export function enGroupes(options: readonly Option[]): { groupe: string | null; options: Option[] }[] {
  const rendus: { groupe: string | null; options: Option[] }[] = [];
  for (const option of options) {
    const groupe = option.groupe ?? null;
    const dernier = rendus.at(-1);
    if (dernier?.groupe === groupe) dernier.options.push(option);
    else rendus.push({ groupe, options: [option] });
  }
  return rendus;
}

export const optionDeDecision = ({ date, texte }: { date: string; texte: string }, valeur: string): Option => ({
  valeur,
  libelle: `${dateCourte(date)}\u00a0: ${texte}`
});
