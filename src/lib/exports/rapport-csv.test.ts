import { expect, it } from 'vitest';
import { rapportCsv } from './rapport-csv';

it('le rapport d’un import s’écrit en CSV, une valeur qui ressemble à une formule devenant du texte', () => {
  const texte = rapportCsv([
    {
      ...{ importeur: 'contrat', fichier: 'contrat.xlsx', statut: 'lu', edition: 'contrat', annee: null, source: null },
      ...{ lues: 1, gardees: 1, ecarts: [], rows: {} },
      problems: [
        {
          fichier: 'contrat.xlsx',
          ...{ severite: 'erreur', genre: 'date illisible', feuille: 'Gains', cellule: 'B7', valeur: '=1+1' },
          ...{ message: 'Cette date ne se lit pas.', attendu: 'euros', suite: 'Corrigez la cellule.' }
        }
      ]
    }
  ]);
  expect(texte.split('\r\n')[1]).toBe(
    "contrat.xlsx;Erreur;date illisible;Gains;B7;;;'=1+1;Cette date ne se lit pas.;euros;Corrigez la cellule."
  );
});
