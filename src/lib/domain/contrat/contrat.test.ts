import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arretA,
  commenceA,
  etatA,
  etatConnuA,
  gelA,
  etatSansFait,
  suspensionA,
  planConnu,
  versionEnVigueur,
  type EvenementContrat
} from './contrat';
import type { TypeEvenement } from './codes';

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

  it('les faits se lisent au jour où ils arrivent, puis dans l’ordre de la source', () => {
    const inverses = [
      { ...fait('abandon', '2021-01-01'), rang: 1 },
      { ...fait('signature', '2020-01-01'), rang: 2 }
    ];
    expect(etatA(inverses, [], '2022-01-01')).toBe('abandonne');
    const duJour = [
      { ...fait('suspension', '2020-01-01'), rang: 2 },
      { ...fait('signature', '2020-01-01'), rang: 1 }
    ];
    expect(etatA(duJour, [], '2020-01-01')).toBe('suspendu');
    // Sans jour, un fait est placé à celui de son enregistrement.
    const sansJour = [
      { ...fait('reprise', '2022-01-01'), rang: 1 },
      { ...fait('suspension', null, { enregistre_le: '2021-01-01' }), rang: 2 },
      { ...fait('signature', '2020-01-01'), rang: 3 }
    ];
    expect(etatA(sansJour, [], '2021-06-01')).toBe('suspendu');
    expect(etatA(sansJour, [], '2022-01-01')).toBe('signe');
  });

  it('un avenant dit par la source vaut, même sans version à son nom', () => {
    const avenante = [fait('signature', '2024-02-20'), fait('avenant', '2024-09-01')];
    expect(etatA(avenante, [version(0, '2024-03-01')], '2024-10-01')).toBe('avenante');
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

  it('n’est pas levé par ce qui finit le contrat, l’est par ce qui le fait courir de nouveau', () => {
    const suspension = fait('suspension', '2025-01-25', { gel: true });
    for (const type of ['abandon', 'fin', 'rejet'] as const)
      expect(gelA([suspension, fait(type, '2025-03-01')], '2026-03-01'), type).toBe('2025-01-25');
    for (const type of ['reprise', 'avenant', 'demarrage', 'signature'] as const)
      expect(gelA([suspension, fait(type, '2025-03-01')], '2026-03-01'), type).toBeNull();
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

  it('est la même dans quelque ordre qu’elles soient écrites ; du même jour, la plus haute', () => {
    expect(versionEnVigueur(versions.toReversed(), '2024-12-01')?.version).toBe(1);
    const duJour = [version(1, '2024-03-01'), version(0, '2024-03-01')];
    expect(versionEnVigueur(duJour, '2024-03-01')?.version).toBe(1);
    expect(versionEnVigueur(duJour.toReversed(), '2024-03-01')?.version).toBe(1);
  });

  it('un avenant rétroactif ne vaut que du jour où il est enregistré', () => {
    const retroactif = [version(0, '2024-03-01'), version(1, '2024-06-01', null, '2024-12-10')];
    expect(versionEnVigueur(retroactif, '2024-12-09')?.version).toBe(0);
    expect(versionEnVigueur(retroactif, '2024-12-10')?.version).toBe(1);
  });
});

describe('ce que la source ne dit pas', () => {
  it('un gel qu’aucune source ne précise n’est ni vrai ni faux', () => {
    const sans = [fait('signature', '2018-10-09'), fait('suspension', '2019-01-25')];
    expect(suspensionA(sans, '2019-01-24')).toBeNull();
    expect(suspensionA(sans, '2019-02-01')).toEqual({ depuis: '2019-01-25', gel: null });
    expect(suspensionA([fait('suspension', '2019-01-25', { gel: false })], '2019-02-01')?.gel).toBe(false);
  });

  it('redite, une suspension dure depuis son premier jour, et le mot qui manquait vaut pour toute sa durée', () => {
    const dite = (date: string, gel: boolean | null = null) => fait('suspension', date, { gel });
    const a = (...faits: EvenementContrat[]) => suspensionA(faits, '2026-06-30');
    const [premiere, gelee] = [dite('2025-10-07'), dite('2026-01-15', true)];
    expect(a(premiere, dite('2026-01-15'))).toEqual({ depuis: '2025-10-07', gel: null });
    expect(a(premiere, gelee)).toEqual({ depuis: '2025-10-07', gel: true });
    expect(a(dite('2025-10-07', true), dite('2026-01-15'))).toEqual({ depuis: '2025-10-07', gel: true });
    // Le mot contraire vaut de son jour.
    expect(a(dite('2025-10-07', false), gelee)).toEqual({ depuis: '2026-01-15', gel: true });
    expect(a(dite('2025-10-07', false), gelee, dite('2026-03-01', true))?.depuis).toBe('2026-01-15');
    // Levée entre-temps, elle repart de la seconde.
    expect(a(premiere, fait('reprise', '2025-12-01'), gelee)).toEqual({ depuis: '2026-01-15', gel: true });
    expect(suspensionA([premiere, gelee], '2025-12-31')).toEqual({ depuis: '2025-10-07', gel: null });
  });

  it('avant tout fait connu, l’état n’est pas celui d’aujourd’hui', () => {
    // Cœur Grand Est : signé le 4 octobre 2018, terme annoncé « 2022 » sans jour.
    const coeur = [fait('signature', '2018-10-04'), fait('fin', null)];
    const a = (au: string) =>
      etatConnuA(coeur, [], au, { fin: null, publie: 'terme_echu', suivi: false, donneesAu: '2024-12-31' });
    expect(a('2018-01-31')).toEqual({ etat: null, publie: false });
    expect(a('2018-10-04')).toEqual({ etat: 'signe', publie: false });
    expect(a('2024-12-30')).toEqual({ etat: 'signe', publie: false });
    expect(a('2024-12-31')).toEqual({ etat: 'terme_echu', publie: true });
  });

  it('d’un contrat suivi, l’état publié tient tant que ses faits datés disent le même', () => {
    const a = (faits: EvenementContrat[]) =>
      etatConnuA(faits, [], '2026-09-30', { fin: null, publie: 'signe', suivi: true, donneesAu: '2026-09-30' });
    expect(a([fait('signature', '2024-02-20')])).toEqual({ etat: 'signe', publie: true });
    expect(a([fait('signature', '2024-02-20'), fait('abandon', '2025-01-01')]).etat).toBe('abandonne');
    // Un avis sans jour ne change aucun état ; une reprise sans jour n’a pas de place dans l’ordre.
    expect(a([fait('abandon', '2025-01-01'), fait('avis', null)])).toEqual({ etat: 'abandonne', publie: false });
    expect(a([fait('suspension', '2025-01-01'), fait('reprise', null)])).toEqual({ etat: 'signe', publie: true });
    expect(a([fait('abandon', '2025-01-01'), fait('signature', null)])).toEqual({ etat: 'signe', publie: true });
    // Enregistrée un jour connu, elle y a sa place.
    const reprise = fait('reprise', null, { enregistre_le: '2025-06-01' });
    expect(a([fait('abandon', '2025-01-01'), reprise])).toEqual({ etat: 'abandonne', publie: false });
    expect(a([])).toEqual({ etat: 'signe', publie: true });
  });

  it('d’un contrat dont seuls les faits publics sont connus, l’état publié tient quoi qu’ils disent', () => {
    expect(
      etatConnuA([fait('signature', '2018-10-04')], [], '2024-12-31', {
        ...{ fin: null, publie: 'clos', suivi: false, donneesAu: '2024-12-31' }
      })
    ).toEqual({ etat: 'clos', publie: true });
  });
});

describe('ce qui arrête ce que doit un contrat', () => {
  const signature = fait('signature', '2018-12-11');
  const quatreAns = [version(0, '2019-01-01', '2022-12-31')];

  it('un abandon l’arrête le jour même, et non à son terme', () => {
    const abandonne = [signature, fait('abandon', '2021-06-22')];
    expect(arretA(abandonne, quatreAns, '2021-06-21')).toBeNull();
    expect(arretA(abandonne, quatreAns, '2026-09-30')).toEqual({ le: '2021-06-22', motif: 'abandon' });
  });

  it('sans terme connu, s’arrête au jour de l’abandon, qu’un constat le suive ou non ; sinon à rien', () => {
    const abandonne = [signature, fait('abandon', '2021-06-22'), fait('constat', '2022-01-10')];
    expect(arretA(abandonne, [], '2026-09-30')).toEqual({ le: '2021-06-22', motif: 'abandon' });
    expect(arretA([signature], [], '2026-09-30')).toBeNull();
  });

  it('clos avant son terme, il l’est du jour de sa clôture', () => {
    expect(arretA([signature, fait('fin', '2021-06-30')], quatreAns, '2022-01-01')).toEqual({
      le: '2021-06-30',
      motif: 'fin'
    });
  });

  it('un gel l’arrête à la suspension, une suspension sans gel ne l’arrête pas', () => {
    expect(arretA([signature, fait('suspension', '2020-10-07', { gel: true })], quatreAns, '2021-01-01')).toEqual({
      le: '2020-10-07',
      motif: 'gel'
    });
    expect(arretA([signature, fait('suspension', '2020-10-07', { gel: false })], quatreAns, '2021-01-01')).toBeNull();
    expect(arretA([signature, fait('suspension', '2020-10-07')], quatreAns, '2021-01-01')).toBeNull();
  });

  it('le terme l’arrête le lendemain, qu’un bilan le close plus tard ou non', () => {
    expect(arretA([signature], quatreAns, '2022-12-31')).toBeNull();
    expect(arretA([signature], quatreAns, '2023-01-01')).toEqual({ le: '2022-12-31', motif: 'terme' });
    expect(arretA([signature, fait('fin', '2023-06-20')], quatreAns, '2023-07-01')).toEqual({
      le: '2022-12-31',
      motif: 'terme'
    });
  });

  it('jamais signé, il n’arrive pas à son terme : rejeté après lui, il l’est à son rejet, et en projet rien ne l’arrête', () => {
    const soumis = fait('soumission', '2019-02-07');
    // Le terme prévu est le 31 décembre 2022.
    expect(arretA([soumis], quatreAns, '2026-09-30')).toBeNull();
    expect(arretA([soumis, fait('rejet', '2023-04-18')], quatreAns, '2026-09-30')).toEqual({
      le: '2023-04-18',
      motif: 'rejet'
    });
    // Sans aucun fait daté, le terme publié tient.
    expect(arretA([], [], '2026-09-30', '2022-12-31')).toEqual({ le: '2022-12-31', motif: 'terme' });
  });

  it('un rejet l’arrête avant qu’il ne commence', () => {
    expect(arretA([fait('soumission', '2023-02-07'), fait('rejet', '2023-04-18')], [], '2023-05-01')).toEqual({
      le: '2023-04-18',
      motif: 'rejet'
    });
  });

  it('une suspension ne prolonge pas un contrat au-delà de son terme', () => {
    const suspendu = [signature, fait('suspension', '2020-10-07', { gel: true })];
    expect(etatA(suspendu, quatreAns, '2022-12-31')).toBe('suspendu');
    expect(etatA(suspendu, quatreAns, '2023-01-01')).toBe('terme_echu');
    expect(arretA(suspendu, quatreAns, '2022-12-31')).toEqual({ le: '2020-10-07', motif: 'gel' });
    expect(arretA(suspendu, quatreAns, '2023-01-01')).toEqual({ le: '2022-12-31', motif: 'terme', gel: '2020-10-07' });
    // Jamais signé, il n’a pas de terme : suspendu, il le reste, gelé ou non.
    const projet = (gel: boolean) => [fait('projet', '2018-10-09'), fait('suspension', '2019-01-25', { gel })];
    expect(etatA(projet(false), [], '2026-01-01', '2022-12-31')).toBe('suspendu');
    expect(arretA(projet(false), [], '2026-01-01', '2022-12-31')).toBeNull();
    expect(arretA(projet(true), [], '2026-01-01', '2022-12-31')).toEqual({ le: '2019-01-25', motif: 'gel' });
  });

  it('gelé puis abandonné ou clos, il finit ce jour-là et garde le jour de son gel', () => {
    const suspension = fait('suspension', '2020-10-07', { gel: true });
    const abandonne = [signature, suspension, fait('abandon', '2021-06-22')];
    expect(arretA(abandonne, quatreAns, '2021-06-21')).toEqual({ le: '2020-10-07', motif: 'gel' });
    expect(arretA(abandonne, quatreAns, '2026-09-30')).toEqual({
      le: '2021-06-22',
      motif: 'abandon',
      gel: '2020-10-07'
    });
    expect(arretA([signature, suspension, fait('fin', '2021-06-30')], quatreAns, '2022-01-01')).toEqual({
      ...{ le: '2021-06-30', motif: 'fin', gel: '2020-10-07' }
    });
  });

  it('gelé puis repris, il court jusqu’à son terme ; suspendu après sa fin, il n’avait plus rien à geler', () => {
    const repris = [signature, fait('suspension', '2020-10-07', { gel: true }), fait('reprise', '2021-02-01')];
    expect(arretA(repris, quatreAns, '2022-12-31')).toBeNull();
    expect(arretA(repris, quatreAns, '2023-01-01')).toEqual({ le: '2022-12-31', motif: 'terme' });
    const tard = [signature, fait('suspension', '2023-03-01', { gel: true })];
    expect(arretA(tard, quatreAns, '2023-06-01')).toEqual({ le: '2022-12-31', motif: 'terme' });
  });
});

describe('avant son premier jour', () => {
  it('un contrat signé pour l’an prochain n’a pas commencé', () => {
    expect(commenceA('2027-01-01', '2026-12-31')).toBe(false);
    expect(commenceA('2027-01-01', '2027-01-01')).toBe(true);
    expect(commenceA(null, '2026-09-30')).toBe(true);
  });
});

describe('le plan d’un contrat', () => {
  it('est connu avec son premier fait ; sans aucun fait au jeu, rien ne dit depuis quand', () => {
    const [projet, soumission] = vie;
    if (projet === undefined || soumission === undefined) throw new Error('deux faits');
    expect(planConnu([projet], [])).toBe(false);
    expect(planConnu([projet, soumission], [projet])).toBe(true);
    expect(planConnu([], [])).toBe(true);
  });
});

describe('un état que rien n’a amené', () => {
  const sansFait = (
    etat: string,
    types: string[],
    fin: string | null = '2028-12-31',
    atteste: string | null = '2026-09-30'
  ) => etatSansFait(etat, types, fin, atteste);

  it('un contrat suspendu sans suspension, ou clos deux ans avant son terme sans fait qui le dise', () => {
    expect(['suspendu', 'abandonne', 'rejete', 'clos'].filter((e) => sansFait(e, ['signature']))).toHaveLength(4);
    expect([sansFait('suspendu', ['signature', 'suspension']), sansFait('clos', ['signature', 'fusion'])]).toEqual([
      ...[false, false]
    ]);
  });

  it('après son terme, un contrat est clos ou échu sans autre fait ; avant, il n’est pas échu', () => {
    const passe = '2025-12-31';
    expect([sansFait('clos', ['signature'], passe), sansFait('terme_echu', ['signature'], passe)]).toEqual([
      false,
      false
    ]);
    expect(sansFait('terme_echu', ['signature', 'fin'])).toBe(true);
    expect([sansFait('terme_echu', [], null), sansFait('clos', ['signature'], '2028-12-31', null)]).toEqual([
      false,
      false
    ]);
  });

  it('un contrat dont aucun fait n’est donné, ou qui court, n’en demande pas', () => {
    expect([sansFait('suspendu', []), sansFait('en_cours', ['signature']), sansFait('projet', ['projet'])]).toEqual([
      ...[false, false, false]
    ]);
  });
});
