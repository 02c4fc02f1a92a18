import { euros, nombre } from '$lib/format/nombre';

const ABSENT = 'non disponible';

export const MOTS_DE_LA_TRESORERIE = {
  nom: 'Trésorerie par entité juridique',
  sousTitre: 'Dernier solde du compte 515 connu, entité par entité',
  entite: 'Entité juridique',
  au: 'Au',
  solde: 'Solde',
  plusBas: 'Plus bas du mois',
  jours: 'Jours de charges',
  decouvert: 'à découvert',
  montant: (valeur: number | null) => (valeur === null ? ABSENT : euros(valeur)),
  joursDeCharges: (jours: number | null) => (jours === null ? ABSENT : nombre(jours))
};
