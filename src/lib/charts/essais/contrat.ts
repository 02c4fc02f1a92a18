import type { WaterfallProps } from '../waterfall/waterfall.types';

/** An invented contract for the tests of its charts. */
export const tete = { titre: 'La chirurgie et l’intérim expliquent l’écart', source: 'Essai', simule: true };

export const pont: WaterfallProps = {
  ...tete,
  depart: { libelle: 'Cible 2026', valeur: -3.4e6 },
  pieces: [
    { code: '4', libelle: 'Chirurgie ambulatoire', valeur: -1.3e6, href: '/actions/4/', detail: '2 jalons en retard' },
    { code: '6', libelle: 'Intérim médical', valeur: -0.6e6 },
    { code: '2', libelle: 'Facturation des ACE', valeur: 0.5e6 },
    { code: 'prix', libelle: 'Effet prix : tarifs', valeur: -0.3e6, horsPlan: true },
    { code: 'nx', libelle: 'Non expliqué', valeur: -0.1e6, inconnu: true }
  ],
  arrivee: { libelle: 'Atterrissage 2026', valeur: -5.2e6 }
};
