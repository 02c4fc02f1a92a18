import type { CumulatedGainsProps } from '../cumulated-gains/cumulated-gains.types';
import type { ActionGantt, GanttProps } from '../gantt/gantt.types';
import type { PathWithVersionsProps } from '../path-with-versions/path-with-versions.types';
import type { StackedStepsProps } from '../stacked-steps/stacked-steps.types';
import type { WaterfallProps } from '../waterfall/waterfall.types';

/** An invented contract for the tests of its charts. */
const tete = { titre: 'La chirurgie et l’intérim expliquent l’écart', source: 'Essai', simule: true };

export const pont: WaterfallProps = {
  ...tete,
  depart: { libelle: 'Cible 2026', valeur: -3.4e6 },
  pieces: [
    { code: '4', libelle: 'Chirurgie ambulatoire', valeur: -1.3e6, href: '/actions/4/', detail: '2 jalons en retard' },
    { code: '6', libelle: 'Intérim médical', valeur: -0.6e6 },
    { code: '2', libelle: 'Facturation des ACE', valeur: 0.5e6 },
    { code: 'prix', libelle: 'Effet prix\u00a0: tarifs', valeur: -0.3e6, horsPlan: true },
    { code: 'nx', libelle: 'Non expliqué', valeur: -0.1e6, inconnu: true }
  ],
  arrivee: { libelle: 'Atterrissage 2026', valeur: -5.2e6 }
};

const versionSur = (...valeurs: readonly number[]) => valeurs.map((valeur, i) => ({ annee: 2024 + i, valeur }));

export const chemin: PathWithVersionsProps = {
  ...tete,
  titre: 'La trajectoire s’est décrochée du plan en 2025',
  realise: [
    { annee: 2022, valeur: -5e6, statut: 'definitif' },
    { annee: 2023, valeur: -6.2e6, statut: 'definitif' },
    { annee: 2024, valeur: -5.5e6, statut: 'definitif' },
    { annee: 2025, valeur: -5.3e6, statut: 'provisoire' },
    { annee: 2026, valeur: null, statut: 'provisoire' }
  ],
  versions: [
    {
      code: 'cible-1',
      libelle: 'cible, avenant 1',
      genre: 'cible',
      enVigueur: true,
      points: versionSur(-5.4e6, -4.6e6, -3.4e6, -1.9e6, -0.4e6)
    },
    {
      code: 'cible-0',
      libelle: 'cible 2024',
      genre: 'cible',
      enVigueur: false,
      points: versionSur(-5e6, -3.9e6, -2.4e6, -1.1e6, 0)
    },
    {
      code: 'tendanciel',
      libelle: 'tendanciel',
      genre: 'tendanciel',
      enVigueur: true,
      points: versionSur(-6.4e6, -6.9e6, -7.3e6, -7.6e6, -7.9e6)
    },
    { code: 'eprd', libelle: 'EPRD 2026', genre: 'eprd', enVigueur: true, points: [{ annee: 2026, valeur: -4.1e6 }] }
  ],
  atterrissages: [
    { libelle: 'projection de l’établissement', annee: 2026, valeur: -4.9e6 },
    { libelle: 'projection de l’outil', annee: 2026, valeur: -5.2e6 }
  ],
  marques: [{ annee: 2025.2, texte: 'avenant 1' }],
  anneeCourante: 2026,
  unite: { unite: 'euros', decimales: 0 }
};

const action = (numero: string, libelle: string, reste: Partial<ActionGantt>): ActionGantt => ({
  numero,
  libelle,
  href: `/actions/${numero}/`,
  debut: '2024-01-01',
  fin: '2025-06-30',
  finRevisee: null,
  etat: 'en cours',
  ton: 'cours',
  avancement: null,
  jalons: [],
  ...reste
});

const jalon = (libelle: string, echeance: string, atteintLe: string | null, enRetard = false) => ({
  libelle,
  echeance,
  echeanceInitiale: echeance,
  atteintLe,
  enRetard
});

export const plan: GanttProps = {
  ...tete,
  titre: 'Deux actions de chirurgie ont glissé',
  au: '2026-09-30',
  debut: '2024-01-01',
  fin: '2028-12-31',
  groupes: [
    {
      libelle: 'Chirurgie et blocs',
      actions: [
        action('4.1', 'Plateau ambulatoire commun', {
          fin: '2025-06-30',
          finRevisee: '2026-02-28',
          etat: 'en retard',
          ton: 'retard',
          avancement: 0.5,
          jalons: [
            jalon('Plan validé', '2024-06-30', '2024-07-15'),
            { ...jalon('Ouverture', '2026-02-28', null, true), echeanceInitiale: '2025-06-30' }
          ]
        }),
        action('4.2', 'Fermeture des blocs 3 et 4', {
          debut: '2025-01-01',
          fin: '2026-12-31',
          etat: 'bloquée',
          ton: 'bloque'
        })
      ]
    },
    {
      libelle: 'Recettes et facturation',
      actions: [
        action('2.1', 'Exhaustivité du codage', { etat: 'terminée', ton: 'fait', avancement: 1 }),
        action('2.3', 'Facturation des ACE', {
          debut: '2026-01-01',
          fin: '2027-03-31',
          avancement: 1 / 3,
          jalons: [
            jalon('Cadrage', '2026-03-31', '2026-03-31'),
            jalon('Bascule', '2026-10-15', null),
            jalon('Bilan', '2027-03-31', null)
          ]
        }),
        action('2.4', 'Contentieux', { debut: null, fin: null, etat: 'abandonnée', ton: 'eteint' })
      ]
    }
  ]
};

export const cumul: CumulatedGainsProps = {
  ...tete,
  titre: 'Il manque 1,2\u00a0M€ de gains à la date',
  attendu: [
    { date: '2024-06-28', cumul: 0 },
    { date: '2025-12-31', cumul: 3e6 },
    { date: '2026-12-31', cumul: 6.65e6 },
    { date: '2028-12-31', cumul: 14e6 }
  ],
  realise: [
    { date: '2024-06-28', cumul: 0 },
    { date: '2025-12-31', cumul: 2.4e6 },
    { date: '2026-09-30', cumul: 4.53e6 },
    { date: '2026-12-31', cumul: 9e6 }
  ],
  au: '2026-09-30',
  marques: [{ date: '2025-03-15', texte: 'avenant 1' }]
};

export const piles: StackedStepsProps = {
  ...tete,
  titre: 'En 2026, les gains sûrs restent sous l’attendu',
  anneeCourante: 2026,
  annees: [
    {
      annee: 2025,
      report: 0,
      attendu: 3e6,
      parts: [
        { palier: 'constate', nature: 'depense', montant: 1.5e6 },
        { palier: 'realise', nature: 'recette_activite', montant: 0.5e6 },
        { palier: 'securise', nature: 'recette_autre', montant: 0.4e6 }
      ]
    },
    {
      annee: 2026,
      report: 1e6,
      attendu: 4.5e6,
      parts: [
        { palier: 'realise', nature: 'depense', montant: 0.6e6 },
        { palier: 'securise', nature: 'depense', montant: 0.5e6 },
        { palier: 'securise', nature: 'recette_activite', montant: 0.3e6 },
        { palier: 'valide', nature: 'recette_activite', montant: 0.8e6 },
        { palier: 'chiffre', nature: 'depense', montant: 0.5e6 },
        { palier: 'identifie', nature: 'recette_autre', montant: 0.4e6 }
      ]
    },
    { annee: 2027, report: 0.7e6, attendu: null, parts: [{ palier: 'valide', nature: 'depense', montant: 0.9e6 }] }
  ]
};
