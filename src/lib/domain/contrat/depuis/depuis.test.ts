import { describe, expect, it } from 'vitest';
import { mouvementsDesActions, mouvementsDesJugements, type ActionVue } from './actions';
import { bilanDe, estAvantLaSituation, referenceDe } from './bilan';
import { gainsConstates, mouvementsDesGains, type GainVu } from './gains';
import { etatJalon } from '../../action/jalon';
import { mouvementsDesJalons, type JalonVu } from './jalons';
import { estTardif, ordonne } from './mouvement';

const AU = '2026-09-30';
const codes = (mouvements: readonly { code: string }[]) => mouvements.map(({ code }) => code);

describe('depuis quand', () => {
  const vie = { signature: '2024-02-01', debut: '2024-03-01' };
  it('la dernière revue tenue avant la date\u00a0; celle du jour même est celle que l’on prépare', () => {
    expect(referenceDe([AU, '2026-03-12', '2025-09-02'], vie, AU)).toEqual({ le: '2026-03-12', quoi: 'revue' });
  });
  it('sans revue, la signature\u00a0; sans signature, le premier jour\u00a0; rien avant\u00a0: rien', () => {
    expect(referenceDe([AU], vie, AU)).toEqual({ le: '2024-02-01', quoi: 'signature' });
    expect(referenceDe([], { ...vie, signature: null }, AU)).toEqual({ le: '2024-03-01', quoi: 'signature' });
    expect(referenceDe([], vie, '2024-02-01')).toBeNull();
  });
});

describe('les jalons', () => {
  const jalon = (autres: Partial<JalonVu> = {}): JalonVu => ({
    ...{ action: '1.1', jalon: '2', libelle: 'Lits fermés', echeance: '2026-06-30', atteintLe: null },
    ...{ apresGel: false, enRetard: false, joursDeRetard: 0, abandonne: false, ...autres }
  });
  const entre = (a: JalonVu[], b: JalonVu[]) => mouvementsDesJalons(a, b);

  it('atteint sept jours après son échéance', () => {
    const [m] = entre([jalon()], [jalon({ atteintLe: '2026-07-07' })]);
    expect(m).toMatchObject({ code: 'jalon_atteint', jours: 7, le: '2026-07-07', sens: 'mieux' });
  });
  it('atteint après un gel, se dit sans compter comme atteint : ni mieux ni moins bien', () => {
    const apres = [jalon({ atteintLe: '2026-07-07', apresGel: true })];
    expect(entre([jalon()], apres)).toMatchObject([{ code: 'jalon_apres_gel', le: '2026-07-07', sens: 'neutre' }]);
    expect(bilanDe(entre([jalon()], apres)).jalons.atteints).toBe(0);
    expect(entre(apres, apres)).toEqual([]);
  });
  it('déjà atteint ou déjà en retard à la première date n’est pas un changement', () => {
    const deja = [jalon({ atteintLe: '2026-01-05' }), jalon({ jalon: '3', enRetard: true, echeance: '2026-01-01' })];
    expect(entre(deja, deja)).toEqual([]);
  });
  it('reporté d’un mois, puis en retard\u00a0: les deux sont dits', () => {
    const apres = jalon({ echeance: '2026-07-30', enRetard: true, joursDeRetard: 62 });
    expect(entre([jalon()], [apres]).map(({ code, jours }) => [code, jours])).toEqual([
      ['jalon_glisse', 30],
      ['jalon_retard', 62]
    ]);
  });
  it('dans un contrat gelé ou fini, son retard est celui du jour où il s’est arrêté', () => {
    // Échéance au 30/06/2026, gel au 15/07 : quinze jours, à quelque date qu’on le lise.
    const cle = { contrat: 'c', action: '1.1', jalon: '2' };
    const ecrit = { ...cle, echeance: '2026-06-30', date_reelle: null, enregistre_le: null };
    for (const motif of ['gel', 'terme'] as const) {
      const { enRetard, joursDeRetard } = etatJalon(ecrit, [], '2027-03-31', { le: '2026-07-15', motif });
      const [m] = entre([jalon()], [jalon({ enRetard, joursDeRetard })]);
      expect(m).toMatchObject({ code: 'jalon_retard', jours: 15 });
    }
  });
  it('une échéance avancée est favorable\u00a0; une action abandonnée ne doit plus rien', () => {
    expect(codes(entre([jalon()], [jalon({ echeance: '2026-06-01' })]))).toEqual(['jalon_avance']);
    expect(entre([jalon()], [jalon({ enRetard: true, abandonne: true })])).toEqual([]);
  });
});

