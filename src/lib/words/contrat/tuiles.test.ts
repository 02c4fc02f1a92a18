import { describe, expect, it } from 'vitest';
import type { AbsenceDeCible } from '$lib/domain/comptes/cible';
import { enCours } from './exemples.fixture';
import { tuiles } from './tuiles';

type Contrat = Parameters<typeof tuiles>[0];
type Clos = NonNullable<Contrat['dernierClos']>;

const clos2025 = (autres: Partial<Clos> = {}): Clos => ({
  ...{ exercice: 2025, statut: 'definitif', caf: null },
  ...{ produits: null, produitsCrp: null, capital: null, horsAides: null },
  ...autres
});
function contrat(
  dernierClos: Contrat['dernierClos'] = null,
  resultats: Contrat['resultats'] = enCours.resultats
): Contrat {
  const [crp] = enCours.trajectoires;
  if (!crp) throw new Error('la fixture n’a pas de trajectoire');
  const caf = {
    ...{ ...crp, solde: 'caf' as const, cible: { valeur: 9_000_000, absence: null }, atterrissages: [] },
    realise: [
      { annee: 2024, valeur: 5_000_000, statut: 'definitif' as const },
      { annee: 2025, valeur: 6_000_000, statut: 'definitif' as const }
    ]
  };
  return {
    ...enCours,
    trajectoires: [crp, caf],
    dernierClos,
    resultats
  };
}
const lignes = (m: Contrat, code: string) =>
  tuiles(m)
    .find((tuile) => tuile.code === code)
    ?.lignes.map(({ libelle, valeur }) => `${libelle}\u00a0: ${valeur}`);

