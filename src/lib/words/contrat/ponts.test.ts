import { describe, expect, it } from 'vitest';
import { enCours } from './exemples.fixture';
import { messageDuPont, MOTS_DES_PONTS, pontDit, questionDuPont } from './ponts';
import {
  anneeMontree,
  atterrissages,
  derniereMontree,
  marquesDeVie,
  messageDeTrajectoire,
  seTrace,
  versionsMontrees
} from './trajectoire';
import { present, simple } from './texte.fixture';

const piece = (libelle: string, valeur: number, inconnu = false) => ({
  ...{ code: libelle, libelle, valeur, inconnu, action: null }
});

describe('ce que dit un pont', () => {
  const depart = { libelle: 'Cible 2026', valeur: -3_400_000 };
  const arrivee = { libelle: 'Atterrissage 2026', valeur: -5_200_000 };

  it('la pièce qui fait plus de la moitié de l’écart est nommée', () => {
    // −1,1 sur −2,0 de pièces défavorables : 55 %.
    expect(simple(messageDuPont(pontDit(present(enCours.ponts.cible))))).toBe(
      '« 4.1 Plateau ambulatoire commun » fait l’essentiel de l’écart de −1,8 M€'
    );
  });

  it('deux pièces qui font ensemble plus de la moitié sont nommées toutes deux', () => {
    const pieces = [piece('A', -700_000), piece('B', -600_000), piece('C', -500_000)];
    expect(simple(messageDuPont({ depart, pieces, arrivee }))).toBe(
      '« A » et « B » font l’essentiel de l’écart de −1,8 M€'
    );
  });

  it('un écart surtout inexpliqué le dit', () => {
    const pieces = [piece('A', -500_000), piece('Non expliqué', -1_300_000, true)];
    expect(simple(messageDuPont({ depart, pieces, arrivee }))).toBe(
      '−1,3 M€ non expliqués, la plus grande pièce d’un écart de −1,8 M€'
    );
  });

  it('sans cause dominante, les causes sont comptées', () => {
    const pieces = ['A', 'B', 'C', 'D', 'E', 'F'].map((nom) => piece(nom, -300_000));
    expect(simple(messageDuPont({ depart, pieces, arrivee }))).toBe('6 causes se partagent l’écart de −1,8 M€');
  });

  it('un petit écart entre de grandes pièces dit les hausses et les baisses', () => {
    // 0,6 + 0,7 + 0,4 = 1,7 de hausses ; 0,9 + 0,5 + 0,2 = 1,6 de baisses.
    expect(simple(messageDuPont(pontDit(present(enCours.ponts.annuel))))).toBe(
      '1,7 M€ de hausses et 1,6 M€ de baisses : +100 k€ au total'
    );
  });

  it('un petit écart qui tient à l’inexpliqué le dit', () => {
    // −3,4 M€ d’actions et de prix, +3,0 M€ que rien n’explique.
    const pieces = [piece('A', -3_400_000), piece('Non expliqué', 3_000_000, true)];
    const bouts = { depart, arrivee: { ...arrivee, valeur: -3_800_000 } };
    expect(simple(messageDuPont({ ...bouts, pieces }))).toBe('+3,0 M€ non expliqués dans un écart de −400 k€');
  });

  it('des bouts égaux disent la compensation', () => {
    expect(messageDuPont({ depart, pieces: [], arrivee: { ...arrivee, valeur: -3_400_000 } })).toContain(
      'se compensent'
    );
  });
});

describe('les mots d’un pont', () => {
  it('nomment ses bouts et ses pièces', () => {
    const { annuel, cible } = enCours.ponts;
    expect(pontDit(present(annuel))).toMatchObject({
      depart: { libelle: 'Réel 2025', valeur: -5_300_000 },
      arrivee: { libelle: 'Atterrissage 2026', valeur: -5_200_000 }
    });
    expect(pontDit(present(annuel)).pieces.map((p) => p.libelle)).toEqual([
      ...['Report des gains de N-1', 'Mesures de l’année', 'Aides', 'Effet prix, variation depuis N-1'],
      ...['GVT et tendanciel', 'Non expliqué']
    ]);
    expect(pontDit(present(cible)).pieces.map((p) => [p.code, p.libelle, p.inconnu])).toEqual([
      ['action-4.1', '4.1 Plateau ambulatoire commun', false],
      ['action-6.1', '6.1 Pool de remplacement commun', false],
      ['prix', 'Effet prix, écart aux hypothèses', false],
      ['non_explique', 'Non expliqué', true]
    ]);
  });

  it('disent de combien les lignes de gain s’écartent de l’effort, et les actions non nommées', () => {
    const dits = (...pieces: Parameters<typeof pontDit>[0]['pieces']) =>
      pontDit({ ...present(enCours.ponts.cible), pieces }).pieces.map((p) => p.libelle);
    const horsPlan = { code: 'hors_plan', horsPlan: true } as const;
    expect(
      dits(
        { ...horsPlan, avenant: 1, valeur: 1 },
        { ...horsPlan, avenant: 0, valeur: 1 },
        { ...horsPlan, avenant: 0, valeur: -1 },
        { code: 'autres', nombre: 1, valeur: 1, horsPlan: false },
        { code: 'autres', nombre: 2, valeur: 1, horsPlan: false }
      )
    ).toEqual([
      ...['Lignes de gain non recalées sur l’avenant 1', 'Gains prévus au-delà de l’effort du contrat'],
      ...['Effort du contrat sans ligne de gain', 'une autre action', '2 autres actions']
    ]);
  });

  it('disent ce qui n’est pas expliqué, ce qui n’est pas chiffré, et quand le demander', () => {
    const rien = { pieces: [], hypotheses: 0, horsPlan: false };
    expect(simple(questionDuPont({ montant: -500_000, nonChiffres: rien, quand: null }))).toBe(
      '500 k€ défavorables ne sont pas expliqués.'
    );
    const nonChiffres = { pieces: ['volume' as const], hypotheses: 2, horsPlan: true };
    expect(simple(questionDuPont({ montant: 500_000, nonChiffres, quand: 'signature' }))).toBe(
      '500 k€ favorables ne sont pas expliqués (non chiffrés : volume d’activité, 2 hypothèses, hors plan) : à demander avant la signature.'
    );
  });

  it('disent pourquoi il n’y en a pas depuis la cible', () => {
    expect(MOTS_DES_PONTS.sansCible('gelee')).toBe('Cible gelée.');
    expect(MOTS_DES_PONTS.sansCible(null)).toBe('Aucune cible n’est fixée pour cet exercice.');
  });
});