describe('les actions', () => {
  const action = (autres: Partial<ActionVue> = {}): ActionVue => ({
    ...{ numero: '1.1', libelle: 'Fermer huit lits', etat: 'en_cours' },
    meteo: { etablissement: 'securises', ars: null },
    ...autres
  });
  it('un état et une météo qui changent ensemble font une ligne', () => {
    const apres = action({ etat: 'bloquee', meteo: { etablissement: 'appuis', ars: 'compromis' } });
    const lus = mouvementsDesActions([action()], [apres]);
    expect(lus).toHaveLength(1);
    expect(lus[0]).toMatchObject({ sens: 'moins', etat: { avant: 'en_cours', apres: 'bloquee' } });
    expect(lus[0]?.meteos.map(({ par }) => par)).toEqual(['etablissement', 'ars']);
  });
  it('«\u00a0non renseignée\u00a0» et rien sont une même météo\u00a0; un premier jugement n’est ni mieux ni moins bien', () => {
    const tue = action({ meteo: { etablissement: 'securises', ars: 'non_renseignee' } });
    expect(mouvementsDesActions([action()], [tue])).toEqual([]);
    const premier = action({ meteo: { etablissement: 'securises', ars: 'compromis' } });
    expect(mouvementsDesActions([action()], [premier])[0]?.sens).toBe('neutre');
  });
  it('la météo du contrat s’assombrit', () => {
    const lus = mouvementsDesJugements(
      { etablissement: 'securises', ars: 'atteignables' },
      { etablissement: 'securises', ars: 'appuis' }
    );
    expect(lus.map(({ sens, meteos }) => [sens, meteos.length])).toEqual([['moins', 1]]);
  });
});