describe('les quatre tuiles', () => {
  it('sont le résultat, la CAF, la trésorerie et le plan, dans cet ordre', () => {
    expect(tuiles(contrat()).map(({ code }) => code)).toEqual(['resultat', 'caf', 'tresorerie', 'annee_pleine']);
  });

  it('sans valeur, elles disent pourquoi\u00a0: ni compte à la fin du contrat, ni solde, ou une partie fermée', () => {
    const vide = { ...contrat(), trajectoires: [], resultats: null, tresorerie: [] };
    const fini = { ...vide, entete: { ...vide.entete, arret: { le: '2021-06-22', motif: 'abandon' as const } } };
    const dites = (m: Contrat) =>
      tuiles(m).flatMap(({ code, valeur, lignes: l }) => (valeur === null ? [[code, l[0]?.libelle]] : []));
    expect(dites(vide)).toEqual([
      ['resultat', 'aucune projection dans ce contrat'],
      ['caf', 'aucun compte financier de toutes ses EJ connu'],
      ['tresorerie', 'aucun solde connu']
    ]);
    expect(dites(fini)).toEqual([
      ['resultat', 'aucun compte financier de toutes ses EJ connu à sa fin, le 22/06/2021'],
      ['caf', 'aucun compte financier de toutes ses EJ connu à sa fin, le 22/06/2021'],
      ['tresorerie', 'aucun solde connu']
    ]);
    expect(dites({ ...vide, comptesFermes: ['CH A'] })).toEqual([
      ['resultat', 'non disponible (partie fermée)'],
      ['caf', 'non disponible (partie fermée)'],
      ['tresorerie', 'non disponible (partie fermée)']
    ]);
  });

  it('la CAF se lit face au capital de toutes les EJ : 7 M€ à rembourser pour 6 M€, il manque 1 M€', () => {
    const m = contrat(clos2025({ capital: 7_000_000 }));
    expect(lignes(m, 'caf')).toEqual([
      'capital 2025\u00a0: 7,0\u00a0M€, il manque 1,0\u00a0M€',
      '2024\u00a0: 5,0\u00a0M€'
    ]);
    expect(tuiles(m).find(({ code }) => code === 'caf')?.ton).toBe('moins');
  });

  it('le résultat et la CAF se lisent devant la cible de l’année que l’on projette, l’outil à côté de l’établissement', () => {
    const [crp, caf] = contrat().trajectoires;
    if (!crp || !caf) throw new Error('la fixture n’a pas ses deux soldes');
    expect(lignes(contrat(), 'resultat')?.slice(0, 2)).toEqual([
      'cible\u00a0: −3,4\u00a0M€',
      'outil, 8 mois connus\u00a0: −5,2\u00a0M€'
    ]);
  });

  it('la CAF de l’année se lit par le document de l’établissement, devant la cible et le capital de cette année, puis la close devant le sien', () => {
    const [crp, caf] = contrat().trajectoires;
    if (!crp || !caf) throw new Error('la fixture n’a pas ses deux soldes');
    const ria2 = { origine: 'etablissement' as const, document: 'ria2', annee: 2026 };
    const m = {
      ...contrat(clos2025({ produits: 200e6, capital: 7e6 })),
      trajectoires: [crp, { ...caf, atterrissages: [{ ...ria2, valeur: 8e6 }] }],
      anneeProjetee: { aides: null, capital: 7.5e6, produits: 250e6, produitsCrp: null, courts: null }
    };
    // 8 − 7,5 = 0,5 M€ ; 8 / 250 = 3,2 %. En 2025 : 6 − 7 = −1 M€ ; 6 / 200 = 3,0 %.
    expect(tuiles(m)[1]).toMatchObject({
      ...{ titre: 'CAF 2026 et capital à rembourser', valeur: '8,0\u00a0M€', ton: 'neutre' },
      precision: 'RIA 2, 3,2\u00a0% des produits'
    });
    expect(lignes(m, 'caf')).toEqual([
      'cible\u00a0: 9,0\u00a0M€',
      'capital 2026\u00a0: 7,5\u00a0M€, il reste 500\u00a0k€',
      '2025 prov.\u00a0: 6,0\u00a0M€, 3,0\u00a0%',
      'capital 2025\u00a0: 7,0\u00a0M€, il manque 1,0\u00a0M€'
    ]);
    expect(tuiles({ ...m, anneeProjetee: null })[1]).toMatchObject({ precision: 'RIA 2', ton: 'neutre' });
    expect(lignes({ ...m, anneeProjetee: null }, 'caf')?.[1]).toBe('capital 2026\u00a0: non connu');
    // La somme couvre, deux EJ non : l’excédent des autres ne rembourse pas leur dette.
    const courts = { ...m.anneeProjetee, courts: { ejs: 2, manque: 900_000 } };
    expect(lignes({ ...m, anneeProjetee: courts }, 'caf')?.[2]).toBe(
      'CAF sous le capital\u00a0: 2\u00a0EJ, il manque 900\u00a0k€'
    );
    const [seul] = m.entete.membres;
    const dUneEj = { ...m, anneeProjetee: courts, entete: { ...m.entete, membres: seul ? [seul] : [] } };
    expect(lignes(dUneEj, 'caf')?.some((ligne) => ligne.startsWith('sous leur'))).toBe(false);
  });

  it('dit combien d’EJ doivent encore le compte de l’année close, quand la CAF est celle de l’année d’avant', () => {
    const attendu = {
      ...{ ej: '990000001', nom: 'CH A', document: 'compte_financier' as const, exercice: 2026 },
      ...{ echeance: '2027-06-30', transmisLe: null, joursDeRetard: 92 }
    };
    const autres = [
      { ...attendu, transmisLe: '2027-06-30' },
      { ...attendu, document: 'ria1' as const },
      { ...attendu, exercice: 2025 }
    ];
    const m = { ...contrat(clos2025({ capital: 7_000_000 })), transmissions: [attendu, ...autres] };
    expect(lignes(m, 'caf')).toContain('compte financier 2026 attendu\u00a0: 1\u00a0EJ');
    expect(lignes({ ...m, transmissions: autres }, 'caf')?.join()).not.toContain('attendu');
  });

  it('un capital qui n’est pas connu, ou d’un autre exercice, se dit non renseigné', () => {
    const sans = ['capital 2025\u00a0: non connu', '2024\u00a0: 5,0\u00a0M€'];
    expect(lignes(contrat(clos2025()), 'caf')).toEqual(sans);
    expect(lignes(contrat(clos2025({ exercice: 2023, capital: 7_000_000 })), 'caf')).toEqual(sans);
    expect(lignes(contrat(), 'caf')).toEqual(sans);
  });

  it('une clôture qui n’est pas approuvée est dite provisoire', () => {
    const m = contrat();
    const [crp, caf] = m.trajectoires;
    if (!crp || !caf) throw new Error('la fixture n’a pas ses deux soldes');
    const arrete = [{ annee: 2025, valeur: 6_000_000, statut: 'provisoire' as const }];
    const titre = (realise: typeof caf.realise) =>
      tuiles({
        ...m,
        trajectoires: [
          { ...crp, realise: [] },
          { ...caf, realise }
        ]
      })[1]?.titre;
    expect(titre(arrete)).toBe('CAF 2025 provisoire et capital à rembourser');
    expect(titre(caf.realise)).toBe('CAF 2025 et capital à rembourser');
  });

  it('la CAF est une part du total des produits de toutes les EJ : 6 M€ sur 200 M€ font 3,0 %', () => {
    const m = contrat(clos2025({ produits: 200_000_000, produitsCrp: 190_000_000 }));
    expect(tuiles(m)[1]?.precision).toBe('3,0\u00a0% des produits');
    expect(tuiles(contrat())[1]?.precision).toBe('');
  });

  it('le résultat se compare aides comprises, sa cible et N-1 avec lui, puis hors aides des deux côtés', () => {
    const comptable = { code: 'comptable', libelle: '', valeur: -2_000_000, cible: null, engage: false } as const;
    const clos = { exercice: 2025, versions: [], perimetre: '', lignes: [comptable], reserves: [] };
    const produits = { produits: 120_000_000, produitsCrp: 100_000_000, horsAides: -3_000_000 };
    const m = contrat(clos2025(produits), clos);
    // −4,8 M€ sur 200 ; 0,6 M€ d’aides : −4,8 − 0,6 et −5,2 − 0,6.
    expect(tuiles(m)[0]).toMatchObject({
      titre: 'Résultat 2026 du CRP, aides comprises',
      precision: '−2,4\u00a0% des produits CRP'
    });
    expect(lignes(m, 'resultat')).toEqual([
      'cible\u00a0: −3,4\u00a0M€',
      'outil, 8 mois connus\u00a0: −5,2\u00a0M€',
      '2025 prov.\u00a0: −5,3\u00a0M€, −5,3\u00a0%',
      'hors aides\u00a0: −5,4\u00a0M€, outil −5,8\u00a0M€',
      '2025 prov., hors aides\u00a0: −3,0\u00a0M€, −3,0\u00a0%'
    ]);
    // Une EJ n’a pas encore clos 2025 : N-1 est la dernière année que toutes ont close.
    const [crp, ...autres] = m.trajectoires.map((t) => ({ ...t, realise: t.realise.filter((r) => r.annee < 2025) }));
    if (!crp) throw new Error('la fixture n’a pas de résultat');
    expect(lignes({ ...m, trajectoires: [crp, ...autres], resultats: null }, 'resultat')?.[2]).toBe(
      '2024\u00a0: −5,5\u00a0M€'
    );
    // Hors aides aussi : −2,5 M€ de 2024, quand 2025 n’est pas clos par toutes.
    const dAvant = contrat(clos2025({ exercice: 2024, produitsCrp: 100e6, horsAides: -2.5e6 }), clos);
    expect(lignes(dAvant, 'resultat')?.at(-1)).toBe('2024, hors aides\u00a0: −2,5\u00a0M€, −2,5\u00a0%');
    expect(lignes(contrat(null, clos), 'resultat')?.at(-1)).toBe('2025 prov., hors aides\u00a0: non connu');
    // Un document sans comptes ne dit ni ses aides ni ses produits : rien n’est retiré, et la tuile dit pourquoi.
    expect(lignes({ ...m, anneeProjetee: null }, 'resultat')?.slice(3, -1)).toEqual([
      'hors aides et part\u00a0: non connu'
    ]);
    const modifie = m.trajectoires.map((t) => ({
      ...t,
      atterrissages: t.atterrissages.map((a) => (a.origine === 'outil' ? a : { ...a, document: 'eprd_modificatif 1' }))
    }));
    const sansComptes = { ...m, trajectoires: modifie, anneeProjetee: null };
    expect(lignes(sansComptes, 'resultat')?.slice(3, -1)).toEqual([
      'hors aides et part\u00a0: modificatif sans détail'
    ]);
  });

  it('sans projection, le résultat est celui de la dernière clôture, dite', () => {
    const comptable = { code: 'comptable', libelle: '', valeur: -2_700_000, cible: null, engage: false } as const;
    const clos = { exercice: 2021, versions: [], perimetre: '', lignes: [comptable], reserves: [] };
    const fini = { ...contrat(null, clos), trajectoires: [] };
    expect(tuiles(fini)[0]).toMatchObject({
      titre: 'Résultat 2021 du CRP, aides comprises',
      valeur: '−2,7\u00a0M€',
      ton: 'neutre'
    });
    expect(tuiles(fini)[0]?.precision).toBe('');
    // Celle de l’année où il s’est fini se lit devant sa cible.
    const arret = { le: '2021-12-31', motif: 'fin' as const };
    const juge = { ...contrat(null, clos), entete: { ...fini.entete, arret } };
    const trajectoires = juge.trajectoires.map((t) => ({ ...t, atterrissages: [] }));
    expect(lignes({ ...juge, trajectoires }, 'resultat')?.[0]).toBe('cible\u00a0: −3,4\u00a0M€');
    expect(tuiles({ ...fini, resultats: null })[0]).toMatchObject({ titre: 'Résultat du CRP', valeur: null });
  });

  it('d’un contrat jugé après son dernier compte, la cible et N-1 sont ceux de ce compte', () => {
    const comptable = { code: 'comptable', libelle: '', valeur: -7_000_000, cible: null, engage: false } as const;
    const clos = { exercice: 2022, versions: [], perimetre: '', lignes: [comptable], reserves: [] };
    const base = contrat(null, clos);
    const fini = { ...base, entete: { ...base.entete, arret: { le: '2023-06-30', motif: 'fin' as const } } };
    const cible = {
      ...{ code: 'cible_0', version: 'cible' as const, parmiPlusieurs: false, genre: 'cible' as const, numero: 0 },
      ...{ enVigueur: true, points: [{ annee: 2022, valeur: 549_000 }] }
    };
    const trajectoires = fini.trajectoires.map((t) => ({
      ...{ ...t, atterrissages: [], versions: [cible], cible: { valeur: null, absence: 'arrete' as const } },
      realise: [2021, 2022].map((annee) => ({
        annee,
        valeur: (2020 - annee) * 3_500_000,
        statut: 'definitif' as const
      }))
    }));
    // Le chemin porte l’année de référence ; le contrat commencé en 2023 ne devait rien en 2022.
    expect(lignes({ ...fini, trajectoires, entete: { ...fini.entete, debut: '2023-01-01' } }, 'resultat')?.[0]).toBe(
      '2021\u00a0: −3,5\u00a0M€'
    );
    expect(
      lignes({ ...fini, trajectoires, entete: { ...fini.entete, debut: '2021-01-01' } }, 'resultat')?.slice(0, 2)
    ).toEqual(['cible\u00a0: 549\u00a0k€', '2021\u00a0: −3,5\u00a0M€']);
  });

  it('sans trajectoire, la CAF est celle des derniers comptes de ses hôpitaux, provisoire quand ils le sont', () => {
    const sans = { ...contrat(clos2025({ caf: 928_000, capital: 756_000, statut: 'provisoire' })), trajectoires: [] };
    expect(tuiles(sans)[1]).toMatchObject({
      ...{ titre: 'CAF 2025 provisoire et capital à rembourser', valeur: '928\u00a0k€', ton: 'neutre' },
      lignes: [{ libelle: 'capital 2025', valeur: '756\u00a0k€, il reste 172\u00a0k€' }]
    });
  });

  it('l’année pleine en vigueur se lit sur ce qui est dû et ce qui est prévu', () => {
    const { apEnVigueur, apDue, apPlanifiee } = enCours.gains;
    expect(tuiles(contrat()).at(-1)?.barre).toEqual({ fait: apEnVigueur, du: apDue, tout: apPlanifiee });
  });

  it('l’année pleine en vigueur se rapporte aux produits du dernier compte, quand on les connaît', () => {
    // 2.1 M€ of 210 M€.
    const precision = (produits: number | null, apEnVigueur = 2_100_000) =>
      tuiles({ ...contrat(clos2025({ produits })), gains: { ...enCours.gains, apEnVigueur } }).at(-1)?.precision;
    expect(precision(210e6)).toBe('en vigueur, 1,0\u00a0% des produits');
    expect(precision(null)).toBe('en vigueur');
    const sans = (comptesFermes?: string[]) =>
      lignes({ ...contrat(), ...(comptesFermes && { comptesFermes }) }, 'annee_pleine')?.[1];
    expect(sans()).toBe('part des produits\u00a0: non connu');
    expect(sans(['CH A'])).toMatch(/^perdus/u);
    expect(precision(210e6, 0)).toBe('en vigueur');
  });

  it('l’année pleine en vigueur se lit à côté de ce qu’elle était un an avant, zéro compris', () => {
    const avec = (enVigueurUnAnAvant: number | null) =>
      lignes({ ...contrat(), gains: { ...enCours.gains, enVigueurUnAnAvant } }, 'annee_pleine')?.[0];
    expect(avec(1_100_000)).toBe('un an avant\u00a0: 1,1\u00a0M€');
    expect(avec(0)).toBe('un an avant\u00a0: 0\u00a0€');
    // 4,2 en vigueur, sur ce qui est dû et sur les 9,6 M€ prévus.
    expect(avec(null)).toBe('dus à date\u00a0: 6,5\u00a0M€, sur 9,6\u00a0M€ prévus');
  });

  it('d’un contrat qui n’est pas signé, le plan dit ce qui était prévu, sans zéro', () => {
    const gains = { ...enCours.gains, raisonAbsence: 'sans_objet' as const, apEnVigueur: 0, apDue: 0 };
    const nonSigne = { ...contrat(), entete: { ...contrat().entete, etat: 'projet' as const }, gains };
    expect(tuiles(nonSigne).at(-1)).toMatchObject({
      ...{ valeur: 'sans objet', precision: 'contrat non signé', barre: null }
    });
    // Signé, un projet territorial de santé mentale n’a pas de gains\u00a0: il n’est pas dit non signé, ni zéro prévu.
    expect(tuiles({ ...contrat(), gains }).at(-1)).toMatchObject({ valeur: 'sans objet', precision: '', lignes: [] });
    // Signé et pas encore commencé, il n’a rien de dû : ni perte, ni échéance passée, pas même de 0 €.
    const aVenir = { ...contrat(), entete: { ...contrat().entete, commence: false } };
    expect(tuiles(aVenir).at(-1)).toMatchObject({
      valeur: 'aucun à date',
      precision: 'contrat non commencé',
      barre: null
    });
    expect(tuiles(aVenir).at(-1)?.lignes).toHaveLength(1);
    expect(lignes(nonSigne, 'annee_pleine')).toEqual(['prévus\u00a0: 9,6\u00a0M€']);
  });

  it('ce qui manque au plan se lit un chiffre par ligne : 1 + 2 M€ perdus ou moindres, 4 à date passée, 8 + 16 à venir', () => {
    const reste = { ...enCours.gains.reste, perdu: 1e6, moindre: 2e6, echu: 4e6, aVenir: 8e6, sansDate: 16e6 };
    const m = { ...contrat(), gains: { ...enCours.gains, reste } };
    expect(lignes(m, 'annee_pleine')?.slice(2)).toEqual([
      'perdus, repris ou moindres\u00a0: 3,0\u00a0M€',
      'date d’effet passée, sans effet\u00a0: 4,0\u00a0M€',
      'à venir\u00a0: 24,0\u00a0M€'
    ]);
  });

  it('ce que des lignes ont rapporté de plus ne se retire pas de ce que d’autres ont perdu', () => {
    const reste = { ...enCours.gains.reste, perdu: 390e3, moindre: -723e3, echu: 331e3, aVenir: 0, sansDate: 0 };
    const m = { ...contrat(), gains: { ...enCours.gains, reste } };
    expect(lignes(m, 'annee_pleine')?.[2]).toBe('perdus ou repris\u00a0; en sus\u00a0: 390\u00a0k€, 723\u00a0k€');
  });

  it('d’un contrat fini rien n’est à venir : ce qui n’était pas échu ne le sera jamais', () => {
    const m = contrat();
    const arret = { le: '2023-04-18', motif: 'rejet' as const };
    const fini = { ...m, entete: { ...m.entete, arret } } as Contrat;
    expect(lignes(fini, 'annee_pleine')?.at(-1)).toMatch(/^pas encore dus à sa fin/u);
    expect(lignes(m, 'annee_pleine')?.at(-1)).toMatch(/^à venir/u);
  });

  it('la trésorerie est celle de l’entité la plus basse, nommée, et de l’hôpital support, en jours et en euros', () => {
    const [une] = enCours.tresorerie;
    if (!une) throw new Error('la fixture n’a pas de trésorerie');
    // 60 M€ sur 900 M€ de produits font 6,7 % ; 400 k€ sur 20 M€, 2,0 %.
    const caisse = (ej: string, support: boolean, montant: number, jours: number, echues: number | null) => ({
      ...{ ...une, ej, nom: `CH ${ej}`, support, montant, jours, date: '2026-09-30', echues },
      ...{ plusBas: null, unAnAvant: null, cible: null, produits: support ? 900e6 : 20e6 }
    });
    const avec = (a: number | null, b: number | null) => ({
      ...contrat(),
      tresorerie: [caisse('A', true, 60e6, 24, a), caisse('B', false, 400e3, 9.4, b)]
    });
    const m = avec(null, null);
    expect(tuiles(m)[2]).toMatchObject({
      titre: 'Trésorerie au 30/09/2026',
      valeur: '9\u00a0jours',
      precision: 'de charges, 2,0\u00a0% des produits'
    });
    expect(lignes(m, 'tresorerie')).toEqual([
      'la plus basse de 2\u00a0: CH B',
      'solde\u00a0: 400\u00a0k€, support\u00a060,0\u00a0M€, 24\u00a0j, 6,7\u00a0%',
      'un an avant\u00a0: non connu, support\u00a0non connu',
      'fin 2026\u00a0: sans cible',
      'jour le plus bas\u00a0: non connu, support\u00a0non connu',
      'fiscal, social échu\u00a0: non connu'
    ]);
    const reperes = (support: boolean) => ({
      ...{ plusBas: support ? 49e6 : 140e3, unAnAvant: support ? 58e6 : 1.1e6 },
      ...{ cible: support ? 69e6 : 1.4e6 }
    });
    const avecSesReperes = m.tresorerie.map((t) => ({ ...t, ...reperes(t.support) }));
    expect(lignes({ ...m, tresorerie: avecSesReperes }, 'tresorerie')?.slice(2, 5)).toEqual([
      'un an avant\u00a0: 1,1\u00a0M€, support\u00a058,0\u00a0M€',
      'cible fin 2026\u00a0: 1,4\u00a0M€, support\u00a069,0\u00a0M€',
      'jour le plus bas\u00a0: 140\u00a0k€, support\u00a049,0\u00a0M€'
    ]);
    // A contract that is over has the target of its last year, not of that of the data.
    const fini = { ...m.entete, arret: { le: '2021-12-31', motif: 'terme' as const } };
    const cible = (deLaBasse: number | null, duSupport: number | null) =>
      lignes(
        {
          ...m,
          entete: fini,
          tresorerie: m.tresorerie.map((t) => ({ ...t, cible: t.support ? duSupport : deLaBasse }))
        },
        'tresorerie'
      )?.[3];
    expect(cible(1.4e6, null)).toBe('cible fin 2021\u00a0: 1,4\u00a0M€, support\u00a0sans cible');
    expect(cible(null, 69e6)).toBe('fin 2021\u00a0: sans cible, support\u00a069,0\u00a0M€');
    // Une cible qui ne se demande plus n’est pas une cible que personne n’a signée.
    const absentes = (deLaBasse: AbsenceDeCible, duSupport: AbsenceDeCible) =>
      lignes(
        { ...m, tresorerie: m.tresorerie.map((t) => ({ ...t, sansCible: t.support ? duSupport : deLaBasse })) },
        'tresorerie'
      )?.[3];
    expect(absentes('gelee', 'gelee')).toBe('fin 2026\u00a0: cible gelée');
    expect(absentes('gelee', 'aucune')).toBe('fin 2026\u00a0: cible gelée, support\u00a0sans cible');
    // L’hôpital support, le plus bas de tous, n’est pas dit deux fois.
    const [a] = avecSesReperes;
    if (!a) throw new Error('il manque l’hôpital support');
    const basse = { ...m, tresorerie: [{ ...a, jours: 3 }, ...m.tresorerie.slice(1)] };
    expect(lignes(basse, 'tresorerie')?.slice(0, 4)).toEqual([
      'la plus basse de 2\u00a0: CH A, hôpital support',
      'solde\u00a0: 60,0\u00a0M€',
      'un an avant\u00a0: 58,0\u00a0M€',
      'cible fin 2026\u00a0: 69,0\u00a0M€'
    ]);
    // Sans compte clos, ni jours ni part des produits.
    const sansCompte = m.tresorerie.map((t) => ({ ...t, produits: null }));
    expect(tuiles({ ...m, tresorerie: sansCompte })[2]?.precision).toBe('de charges');
    const echues = (a: number | null, b: number | null) => lignes(avec(a, b), 'tresorerie')?.at(-1);
    expect(echues(0, 1_900_000)).toBe('fiscal, social échu\u00a0: 1,9\u00a0M€, 1\u00a0EJ, support aucun');
    expect(echues(943_000, 957_000)).toBe('fiscal, social échu\u00a0: 1,9\u00a0M€, 2\u00a0EJ, support 943\u00a0k€');
    expect(echues(null, 957_000)).toBe(
      'fiscal, social échu\u00a0: 957\u00a0k€, 1\u00a0EJ (1\u00a0EJ connue sur 2), support non connu'
    );
    expect(echues(0, 0)).toBe('fiscal, social échu\u00a0: aucun');
    // Ce qu’une entité ne dit pas n’est pas zéro.
    expect(echues(null, 0)).toBe('fiscal, social échu\u00a0: aucun (1\u00a0EJ connue sur 2)');
  });
});
