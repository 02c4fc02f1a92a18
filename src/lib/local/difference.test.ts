import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { TableRows } from '$lib/schema/tables';
import { petitContrat } from '../../../tests/parity/petit-contrat';
import { differencesDe } from './difference';

const axe = (code: string, libelle: string) => ({ contrat: 'c-1', axe: code, rang: 1, libelle });

describe('la différence entre le jeu et un fichier', () => {
  it('dit les lignes ajoutées, changées et retirées, chacune par sa clé', () => {
    const avant: TableRows = { axe: [axe('1', 'Soins'), axe('2', 'Fonctions support'), axe('3', 'Recettes')] };
    const apres: TableRows = { axe: [axe('3', 'Recettes'), axe('1', 'Filières de soins'), axe('4', 'Immobilier')] };
    expect(differencesDe(avant, apres)).toEqual([
      {
        table: 'axe',
        ajoutees: 1,
        changees: 1,
        retirees: 1,
        inchangees: 1,
        lignes: [
          {
            genre: 'changee',
            cle: ['c-1', '1'],
            champs: [{ colonne: 'libelle', avant: 'Soins', apres: 'Filières de soins' }]
          },
          {
            genre: 'ajoutee',
            cle: ['c-1', '4'],
            champs: [
              { colonne: 'rang', avant: null, apres: 1 },
              { colonne: 'libelle', avant: null, apres: 'Immobilier' }
            ]
          },
          {
            genre: 'retiree',
            cle: ['c-1', '2'],
            champs: [
              { colonne: 'rang', avant: 1, apres: null },
              { colonne: 'libelle', avant: 'Fonctions support', apres: null }
            ]
          }
        ]
      }
    ]);
  });

  it('le même contrat relu ne change rien, dans quelque ordre que ses lignes viennent', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(petitContrat.trajectoire, { minLength: petitContrat.trajectoire.length }),
        (lignes) => {
          expect(differencesDe(petitContrat, { ...petitContrat, trajectoire: lignes })).toEqual([]);
        }
      )
    );
  });

  it('un montant absent n’est pas un montant nul', () => {
    const [gain] = petitContrat.gain;
    const apres = { gain: [{ ...gain, retenu_ars: 0 }] };
    expect(differencesDe({ gain: [{ ...gain, retenu_ars: null }] }, apres)[0]?.lignes[0]?.champs).toEqual([
      { colonne: 'retenu_ars', avant: null, apres: 0 }
    ]);
  });

  it('ce qui est ajouté dans un sens est retiré dans l’autre', () => {
    const lignes = fc.uniqueArray(fc.constantFrom('1', '2', '3', '4', '5')).map((codes) => codes.map((c) => axe(c, c)));
    fc.assert(
      fc.property(lignes, lignes, (a, b) => {
        const [aller] = differencesDe({ axe: a }, { axe: b });
        const [retour] = differencesDe({ axe: b }, { axe: a });
        expect(aller?.ajoutees).toBe(retour?.retirees);
        expect(aller?.retirees).toBe(retour?.ajoutees);
      })
    );
  });
});