describe('ce que dit une trajectoire', () => {
  const [crp, caf] = enCours.trajectoires;

  it('la projection de l’établissement d’abord, et son écart à la cible en vigueur', () => {
    // −4,8 − (−3,4) = −1,4
    expect(simple(messageDeTrajectoire(present(crp), enCours.entete))).toBe(
      'Résultat du CRP (budget H) : −4,8 M€ en 2026, 1,4 M€ sous la cible, projection de l’établissement (RIA 2)'
    );
  });

  it('un titre ne tient pas une place que les écarts passés du même document démentent', () => {
    const justesse = (...ecarts: number[]) => ({
      ...({ version: 'ria2', sens: 'trop_favorable', ecartMoyen: 1_200_000, partMoyenne: null } as const),
      exercices: ecarts.map((ecart, i) => ({ exercice: 2023 + i, ecart }))
    });
    const dit = (valeur: number, ...ecarts: number[]) =>
      simple(
        messageDeTrajectoire(
          {
            ...present(crp),
            atterrissages: present(crp).atterrissages.map((a) => ({ ...a, valeur })),
            justesse: justesse(...ecarts)
          },
          enCours.entete
        )
      );
    // −2,9 pour −3,4 ; avec −1,4, −1,2 ou −0,9 de plus, de −4,3 à −3,8 : toujours sous la cible.
    expect(dit(-2_900_000, -1_400_000, -1_200_000, -900_000)).toContain(
      '500 k€ au-dessus de la cible mais sous elle avec ses écarts passés, projection de l’établissement'
    );
    // De −4,3 à −2,8 : la fourchette ne tranche pas, et ne dément rien.
    expect(dit(-2_900_000, -1_400_000, -1_200_000, 100_000)).not.toContain('mais');
    expect(dit(-4_800_000, -1_400_000, -1_200_000, -900_000)).not.toContain('mais');
  });

  it('puis celle de l’outil, puis leur écart', () => {
    expect(atterrissages(present(crp))).toEqual({
      annee: 2026,
      etablissement: {
        origine: 'etablissement',
        document: 'ria2',
        annee: 2026,
        valeur: -4_800_000
      },
      outil: {
        origine: 'outil',
        document: 'mois 8',
        annee: 2026,
        valeur: -5_200_000,
        fourchette: { bas: -6_100_000, haut: -4_600_000 }
      },
      ...{ ecart: -400_000, cible: -3_400_000, sansCible: null }
    });
  });

  it('sans projection, la dernière année connue ; une année absente n’est pas zéro', () => {
    expect(simple(messageDeTrajectoire(present(caf), enCours.entete))).toBe(
      'Capacité d’autofinancement (CAF) : 900 k€ en 2024'
    );
    expect(simple(messageDeTrajectoire({ ...present(caf), realise: [] }, enCours.entete))).toBe(
      'Capacité d’autofinancement (CAF) : aucune valeur connue'
    );
  });

  it('ne se trace pas quand il n’en reste que le tendanciel', () => {
    const vide = { ...present(caf), realise: [], atterrissages: [] };
    const version = present(present(crp).versions[0]);
    expect(seTrace(vide, [{ ...version, genre: 'tendanciel' }])).toBe(false);
    expect(seTrace(vide, [{ ...version, genre: 'cible' }])).toBe(true);
    expect(seTrace(present(caf), [])).toBe(true);
    expect(seTrace({ ...vide, realise: [{ ...present(present(caf).realise[0]), valeur: null }] }, [])).toBe(false);
  });

  describe('une trajectoire dessine', () => {
    type Genre = 'cible' | 'tendanciel' | 'pgfp' | 'eprd' | 'ria';
    const versions = (...lues: [Genre, boolean][]) =>
      lues.map(([genre, enVigueur]) => ({ ...present(present(crp).versions[0]), genre, enVigueur }));
    const genres = (...lues: [Genre, boolean][]) =>
      versionsMontrees(versions(...lues), false).map(({ genre, enVigueur }) =>
        `${genre} ${enVigueur ? '' : 'passée'}`.trim()
      );

    it('la cible et le tendanciel en vigueur ; le reste à la demande', () => {
      const toutes: [Genre, boolean][] = [
        ...([
          ['cible', false],
          ['cible', true],
          ['tendanciel', false],
          ['tendanciel', true]
        ] as const),
        ...([
          ['pgfp', true],
          ['eprd', true],
          ['ria', true]
        ] as const)
      ].map(([genre, vaut]) => [genre, vaut]);
      expect(genres(...toutes)).toEqual(['cible', 'tendanciel']);
      expect(versionsMontrees(versions(...toutes), true)).toHaveLength(7);
    });

    it('sans cible en vigueur, le PGFP ; sans PGFP, les cibles qui furent', () => {
      expect(genres(['cible', false], ['pgfp', true], ['pgfp', false])).toEqual(['pgfp']);
      expect(genres(['cible', false], ['pgfp', false], ['eprd', true])).toEqual(['cible passée']);
      expect(genres(['eprd', true])).toEqual([]);
    });
  });

  it('une projection à moins de 50 000 € de la cible est « à la cible », comme au portefeuille', () => {
    const message = (valeur: number) =>
      messageDeTrajectoire(
        {
          ...present(crp),
          atterrissages: present(crp).atterrissages.map((a) => ({ ...a, valeur }))
        },
        enCours.entete
      );
    expect(message(-3_400_000)).toMatch(/, à la cible, /u);
    expect(message(-3_449_999)).toMatch(/, à la cible, /u);
    expect(message(-3_450_000)).toMatch(/, 50\s?k€ sous la cible, /u);
  });

  it('signature et avenants marquent l’axe', () => {
    expect(marquesDeVie(enCours.entete).map(({ texte }) => texte)).toEqual(['signature', 'avenant']);
  });
});

