/** Activity blocks of the SAE by GHT: columns that live or die together. */
const BLOCS: readonly { nom: string; motif: RegExp }[] = [
  { nom: 'médecine', motif: /^(LIT|PLA|SEJHC|SEJHP|JOU|SEANCES)_MED$/ },
  { nom: 'chirurgie', motif: /^(LIT|PLA|SEJHC|SEJHP|JOU)_CHI$/ },
  { nom: 'obstétrique', motif: /^(LIT|PLA|SEJHC|SEJHP|JOU)_OBS$/ },
  { nom: 'MCO', motif: /^(LIT|PLA|SEJHC|SEJHP|JOU)_MCO$/ },
  {
    nom: 'psychiatrie',
    motif: /^((CAP|SEJ|VEN|NB|ACT)_(COMPLET|HC|HTP|HDJ|HDN|CATTP|CMP_CONSULT)|FIL_(TPL|AMB|TOT))_/
  },
  { nom: 'SMR', motif: /^(LIT|PLA|SEJHC|JOUHC|JOUHP)_SSR$/ },
  { nom: 'USLD', motif: /^(LIT_USLD|JOU_USLD|ENT)$/ },
  { nom: 'HAD', motif: /^(PLATOT|SEJ|JOU|FIL)_HAD$/ },
  { nom: 'urgences', motif: /^(PASSU_GEN|PASSU_PED)$/ },
  { nom: 'obstétrique (accouchements)', motif: /^(SEJACC)$/ },
  { nom: 'scanners', motif: /^(NB|ACT)_SCAN$/ },
  { nom: 'IRM', motif: /^(NB|ACT)_IRM$/ },
  { nom: 'blocs opératoires', motif: /^(SAL[A-Z0-9_]*|ACT_BLOCS)$/ }
];

/** The block of a column; staff and identity columns are in none. */
export function blocDe(colonne: string): string | null {
  return BLOCS.find((bloc) => bloc.motif.test(colonne))?.nom ?? null;
}
