import { describe, expect, it } from 'vitest';
import { apercu, fiche, fixture, genres, mesureDe, octets } from '../../../../tests/fixtures/fixtures';
import { importeMco, saeMco } from './mco';

const fiches = [
  fiche('LITS_MCO', [{ source: 'sae-mco', valeur: 'LIT_MCO' }], 'stock'),
  fiche('LITS_OBS', [{ source: 'sae-mco', valeur: 'LIT_OBS' }], 'stock'),
  fiche('PLACES_CHI', [{ source: 'sae-mco', valeur: 'PLA_CHI' }], 'stock'),
  fiche('SEJOURS_OBS', [{ source: 'sae-mco', valeur: 'SEJHC_OBS' }]),
  fiche('OCCUPATION', [{ source: 'sae-mco', numerateur: 'JOU_MCO', denominateur: 'LIT_MCO * jours' }]),
  fiche('DMS_CHI', [{ source: 'sae-mco', numerateur: 'JOU_CHI', denominateur: 'SEJHC_CHI' }]),
  fiche('PART_HP_CHI', [{ source: 'sae-mco', numerateur: 'SEJHP_CHI', denominateur: 'SEJHP_CHI + SEJHC_CHI' }])
];
const octetsMco = fixture('sae/MCO_2024r.csv');
const r = importeMco(octetsMco, 'sae/MCO_2024r.csv', fiches);

describe('la SAE par établissement, médecine-chirurgie-obstétrique', () => {
  it('se reconnaît à son en-tête', () => {
    expect(saeMco.reconnait(apercu(octetsMco))).toBe(true);
    expect(saeMco.reconnait(apercu(fixture('sae/GHT_2024r.csv')))).toBe(false);
    expect(saeMco.reconnait(apercu(fixture('sae/ID_2024r.csv')))).toBe(false);
  });

  it('donne une mesure par entité juridique, dans l’ordre des FINESS', () => {
    expect(r).toMatchObject({ statut: 'lu', annee: 2024, edition: 'MCO_2024r', lues: 7, gardees: 6 });
    expect(r.source).toMatchObject({ id: 'sae-mco-2024', edition: 'MCO_2024r' });
    const entites = [...new Set(r.rows.mesure?.map((m) => m.entite))];
    expect(entites).toEqual(['990780011', '990780029', '990780037', '990780045', '990780052']);
  });

  it('additionne les sites, et rapporte la somme des journées à la somme des lits', () => {
    // sites : 100 lits et 27 450 journées ; aucun lit au 31/12 et 800 journées (site fermé dans l’année)
    expect(mesureDe(r, '990780011', 'LITS_MCO')).toMatchObject({ valeur: 100, entite_type: 'ej', fin: '2024-12-31' });
    expect(mesureDe(r, '990780011', 'OCCUPATION')).toMatchObject({ numerateur: 28_250, denominateur: 36_600 });
    expect(mesureDe(r, '990780011', 'DMS_CHI')).toMatchObject({ numerateur: 6800, denominateur: 1200 });
  });

  it('un site sans la discipline n’empêche pas la somme', () => {
    expect(mesureDe(r, '990780011', 'LITS_OBS').valeur).toBe(10);
    expect(mesureDe(r, '990780011', 'SEJOURS_OBS').valeur).toBe(500);
    expect(mesureDe(r, '990780011', 'PLACES_CHI').valeur).toBe(5);
  });

  it('une discipline vide ou à zéro partout n’est pas pratiquée : les volumes y sont écrits 0 en toute édition', () => {
    for (const code of ['LITS_OBS', 'PLACES_CHI', 'SEJOURS_OBS', 'DMS_CHI', 'PART_HP_CHI']) {
      expect(mesureDe(r, '990780029', code)).toMatchObject({ valeur: null, qualite: 'non_concerne' });
    }
  });

  it('un centre de dialyse a des séances et n’a pas de lit', () => {
    expect(mesureDe(r, '990780037', 'LITS_MCO')).toMatchObject({ valeur: null, qualite: 'non_concerne' });
    expect(mesureDe(r, '990780037', 'OCCUPATION').qualite).toBe('non_concerne');
  });

  it('un titre abîmé dont dépend ce qui se pratique se dit, même si aucune fiche ne le demande', () => {
    const abime = new TextEncoder().encode(new TextDecoder().decode(octetsMco).replace(';SEA_MCO', ';SEA_MC0'));
    const { problems } = importeMco(abime, 'sae/MCO_2024r.csv', fiches);
    expect(problems).toContainEqual(
      expect.objectContaining({ genre: 'colonne absente', colonne: 'SEA_MCO', severite: 'avertissement' })
    );
    expect(r.problems.map(({ genre }) => genre)).not.toContain('colonne absente');
  });

  it('des séjours sans aucun lit déclaré : les lits manquent, et le taux avec eux', () => {
    expect(mesureDe(r, '990780045', 'LITS_MCO')).toMatchObject({ valeur: null, qualite: 'manquant' });
    expect(mesureDe(r, '990780045', 'OCCUPATION').qualite).toBe('manquant');
    expect(mesureDe(r, '990780045', 'DMS_CHI').valeur).toBe(4);
  });

  it('un volume vide parmi des volumes vivants manque ; une valeur illisible aussi, et elle est dite', () => {
    expect(mesureDe(r, '990780052', 'DMS_CHI').qualite).toBe('manquant');
    expect(mesureDe(r, '990780052', 'PART_HP_CHI').qualite).toBe('manquant');
    expect(mesureDe(r, '990780052', 'PLACES_CHI').valeur).toBe(3);
    expect(r.problems.filter((p) => p.genre === 'valeur illisible')).toMatchObject([
      { ligne: 8, colonne: 'SEJHP_CHI', valeur: 'x' }
    ]);
  });

  it('les lignes sans entité juridique sont comptées en une fois', () => {
    expect(r.problems.filter((p) => p.genre === 'site sans entité juridique')).toMatchObject([
      { severite: 'information', message: '1 ligne n’a pas d’entité juridique.' }
    ]);
  });
});

