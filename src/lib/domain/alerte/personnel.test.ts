import { describe, expect, it } from 'vitest';
import type { LigneCompte } from '../comptes/comptes-ej';
import { finDesMois } from '../comptes/mois-du-poste';
import { cloture, douze, entite, mensuel, mois, prevision, seuils } from './faits.fixture';
import { emploiMedicalTemporaire, etprSurTper, masseSalariale } from './personnel';
import { moratoires, tresoreriePrevue } from './tresorerie';

describe('titre 1 et EPRD', () => {
  const s = seuils({ part: 0.01, loin: 0.03 });
  const eprd = prevision('eprd', 'C1', '2025-12-31', 120, '2024-12-20');
  // Douze mois à 9,5 M€ en 2024, 114 M€ au compte financier : six en sont la moitié.
  const avant = [...douze('C1', 2024, 9.5), ...cloture(2024, { C1: 114 })];
  const lu = (parMois: number, ...autres: (typeof eprd)[]) =>
    masseSalariale(entite([...avant, ...mois('C1', 2025, 6, parMois), ...autres]), s);

  it('six mois à 10,1 M€ pour un EPRD de 120 M€ sont à 1 %, et n’alertent pas ; à 10,2 M€ ils sont 1,2 M€ trop haut', () => {
    expect(lu(10.1, eprd).issue).toBe('non_remplie');
    const haut = lu(10.2, eprd);
    expect(haut).toMatchObject({ issue: 'remplie', loin: false, constat: { nombre: 6, document: 'EPRD 2025' } });
    expect(haut.montant).toBeCloseTo(1.2e6, 2);
    expect(lu(10.4, eprd).loin).toBe(true);
  });

  it('six mois qui ont fait 48,9 % de l’année d’avant laissent moins que la moitié de l’EPRD', () => {
    // 2024 : cinq mois à 9,5, un à 7,6 puis six à 9,6 ; ici 55,1 M€ sur 112,7, 48,9 %.
    const inegal = [
      ...[...mois('C1', 2024, 5, 9.5), mensuel('C1', '2024-06-30', 7.6), ...douze('C1', 2024, 9.6).slice(6)],
      ...cloture(2024, { C1: 112.7 })
    ];
    const egal = masseSalariale(entite([...inegal, ...mois('C1', 2025, 6, 10), eprd]), s);
    // 120 × 55,1 / 112,7 = 58,669 ; 60 M€ payés : 1,331 de trop, 2,3 %.
    expect(egal.issue).toBe('remplie');
    expect(egal.montant).toBeCloseTo(60e6 - (120e6 * 55.1) / 112.7, 0);
    expect(egal.valeur).toBeCloseTo(0.0227, 4);
  });

  it('la part se lit sur l’année close : ce que la clôture ajoute aux douze mois n’est dans aucun mois', () => {
    // Six mois font 57 M€ de 120 au compte financier, 47,5 % : 57 M€ de l’EPRD. 57,6 M€ payés sont 1,05 % de trop.
    const clos = [...douze('C1', 2024, 9.5), ...cloture(2024, { C1: 120 })];
    const paye = masseSalariale(entite([...clos, ...mois('C1', 2025, 6, 9.6), eprd]), s);
    expect(paye.issue).toBe('remplie');
    expect(paye.montant).toBeCloseTo(0.6e6, 0);
    expect(paye.constat).toMatchObject({ base: 57e6 });
  });

  it('tant que le compte financier de N-1 n’est pas connu, la part se lit sur N-2', () => {
    const deux = [...douze('C1', 2023, 9), ...cloture(2023, { C1: 120 }), ...avant];
    // Trois mois de 2023 : 27 M€ de 120, 22,5 % ; 27 M€ de l’EPRD, pour 30 payés.
    const tot = entite([...deux, ...mois('C1', 2025, 3, 10), eprd], { au: '2025-04-30' });
    expect(masseSalariale(tot, s).montant).toBeCloseTo(3e6, 0);
  });

  it('avant trois mois, c’est l’année d’avant, entière, qui se lit', () => {
    const eprd2024 = prevision('eprd', 'C1', '2024-12-31', 110, '2023-12-20');
    const deuxAns = [...douze('C1', 2023, 9), ...cloture(2023, { C1: 108 }), ...avant];
    const lu2 = (nombre: number) =>
      masseSalariale(entite([...deuxAns, ...mois('C1', 2025, nombre, 10.2), eprd, eprd2024]), s);
    // Deux mois : 114 M€ payés en 2024 pour un EPRD de 110 ; trois : 30,6 pour 30.
    expect(lu2(2)).toMatchObject({ issue: 'remplie', constat: { nombre: 12, document: 'EPRD 2024' } });
    expect(lu2(2).montant).toBeCloseTo(4e6, 0);
    expect(lu2(3)).toMatchObject({ constat: { nombre: 3, document: 'EPRD 2025' } });
  });

  it('sans les mêmes mois d’une année close, ou sans compte financier, on ne sait pas', () => {
    const manque = (avant: LigneCompte[]) => {
      const lu = masseSalariale(entite([...avant, ...mois('C1', 2025, 6, 10.2), eprd]), s);
      return [lu.issue, lu.manque];
    };
    expect(manque(avant.slice(1))).toEqual(['indecidable', ['situation_n_1']]);
    expect(manque(douze('C1', 2024, 9.5))).toEqual(['indecidable', ['compte_financier']]);
  });

  it('sans EPRD connu, ou avec un mois qui manque, on ne sait pas', () => {
    expect(lu(10.2)).toMatchObject({ issue: 'indecidable', manque: ['eprd'] });
    const troue = mois('C1', 2025, 6, 10.2).filter(({ fin }) => fin !== '2025-03-31');
    expect(masseSalariale(entite([...troue, eprd]), s).manque).toEqual(['situation']);
  });
});

