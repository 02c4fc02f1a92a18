import { CLASSES_D_AIDE, type ClasseDAide } from './codes-d-aide';

/** Euros of aid in one state. */
export interface EtatDAide {
  classe: ClasseDAide;
  montant: number;
}

/** Euros of aid by state, and in all. */
export type SommesDesEtats = Record<ClasseDAide, number> & { total: number };

export function sommesDesEtats(etats: readonly EtatDAide[]): SommesDesEtats {
  const de = (classe: ClasseDAide) => etats.reduce((total, e) => total + (e.classe === classe ? e.montant : 0), 0);
  return {
    versee: de('versee'),
    a_verser: de('a_verser'),
    conditionnelle: de('conditionnelle'),
    a_risque: de('a_risque'),
    suspendue: de('suspendue'),
    non_versee: de('non_versee'),
    total: etats.reduce((total, { montant }) => total + montant, 0)
  };
}

/** Where the euros of a tranche stand: in one state, or in several when its schedule is paid in part. */
export function etatsDeLaTranche(livre: readonly (EtatDAide & { tranche: number })[], tranche: number): EtatDAide[] {
  const siennes = livre.filter((ligne) => ligne.tranche === tranche);
  const sommes = sommesDesEtats(siennes);
  return CLASSES_D_AIDE.filter((classe) => siennes.some((ligne) => ligne.classe === classe)).map((classe) => ({
    classe,
    montant: sommes[classe]
  }));
}

/** What the dates of a tranche say happened to it, and that its states do not: notified, or held back until the end. */
export function faitHorsEtat(
  statut: 'versee' | 'suspendue' | 'notifiee' | 'prevue' | 'conditionnee',
  etats: readonly Pick<EtatDAide, 'classe'>[]
): 'notifiee' | 'suspendue' | null {
  if (statut === 'notifiee') return statut;
  return statut === 'suspendue' && !etats.some(({ classe }) => classe === statut) ? statut : null;
}
