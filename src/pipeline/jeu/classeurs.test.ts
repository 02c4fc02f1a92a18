import { describe, expect, it } from 'vitest';
import { verifieTables } from '$lib/schema/validation';
import { petitJeu } from '../../../tests/parity/petit-jeu';
import { poseClasseurs } from './classeurs';

const [contrat] = petitJeu.contrat;

describe('un classeur de contrat dans le dossier des fichiers', () => {
  it('remplace tout son contrat : ce que le classeur n’a plus disparaît, les autres contrats restent', () => {
    const autre = petitJeu.contrat.map((c) => ({ ...c, id: 'autre-2020' }));
    const rows = poseClasseurs({ ...petitJeu, contrat: [...petitJeu.contrat, ...autre] }, [
      { rows: { contrat: petitJeu.contrat.map((c) => ({ ...c, intitule: 'Revu' })), axe: [...petitJeu.axe] } }
    ]);
    expect(rows.contrat?.map(({ id, intitule }) => [id, intitule])).toEqual([
      ['autre-2020', contrat.intitule],
      ['essai-2024', 'Revu']
    ]);
    expect(rows.action).toEqual([]);
    expect(rows.axe).toEqual(petitJeu.axe);
    expect(rows.compte).toEqual(petitJeu.compte);
  });

  it('remplace les comptes des entités qu’il donne, et d’elles seules', () => {
    const [premier] = petitJeu.compte;
    const ailleurs = petitJeu.compte.slice(0, 1).map((c) => ({ ...c, ej: '970000003' }));
    const rows = poseClasseurs({ ...petitJeu, compte: [...petitJeu.compte, ...ailleurs] }, [
      { rows: { ...petitJeu, compte: petitJeu.compte.slice(0, 1) } }
    ]);
    expect(rows.compte?.map(({ ej }) => ej)).toEqual(['970000003', premier.ej]);
  });

  it('n’ajoute que les sources et les leviers inconnus, et laisse des tables qui se tiennent', () => {
    const rows = poseClasseurs(petitJeu, [
      { rows: { ...petitJeu, levier: [...petitJeu.levier, { code: 'achats', libelle: 'Achats', rang: 2 }] } }
    ]);
    expect(rows.source).toEqual(petitJeu.source);
    expect(rows.levier?.map(({ code }) => code)).toEqual(['gestion_des_lits', 'achats']);
    expect(verifieTables(rows)).toEqual([]);
  });

  it('d’un établissement, sans contrat, n’en remplace que les comptes et les transmissions', () => {
    const compte = petitJeu.compte.slice(0, 1);
    const rows = poseClasseurs(petitJeu, [{ rows: { contrat: [], contrat_perimetre: [], compte, source: [] } }]);
    expect(rows).toEqual({ ...petitJeu, compte });
  });

  it('sans contrat, un fichier de producteur ne touche à rien', () => {
    expect(poseClasseurs(petitJeu, [{ rows: { mesure: [] } }])).toEqual(petitJeu);
  });
});
