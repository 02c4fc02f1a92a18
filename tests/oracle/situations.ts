import { memo } from '$lib/engine/memo';
import type { AidesModele } from '$lib/views/aides/aides.types';
import type { ContratModele } from '$lib/views/contrat/contrat.types';
import { contratSuivi, rassemble, type Suivis } from '$lib/views/portefeuille/suivi';
import { registre } from '$lib/views/registre';
import { compare, type Bilan, type Lecture } from './comparaison';
import { litTete } from './lecture-tete';
import { lectures } from './lectures';
import { lecturesDesAides } from './lectures-aides';
import type { Oracle } from './oracle';

/** What the screens show of a dataset on one day. */
export interface Situation {
  au: string;
  contrats: ReadonlyMap<string, ContratModele>;
  aides: ReadonlyMap<string, AidesModele>;
  suivis: Suivis;
}

type Sujet = keyof typeof lectures | keyof typeof lecturesDesAides | 'tete';
export const SUJETS: readonly Sujet[] = [
  ...(Object.keys(lectures) as (keyof typeof lectures)[]),
  ...(Object.keys(lecturesDesAides) as (keyof typeof lecturesDesAides)[]),
  'tete'
];

/** The rooms of every contract of a dataset on several days; rows are read once, whatever the number of days. */
async function* situations(oracle: Oracle, dates: readonly string[]): AsyncGenerator<Situation> {
  const db = memo(oracle.db);
  const suivis = await registre.contrat.parametres(db);
  for (const au of dates) {
    const contrats = new Map<string, ContratModele>();
    const aides = new Map<string, AidesModele>();
    for (const { contrat } of suivis) {
      contrats.set(contrat, await registre.contrat.run(db, { contrat, au }));
      aides.set(contrat, await registre.aides.run(db, { contrat, au }));
    }
    yield { au, contrats, aides, suivis: rassemble([...contrats.values()].map(contratSuivi)) };
  }
}

function lis(sujet: Sujet, { contrats, aides, suivis }: Situation): Map<string, Lecture> {
  if (sujet === 'tete') return new Map([['portefeuille', litTete(suivis.totaux)]]);
  if (sujet in lecturesDesAides) {
    const lecture = lecturesDesAides[sujet as keyof typeof lecturesDesAides];
    return new Map([...aides].map(([contrat, modele]) => [contrat, lecture(modele)]));
  }
  return new Map([...contrats].map(([contrat, modele]) => [contrat, lectures[sujet as keyof typeof lectures](modele)]));
}

/** How each subject compares, all days together; the oracle is left at the last of them. */
export async function confronte(
  oracle: Oracle,
  dates: readonly string[]
): Promise<{ bilans: ReadonlyMap<Sujet, Bilan>; lues: ReadonlyMap<string, Situation> }> {
  const bilans = new Map<Sujet, Bilan>(SUJETS.map((sujet) => [sujet, { compares: 0, ecarts: [] }]));
  const lues = new Map<string, Situation>();
  for await (const situation of situations(oracle, dates)) {
    lues.set(situation.au, situation);
    await oracle.situe(situation.au);
    for (const [sujet, bilan] of bilans) {
      const dite = compare(sujet, situation.au, await oracle.demande(sujet), lis(sujet, situation));
      bilan.compares += dite.compares;
      bilan.ecarts.push(...dite.ecarts);
    }
  }
  return { bilans, lues };
}
