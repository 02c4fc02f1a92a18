import { compteEnResultat, effetEntre, type LigneGain } from '../gain/gain';
import { enVigueur, situationGain, type PalierGain } from '../gain/palier';
import { estLeCrp } from './comptes-ej';
import { PALIERS_PROMIS, type PalierPromis } from './hypotheses-atterrissage';
import { POSTES_MENSUELS } from './situations-mensuelles';

const estMensuel = (titre: string) => POSTES_MENSUELS.some((poste) => poste === titre);

/** A line of gain, with the title and the budget whose accounts carry it. */
export interface LigneDeTitre extends LigneGain {
  titre: string;
  budget: string;
}

export interface GainsDesComptes {
  lignes: readonly LigneDeTitre[];
  paliers: readonly PalierGain[];
  /** Last day on which gains are expected, when something stopped the contract. */
  dernierJour: string | null;
}

/** What actions still promise to a title before the year ends, at one rung of the ladder; favourable is positive. */
export interface Promesse {
  titre: string;
  palier: PalierPromis;
  montant: number;
  /** Put off since: no act secures it until a step does again. */
  reportee?: true;
}

/** What the gains of an entity are in its accounts, and what they still promise, as known at D. */
export interface GainsA {
  /** Favourable euros of a title between two days, of what has been put in force. */
  acquis: (titre: string, debut: string, fin: string) => number;
  /** Favourable euros from a day to another of what is not in force, by title and rung. */
  promesses: (debut: string, fin: string) => Promesse[];
}

/**
 * Gains of the CRP of an entity at D. A line is either in force (its stretches in the accounts) or promised (its one
 * rung below « réalisé »), never both on the same day: a stretch that ended before D is acquired, what the line promises
 * begins after D.
 */
export function gainsA({ lignes, paliers, dernierJour }: GainsDesComptes, ej: string, au: string): GainsA {
  const siennes = lignes
    .filter((l) => l.ej === ej && estLeCrp(l.budget) && compteEnResultat(l))
    .map((ligne) => ({ titre: ligne.titre, ...situationGain(ligne, paliers, au) }));
  return {
    acquis: (titre, debut, fin) =>
      siennes
        .filter((l) => l.titre === titre)
        .flatMap(({ acquis }) => acquis)
        .reduce((total, { ligne }) => total + (effetEntre(ligne, debut, fin) ?? 0), 0),
    promesses: (debut, fin) =>
      siennes.flatMap(({ titre, palier, echelon, retenue }) => {
        const promis = PALIERS_PROMIS.find((p) => p === echelon);
        // Titre 4 is taken as known from a document of the year: what it promises is already there.
        if (promis === undefined || retenue === null || enVigueur(palier) || !estMensuel(titre)) return [];
        const borne = dernierJour !== null && dernierJour < fin ? dernierJour : fin;
        const montant = effetEntre(retenue, debut, borne) ?? 0;
        const reportee = palier === 'reporte' && { reportee: true as const };
        return montant === 0 ? [] : [{ titre, palier: promis, montant, ...reportee }];
      })
  };
}
