import { motsDuType } from '../contrat/mots';

export const MOTS_DE_L_ENTETE = {
  ghts: 'Groupements concernés et leurs membres',
  par: (membres: string) => `, par ${membres}`,
  pages: (type: string) => `Pages du ${motsDuType(type).contrat}`,
  /** Whose page a link opens, after its name. */
  deQui: (recherche: string) => (recherche === '' ? ' de la région' : ' de ce GHT'),
  dates: 'Dates du contrat'
};
