import { describe, expect, it } from 'vitest';
import { ouvreJeuDEssai } from '../../../../tests/parity/jeu-ouvert';
import { petitJeu } from '../../../../tests/parity/petit-jeu';
import { natureEtEtat } from '$lib/words/ght/contrat-public';
import { ght } from './ght';

const suspension = {
  ...{ contrat: 'essai-2024', rang: 2, date: '2024-06-15', date_texte: 'juin 2024', type: 'suspension' as const },
  ...{ organisme: null, sens: null, gel: true, enregistre_le: null, texte: 'Suspension avec gel.', source: 'essai' }
};

/** Ce que la page d’un GHT dit de son contrat suspendu le 15/06/2024, lue au 31/12/2024. */
async function contratSuspendu(fin: string | null) {
  const db = await ouvreJeuDEssai({
    ...petitJeu,
    contrat: petitJeu.contrat.map((c) => ({ ...c, etat: 'suspendu' as const, fin })),
    contrat_version: petitJeu.contrat_version.map((v) => ({ ...v, fin })),
    contrat_evenement: [...petitJeu.contrat_evenement, suspension]
  });
  try {
    const { contrats } = await ght(db, { ght: 'ZZ-01' });
    return contrats.find(({ id }) => id === 'essai-2024');
  } finally {
    db.close();
  }
}

describe('un contrat gelé sur la page de son GHT', () => {
  it('tant qu’il court, se dit gelé, avec ses chiffres', async () => {
    const vu = await contratSuspendu(null);
    expect(vu).toMatchObject({ etat: 'suspendu', suivi: { gel: true } });
    expect(vu).toHaveProperty('chiffres');
  });

  it('son terme passé, se dit fini, et n’est plus dit gelé ni suivi de chiffres', async () => {
    const vu = await contratSuspendu('2024-09-30');
    expect(vu).toMatchObject({ etat: 'terme_echu', suivi: { gel: false } });
    expect(vu).not.toHaveProperty('chiffres');
    expect(vu && natureEtEtat(vu)).toBe('Contrat de performance\u00a0: Terme échu');
  });
});
