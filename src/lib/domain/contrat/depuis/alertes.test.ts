import { describe, expect, it } from 'vitest';
import { datee, mouvementsDesAlertes, type AlerteVue } from './alertes';
import { bilanDe } from './bilan';
import { ordonne } from './mouvement';

const vue = (issue: AlerteVue['issue'], autres: Partial<AlerteVue> = {}): AlerteVue => ({
  ...{ regle: 'tresorerie_basse', libelle: 'Trésorerie basse', entite: '970000001', nom: 'CH', objet: null, issue },
  ...{ montant: 300_000, constat: {}, ...autres }
});
const lus = (avant: AlerteVue[], apres: AlerteVue[]) =>
  mouvementsDesAlertes(avant, apres).map(({ code, euros }) => [code, euros]);

describe('les alertes d’une date à l’autre', () => {
  it('levée à la seconde seulement\u00a0: défavorable, de ses euros en jeu', () => {
    expect(lus([vue('non_remplie')], [vue('remplie')])).toEqual([['alerte_levee', -300_000]]);
    expect(lus([], [vue('remplie', { montant: null })])).toEqual([['alerte_levee', null]]);
  });
  it('finie quand son cas n’est plus rempli\u00a0: ce qu’elle mettait en jeu ne l’est plus, quoi qu’elle en mette après', () => {
    const [m] = mouvementsDesAlertes([vue('remplie')], [vue('non_remplie', { montant: null })]);
    expect(m).toMatchObject({ code: 'alerte_finie', sens: 'mieux', euros: 300_000 });
  });
  it('levée aux deux dates, elle n’a pas changé', () => {
    expect(lus([vue('remplie')], [vue('remplie', { montant: 900_000 })])).toEqual([]);
  });
  it('ce que la seconde date ne peut pas vérifier reste levé', () => {
    expect(lus([vue('remplie')], [vue('indecidable')])).toEqual([]);
  });
  it('ce que la première ne pouvait pas dire est levé, et le dit', () => {
    const [m] = mouvementsDesAlertes([vue('indecidable')], [vue('remplie')]);
    expect(m).toMatchObject({ code: 'alerte_levee', indecidableAvant: true });
  });
  it('un jalon atteint finit son alerte\u00a0; une règle qui n’examine plus rien ne finit rien', () => {
    const jalon = (issue: AlerteVue['issue'], objet: string | null) => vue(issue, { regle: 'jalon_en_retard', objet });
    const avant = [jalon('remplie', '1.1/2')];
    expect(lus(avant, [jalon('non_remplie', null)])).toEqual([['alerte_finie', 300_000]]);
    expect(lus(avant, [])).toEqual([['alerte_plus_examinee', 300_000]]);
    expect(lus(avant, [jalon('sans_objet', null)])).toEqual([['alerte_plus_examinee', 300_000]]);
  });
  it('la phrase compte les levées et les finies, jamais celles que rien n’examine plus\u00a0; les plus gros enjeux d’abord', () => {
    const autre = (entite: string, montant: number) => ({ entite, montant });
    const avant = [vue('remplie', autre('B', 5e6)), vue('remplie', autre('C', 1e6)), vue('remplie', autre('D', 1))];
    const apres = [
      vue('remplie', autre('A', 2e6)),
      vue('non_remplie', autre('B', 0)),
      vue('non_remplie', autre('D', 0))
    ];
    const mouvements = mouvementsDesAlertes(avant, apres);
    expect(bilanDe(mouvements).alertes).toEqual({ levees: 1, finies: 2 });
    expect(ordonne(mouvements).map(({ alerte }) => alerte.entite)).toEqual(['B', 'A', 'C', 'D']);
  });
  it('sa date est celle de l’examen qui l’a trouvée après la première date, sinon aucune', () => {
    const [m] = mouvementsDesAlertes([], [vue('remplie')]);
    const signal = (debut: string, fin: string | null) => ({
      ...{ regle: 'tresorerie_basse', entite: '970000001', objet: null, debut, fin }
    });
    const le = (...signaux: ReturnType<typeof signal>[]) => m && datee(m, signaux, '2026-03-12').le;
    expect(le(signal('2025-01-31', '2025-06-30'), signal('2026-06-30', null))).toBe('2026-06-30');
    expect(le(signal('2026-02-28', null))).toBeNull();
    expect(le()).toBeNull();
  });
});
