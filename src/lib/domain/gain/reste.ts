import { parCle } from '../comptes/par-cle';
import { anneePleine, compteEnResultat, premierJour, type LigneGain } from './gain';
import { estEnVigueur } from './gains';
import { auMoins, perdue, situationGain, type PalierGain } from './palier';

/** What of the planned année pleine is not in force at D, by why; the parts add up to the total. */
export interface ResteAMettreEnOeuvre {
  /** Planned less in force; negative when more is in force than was planned. */
  total: number;
  /** Lost or taken back: to be found again. */
  perdu: number;
  /** Put in force for less than planned; negative when for more. */
  moindre: number;
  /** Its day of effect is past, and it is not put in force. */
  echu: number;
  /** Its day of effect is ahead. */
  aVenir: number;
  /** Nothing says when it takes effect. */
  sansDate: number;
}

type Part = 'perdu' | 'moindre' | 'echu' | 'aVenir' | 'sansDate';

/** Why each lasting line is not wholly in force, with its année pleine as planned and as held. */
function parts<L extends LigneGain>(
  lignes: readonly L[],
  paliers: readonly PalierGain[],
  au: string,
  dernierJour: string | null
) {
  const echeance = dernierJour !== null && dernierJour < au ? dernierJour : au;
  return lignes.filter(compteEnResultat).flatMap((ligne) => {
    const prevue = anneePleine(ligne);
    if (prevue === null) return [];
    const situation = situationGain(ligne, paliers, au);
    const { palier, retenue, realisee } = situation;
    const effet = premierJour(retenue ?? ligne);
    const tenue = estEnVigueur(realisee, au) ? (anneePleine(realisee) ?? 0) : 0;
    const part: Part = perdue(palier)
      ? 'perdu'
      : estEnVigueur(realisee, au)
        ? 'moindre'
        : effet === null
          ? 'sansDate'
          : effet <= echeance
            ? 'echu'
            : 'aVenir';
    return [{ ligne, situation, prevue, tenue, part }];
  });
}

/**
 * Splits what is left to put in force of lasting gains, which hides four very different things. The day of effect is
 * the last one known: a postponed line counts at its new date, or has none. A freeze stops what falls due: what was to
 * take effect after it is still to come, whatever day it is [M].
 *
 * @param dernierJour last day on which a gain falls due, when a freeze came before D
 */
export function resteAMettreEnOeuvre(
  lignes: readonly LigneGain[],
  paliers: readonly PalierGain[],
  au: string,
  dernierJour: string | null = null
): ResteAMettreEnOeuvre {
  const reste: ResteAMettreEnOeuvre = { total: 0, perdu: 0, moindre: 0, echu: 0, aVenir: 0, sansDate: 0 };
  for (const { prevue, tenue, part } of parts(lignes, paliers, au, dernierJour)) {
    reste.total += prevue - tenue;
    reste[part] += part === 'moindre' ? prevue - tenue : prevue;
  }
  return reste;
}

/** Lines whose day of effect is past and that are not put in force: what of them an act secures, the heaviest action. */
export interface GainsEchus {
  securise: number;
  lourde: string;
}

/**
 * What to ask about the part `echu` of what is left, in planned année pleine: lines of 3, 2 and 2 M€ in actions 1.1, 2.1
 * and 2.1, the first secured, are 3 M€ secured, and action 2.1 first, of 4 M€. Null when nothing is overdue.
 */
export function gainsEchus(
  lignes: readonly LigneGain[],
  paliers: readonly PalierGain[],
  au: string,
  dernierJour: string | null = null
): GainsEchus | null {
  const echus = parts(lignes, paliers, au, dernierJour).filter(({ part }) => part === 'echu');
  const somme = (siens: typeof echus) => siens.reduce((total, { prevue }) => total + prevue, 0);
  const [lourde] = [...parCle(echus, ({ ligne }) => ligne.action)].sort(([, a], [, b]) => somme(b) - somme(a));
  if (lourde === undefined) return null;
  const securises = echus.filter(({ situation }) => auMoins(situation, 'securise'));
  return { securise: Math.round(somme(securises)), lourde: lourde[0] };
}

/** What a line has still to bring, negative what it has still to cost; nothing of what is lost, nor beyond its plan. */
function encoreADonner({ prevue, tenue, part }: { prevue: number; tenue: number; part: Part }): number {
  if (part === 'perdu' || prevue === 0) return 0;
  return prevue < 0 ? Math.min(0, prevue - tenue) : Math.max(0, prevue - tenue);
}

/**
 * What is at stake of each action, in full year: what it has still to bring, line by line, net of what it has still to
 * cost (RULES 4: euros are signed, a gain is net). A line above its plan hides nothing that another misses (RULES 43
 * asks it of what is due), and what is lost or taken back is not to come [M]. Worked: 200 k€ not in force, and 100
 * planned for 300 in force: 200, not 0; a line of 241 k€ lost: 0; 100 k€ and a cost of 50, both to come: 50. Costs that
 * outweigh gains leave nothing at stake, and no less.
 *
 * Under a common ceiling, the actions of a base bring together no more than what is in force leaves of it (RULES 46:
 * what is not delivered occupies no room), and none comes before another: where they ask for more, each is reduced in
 * the same proportion [M], as plans are by `appliqueBases`; what an action costs outside the base is taken off after. Worked:
 * 60 k€ and 30 still to come under 30 k€ of room: 20 and 10. An action that plans no lasting gain is left out.
 */
export function resteParAction(
  lignes: readonly LigneGain[],
  paliers: readonly PalierGain[],
  au: string
): Map<string, number> {
  const vues = parts(lignes, paliers, au, null);
  const enJeu = new Map(vues.filter(({ prevue }) => prevue !== 0).map(({ ligne }) => [ligne.action, 0]));
  for (const siennes of parCle(vues, ({ ligne }) => ligne.plafonnee?.base ?? '').values()) {
    const demandes = [...parCle(siennes, ({ ligne }) => ligne.action)].map(([action, lues]) => ({
      action,
      demande: lues.reduce((somme, lue) => somme + encoreADonner(lue), 0)
    }));
    const demandees = demandes.reduce((somme, { demande }) => somme + Math.max(0, demande), 0);
    const plafond = siennes[0]?.ligne.plafonnee?.plafond ?? Infinity;
    const place = Math.max(0, plafond - siennes.reduce((somme, { tenue }) => somme + tenue, 0));
    const gardee = demandees <= place ? 1 : place / demandees;
    for (const { action, demande } of demandes) {
      const deja = enJeu.get(action);
      if (deja !== undefined) enJeu.set(action, deja + (demande > 0 ? demande * gardee : demande));
    }
  }
  return new Map([...enJeu].map(([action, euros]) => [action, Math.max(0, Math.round(euros))]));
}