describe('l’année qu’une trajectoire met en avant', () => {
  it('est celle de la situation ; d’un contrat fini, celle de sa fin ; une suspension ne la change pas', () => {
    const annee = (arret: Parameters<typeof anneeMontree>[0]['arret']) => anneeMontree({ au: '2026-09-30', arret });
    expect(annee(null)).toBe(2026);
    expect(annee({ le: '2021-12-31', motif: 'terme' })).toBe(2021);
    expect(annee({ le: '2025-10-07', motif: 'gel' })).toBe(2026);
  });
});

describe('la trajectoire d’un contrat arrêté', () => {
  const [crp] = enCours.trajectoires;
  const clos = { au: '2026-09-30', arret: { le: '2023-06-30', motif: 'fin' as const } };
  const version = (genre: 'cible' | 'tendanciel', ...annees: number[]) => ({
    ...present(present(crp).versions[0]),
    ...{ genre, enVigueur: true, points: annees.map((annee) => ({ annee, valeur: -1e6 })) }
  });
  const fait = (annee: number, valeur: number | null) => ({ annee, valeur, statut: 'definitif' as const });
  const lue = {
    realise: [fait(2021, -1e6), fait(2022, -2e6), fait(2023, null)],
    versions: [version('cible', 2021, 2022), version('tendanciel', 2021, 2022, 2023)],
    atterrissages: []
  };

  it('clos en juin 2023, va jusqu’à 2022, dernière année jugée : 2023 n’a ni réalisé ni cible', () => {
    const jusqua = derniereMontree(lue, clos);
    expect(jusqua).toBe(2022);
    expect(anneeMontree(clos, jusqua)).toBe(2022);
    const fins = versionsMontrees(lue.versions, false, jusqua).map(({ points }) => points.at(-1)?.annee);
    expect(fins).toEqual([2022, 2022]);
  });

  it('montre tout ce qui fut prévu à qui le demande, et n’arrête rien d’un contrat qui court', () => {
    expect(versionsMontrees(lue.versions, true, 2022).at(-1)?.points.at(-1)?.annee).toBe(2023);
    expect(derniereMontree(lue, { arret: null })).toBeNull();
  });

  it('suspendu, va jusqu’à l’exercice que l’on projette encore ; sans rien de connu, jusqu’à l’année de son arrêt', () => {
    const atterrissages = present(crp).atterrissages.map((a) => ({ ...a, annee: 2026 }));
    expect(derniereMontree({ ...lue, atterrissages }, { arret: { le: '2025-10-07', motif: 'gel' } })).toBe(2026);
    expect(derniereMontree({ ...lue, realise: [], versions: [] }, clos)).toBe(2023);
  });
});
