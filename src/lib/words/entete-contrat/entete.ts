import { motsDuType } from '../contrat/mots';

export const MOTS_DE_L_ENTETE = {
  ghts: 'Groupements concernés et leurs membres',
  par: (membres: string) => `, par ${membres}`,
  pages: (type: string) => `Pages du ${motsDuType(type).contrat}`,
  region: ' de la région',
  dates: 'Dates du contrat'
};
