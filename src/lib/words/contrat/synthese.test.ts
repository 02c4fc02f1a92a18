import { rythmeEnMots } from '$lib/words/contrat/rythme';
import { describe, expect, it } from 'vitest';
import { SEUILS_DU_PAQUET } from '$lib/domain/alerte/seuils-communs';
import type { ContratModele } from '$lib/views/contrat/contrat.types';
import { enCours } from './exemples.fixture';
import { chiffresCles, etatEnMots, verdictDuResultat } from './synthese';
import { DEFINITIONS } from './definitions';
import { DEFINITION_CRITICITE } from './regles';
import { simple } from './texte.fixture';

const sansGains = (raisonAbsence: ContratModele['gains']['raisonAbsence']): ContratModele => ({
  ...enCours,
  gains: { ...enCours.gains, raisonAbsence }
});

it('des gains qu’un contrat ne peut pas avoir ne se disent pas\u00a0; non renseignés, ils disent de quoi', () => {
  expect(etatEnMots(sansGains('sans_objet'))).not.toContain('sans objet');
  expect(rythmeEnMots(sansGains('sans_objet'))).toBe('');
  expect(etatEnMots(sansGains('non_renseigne'))).toContain('\u00a0; gains non renseignés\u00a0; ');
  expect(etatEnMots(sansGains('aucun'))).toContain('\u00a0; aucun gain attendu à date\u00a0; ');
});

it('un contrat qui n’est pas signé n’a pas de rythme, et un contrat sans suivi pas de chiffres', () => {
  const entete = { ...enCours.entete, etat: 'projet' as const };
  for (const etat of ['projet', 'rejete'] as const)
    expect(rythmeEnMots({ ...enCours, entete: { ...entete, etat } })).toBe(
      'Mise en œuvre des mesures\u00a0: sans objet, contrat non signé'
    );
  // Nothing known of its life is not that it was not signed.
  expect(rythmeEnMots({ ...enCours, entete: { ...entete, etat: 'inconnu' } })).toBe(
    'Mise en œuvre des mesures\u00a0: état du contrat non connu à cette date'
  );
  expect(simple(rythmeEnMots(enCours))).toMatch(/^5,4 M€ d’année pleine restent à mettre en œuvre/u);
  expect(chiffresCles({ ...enCours, entete: { ...enCours.entete, suivi: false } })).toEqual([]);
  expect(chiffresCles(enCours).map(({ code }) => code)).toEqual(['resultat', 'tresorerie', 'annee_pleine']);
});

it('l’établissement d’abord, puis l’outil et sa fourchette, puis l’écart de l’un à l’autre : −5,2 − (−4,8) = −0,4 M€', () => {
  const { texte = '', fiabilite } = verdictDuResultat(enCours) ?? {};
  expect(simple(texte)).toMatch(
    / : établissement −4,8 M€ \(RIA 2\), .* ; outil −5,2 M€ \(8 mois connus\), de −6,1 à −4,6 M€\.$/u
  );
  expect(simple(fiabilite ?? '')).toMatch(/^Outil : 400 k€ de moins que l’établissement\.$/u);
});

/** How right three past RIA 2 were. */
const justesseDe = (ecarts: number[]) => ({
  ...{ version: 'ria2' as const, sens: 'trop_favorable' as const, ecartMoyen: -1.8e6, partMoyenne: null },
  exercices: ecarts.map((ecart, n) => ({
    ...{ exercice: 2023 + n, projete: -5e6, clos: -5e6 + ecart, ecart, statut: 'definitif' as const }
  }))
});

