import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { etatA, gelA, perimetreA, versionEnVigueur, type EvenementContrat } from './contrat';
import type { TypeEvenement } from './mots-du-contrat';

let rang = 0;
const fait = (type: TypeEvenement, date: string | null, autres: Partial<EvenementContrat> = {}): EvenementContrat => ({
  rang: ++rang,
  date,
  type,
  gel: null,
  enregistre_le: null,
  ...autres
});
const version = (n: number, effet: string, fin: string | null = null, enregistre_le: string | null = null) => ({
  version: n,
  effet,
  fin,
  enregistre_le
});

const vie = [
  fait('projet', '2023-09-01'),
  fait('soumission', '2023-12-01'),
  fait('avis', '2023-12-15'),
  fait('signature', '2024-02-20'),
  fait('suspension', '2025-01-25', { gel: true }),
  fait('reprise', '2025-06-01'),
  fait('fin', '2028-01-15')
];
const versions = [version(0, '2024-03-01', '2027-12-31'), version(1, '2024-11-01', '2027-12-31')];

describe('l’état d’un contrat à une date', () => {
  it('suit sa vie, du projet à la clôture', () => {
    const etats = [
      ['2023-08-31', null],
      ['2023-09-01', 'projet'],
      ['2023-12-20', 'soumis'],
      ['2024-02-20', 'signe'],
      ['2024-03-01', 'en_cours'],
      ['2024-11-01', 'avenante'],
      ['2025-01-25', 'suspendu'],
      ['2025-06-01', 'avenante'],
      ['2028-01-01', 'terme_echu'],
      ['2028-01-15', 'clos']
    ] as const;
    for (const [au, etat] of etats) expect(etatA(vie, versions, au), au).toBe(etat);
  });

  it('un avis défavorable ne rejette pas un contrat : seuls les signataires le font', () => {
    const soumis = [fait('soumission', '2018-11-01'), fait('avis', '2018-12-05')];
    expect(etatA(soumis, [], '2019-01-01')).toBe('soumis');
    expect(etatA([...soumis, fait('rejet', '2019-01-10')], [], '2019-01-10')).toBe('rejete');
  });

  it('un fait enregistré après coup n’était pas connu', () => {
    const tard = [fait('signature', '2024-02-20'), fait('abandon', '2024-06-01', { enregistre_le: '2024-09-01' })];
    expect(etatA(tard, [], '2024-08-31')).toBe('signe');
    expect(etatA(tard, [], '2024-09-01')).toBe('abandonne');
  });

  it('une reprise rend l’état d’avant la suspension, fût-il un projet', () => {
    const projet = [fait('projet', '2018-10-09'), fait('suspension', '2019-01-25'), fait('reprise', '2019-09-01')];
    expect(etatA(projet, [], '2019-02-01')).toBe('suspendu');
    expect(etatA(projet, [], '2019-09-01')).toBe('projet');
    expect(etatA([fait('signature', '2020-01-01'), fait('reprise', '2020-02-01')], [], '2020-03-01')).toBe('signe');
  });

  it('deux suspensions de suite se lèvent ensemble', () => {
    const deux = [
      fait('signature', '2020-01-01'),
      fait('suspension', '2020-02-01'),
      fait('suspension', '2020-03-01'),
      fait('reprise', '2020-04-01')
    ];
    expect(etatA(deux, [], '2020-05-01')).toBe('signe');
  });

  it('le terme dit par le contrat vaut quand aucune version ne le dit', () => {
    expect(etatA([fait('signature', '2018-10-04')], [], '2023-01-01', '2022-10-03')).toBe('terme_echu');
    expect(etatA([fait('signature', '2018-10-04')], [], '2022-10-03', '2022-10-03')).toBe('signe');
  });

  it('un terme annoncé sans date ne clôt rien', () => {
    expect(etatA([fait('signature', '2018-10-04'), fait('fin', null)], [], '2026-01-01')).toBe('signe');
  });

  it('l’ordre dans lequel les faits sont écrits ne change rien', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(vie, { minLength: vie.length }), (melange) => {
        for (const au of ['2023-12-20', '2025-02-01', '2025-07-01', '2028-02-01'])
          expect(etatA(melange, versions, au)).toBe(etatA(vie, versions, au));
      })
    );
  });
});

describe('le gel', () => {
  it('dure autant que la suspension qui le dit', () => {
    expect(gelA(vie, '2025-01-24')).toBeNull();
    expect(gelA(vie, '2025-05-31')).toBe('2025-01-25');
    expect(gelA(vie, '2025-06-01')).toBeNull();
  });

  it('n’est pas supposé quand la suspension n’en dit rien', () => {
    expect(gelA([fait('suspension', '2025-01-25')], '2025-02-01')).toBeNull();
  });

  it('un avis rendu pendant la suspension ne le lève pas', () => {
    expect(gelA([fait('suspension', '2025-01-25', { gel: true }), fait('avis', '2025-02-10')], '2025-03-01')).toBe(
      '2025-01-25'
    );
  });
});

describe('la version en vigueur', () => {
  it('est la dernière à prendre effet parmi celles connues', () => {
    expect(versionEnVigueur(versions, '2024-02-29')).toBeNull();
    expect(versionEnVigueur(versions, '2024-10-31')?.version).toBe(0);
    expect(versionEnVigueur(versions, '2024-11-01')?.version).toBe(1);
  });

  it('un avenant rétroactif ne vaut que du jour où il est enregistré', () => {
    const retroactif = [version(0, '2024-03-01'), version(1, '2024-06-01', null, '2024-12-10')];
    expect(versionEnVigueur(retroactif, '2024-12-09')?.version).toBe(0);
    expect(versionEnVigueur(retroactif, '2024-12-10')?.version).toBe(1);
  });
});

describe('le périmètre à une date', () => {
  it('compte un membre du jour de son entrée au jour de sa sortie', () => {
    const membres = [
      { ej: '970000001', entree: null, sortie: null },
      { ej: '970000002', entree: '2025-01-01', sortie: '2025-12-31' }
    ];
    const a = (au: string) => perimetreA(membres, au).map((m) => m.ej);
    expect(a('2024-12-31')).toEqual(['970000001']);
    expect(a('2025-01-01')).toEqual(['970000001', '970000002']);
    expect(a('2025-12-31')).toHaveLength(2);
    expect(a('2026-01-01')).toEqual(['970000001']);
  });
});
