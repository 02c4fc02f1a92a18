import { compteEnResultat, type LigneGain } from './gain';

/** What a legal entity wins, and what it yields to another member. */
export interface GainEj {
  gagne: number;
  cede: number;
  net: number;
}

export interface GainsParEj {
  parEj: Map<string, GainEj>;
  /** « Gain EJ »: sum of the net of legal entities. */
  ej: number;
  /** « Gain territoire »: what nobody else in the group loses. */
  territoire: number;
  /** Lost by members outside the perimeter, which no account of the perimeter shows. */
  horsPerimetre: number;
}

/**
 * Gains seen by legal entities and by their territory. Convention: a line with a `contrepartie_ej` (activity moved,
 * staff lent, services, contributions) is won by one member and lost by the other, so it is nothing for the territory;
 * the other's loss is booked on it when it is in the perimeter. So the territory is the sum of legal entities, less
 * what members outside the perimeter lose.
 *
 * @param perimetre FINESS of the legal entities of the contract
 * @param mesure euros of a line: its effect on a year, or its année pleine
 */
export function gainsParEj<L extends LigneGain>(
  lignes: readonly L[],
  perimetre: readonly string[],
  mesure: (ligne: L) => number
): GainsParEj {
  const parEj = new Map<string, GainEj>();
  const de = (ej: string): GainEj => {
    const connu = parEj.get(ej) ?? { gagne: 0, cede: 0, net: 0 };
    parEj.set(ej, connu);
    return connu;
  };
  perimetre.forEach(de);
  let [territoire, horsPerimetre] = [0, 0];
  for (const ligne of lignes.filter(compteEnResultat)) {
    const euros = mesure(ligne);
    const gagnant = de(ligne.ej);
    gagnant.gagne += euros;
    gagnant.net += euros;
    if (ligne.contrepartie_ej === null) territoire += euros;
    else if (perimetre.includes(ligne.contrepartie_ej)) {
      const perdant = de(ligne.contrepartie_ej);
      perdant.cede += euros;
      perdant.net -= euros;
    } else horsPerimetre += euros;
  }
  const somme = [...parEj.values()].reduce((total, { net }) => total + net, 0);
  return { parEj, ej: somme, territoire, horsPerimetre };
}
