import { Tirage } from './aleatoire';
import type { ParametresRegion } from './parametres';
import type { Hopital } from './territoire';

/** Items of an annex budget (CRA), in whole euros. */
export type PostesAnnexe = Record<'C1' | 'C2' | 'C3' | 'C4' | 'P1' | 'P2' | 'P3' | 'c68', number>;

/** An annex budget: nursing home or long-term care. */
export interface TendanceAnnexe {
  budget: string;
  postes: Map<number, PostesAnnexe>;
  /** Its part of the CAF: result and depreciation. */
  caf: (annee: number) => number;
}

/** The annex budget that some hospitals have. */
export function budgetsAnnexes(p: ParametresRegion, hopital: Hopital, annees: readonly number[]): TendanceAnnexe[] {
  const t = new Tirage(p.graine, `annexe ${hopital.ej}`);
  if (hopital.categorie === 'CHS' || !t.chance(0.55)) return [];
  const taille = hopital.produits * t.entre(0.05, hopital.categorie === 'CHU' ? 0.06 : 0.16);
  const [resultat, soins] = [t.normal(-0.014, 0.012), t.entre(0.3, 0.42)];
  const postes = new Map<number, PostesAnnexe>();
  let produits = taille;
  for (const annee of annees) {
    const part = (x: number) => Math.round(produits * x);
    const c68 = part(0.05);
    postes.set(annee, {
      ...{ P1: part(soins), P2: part(0.12), P3: part(1 - soins - 0.12) },
      ...{ C1: part(0.66), C2: part(0.04), C3: part(1 - resultat - 0.06 - 0.7), C4: c68 + part(0.01), c68 }
    });
    produits *= 1.022 + (p.conjoncture(annee).c1 - 0.023) / 2;
  }
  const caf = (annee: number) => {
    const x = postes.get(annee);
    return x ? x.P1 + x.P2 + x.P3 - x.C1 - x.C2 - x.C3 - x.C4 + x.c68 : 0;
  };
  return [{ budget: t.chance(0.7) ? 'E' : 'B', postes, caf }];
}
