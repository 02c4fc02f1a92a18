import type { LigneGain } from './gain';

/** A lasting saving of an invented contract, 400 000 € net a year from 1 July 2024; what a case is about is said over it. */
export const PERENNE: LigneGain = {
  contrat: 'essai',
  action: '1.1',
  gain: '1',
  ej: '970000001',
  compte: '641',
  unite: 'Médecine A',
  nature: 'depense',
  type_recette: null,
  perennite: 'perenne',
  brut: 450_000,
  couts_induits: 50_000,
  effet: '2024-07-01',
  debut: null,
  fin: null,
  retenu_etablissement: null,
  retenu_ars: null,
  contrepartie_ej: null
};

/** One of an action that costs nothing. */
export const ligneDe = (action: string, brut: number, autres: Partial<LigneGain> = {}): LigneGain => ({
  ...PERENNE,
  ...{ action, brut, couts_induits: 0 },
  ...autres
});

/** An action and what it shares with others. */
export const actionDe = (numero: string, base: string | null, porteuse = false, abattement: number | null = null) => ({
  ...{ contrat: 'essai', numero, base, porteuse, abattement }
});