describe('un fichier MCO abîmé', () => {
  const lis = (texte: string): ReturnType<typeof importeMco> => importeMco(octets(texte), 'MCO_2024r.csv', fiches);

  it('un site en double ou un FINESS illisible laisse sa ligne de côté', () => {
    const double = lis('FI;FI_EJ;LIT_MCO\n990000011;990780011;5\n990000011;990780011;7\n9900000XX;990780011;9');
    expect(mesureDe(double, '990780011', 'LITS_MCO').valeur).toBe(5);
    expect(genres(double).slice(0, 2)).toEqual(['site en double', 'FINESS illisible']);
  });

  it('des FINESS qui ont perdu leur zéro font refuser le fichier : il manquerait des départements entiers', () => {
    const casse = lis('FI;FI_EJ;LIT_MCO\n990000011;990780011;5\n10000024;10780054;7\n');
    expect(casse).toMatchObject({ statut: 'refuse', rows: {} });
    expect(casse.problems.at(-1)).toMatchObject({ severite: 'refus', ligne: 3, colonne: 'FI', valeur: '10000024' });
  });
});

describe('un fichier qui donne une entité juridique et ses sites', () => {
  const ENTETE = 'BOR;AN;FI;FI_EJ;LIT_MED;SEJHC_MED;JOU_MED;LIT_MCO;SEJHC_MCO;JOU_MCO';
  const lis = (...lignes: string[]) => importeMco(octets([ENTETE, ...lignes].join('\n')), 'MCO_2024r.csv', fiches);
  const [nord, sud] = [
    'MCO;2024;990000011;990780011;70;3000;21000;70;3000;21000',
    'MCO;2024;990000012;990780011;48;2000;14000;48;2000;14000'
  ];

  const differences = (lu: ReturnType<typeof importeMco>) =>
    lu.problems.filter((p) => p.genre === 'entité différente de ses sites');

  it('l’entité égale à la somme de ses sites n’est ni signalée, ni comptée deux fois : 70 + 48 = 118 lits', () => {
    const lu = lis(nord, 'MCO;2024;990780011;990780011;118;5000;35000;118;5000;35000', sud);
    expect(mesureDe(lu, '990780011', 'LITS_MCO')).toMatchObject({ valeur: 118, reserve: null });
    expect(differences(lu)).toEqual([]);
    expect(lu).toMatchObject({ lues: 3, gardees: 2 });
    expect(lu.ecarts).toMatchObject([{ sort: 'ecartee', nombre: 1 }]);
  });

  it('120 lits et 36 000 journées pour 118 et 35 000 : dits avec leur écart, marqués, la somme des sites gardée', () => {
    const lu = lis('MCO;2024;990780011;990780011;118;5000;36000;120;5000;36000', nord, sud);
    expect(differences(lu)).toMatchObject([
      { fichier: 'MCO_2024r.csv', ligne: 2, colonne: 'JOU_MED', valeur: '36000' },
      {
        colonne: 'LIT_MCO',
        message:
          '990780011\u00a0: LIT_MCO = 120 pour l’entité juridique, 118 pour la somme de ses 2\u00a0sites, écart de 2.'
      },
      { colonne: 'JOU_MCO' }
    ]);
    const lits = mesureDe(lu, '990780011', 'LITS_MCO');
    expect(lits.valeur).toBe(118);
    expect(lits.reserve).toContain('120 pour l’entité juridique');
    expect(mesureDe(lu, '990780011', 'OCCUPATION').reserve).not.toBeNull();
  });

  it('un site laissé vide ne se compare pas : la somme manque déjà', () => {
    const lu = lis(
      'MCO;2024;990780011;990780011;118;5000;35000;118;5000;35000',
      nord,
      'MCO;2024;990000012;990780011;48;;14000;48;;14000'
    );
    expect(differences(lu)).toEqual([]);
  });

  it('une entité sans autre ligne que la sienne est son seul site', () => {
    const lu = lis('MCO;2024;990780011;990780011;118;5000;35000;118;5000;35000');
    expect(mesureDe(lu, '990780011', 'LITS_MCO')).toMatchObject({ valeur: 118, reserve: null });
    expect(lu).toMatchObject({ gardees: 1, ecarts: [] });
  });
});
