import { enRetardDansLAction, estAbandonnee, etatAction } from '$lib/domain/action/action';
import { etatJalon } from '$lib/domain/action/jalon';
import type { Arret } from '$lib/domain/contrat/contrat';
import { jugementA } from '$lib/domain/contrat/jugement';
import type { TablesDuJournal } from '$lib/domain/journal/en-place';
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

type Jalon = TablesDuJournal['jalon'][number];

/**
 * Milestones under their action, the earliest deadline first; those that pages count as late are so said, and those of an
 * abandoned action, which pages count apart.
 * @param jalons at their deadline in force
 * @param lu what says where they stand: the contract as it is written
 */
export function optionsDeJalon(
  jalons: readonly Jalon[],
  lu: {
    tables: Pick<TablesDuJournal, 'jalon' | 'jalon_revision' | 'action_point'>;
    actions: readonly Nommee[];
    au: string;
    arret: Arret | null;
    cle: (jalon: { action: string; jalon: string }) => string;
  }
): Option[] {
  const { tables, actions, au, arret, cle } = lu;
  const etats = tables.jalon.map((jalon) => etatJalon(jalon, tables.jalon_revision, au, arret));
  const parCle = new Map(etats.map((etat) => [cle(etat), etat]));
  const deLAction = (numero: string) =>
    etatAction(
      tables.action_point.filter(({ action }) => action === numero),
      etats.filter(({ action }) => action === numero),
      jugementA(arret, au)
    ).etat;
  /** The deadline that pages show: one revised since the contract stopped is told beside, as it does not count yet. */
  const dit = (jalon: Jalon) => {
    const [etat, action] = [parCle.get(cle(jalon)), deLAction(jalon.action)];
    if (estAbandonnee(action)) return `${dateCourte(jalon.echeance)}, action abandonnée`;
    const echeance = etat?.echeance ?? jalon.echeance;
    const reporte = echeance === jalon.echeance ? '' : `, reporté au ${dateCourte(jalon.echeance)} depuis l’arrêt`;
    return `${dateCourte(echeance)}${etat && enRetardDansLAction(action, etat) ? ', en retard' : ''}${reporte}`;
  };
  return parAction(
    jalons.toSorted((a, b) => a.echeance.localeCompare(b.echeance)),
    actions,
    (j) => ({
      valeur: cle(j),
      libelle: `Jalon ${j.jalon}\u00a0: ${j.libelle} (${dit(j)})`
    })
  );
}

/** Gain lines under their action. */
export const optionsDeGain = <G extends { action: string; gain: string; libelle: string }>(
  gains: readonly G[],
  { actions, cle }: { actions: readonly Nommee[]; cle: (gain: G) => string }
): Option[] => parAction(gains, actions, (g) => ({ valeur: cle(g), libelle: `Gain ${g.gain}\u00a0: ${g.libelle}` }));

/** Commitments, each with the unit in which its value is typed. */
export const optionsDEngagement = (
  engagements: readonly Pick<TablesDuJournal['engagement'][number], 'engagement' | 'libelle' | 'unite'>[]
): Option[] =>
  engagements.map(({ engagement, libelle, unite }) => ({
    valeur: engagement,
    libelle: `${engagement} ${libelle}, en ${['fraction', 'pour 100'].includes(unite) ? '%' : unite}`
  }));

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