describe('ETPR payés et TPER', () => {
  const s = seuils({ part: 0.01, loin: 0.03 });
  const emplois = (nombre: number, annee = 2025): LigneCompte => ({
    ...prevision('eprd', 'tper_pm', `${annee}-12-31`, 0, `${annee - 1}-12-20`),
    montant: nombre
  });
  const payes = (annee: number, ...valeurs: (number | null)[]) =>
    valeurs.map((valeur, i) => ({ fin: finDesMois(annee, i + 1) ?? '', valeur }));
  const medical = (pm: ReturnType<typeof payes>, lignes: LigneCompte[], change = {}) =>
    etprSurTper(entite(lignes, { etpr: { pm, pnm: [] }, ...change }), s)[0];
  const six = (n: number) => payes(2025, n, n, n, n, n, n);

  it('101 payés pour 100 autorisés sont à 1 %, et n’alertent pas ; 101,1 alertent, 103 ne sont pas loin, 103,1 le sont', () => {
    expect(medical(six(101), [emplois(100)])).toMatchObject({ issue: 'non_remplie', objet: 'pm', montant: null });
    expect(medical(six(101.1), [emplois(100)])).toMatchObject({ issue: 'remplie', seuil: 0.01, loin: false });
    expect(medical(six(103), [emplois(100)])?.loin).toBe(false);
    expect(medical(six(103.1), [emplois(100)])?.loin).toBe(true);
  });

  it('60,6 payés pour 60 sont à 1 % tout juste, quoi que la machine ajoute', () => {
    expect(medical(six(60.6), [emplois(60)])?.issue).toBe('non_remplie');
    expect(medical(six(61.8), [emplois(60)])).toMatchObject({ issue: 'remplie', loin: false });
  });

  it('c’est la moyenne des mois qui compte, et la paie des emplois de trop qui est en jeu', () => {
    // (100 + 102 + 104) ÷ 3 = 102, 2 % de trop ; de 5,1 M€ payés en trois mois, 2 ÷ 102, soit 100 000 €.
    const paie = mois('masse_salariale_pm', 2025, 3, 1.7);
    const lu = medical(payes(2025, 100, 102, 104), [emplois(100), ...paie]);
    expect(lu).toMatchObject({
      ...{ issue: 'remplie', manque: [] },
      constat: { document: 'eprd 2025', grade: 'pm', nombre: 3, emplois: 102 }
    });
    expect(lu?.valeur).toBeCloseTo(0.02, 9);
    expect(lu?.montant).toBeCloseTo(100_000, 3);
    // La paie d’un autre nombre de mois ne se compare pas.
    expect(medical(payes(2025, 100, 102, 104), [emplois(100), ...paie.slice(1)])?.montant).toBeNull();
  });

  it('le personnel médical et les autres se jugent à part', () => {
    const lignes = [emplois(100), { ...emplois(1000), poste: 'tper_pnm' as const }];
    const etpr = { pm: six(99), pnm: six(1020) };
    expect(etprSurTper(entite(lignes, { etpr }), s).map(({ objet, issue }) => [objet, issue])).toEqual([
      ['pm', 'non_remplie'],
      ['pnm', 'remplie']
    ]);
  });

  it('avant trois mois connus sans trou, c’est l’année d’avant, entière, qui se lit', () => {
    const avant = payes(2024, ...Array.from({ length: 12 }, () => 105));
    const lignes = [emplois(100), emplois(104, 2024)];
    // 105 pour 104 autorisés en 2024 : 0,96 %, sous le seuil ; 105 pour 100 en 2025 : 5 %.
    expect(medical([...avant, ...payes(2025, 105, 105)], lignes)).toMatchObject({
      ...{ issue: 'non_remplie', constat: { document: 'eprd 2024', nombre: 12 } }
    });
    expect(medical([...avant, ...payes(2025, 105, null, 105, 105)], lignes)?.constat.document).toBe('eprd 2024');
    expect(medical([...avant, ...payes(2025, 105, 105, 105)], lignes)).toMatchObject({
      ...{ issue: 'remplie', loin: true, constat: { document: 'eprd 2025', nombre: 3 } }
    });
  });

  it('sans les ETPR payés, sans le TPER, ou d’un EPRD rejeté, on ne sait pas, et c’est dit', () => {
    const dit = (lu: ReturnType<typeof medical>) => [lu?.issue, lu?.valeur, lu?.manque];
    expect(dit(medical([], [emplois(100)]))).toEqual(['indecidable', null, ['etpr_pm']]);
    expect(dit(medical(six(110), []))).toEqual(['indecidable', null, ['tper_pm']]);
    expect(dit(medical(six(110), [emplois(0)]))).toEqual(['indecidable', null, ['tper_pm']]);
    const rejete = medical(six(110), [emplois(100)], { eprdRejetes: [2025] });
    expect(dit(rejete)).toEqual(['indecidable', null, ['eprd_approuve']]);
    expect(medical(six(110), [emplois(100)], { eprdRejetes: [2024] })?.issue).toBe('remplie');
  });
});

