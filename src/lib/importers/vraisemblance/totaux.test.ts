import { describe, expect, it } from 'vitest';
import { fiche, genres, mesureDe, octets } from '../../../../tests/fixtures/fixtures';
import { importeMco } from '../sae-etablissement/mco';
import { importeGht } from '../sae-ght/sae-ght';
import { totauxDe, verifieTotaux } from './totaux';

const fiches = [
  fiche('LITS_MCO', [{ source: 'sae-ght', valeur: 'LIT_MCO' }], 'stock'),
  fiche('SEJOURS', [{ source: 'sae-ght', valeur: 'SEJHP_MCO' }]),
  fiche('PART_HP', [{ source: 'sae-ght', numerateur: 'SEJHP_CHI', denominateur: 'SEJHP_CHI + SEJHP_MED' }])
];
const ENTETE = 'GHT_LIBC;LIT_MCO;SEJHP_MED;SEJHP_CHI;SEJHP_OBS;SEJHP_MCO';
const lis = (ligne: string) => importeGht(octets(`${ENTETE}\n${ligne}\n`), 'GHT_2021r.csv', fiches);

describe('les totaux d’un fichier de la SAE', () => {
  it('médecine, chirurgie et obstétrique font MCO ; la psychiatrie fait son total, ses patients non', () => {
    const totaux = totauxDe(['SEJHP_MED', 'SEJHP_CHI', 'SEJHP_OBS', 'SEJHP_MCO', 'LIT_MCO']);
    expect(totaux).toEqual([{ total: 'SEJHP_MCO', parties: ['SEJHP_MED', 'SEJHP_CHI', 'SEJHP_OBS'] }]);
    const psychiatrie = totauxDe([
      'CAP_HC_GEN',
      'CAP_HC_INF',
      'CAP_HC_TOT',
      'FIL_TOT_GEN',
      'FIL_TOT_INF',
      'FIL_TOT_TOT'
    ]);
    expect(psychiatrie).toEqual([{ total: 'CAP_HC_TOT', parties: ['CAP_HC_GEN', 'CAP_HC_INF'] }]);
  });

  it('hommes et femmes font l’effectif', () => {
    const totaux = totauxDe(['ETPSALH', 'ETPSALF', 'ETPSAL']);
    expect(totaux).toEqual([{ total: 'ETPSAL', parties: ['ETPSALH', 'ETPSALF'] }]);
    const valeurs: Record<string, number> = { ETPSALH: 10.5, ETPSALF: 20, ETPSAL: 40.5 };
    const { problems } = verifieTotaux(totaux, (nom) => valeurs[nom] ?? null, { fichier: 'Q20', ligne: 2 });
    expect(problems[0]?.message).toBe('ETPSAL = 40,50, somme de ses parties 30,50 (ETPSALH + ETPSALF).');
  });

  it('30 866 séjours pour 29 898 en parties : une ligne du rapport, une marque sur ce qui en vient', () => {
    const r = lis('GE-05;1409;14981;13565;1352;30866');
    expect(r.problems).toMatchObject([
      {
        ...{ severite: 'avertissement', ligne: 2, colonne: 'SEJHP_MCO', valeur: '30866' },
        genre: 'total différent de ses parties'
      }
    ]);
    expect(mesureDe(r, 'GE-05', 'SEJOURS')).toMatchObject({ valeur: 30_866, qualite: 'ok' });
    expect(mesureDe(r, 'GE-05', 'SEJOURS').reserve).toMatch(/^à vérifier/);
    expect(mesureDe(r, 'GE-05', 'PART_HP').reserve).toMatch(/SEJHP_MCO/);
    expect(mesureDe(r, 'GE-05', 'LITS_MCO').reserve).toBeNull();
  });

  it('un total juste ne dit rien', () => {
    const r = lis('GE-05;1409;14981;13565;1352;29898');
    expect(r.problems).toEqual([]);
    expect(mesureDe(r, 'GE-05', 'SEJOURS').reserve).toBeNull();
  });

  it('un site dont le total est faux marque son entité juridique', () => {
    const texte = [
      'FI;FI_EJ;LIT_MED;LIT_CHI;LIT_MCO',
      '990000017;990780011;10;5;15',
      '990000025;990780011;10;5;25'
    ].join('\n');
    const lits = fiche('LITS_MCO', [{ source: 'sae-mco', valeur: 'LIT_MCO' }], 'stock');
    const r = importeMco(octets(`BOR;${texte.replaceAll('\n', '\nMCO;')}`), 'MCO_2024r.csv', [lits]);
    expect(r.problems.filter((p) => p.genre === 'total différent de ses parties')).toMatchObject([{ ligne: 3 }]);
    expect(mesureDe(r, '990780011', 'LITS_MCO')).toMatchObject({ valeur: 40 });
    expect(mesureDe(r, '990780011', 'LITS_MCO').reserve).toMatch(/LIT_MCO = 25, somme de ses parties 15/);
  });
});

describe('un compte est entier', () => {
  it('« 4.142 » séjours n’est pas une valeur : ni 4,142, ni 4 142', () => {
    const r = lis('GE-05;1409;14981;13565;1352;4.142');
    expect(genres(r)).toContain('valeur illisible');
    expect(r.problems[0]).toMatchObject({ colonne: 'SEJHP_MCO', valeur: '4.142' });
    expect(r.problems[0]?.message).toBe('«\u00a04.142\u00a0» n’est pas un nombre entier positif.');
    expect(mesureDe(r, 'GE-05', 'SEJOURS')).toMatchObject({ valeur: null, qualite: 'manquant' });
  });

  it('« 4142,0 » en est une, et des équivalents temps plein ont des décimales', () => {
    expect(mesureDe(lis('GE-05;1409;2790;0;1352;"4142,0"'), 'GE-05', 'SEJOURS').valeur).toBe(4142);
    const etp = fiche('ETP', [{ source: 'sae-ght', valeur: 'ETPSAL_TOT' }], 'stock');
    const r = importeGht(octets('GHT_LIBC;LIT_MCO;ETPSAL_TOT\nGE-05;10;845.25'), 'GHT_2021r.csv', [etp]);
    expect(mesureDe(r, 'GE-05', 'ETP').valeur).toBe(845.25);
  });

  it('un total vide à côté de ses parties se dit ; à trois totaux faux, la ligne entière est à vérifier', () => {
    const totaux = totauxDe(['LIT_MED', 'LIT_CHI', 'LIT_MCO']);
    const lit = (nom: string) => ({ LIT_MED: 10, LIT_CHI: 5 })[nom] ?? null;
    const { problems, decalee } = verifieTotaux(totaux, lit, { fichier: 'MCO.csv', ligne: 2 });
    expect(problems[0]?.message).toMatch(/^LIT_MCO est vide, somme de ses parties 15/u);
    expect(decalee).toBe(false);
    const trois = ['LIT', 'JOU', 'JLI'].flatMap((p) => [`${p}_MED`, `${p}_CHI`, `${p}_MCO`]);
    expect(verifieTotaux(totauxDe(trois), () => 4, { fichier: 'MCO.csv', ligne: 2 }).decalee).toBe(true);
  });
});
