import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NativeDatabase } from '$lib/engine/native.server';
import { ght } from '$lib/views/ght/ght';
import { contrat } from '$lib/views/contrat/contrat';
import { titreDesContrats } from '$lib/words/ght/contrat';
import { ouvreJeu } from '../../src/pipeline/jeu/ouvre';

const [GHT, CONTRAT, AU] = ['ZZ-01', 'monts-cendres-pref-2024', '2026-05-31'];

let db: NativeDatabase;
beforeAll(async () => {
  db = await ouvreJeu('demonstration', 'static/data');
});
afterAll(() => db.close());

const lu = async (au?: string) => {
  const modele = await ght(db, { ght: GHT, ...(au !== undefined && { au }) });
  return { modele, sien: modele.contrats.find(({ id }) => id === CONTRAT) };
};

describe('la page d’un GHT à une autre date', () => {
  it('dit les jugements et les jalons connus alors, comme les faits les donnent', async () => {
    const { sien, modele } = await lu(AU);
    const [ars] = await db.query<{ meteo: string; date: string }>(
      `SELECT meteo, strftime(date, '%Y-%m-%d') AS date FROM contrat_point
       WHERE contrat = ? AND par = 'ars' AND date <= ?::DATE AND coalesce(enregistre_le, date) <= ?::DATE
       ORDER BY contrat_point.date DESC LIMIT 1`,
      [CONTRAT, AU, AU]
    );
    expect(ars).toBeDefined();
    expect([sien?.suivi?.meteo.ars, sien?.suivi?.meteo.arsLe]).toEqual([ars?.meteo, ars?.date]);
    const [jalons] = await db.query<{ atteints: number }>(
      `SELECT count(*)::INT AS atteints FROM jalon j JOIN action a ON a.contrat = j.contrat AND a.numero = j.action
       WHERE j.contrat = ? AND date_reelle <= ?::DATE AND coalesce(j.enregistre_le, date_reelle) <= ?::DATE`,
      [CONTRAT, AU, AU]
    );
    expect(sien?.chiffres?.jalons.atteints).toBe(jalons?.atteints);
    expect(modele.contratsAu).toBe(AU);
    expect(titreDesContrats([{ suivi: null }], AU)).toBe('Contrat de performance, au 31/05/2026');
  });

  it('dit les chiffres de la page du contrat à cette date, qui ne sont pas ceux du jeu', async () => {
    const [{ sien }, { sien: defaut }] = [await lu(AU), await lu()];
    const { gains, entete } = await contrat(db, { contrat: CONTRAT, au: AU });
    expect(sien?.etat).toBe(entete.etat);
    expect(sien?.chiffres?.apEnVigueur).toBe(gains.apEnVigueur);
    expect(sien?.chiffres?.realiseADate).not.toBe(defaut?.chiffres?.realiseADate);
    expect(sien?.chiffres?.alertes).toBeNull();
  });

  it('laisse le reste à la date du jeu', async () => {
    const [{ modele }, { modele: defaut }] = [await lu(AU), await lu()];
    const { contrats: _, contratsAu: __, ...reste } = modele;
    const { contrats: ___, ...parDefaut } = defaut;
    expect(reste).toEqual(parDefaut);
    expect(modele.contrats.length).toBe(defaut.contrats.length);
  });

  it('tait les faits publics et la signature qui viennent après elle', async () => {
    const [{ modele }, { modele: alors }] = [await lu(), await lu('2026-05-31')];
    const tome2 = (m: typeof modele) => m.contrats.find(({ id }) => id === 'monts-cendres-pref-2026');
    expect(tome2(modele)?.evenements.map(({ dateTexte }) => dateTexte)).toEqual(['9 juin 2026']);
    expect(tome2(alors)?.evenements).toEqual([]);
    const vallon = async (au: string) => (await ght(db, { ght: 'ZZ-10', au })).contrats[0];
    expect(await vallon('2026-09-15')).toMatchObject({ signatureTexte: '15 septembre 2026' });
    expect(await vallon('2026-09-14')).toMatchObject({ signatureTexte: null });
  });

  it('d’un contrat dont rien n’était connu, ne dit ni état suivi ni chiffre', async () => {
    const { sien } = await lu('2015-01-31');
    expect(sien).toMatchObject({ suivi: null, pasEncore: true, etat: 'inconnu', etatTexte: null });
    expect(sien?.chiffres).toBeUndefined();
  });
});
