import { describe, expect, it } from 'vitest';
import { datee, mouvementsDesAlertes, type AlerteVue } from './alertes';
import { bilanDe } from './bilan';
import type { ObjetsDAlerte } from './clotures';
import type { GainVu } from './gains';
import type { JalonVu } from './jalons';
import type { AideVue, EngagementVu } from './suites';
import { ordonne } from './mouvement';

const vue = (issue: AlerteVue['issue'], autres: Partial<AlerteVue> = {}): AlerteVue => ({
  ...{ regle: 'tresorerie_basse', libelle: 'Trésorerie basse', entite: '970000001', nom: 'CH', objet: null, issue },
  ...{ montant: 300_000, marge: null, constat: {}, ...autres }
});
const RIEN: ObjetsDAlerte = { jalons: [], gains: [], aides: [], engagements: [] };
const entre = (avant: AlerteVue[], apres: AlerteVue[], objets = { avant: RIEN, apres: RIEN }) =>
  mouvementsDesAlertes(avant, apres, objets);
const lus = (avant: AlerteVue[], apres: AlerteVue[]) => entre(avant, apres).map(({ code, euros }) => [code, euros]);

describe('les alertes d’une date à l’autre', () => {
  it('ouverte à la seconde seulement\u00a0: défavorable, de ses euros en jeu', () => {
    expect(lus([vue('non_remplie')], [vue('remplie')])).toEqual([['alerte_levee', -300_000]]);
    expect(lus([], [vue('remplie', { montant: null })])).toEqual([['alerte_levee', null]]);
  });
  it('finie quand son cas n’est plus rempli\u00a0: ce qu’elle mettait en jeu ne l’est plus, quoi qu’elle en mette après', () => {
    const [m] = entre([vue('remplie')], [vue('non_remplie', { montant: null })]);
    expect(m).toMatchObject({ code: 'alerte_finie', sens: 'mieux', euros: 300_000 });
  });
  it('ouverte aux deux dates, elle n’a pas changé', () => {
    expect(lus([vue('remplie')], [vue('remplie', { montant: 900_000 })])).toEqual([]);
  });
  it('ce que la seconde date ne peut pas vérifier reste levé', () => {
    expect(lus([vue('remplie')], [vue('indecidable')])).toEqual([]);
  });
  it('ce que la première ne pouvait pas dire est levé, et le dit', () => {
    const [m] = entre([vue('indecidable')], [vue('remplie')]);
    expect(m).toMatchObject({ code: 'alerte_levee', indecidableAvant: true });
  });
  it('un jalon atteint finit son alerte\u00a0; une règle qui n’examine plus rien ne finit rien', () => {
    const jalon = (issue: AlerteVue['issue'], objet: string | null) => vue(issue, { regle: 'jalon_en_retard', objet });
    const avant = [jalon('remplie', '1.1/2')];
    expect(lus(avant, [jalon('non_remplie', null)])).toEqual([['alerte_finie', 300_000]]);
    expect(lus(avant, [])).toEqual([['alerte_plus_examinee', 300_000]]);
    expect(lus(avant, [jalon('sans_objet', null)])).toEqual([['alerte_plus_examinee', 300_000]]);
  });
  it('la phrase compte les ouvertes et les finies, jamais celles que rien n’examine plus\u00a0; les plus gros enjeux d’abord', () => {
    const autre = (entite: string, montant: number) => ({ entite, montant });
    const avant = [vue('remplie', autre('B', 5e6)), vue('remplie', autre('C', 1e6)), vue('remplie', autre('D', 1))];
    const apres = [
      vue('remplie', autre('A', 2e6)),
      vue('non_remplie', autre('B', 0)),
      vue('non_remplie', autre('D', 0))
    ];
    const mouvements = entre(avant, apres);
    expect(bilanDe(mouvements).alertes).toEqual({ levees: 1, finies: 2 });
    expect(ordonne(mouvements).map(({ alerte }) => alerte.entite)).toEqual(['B', 'A', 'C', 'D']);
  });
  it('sa date est celle de l’examen qui l’a trouvée après la première date, sinon aucune', () => {
    const [m] = entre([], [vue('remplie')]);
    const signal = (debut: string, fin: string | null) => ({
      ...{ regle: 'tresorerie_basse', entite: '970000001', objet: null, debut, fin }
    });
    const le = (...signaux: ReturnType<typeof signal>[]) => m && datee(m, signaux, '2026-03-12').le;
    expect(le(signal('2025-01-31', '2025-06-30'), signal('2026-06-30', null))).toBe('2026-06-30');
    expect(le(signal('2026-02-28', null))).toBeNull();
    expect(le()).toBeNull();
  });
});