describe('emploi médical temporaire', () => {
  const s = seuils({ part: 0.1, euros: 50_000, loin: 0.25 });
  const annee = (a: number, interim: number, motif2: number) => [
    ...mois('interim_62113', a, 6, interim),
    ...mois('contrats_motif_2', a, 6, motif2)
  ];

  it('l’intérim qui baisse au profit du motif 2 n’est pas une baisse', () => {
    // 6 × (0,5 + 0,5) = 6 M€, puis 6 × (0,3 + 0,85) = 6,9 M€ : + 15 %.
    const lu = emploiMedicalTemporaire(entite([...annee(2024, 0.5, 0.5), ...annee(2025, 0.3, 0.85)]), s);
    expect(lu).toMatchObject({ issue: 'remplie', loin: false });
    expect(lu.valeur).toBeCloseTo(0.15, 9);
    expect(lu.montant).toBeCloseTo(900_000, 3);
  });

  it('sous 10 % de hausse rien n’alerte ; sans le motif 2, ou sans l’année d’avant, on ne sait pas', () => {
    expect(emploiMedicalTemporaire(entite([...annee(2024, 0.5, 0.5), ...annee(2025, 0.5, 0.59)]), s).issue).toBe(
      'non_remplie'
    );
    // À 10 % tout juste, rien ; au-delà, il faut aussi 50 000 € de plus : 6 × 10 k€ = 60 k€, puis 6 × 8 k€ = 48 k€.
    const de = (avant: number, apres: number) =>
      emploiMedicalTemporaire(entite([...annee(2024, avant, 0), ...annee(2025, apres, 0)]), s);
    expect([de(1, 1.1).issue, de(1, 1.1001).issue]).toEqual(['non_remplie', 'remplie']);
    expect(de(0.05, 0.06)).toMatchObject({ issue: 'remplie' });
    expect(de(0.05, 0.058).issue).toBe('non_remplie');
    expect(emploiMedicalTemporaire(entite(mois('interim_62113', 2025, 6, 1)), s).manque).toEqual(['contrats_motif_2']);
    expect(emploiMedicalTemporaire(entite(annee(2025, 0.5, 0.5)), s).manque).toEqual(['situation_n_1']);
  });

  it('avant trois mois, c’est l’année d’avant, entière, qui se lit ; sans elle, on ne sait pas', () => {
    const deux = (a: number, jusqua: number, interim: number) => [
      ...mois('interim_62113', a, jusqua, interim),
      ...mois('contrats_motif_2', a, jusqua, 0.5)
    ];
    const lu = (jusqua: number, ...avant: LigneCompte[][]) =>
      emploiMedicalTemporaire(entite([...avant.flat(), ...deux(2025, jusqua, 0.9)]), s);
    // 2023 : 12 × 1 M€ ; 2024 : 12 × 1 M€, comme un an avant ; 2025 : 1,4 M€ par mois, + 40 %.
    const [a2023, a2024] = [deux(2023, 12, 0.5), deux(2024, 12, 0.5)];
    expect(lu(2, a2023, a2024)).toMatchObject({ issue: 'non_remplie', valeur: 0, constat: { nombre: 12 } });
    expect(lu(3, a2023, a2024)).toMatchObject({ issue: 'remplie', loin: true, constat: { nombre: 3 } });
    expect(lu(2)).toMatchObject({ issue: 'indecidable', valeur: null, manque: ['situation'] });
    expect(lu(2, a2024)).toMatchObject({ issue: 'indecidable', manque: ['situation_n_1'] });
    expect(emploiMedicalTemporaire(entite([]), s).manque).toEqual(['interim_62113']);
  });
});

