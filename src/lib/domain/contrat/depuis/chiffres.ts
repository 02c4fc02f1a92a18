import type { Solde, VersionCompte } from '../../comptes/codes';
import { bouge, paires, sensDe, type Mouvement } from './mouvement';

/** Where a party says that a balance of a year lands. */
export interface AtterrissageVu {
  solde: Solde;
  origine: 'etablissement' | 'outil';
  exercice: number;
  valeur: number;
  /** Codes of what it was read in: `ria2`, `eprd_modificatif 1`, `mois 8`. */
  document: string;
}

/** A target of a balance, by the version of the contract in force. */
export interface CibleVue {
  solde: Solde;
  exercice: number;
  valeur: number;
}

/** Balances of a closed year of an entity. */
export interface ClotureVue {
  ej: string;
  nom: string;
  exercice: number;
  version: VersionCompte;
  soldes: Partial<Record<Solde, number | null>>;
}

/** A balance projected: null when nobody projected that year yet. */
export interface SoldeProjete {
  solde: Solde;
  avant: number | null;
  apres: number;
}

export interface MouvementDAtterrissage extends Mouvement {
  code: 'atterrissage';
  origine: AtterrissageVu['origine'];
  exercice: number;
  /** Documents read on each date; null when there was none. */
  documents: { avant: string | null; apres: string };
  /** The balances that moved, in the order of the trade: euros are those of the first. */
  soldes: SoldeProjete[];
}

export interface MouvementDeCible extends Mouvement {
  code: 'cible';
  solde: Solde;
  annees: { exercice: number; avant: number; apres: number }[];
}

export interface MouvementDeValeur extends Mouvement {
  code: 'valeur_corrigee';
  ej: string;
  nom: string;
  solde: Solde;
  exercice: number;
  avant: { valeur: number; version: VersionCompte };
  apres: { valeur: number; version: VersionCompte };
}

/**
 * Landings that moved, those of each party and year together: the same year is compared, and a first projection of it
 * has nothing to be compared with. A new document that says the same is no change. What moves a result moves the CAF
 * and the cash behind it: the change is told once, by its first balance.
 */
export function mouvementsDesAtterrissages(
  avant: readonly AtterrissageVu[],
  apres: readonly AtterrissageVu[]
): MouvementDAtterrissage[] {
  const cle = ({ solde, origine, exercice }: AtterrissageVu) => `${solde} ${origine} ${exercice}`;
  const bouges = paires(avant, apres, cle).flatMap(({ avant: a, apres: b }) =>
    b === null || (a !== null && !bouge(b.valeur - a.valeur)) ? [] : [{ a, b }]
  );
  return (['etablissement', 'outil'] as const).flatMap((origine): MouvementDAtterrissage[] => {
    const siens = bouges.filter(({ b }) => b.origine === origine);
    const [premier] = siens;
    if (premier === undefined) return [];
    const { a, b } = premier;
    const ecart = a === null ? null : b.valeur - a.valeur;
    return [
      {
        ...{ famille: 'atterrissage', code: 'atterrissage', origine, exercice: b.exercice, le: null },
        ...{ sens: ecart === null ? 'neutre' : sensDe(ecart), euros: ecart, nature: 'resultat' },
        gravite: origine === 'etablissement' ? 58 : 35,
        documents: { avant: a?.document ?? null, apres: b.document },
        soldes: siens.map((s) => ({ solde: s.b.solde, avant: s.a?.valeur ?? null, apres: s.b.valeur }))
      }
    ];
  });
}

/** Targets that an amendment moved: one change a balance, at the year that moved most. */
export function mouvementsDesCibles(avant: readonly CibleVue[], apres: readonly CibleVue[]): MouvementDeCible[] {
  const soldes = [...new Set(apres.map(({ solde }) => solde))];
  return soldes.flatMap((solde): MouvementDeCible[] => {
    const du = (cibles: readonly CibleVue[]) => cibles.filter((c) => c.solde === solde);
    const annees = paires(du(avant), du(apres), ({ exercice }) => String(exercice)).flatMap(({ avant: a, apres: b }) =>
      a === null || b === null || !bouge(b.valeur - a.valeur)
        ? []
        : [{ exercice: b.exercice, avant: a.valeur, apres: b.valeur }]
    );
    const [large] = annees.toSorted((a, b) => Math.abs(b.apres - b.avant) - Math.abs(a.apres - a.avant));
    if (large === undefined) return [];
    const euros = large.apres - large.avant;
    return [
      {
        ...{ famille: 'atterrissage', code: 'cible', solde, annees, le: null, gravite: 57 },
        // A target that comes down asks for less: it is neither good nor bad news by itself.
        ...{ sens: 'neutre', euros, nature: 'resultat' }
      }
    ];
  });
}

/** Closed years that their producer said again with other figures: the same figure in a later version. */
export function valeursCorrigees(avant: readonly ClotureVue[], apres: readonly ClotureVue[]): MouvementDeValeur[] {
  return paires(avant, apres, ({ ej, exercice }) => `${ej} ${exercice}`).flatMap(({ avant: a, apres: b }) => {
    if (a === null || b === null) return [];
    const soldes = Object.keys(b.soldes) as Solde[];
    return soldes.flatMap((solde): MouvementDeValeur[] => {
      const [x, y] = [a.soldes[solde] ?? null, b.soldes[solde] ?? null];
      if (x === null || y === null || !bouge(y - x)) return [];
      const { ej, nom, exercice } = b;
      return [
        {
          ...{ famille: 'valeurs', code: 'valeur_corrigee', ej, nom, solde, exercice, le: null, gravite: 48 },
          ...{ sens: sensDe(y - x), euros: y - x, nature: 'resultat' },
          ...{ avant: { valeur: x, version: a.version }, apres: { valeur: y, version: b.version } }
        }
      ];
    });
  });
}