it('le verdict le plus long tient en deux lignes d’un premier écran, soit 216 caractères', () => {
  const [crp] = enCours.trajectoires;
  if (!crp) throw new Error('la fixture n’a pas de résultat');
  const longueur = (document: string, etablissement: number, bas: number, haut: number, cible: number, ecart = 0) => {
    const atterrissages = [
      { annee: 2026, origine: 'etablissement' as const, document, valeur: etablissement },
      { annee: 2026, origine: 'outil' as const, document: 'mois 10', valeur: bas, fourchette: { bas, haut } }
    ];
    const lu = verdictDuResultat({
      entete: enCours.entete,
      trajectoires: [
        { ...crp, cible: { valeur: cible, absence: null }, atterrissages, justesse: justesseDe([ecart, ecart, ecart]) }
      ]
    });
    return `${lu?.position}. ${lu?.texte}`.length;
  };
  for (const document of ['eprd_modificatif 1', 'ria1,eprd_initial', 'ria2,eprd_modificatif 2'])
    expect(
      Math.max(
        longueur(document, -17.8e6, -21.3e6, -19.2e6, -18.3e6),
        longueur(document, -17.8e6, -21.3e6, -11.2e6, -18.3e6),
        longueur(document, -17.8e6, -21.3e6, -11.2e6, -14.3e6),
        longueur(document, -17.8e6, -21.3e6, -11.2e6, -18.3e6, -3e6)
      )
    ).toBeLessThanOrEqual(216);
});

describe('le titre dit de la cible ce que les deux projections en disent, et rien que la fourchette démente', () => {
  const [crp] = enCours.trajectoires;
  const position = (etablissement: number | null, fourchette: { bas: number; haut: number } | null) => {
    if (!crp) throw new Error('la fixture n’a pas de résultat');
    const commun = { document: 'ria2', annee: 2026 };
    const tous = [
      ...(etablissement === null ? [] : [{ ...commun, origine: 'etablissement' as const, valeur: etablissement }]),
      ...(fourchette === null ? [] : [{ ...commun, origine: 'outil' as const, valeur: fourchette.bas, fourchette }])
    ];
    const cible = { valeur: -3e6, absence: null };
    return simple(
      verdictDuResultat({ entete: enCours.entete, trajectoires: [{ ...crp, cible, atterrissages: tous }] })?.position ??
        ''
    );
  };
  it('et se lit derrière quand l’une des deux est sous elle, devant quand aucune ne l’est, sans couleur quand rien ne tranche', () => {
    const ton = (etablissement: number, bas: number, haut: number) => {
      if (!crp) throw new Error('la fixture n’a pas de résultat');
      const commun = { document: 'ria2', annee: 2026 };
      const atterrissages = [
        { ...commun, origine: 'etablissement' as const, valeur: etablissement },
        { ...commun, origine: 'outil' as const, valeur: bas, fourchette: { bas, haut } }
      ];
      const cible = { valeur: -3e6, absence: null };
      return verdictDuResultat({ entete: enCours.entete, trajectoires: [{ ...crp, cible, atterrissages }] })?.ton;
    };
    expect([ton(-4e6, -9e6, -5e6), ton(-2e6, -9e6, -5e6), ton(-4e6, -5e6, -1e6)]).toEqual(['moins', 'moins', 'moins']);
    expect([ton(-2e6, -2e6, 1e6), ton(-3e6, -3e6, 1e6), ton(-2e6, -5e6, -1e6)]).toEqual(['mieux', 'mieux', 'neutre']);
  });

  const [sous, dessus, entre] = [
    { bas: -9e6, haut: -5e6 },
    { bas: -2e6, haut: 1e6 },
    { bas: -5e6, haut: -1e6 }
  ];

  it.each([
    [-7e6, sous, 'Projeté sous la cible'],
    [-7e6, null, 'Projeté sous la cible'],
    [-7e6, entre, 'Sous la cible selon l’établissement ; l’outil ne tranche pas'],
    [-1e6, sous, 'Au-dessus de la cible selon l’établissement, au-dessous selon l’outil'],
    [-3e6, sous, 'À la cible selon l’établissement, au-dessous selon l’outil'],
    [null, dessus, 'Projeté au-dessus de la cible par l’outil'],
    [null, entre, 'L’outil ne tranche pas']
  ])('établissement %s, outil %o : %s', (etablissement, fourchette, attendu) => {
    expect(position(etablissement, fourchette)).toBe(attendu);
  });
});