describe('ce qui vient de la trésorerie', () => {
  it('un moratoire en cours alerte, soldé non', () => {
    const lu = (millions: number) =>
      moratoires(entite([...cloture(2024), mensuel('moratoires', '2025-06-30', millions)]), seuils());
    expect(lu(0).issue).toBe('non_remplie');
    expect(lu(0.3)).toMatchObject({ issue: 'remplie', montant: 300_000 });
    const toleres = (euros: number) =>
      moratoires(
        entite([...cloture(2024), mensuel('moratoires', '2025-06-30', euros / 1e6)]),
        seuils({ montant: 1_000 })
      );
    expect(toleres(1_000).issue).toBe('non_remplie');
    expect(toleres(1_001).issue).toBe('remplie');
    expect(moratoires(entite([]), seuils()).manque).toEqual(['moratoires']);
  });

  it('le jour le plus bas à venir est celui du plan connu à la date ; un jour passé ne compte plus', () => {
    const plan = (fin: string, bas: number | null, solde = 2, publie = '2025-07-20') => [
      prevision('plan_tresorerie', 'tresorerie', fin, solde, publie),
      ...(bas === null ? [] : [prevision('plan_tresorerie', 'tresorerie_plus_bas', fin, bas, publie)])
    ];
    const s = seuils({ euros: 0, loin: 5, mois: 3 });
    const lu = (...mois: ReturnType<typeof plan>[]) => tresoreriePrevue(entite([...cloture(2024), ...mois.flat()]), s);
    expect(lu(plan('2025-08-31', 1), plan('2025-09-30', 0)).issue).toBe('non_remplie');
    expect(lu(plan('2025-08-31', 1), plan('2025-09-30', -1), plan('2025-07-31', -9))).toMatchObject({
      ...{ issue: 'remplie', valeur: -1e6, montant: 1e6, constat: { le: '2025-09-30', nombre: 2 } }
    });
    // Un petit découvert de la fin d’octobre est proche à la fin de juillet ; celui de novembre ne l’est pas, un grand est loin du seuil.
    expect([plan('2025-10-31', -1), plan('2025-11-30', -1), plan('2025-11-30', -9)].map((m) => lu(m).loin)).toEqual([
      ...[true, false, true]
    ]);
    // Au 30 septembre, les trois mois vont jusqu’au 31 décembre, qui a un jour de plus.
    const decembre = [...cloture(2024), ...plan('2025-12-31', -1, 2, '2025-09-20')];
    expect(tresoreriePrevue(entite(decembre, { au: '2025-09-30' }), s).loin).toBe(true);
    expect(lu(plan('2025-08-31', -2)).loin).toBe(true);
    expect(lu(plan('2025-08-31', -2, 2, '2025-08-15')).manque).toEqual(['plan_tresorerie']);
    // Un plan qui ne dit que ses fins de mois, à découvert en août, n’est pas un plan qui manque.
    expect(lu(plan('2025-08-31', null, -1), plan('2025-09-30', null))).toMatchObject({
      ...{ issue: 'remplie', valeur: -1e6, constat: { le: '2025-08-31' } }
    });
  });
});
