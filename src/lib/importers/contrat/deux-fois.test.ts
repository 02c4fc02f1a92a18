import { describe, expect, it } from 'vitest';
import { petitJeu } from '../../../../tests/parity/petit-jeu';
import { gardeColonnes } from './colonnes-absentes';
import { ditesALIdentique, ditesDeuxFois } from './deux-fois';

const [compte] = petitJeu.compte;

describe('deux fichiers d’une même chose', () => {
  it('un contrat donné deux fois est refusé dans chacun, qui nomme l’autre', () => {
    const dits = ditesDeuxFois([
      { fichier: 'contrat.xlsx', rows: { contrat: petitJeu.contrat } },
      { fichier: 'contrat v2.ods', rows: { contrat: petitJeu.contrat } },
      { fichier: 'autre.xlsx', rows: { contrat: petitJeu.contrat.map((c) => ({ ...c, id: 'autre-2024' })) } }
    ]);
    expect(dits.map((p) => [p.severite, p.fichier, p.message])).toEqual([
      ['refus', 'contrat.xlsx', 'Le contrat «\u00a0essai-2024\u00a0» est aussi dans «\u00a0contrat v2.ods\u00a0».'],
      ['refus', 'contrat v2.ods', 'Le contrat «\u00a0essai-2024\u00a0» est aussi dans «\u00a0contrat.xlsx\u00a0».']
    ]);
  });

  it('les comptes d’un établissement, identiques dans deux classeurs, ne se contredisent pas ; autres, ils sont refusés', () => {
    const a = { fichier: 'a.xlsx', rows: { compte: [compte] } };
    const b = { fichier: 'b.xlsx', rows: { compte: [{ ...compte }] } };
    expect(ditesDeuxFois([a, b])).toEqual([]);
    expect(ditesALIdentique([a, b]).map((p) => [p.severite, p.fichier, p.message])).toEqual([
      [
        'information',
        'a.xlsx',
        `Les comptes de l’établissement ${compte.ej} sont aussi, à l’identique, dans «\u00a0b.xlsx\u00a0».`
      ],
      [
        'information',
        'b.xlsx',
        `Les comptes de l’établissement ${compte.ej} sont aussi, à l’identique, dans «\u00a0a.xlsx\u00a0».`
      ]
    ]);
    const dits = ditesDeuxFois([a, { fichier: 'b.xlsx', rows: { compte: [{ ...compte, montant: 1 }] } }]);
    expect(dits.map((p) => [p.fichier, p.genre])).toEqual([
      ['a.xlsx', 'comptes donnés deux fois'],
      ['b.xlsx', 'comptes donnés deux fois']
    ]);
    expect(dits[0]?.message).toContain(`${compte.ej} sont aussi, autrement, dans «\u00a0b.xlsx\u00a0»`);
  });
});

describe('une colonne facultative que le classeur n’a pas', () => {
  it('garde ce qui est publié, ligne à ligne ; une ligne nouvelle n’y a rien', () => {
    const publiees = { action: petitJeu.action.map((a) => ({ ...a, pilote_nom: `Nom ${a.numero}` })) };
    const lues = petitJeu.action.map((a) => ({ ...a, pilote_nom: null }));
    const [premiere] = lues;
    if (!premiere) throw new Error('le petit jeu n’a pas d’action');
    const nouvelle = { ...premiere, numero: '9.9' };
    const gardees = gardeColonnes({ action: [...lues, nouvelle] }, { action: ['pilote_nom'] }, publiees);
    expect(gardees.action?.map((a) => a.pilote_nom)).toEqual([...publiees.action.map((a) => a.pilote_nom), null]);
  });
});