describe('les gains', () => {
  const gain = (autres: Partial<GainVu> = {}): GainVu => ({
    ...{ action: '1.1', gain: '1', libelle: 'Six postes', ponctuel: false, prevu: 400_000, vaut: 400_000 },
    ...{ palier: 'valide', depuis: '2026-01-15', niveau: 0, effetLe: '2026-07-01', effet: 200_000, ...autres }
  });
  const un = (a: Partial<GainVu>, b: Partial<GainVu>) => mouvementsDesGains([gain(a)], [gain(b)]);

  it('sécurisé\u00a0: son année pleine, et ce qu’il apporte à l’exercice', () => {
    const [m] = un({}, { palier: 'securise', depuis: '2026-05-02', niveau: 1 });
    expect(m).toMatchObject({ code: 'gain_securise', euros: 400_000, effet: { euros: 200_000, ecart: false } });
  });
  it('réalisé à perte, il est mis en œuvre et défavorable\u00a0; constaté de même', () => {
    const perte = { palier: 'realise', depuis: '2026-05-02', niveau: 2, vaut: -1_234_568 } as const;
    expect(un({}, perte)[0]).toMatchObject({ code: 'gain_realise', sens: 'moins', euros: -1_234_568 });
    expect(un({}, { ...perte, vaut: 400_000 })[0]).toMatchObject({ code: 'gain_realise', sens: 'mieux' });
    // Le bilan le dit à part ; une ligne prévue pour coûter coûte ce qu’elle doit.
    expect(bilanDe(un({}, perte))).toMatchObject({ realises: -1_234_568, aPerte: 1_234_568 });
    expect(bilanDe(un({ prevu: -50_000 }, { ...perte, prevu: -50_000, vaut: -50_000 })).aPerte).toBe(0);
    const constate = gainsConstates([gain(perte)], [gain({ ...perte, palier: 'constate' })]);
    expect(constate).toMatchObject([{ code: 'gains_constates', sens: 'moins', euros: -1_234_568 }]);
  });
  it('perdu\u00a0: ce qu’il valait, et ce que l’exercice n’a plus', () => {
    const [m] = un({ vaut: 380_000 }, { palier: 'perdu', depuis: AU, vaut: null, effet: 50_000 });
    expect(m).toMatchObject({ code: 'gain_perdu', euros: -380_000, effet: { euros: -150_000, ecart: true } });
  });
  it('reporté à une autre date, puis encore reporté\u00a0: deux changements\u00a0; resté reporté\u00a0: aucun', () => {
    const reporte = { palier: 'reporte', depuis: '2026-02-01', effetLe: '2026-10-01', effet: 100_000 } as const;
    expect(un({}, reporte)[0]).toMatchObject({ code: 'gain_reporte', euros: -400_000, effet: { euros: -100_000 } });
    expect(codes(un(reporte, { ...reporte, depuis: '2026-06-01', effetLe: '2027-01-01' }))).toEqual(['gain_reporte']);
    expect(un(reporte, reporte)).toEqual([]);
  });
  it('revenu en arrière, sans être perdu', () => {
    expect(un({ palier: 'realise', niveau: 2 }, { palier: 'securise', niveau: 1 })[0]).toMatchObject({
      ...{ code: 'gain_recule', euros: -400_000, sens: 'moins' }
    });
  });
  it('au même palier\u00a0: revalorisé de 20 k€, recalé par l’avenant de moitié, ou décalé', () => {
    expect(un({}, { vaut: 380_000 })[0]).toMatchObject({ code: 'gain_revalue', euros: -20_000 });
    expect(un({}, { vaut: 200_000, prevu: 200_000 })[0]).toMatchObject({ code: 'gain_recale', euros: -200_000 });
    expect(un({}, { effetLe: '2026-10-01', effet: 100_000 })[0]).toMatchObject({ code: 'gain_decale', sens: 'moins' });
  });
  it('avant que le plan soit connu, aucune ligne n’est nouvelle\u00a0; après, elle l’est', () => {
    expect(mouvementsDesGains([], [gain()])).toEqual([]);
    expect(codes(mouvementsDesGains([gain()], [gain(), gain({ gain: '2' })]))).toEqual(['gain_nouveau']);
    expect(codes(mouvementsDesGains([gain()], []))).toEqual(['gain_retire']);
  });
  it('ce que la comptabilité constate se dit ensemble, pérennes et ponctuels à part', () => {
    const realise = { palier: 'realise', niveau: 2 } as const;
    const constate = { palier: 'constate', niveau: 2 } as const;
    const ligne = (g: string, etat: Partial<GainVu>) => gain({ gain: g, ...etat });
    const lus = gainsConstates(
      [ligne('1', realise), ligne('2', realise), ligne('3', { ...realise, ponctuel: true })],
      [ligne('1', constate), ligne('2', constate), ligne('3', { ...constate, ponctuel: true, vaut: 90_000 })]
    );
    expect(lus.map(({ lignes, euros, nature }) => [lignes, euros, nature])).toEqual([
      [2, 800_000, 'annee_pleine'],
      [1, 90_000, 'ponctuel']
    ]);
  });
  it('«\u00a0sécurisés\u00a0» compte une fois un gain passé d’un coup à réalisé\u00a0; déjà sécurisé, il est réalisé sans l’être de nouveau', () => {
    const realise = { palier: 'realise', niveau: 2 } as const;
    const bilan = bilanDe([
      ...un({}, realise),
      ...un({ palier: 'securise', niveau: 1 }, { ...realise, vaut: 300_000 }),
      ...un({ ponctuel: true }, { ...realise, ponctuel: true })
    ]);
    expect(bilan).toMatchObject({ mouvements: 3, securises: 400_000, realises: 700_000, perdus: 0 });
  });
  it('une ligne qui coûte plus qu’elle ne rapporte se retire des autres\u00a0: 400 k€ moins 100 k€ sécurisés en font 300', () => {
    const realise = { palier: 'realise', niveau: 2 } as const;
    const coute = { prevu: -100_000, vaut: -100_000 };
    const bilan = bilanDe([...un({}, realise), ...un(coute, { ...realise, ...coute })]);
    expect(bilan).toMatchObject({ securises: 300_000, realises: 300_000, perdus: 0 });
  });
});

it('les euros d’abord, favorables ou non, puis la gravité, puis le plus récent', () => {
  const m = (nom: string, euros: number | null, gravite: number, le: string | null = null) => ({
    ...{ nom, famille: 'gains' as const, sens: 'neutre' as const, euros, nature: null, le, gravite }
  });
  const lus = ordonne([
    m('léger', null, 1),
    m('tard', null, 9, '2026-02-01'),
    m('tôt', null, 9, '2026-01-01'),
    m('petit', 5, 99),
    m('perte', -80, 1)
  ]);
  expect(lus.map(({ nom }) => nom)).toEqual(['perte', 'petit', 'tard', 'tôt', 'léger']);
});

it('un fait d’avant la première date, enregistré depuis, est su depuis', () => {
  expect(estTardif({ le: '2026-03-01' }, '2026-03-12')).toBe(true);
  expect(estTardif({ le: '2026-03-13' }, '2026-03-12')).toBe(false);
  expect(estTardif({ le: null }, '2026-03-12')).toBe(false);
});

it('on compare depuis la veille, jamais depuis le jour même', () => {
  expect(estAvantLaSituation('2026-09-29', '2026-09-30')).toBe(true);
  expect(estAvantLaSituation('2026-09-30', '2026-09-30')).toBe(false);
});