describe('le titre ne tient pas pour acquis un côté de la cible que les écarts passés du même document démentent', () => {
  // −7,8 M€ pour −8,3 de cible : au-dessus ; trois documents passés trop favorables de 1,4 à 2,3 M€ : de −10,1 à −9,2.
  const [crp] = enCours.trajectoires;
  const lu = (fourchette: { bas: number; haut: number } | null, valeur = -7.8e6, ecarts = [-2.3e6, -1.8e6, -1.4e6]) => {
    if (!crp) throw new Error('la fixture n’a pas de résultat');
    const commun = { document: 'ria2', annee: 2026 };
    const verdict = verdictDuResultat({
      entete: enCours.entete,
      trajectoires: [
        {
          ...{ ...crp, cible: { valeur: -8.3e6, absence: null } },
          justesse: justesseDe(ecarts),
          atterrissages: [
            { ...commun, origine: 'etablissement' as const, valeur },
            ...(fourchette === null
              ? []
              : [{ ...commun, origine: 'outil' as const, valeur: fourchette.bas, fourchette }])
          ]
        }
      ]
    });
    return { ...verdict, position: simple(verdict?.position ?? '') };
  };
  it.each([
    [null, 'Projection au-dessus de la cible, sous elle avec ses écarts passés'],
    [{ bas: -8e6, haut: -7e6 }, 'Projection au-dessus de la cible, sous elle avec ses écarts passés'],
    [{ bas: -9e6, haut: -7e6 }, 'Projection au-dessus de la cible, sous elle avec ses écarts passés'],
    [{ bas: -9e6, haut: -8.9e6 }, 'Au-dessus de la cible selon l’établissement, au-dessous selon l’outil']
  ])('outil %o : %s', (fourchette, attendu) => {
    expect(lu(fourchette)).toMatchObject({ position: attendu, ton: 'moins' });
  });

  it('et des écarts passés favorables ne font pas tenir une cible que l’établissement dit manquer : −9,0 pour −8,3', () => {
    expect(lu(null, -9e6, [1.4e6, 1.8e6, 2.3e6])).toMatchObject({
      position: 'Projection sous la cible, au-dessus d’elle avec ses écarts passés',
      ton: 'moins'
    });
  });

  it('et l’écart de l’outil se dit de l’établissement, que nomme la phrase et non celle d’avant', () => {
    expect(simple(lu({ bas: -8e6, haut: -7e6 }).fiabilite ?? '')).toMatch(
      /trop favorables? .*\. Outil : 200 k€ de moins que l’établissement\.$/u
    );
  });
});

it('un contrat fini dit sur quoi il s’est clos, et quel jour, plutôt qu’une projection', () => {
  const [crp] = enCours.trajectoires;
  if (!crp) throw new Error('la fixture n’a pas de résultat');
  const entete = {
    ...enCours.entete,
    ...{ etat: 'clos' as const, etatTexte: 'Clos', arret: { le: '2021-12-31', motif: 'fin' as const } }
  };
  const fini = {
    ...crp,
    atterrissages: [],
    versions: [],
    realise: [{ annee: 2021, valeur: -2.7e6, statut: 'definitif' as const }]
  };
  const verdict = verdictDuResultat({ entete, trajectoires: [fini] });
  expect(simple(verdict?.texte ?? '')).toMatch(/: −2,7 M€ en 2021\.$/u);
  expect(verdict).toMatchObject({ position: null, fiabilite: null });
  expect(etatEnMots({ ...enCours, entete })).toBe('Clos le 31/12/2021.');
});

it('les définitions disent les seuils du paquet, que le jeu peut changer', () => {
  const dites = DEFINITIONS.synthese.map(({ texte }) => texte).join(' ');
  expect(dites).toContain(`sous ${SEUILS_DU_PAQUET.joursDeCharges} jours, ou ce que le jeu fixe`);
  expect([SEUILS_DU_PAQUET.loin, DEFINITION_CRITICITE]).toEqual([
    [2, 0, 0],
    expect.stringContaining('le déficit atteint deux fois son seuil ou que la CAF est négative')
  ]);
});

it('« l’outil ne tranche pas » s’explique dans les définitions de la synthèse, à un geste', () => {
  expect(DEFINITIONS.synthese.map(({ texte }) => texte).join(' ')).toContain(
    'L’outil ne tranche pas quand la cible est dans sa fourchette.'
  );
});