describe('une alerte qui s’arrête sans ce qu’elle demandait est close, ni favorable ni défavorable', () => {
  const close = (constat: AlerteVue['constat'], avant: Partial<ObjetsDAlerte>, apres: Partial<ObjetsDAlerte>) => {
    const lues = entre([vue('remplie', { objet: 'x', constat })], [vue('non_remplie', { objet: null })], {
      ...{ avant: { ...RIEN, ...avant }, apres: { ...RIEN, ...apres } }
    });
    expect(bilanDe(lues).alertes.finies).toBe(lues[0]?.code === 'alerte_finie' ? 1 : 0);
    return lues.map(({ code, sens, cloture }) => [code, sens, cloture].join(' '));
  };

  const jalon = (autres: Partial<JalonVu>): JalonVu => ({
    ...{ action: '1.1', jalon: '2', libelle: 'Lits fermés', echeance: '2026-01-31', atteintLe: null },
    ...{ enRetard: true, joursDeRetard: 30, abandonne: false, apresGel: false, ...autres }
  });
  const duJalon = (apres: Partial<JalonVu>) =>
    close({ action: '1.1', jalon: '2' }, { jalons: [jalon({})] }, { jalons: [jalon(apres)] });
  it('par le report de son jalon, ou l’abandon de son action\u00a0; atteint, même reporté d’abord, elle est finie', () => {
    expect(duJalon({ echeance: '2026-12-31', enRetard: false })).toEqual(['alerte_close neutre report']);
    expect(duJalon({ abandonne: true })).toEqual(['alerte_close neutre abandon']);
    expect(duJalon({ echeance: '2026-12-31', atteintLe: '2026-08-01' })).toEqual(['alerte_finie mieux ']);
  });

  const gain = (autres: Partial<GainVu>): GainVu => ({
    ...{ action: '1.1', gain: '1', libelle: 'Six postes', ponctuel: false, prevu: 4e5, vaut: 4e5, palier: 'securise' },
    ...{ depuis: '2026-01-15', niveau: 1, effetLe: '2026-01-31', effet: 2e5, ...autres }
  });
  const duGain = (...apres: Partial<GainVu>[]) =>
    close({ action: '1.1', gain: '1' }, { gains: [gain({})] }, { gains: apres.map(gain) });
  it('par le report, la perte, le recul ou le retrait de son gain\u00a0; en vigueur, elle est finie', () => {
    expect(duGain({ palier: 'reporte', effetLe: null, niveau: 0 })).toEqual(['alerte_close neutre report']);
    expect(duGain({ effetLe: '2026-12-31' })).toEqual(['alerte_close neutre report']);
    expect(duGain({ palier: 'perdu', niveau: 0, vaut: null })).toEqual(['alerte_close neutre perte']);
    expect(duGain({ palier: 'valide', niveau: 0 })).toEqual(['alerte_close neutre recul']);
    expect(duGain()).toEqual(['alerte_close neutre retrait']);
    expect(duGain({ palier: 'realise', niveau: 2, effetLe: '2026-06-01' })).toEqual(['alerte_finie mieux ']);
  });

  const aide = (autres: Partial<AideVue>): AideVue => ({
    ...{ tranche: 2, libelle: 'Aide', montant: 1e6, prevueLe: '2026-03-31', statut: 'conditionnee', remplie: false },
    ...{ condition: 'Lits fermés', verse: 0, reste: 1e6, verseLe: null, le: null, ...autres }
  });
  const deLAide = (apres: Partial<AideVue>) => close({ tranche: 2 }, { aides: [aide({})] }, { aides: [aide(apres)] });
  it('par le report de sa tranche\u00a0; versée ou sa condition remplie, elle est finie', () => {
    expect(deLAide({ prevueLe: '2026-12-31' })).toEqual(['alerte_close neutre report']);
    expect(deLAide({ prevueLe: '2026-12-31', remplie: true })).toEqual(['alerte_finie mieux ']);
    expect(deLAide({ statut: 'versee' })).toEqual(['alerte_finie mieux ']);
  });

  const engagement = (date: string): EngagementVu => ({
    ...{ code: 'E1', libelle: 'CAF', unite: 'euros', decimales: 0, direction: 'hausse', position: null, cibles: [] },
    constat: { date, valeur: 3e6 }
  });
  it('par une cible changée sous la même valeur\u00a0; sous une valeur nouvelle, elle est finie', () => {
    const apres = (date: string) =>
      close({ engagement: 'E1' }, { engagements: [engagement('2025-12-31')] }, { engagements: [engagement(date)] });
    expect(apres('2025-12-31')).toEqual(['alerte_close neutre cible']);
    expect(apres('2026-06-30')).toEqual(['alerte_finie mieux ']);
  });

  it('par la baisse de l’année pleine due, sans que ce qui manquait soit venu\u00a0; venu, elle est finie', () => {
    // 1 000 k€ dus, 600 en vigueur : 400 manquent, 100 se tolèrent, 300 étaient à faire venir.
    const due = (issue: AlerteVue['issue'], base: number, nombre: number, marge: number) =>
      vue(issue, { regle: 'ap_due', marge, constat: { base, nombre } });
    const avant = [due('remplie', 1_000_000, 600_000, -300_000)];
    const apres = (base: number, nombre: number) =>
      entre(avant, [due('non_remplie', base, nombre, 0)]).map(({ code, sens, cloture }) => [code, sens, cloture]);
    // 360 k€ reportés, rien de venu.
    expect(apres(640_000, 600_000)).toEqual([['alerte_close', 'neutre', 'due']]);
    // 150 k€ venus, qui n’auraient pas suffi : 250 manqueraient encore des 1 000.
    expect(apres(800_000, 750_000)).toEqual([['alerte_close', 'neutre', 'due']]);
    // 300 k€ venus : ils suffisaient, quoi qu’il soit dû ensuite.
    expect(apres(950_000, 900_000)).toEqual([['alerte_finie', 'mieux', null]]);
    expect(apres(1_000_000, 900_000)).toEqual([['alerte_finie', 'mieux', null]]);
  });

  it('une chose que sa règle voit et ne juge plus, son contrat étant gelé, n’est plus examinée, quoi qu’elle juge à côté', () => {
    const tranche = (objet: string, issue: AlerteVue['issue']) => vue(issue, { regle: 'aide_en_attente', objet });
    expect(lus([tranche('2', 'remplie')], [tranche('1', 'non_remplie'), tranche('2', 'sans_objet')])).toEqual([
      ['alerte_plus_examinee', 300_000]
    ]);
  });
});
