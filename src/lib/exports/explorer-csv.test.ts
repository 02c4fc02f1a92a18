import { describe, expect, it } from 'vitest';
import type { ExplorerModele } from '$lib/views/explorer/explorer.types';
import type { Reponse } from '$lib/views/explorer/question.types';
import { csvsDe } from './contrat.fixture';
import { fichierDeLaReponse } from './explorer-csv';

const reponseCsv = (...lue: Parameters<typeof fichierDeLaReponse>) => csvsDe(fichierDeLaReponse(...lue)).join('');

const modele: ExplorerModele = {
  jeu: {
    ...{ nom: 'essai', titre: 'Essai', region: 'ZZ', regionLibelle: 'Région d’essai' },
    ...{ donneesAu: '2024-12-31', simule: true }
  },
  annees: [2023, 2024],
  indicateurs: [],
  perimetres: [],
  etablissements: [],
  sources: []
};

const reponse: Reponse = {
  question: { indicateurs: ['TAUX'], niveau: 'ght', perimetres: [], de: null, a: null },
  annees: [2023, 2024],
  blocs: [
    {
      indicateur: {
        ...{ code: 'TAUX', definition: '1', libelle: 'Taux d’occupation', libelleCourt: 'Taux', famille: 'activite' },
        ...{ groupe: 'Lits', unite: 'fraction', decimales: 1, direction: 'cible', agregation: 'ratio', principal: true }
      },
      series: [
        {
          ...{ entite: 'ZZ-01', libelle: 'Plaine', ght: 'ZZ-01', changements: [] },
          points: [
            { annee: 2023, valeur: null, qualite: 'secret', statut: 'definitif' },
            {
              ...{ annee: 2024, valeur: 0.8317391304347826, qualite: 'ok', statut: 'provisoire' },
              ...{ numerateur: 500_706, denominateur: 602_070, partiel: { presents: 2, attendus: 3 }, fusion: 4 }
            }
          ],
          origines: {
            2023: { edition: 'GHT_2023r', source: 'sae-2023' },
            2024: { edition: 'GHT_2024r', source: 'sae' }
          }
        }
      ],
      ...{ sansLigne: 0, region: [], bandes: [], ruptures: [], vide: null }
    }
  ],
  sources: [
    {
      ...{ id: 'sae', producteur: 'DREES', titre: 'SAE 2024', edition: null, licence: 'Licence Ouverte 2.0' },
      ...{ miseAJour: '2025-10-01', url: null, note: null }
    }
  ]
};

describe('la réponse en CSV', () => {
  it('dit que les données sont simulées, leur date et leur source sous le tableau', () => {
    const lignes = reponseCsv(reponse, modele).split('\r\n');
    expect(lignes.slice(3)).toEqual([
      '',
      'Trajectoire – Essai',
      'DONNÉES SIMULÉES\u00a0: aucun chiffre ne décrit un hôpital réel.',
      'Données au 31/12/2024',
      'Source\u00a0: DREES, SAE 2024, Licence Ouverte 2.0, mise à jour le 01/10/2025',
      'Les taux sont des fractions\u00a0: 0,832 se lit 83,2\u00a0%.',
      ''
    ]);
  });

  it('une ligne par entité et par année, à la précision de la fiche : entités fusionnées comptées, qualité en mots où la valeur manque', () => {
    const lignes = reponseCsv(reponse, modele).replace('\ufeff', '').split('\r\n');
    expect(lignes[0]).toBe(
      'Code;Indicateur;Unité;Niveau;Entité;Nom;Code du GHT;Année;Valeur;Numérateur;Dénominateur;Qualité;Statut;' +
        'Membres présents;Membres attendus;Entités fusionnées;Réserve;Édition;Source;Nature des données'
    );
    expect(lignes[1]).toBe(
      'TAUX;Taux d’occupation;fraction;GHT;ZZ-01;Plaine;ZZ-01;2023;;;;secret statistique;;;;;;GHT_2023r;sae-2023;simulées'
    );
    expect(lignes[2]).toBe(
      'TAUX;Taux d’occupation;fraction;GHT;ZZ-01;Plaine;ZZ-01;2024;0,832;500706;602070;ok;provisoire;2;3;4;;GHT_2024r;sae;simulées'
    );
  });
});
