import { rythmeEnMots } from '$lib/words/contrat/rythme';
import { describe, expect, it } from 'vitest';
import { NativeDatabase } from '$lib/engine/native.server';
import { tableNames, type Row, type TableRows } from '$lib/schema/tables';
import { alerteEnMots } from '$lib/words/contrat/alertes-de-gains';
import { chiffresEnMots, criticiteEnMots, detteEnMots, empruntEnMots } from '$lib/words/contrat/criteres';
import { rebasageEnMots } from '$lib/words/contrat/rebasage';
import { reserveEnMots } from '$lib/words/contrat/reserves';
import { chiffresCles, etatEnMots, verdictDuResultat } from '$lib/words/contrat/synthese';
import { petitJeu } from '../../../../tests/parity/petit-jeu';
import { nonVide } from '../../../../tests/parity/remplies';
import { contrat } from './contrat';
import type { ContratModele } from './contrat.types';
import { resultatVise } from './resultat-vise';

/** The room of the small contract at 31/12/2024, some of its rows changed. */
async function salle(rows: TableRows = {}, au?: string): Promise<ContratModele> {
  const db = await NativeDatabase.open();
  await db.fill({ ...petitJeu, ...rows }, tableNames);
  const modele = await contrat(db, { contrat: 'essai-2024', ...(au !== undefined && { au }) });
  db.close();
  return modele;
}

const modele = petitJeu.compte[0];
const poste = (code: Row<'compte'>['poste'], montant: number, stock = false): Row<'compte'> => ({
  ...{ ...modele, poste: code, montant, fin: '2023-12-31', debut: stock ? '2023-12-31' : '2023-01-01' },
  publie_le: '2024-06-01'
});
const anterieurs = [poste('produits_anterieurs', 0), poste('charges_anterieures', 0)];
const textes = ({ criteres: [c] }: ContratModele) => c?.criteres.map(chiffresEnMots);
const criticite = ({ criteres: [c] }: ContratModele) =>
  c?.criticite && [c.criticite.niveau, criticiteEnMots(c.criticite)];
const emprunt = ({ criteres: [c] }: ContratModele) => c && [c.emprunt.requise, empruntEnMots(c.emprunt)];
const seuils = ({ criteres: [c] }: ContratModele) => c?.emprunt.criteres.map(detteEnMots);

describe('les critères de la loi, en chiffres', () => {
  it('d’une entité en léger déficit : aucun rempli, de la marge partout, deux seuils de dette dépassés', async () => {
    // −1 M€ sur 60, 1,7 % pour 3 % : 0,8 M€ de marge. CAF 1,6 M€ : 2,7 % pour 1,2 ; 0,8 M€ de capital.
    const m = await salle({ compte: [...petitJeu.compte, ...anterieurs, poste('capitaux_permanents', 60e6, true)] });
    expect(m.criteres[0]).toMatchObject({ concernee: false, procedure: null, aDemander: false });
    expect(criticite(m)).toEqual([0, 'criticité aucune']);
    expect(textes(m)).toEqual([
      'déficit corrigé de 1,7\u00a0% des produits du CRP (60,0\u00a0M€) pour un seuil de 3,0\u00a0%, 800\u00a0k€ de marge',
      'CAF de 2,7\u00a0% du total des produits (60,0\u00a0M€) pour un seuil de 2,0\u00a0%, 400\u00a0k€ de marge',
      'CAF de 1,6\u00a0M€ pour 800\u00a0k€ de capital à rembourser, 800\u00a0k€ de marge'
    ]);
    // 20 M€ de dette : un tiers de 60 ; 12,5 années de CAF ; un tiers des produits. 20 M€ d’emprunts feraient 40 sur 80.
    expect(emprunt(m)).toEqual([true, 'emprunts soumis à l’autorisation de l’ARS\u00a0: 2\u00a0seuils dépassés sur 3']);
    expect(seuils(m)).toEqual([
      'dette ÷ capitaux permanents\u00a0: 33,3\u00a0% pour un seuil de 50\u00a0%, 20,0\u00a0M€ de dette avant de l’atteindre',
      'durée apparente de la dette\u00a0: 12,5\u00a0ans pour un seuil de 10\u00a0ans, 4,0\u00a0M€ de dette à rembourser pour y revenir',
      'dette ÷ total des produits\u00a0: 33,3\u00a0% pour un seuil de 30\u00a0%, 2,0\u00a0M€ de dette à rembourser pour y revenir'
    ]);
  });

  it('d’une entité en grave déficit : les trois remplis, loin du seuil, un plan à demander', async () => {
    // Charges 63 pour 60 : −3 M€, 5 % ; CAF 1,6 − 2 = −0,4 M€.
    const compte = petitJeu.compte.map((c) =>
      c.poste === 'C1' && c.fin === '2023-12-31' ? { ...c, montant: 42e6 } : c
    );
    const m = await salle({ compte: [...compte, ...anterieurs] });
    expect(m.criteres[0]).toMatchObject({ concernee: true, aDemander: true, base: 'cf 2023' });
    expect(criticite(m)).toEqual([4, 'criticité 4 sur 4, très grave\u00a0: 3\u00a0critères remplis, loin du seuil']);
    expect(textes(m)).toEqual([
      'déficit corrigé de 5,0\u00a0% des produits du CRP (60,0\u00a0M€) pour un seuil de 3,0\u00a0%, 1,2\u00a0M€ au-delà',
      'CAF de −0,7\u00a0% du total des produits (60,0\u00a0M€) pour un seuil de 2,0\u00a0%, 1,6\u00a0M€ de moins',
      'CAF de −400\u00a0k€ pour 800\u00a0k€ de capital à rembourser, 1,2\u00a0M€ de moins'
    ]);
    expect(seuils(m)?.[1]).toBe(
      'durée apparente de la dette\u00a0: non calculable sans CAF positive, réputée dépassée'
    );
  });

  it('d’une entité à l’équilibre exact : ni déficit, ni excédent', async () => {
    // Charges 60 pour 60 : 0 ; 3 % de 60 font 1,8 M€ de marge.
    const compte = petitJeu.compte.map((c) =>
      c.poste === 'C1' && c.fin === '2023-12-31' ? { ...c, montant: 39e6 } : c
    );
    const m = await salle({ compte: [...compte, ...anterieurs] });
    expect(textes(m)?.[0]).toBe(
      'résultat corrigé de 0,0\u00a0% des produits du CRP (60,0\u00a0M€) pour un seuil de 3,0\u00a0%, 1,8\u00a0M€ de marge'
    );
  });

  it('d’une entité en excédent, dont la CAF est mince : une durée non significative', async () => {
    // Charges 58,5 : +1,5 M€, 2,5 %. CAF 1,5 − 0,9 − 0,3 − 0,1 = 0,2 M€ : sous 1 % de 60.
    const change: Partial<Record<string, number>> = { C1: 37.5e6, c68: 0, c78: 1e6 };
    const compte = petitJeu.compte.map((c) =>
      c.fin === '2023-12-31' ? { ...c, montant: change[c.poste] ?? c.montant } : c
    );
    const m = await salle({ compte: [...compte, ...anterieurs] });
    expect(textes(m)?.[0]).toBe(
      'excédent corrigé de 2,5\u00a0% des produits du CRP (60,0\u00a0M€) pour un seuil de 3,0\u00a0%, 3,3\u00a0M€ de marge'
    );
    expect(seuils(m)?.[1]).toBe(
      'durée apparente de la dette\u00a0: non significative, faute d’une CAF connue d’au moins 1\u00a0% des produits\u00a0; seuil de 10\u00a0ans dépassé'
    );
  });
});

it('sans encours connu, ne dit pas si les emprunts demandent une autorisation', async () => {
  const m = await salle({ compte: petitJeu.compte.filter((c) => c.poste !== 'encours_dette') });
  expect(emprunt(m)).toEqual([null, 'emprunts\u00a0: chiffres insuffisants pour dire s’il faut une autorisation']);
});

it('une revue n’a que ses décisions, et les axes se suivent dans leur ordre', async () => {
  const [decision] = petitJeu.decision;
  const ailleurs = { ...decision, date: '2024-06-12', texte: 'Suivre les lits.' };
  const [revue] = petitJeu.revue;
  const m = await salle({
    decision: [...petitJeu.decision, ailleurs],
    revue: [...petitJeu.revue, { ...revue, date: '2024-06-12' }],
    axe: petitJeu.axe.toReversed()
  });
  expect(m.revues.map((r) => [r.date, r.decisions.map((d) => d.texte)])).toEqual([
    ['2024-11-20', ['Présenter le calendrier des travaux.']],
    ['2024-06-12', ['Suivre les lits.']]
  ]);
  expect(m.axes.map((a) => a.axe)).toEqual(['1', '2']);
});

it('les actions se suivent par leur numéro, 1.10 après 1.9, dans quelque ordre qu’elles soient données', async () => {
  const [premiere] = petitJeu.action;
  const action = ['1.10', '2.1', '1.9'].map((numero) => ({ ...premiere, numero }));
  const { axes } = await salle({ action });
  expect(axes[0]?.actions.map((a) => a.numero)).toEqual(['1.9', '1.10', '2.1']);
});

describe('les aides, tranche par tranche', () => {
  const [aide] = petitJeu.aide;
  const tranche = (numero: number, autres: Partial<Row<'aide'>> = {}): Row<'aide'> => ({
    ...{ ...aide, tranche: numero },
    ...autres
  });
  const sansJalon = { condition_action: null, condition_jalon: null } as const;
  const parEngagement = { ...sansJalon, condition_engagement: 'E1' };

  it('dans l’ordre, chacune à sa dernière version, à son statut', async () => {
    const { aides } = await salle({
      aide: [
        tranche(5, { suspendue_le: '2024-10-01', notifiee_le: '2024-05-01' }),
        tranche(4, { notifiee_le: '2024-05-01' }),
        tranche(3, { versee_le: '2024-07-01', notifiee_le: '2024-05-01' }),
        tranche(2, { condition: null, ...sansJalon }),
        tranche(1),
        tranche(1, { version: 1, montant: 300_000 }),
        tranche(1, { version: 2, montant: 1 })
      ]
    });
    expect(aides.map((a) => [a.tranche, a.montant, a.statut, a.remplie])).toEqual([
      [1, 300_000, 'conditionnee', false],
      [2, 500_000, 'prevue', null],
      [3, 500_000, 'versee', false],
      [4, 500_000, 'notifiee', false],
      [5, 500_000, 'suspendue', false]
    ]);
  });

  it('à la condition d’un engagement, remplie à la cible, non quand il la manque, inconnue sans mesure', async () => {
    const remplie = async (valeurs: readonly number[]) => {
      const valeur_contradictoire = valeurs.flatMap((valeur) =>
        petitJeu.valeur_contradictoire.map((v) => ({ ...v, valeur }))
      );
      return (await salle({ aide: [tranche(1, parEngagement)], valeur_contradictoire })).aides[0]?.remplie;
    };
    // Cible −900 000, tolérance 50 000.
    expect(await remplie([-950_000])).toBe(true);
    expect(await remplie([-950_001])).toBe(false);
    expect(await remplie([])).toBeNull();
  });
});

describe('les hypothèses', () => {
  it('additionnent ce qui est connu de l’exercice, comptent ce qui ne l’est pas, la dernière année d’abord', async () => {
    const [tarifs] = petitJeu.hypothese;
    const de = (autres: Partial<Row<'hypothese'>>): Row<'hypothese'> => ({
      ...tarifs,
      ...autres
    });
    const { hypotheses } = await salle({
      hypothese: [
        de({}),
        de({ poste: 'energie', impact: -100_000, neutralisee: false }),
        de({ poste: 'cnracl', impact: null, neutralisee: false }),
        de({ exercice: 2025, impact: -900_000 })
      ]
    });
    // Le titre et ses lignes : −250 − 100 = −350 k€, la CNRACL en dehors.
    const de2024 = hypotheses.lignes.filter((l) => l.exercice === hypotheses.exercice);
    expect(de2024.map(({ poste, effet }) => [poste, effet.connu, effet.inconnues])).toEqual([
      ['tarifs', -250_000, 0],
      ['energie', -100_000, 0],
      ['cnracl', null, 1]
    ]);
    expect(hypotheses).toMatchObject({ exercice: 2024, impact: -350_000, neutralise: -250_000, inconnues: 1 });
    expect(hypotheses.lignes.map((l) => l.exercice)).toEqual([2025, 2024, 2024, 2024]);
    const sans = await salle({ hypothese: [de({ neutralisee: false })] });
    expect(sans.hypotheses).toMatchObject({ impact: -250_000, neutralise: 0 });
    expect((await salle({ hypothese: [] })).hypotheses).toMatchObject({ impact: null, neutralise: null, inconnues: 0 });
  });
});

describe('l’effort d’un avenant', () => {
  const [cible] = nonVide(petitJeu.trajectoire.filter((t) => t.version === 'cible' && t.exercice === 2024));

  it('que les lignes de gain n’ont pas suivi se dit en euros', async () => {
    // −600 − (−1 500) = 900 k€ demandés, 305 prévus.
    const avenant = { ...cible, numero: 1, valeur: -600_000, arrete_le: '2024-11-01' };
    const { gains } = await salle({ trajectoire: [...petitJeu.trajectoire, avenant] });
    expect(rebasageEnMots(gains)).toBe(
      'L’avenant 1 demande un effort de 900\u00a0k€ en 2024\u00a0; les lignes de gain, qui en prévoient 305\u00a0k€, n’ont pas été recalées\u00a0: 595\u00a0k€ de moins.'
    );
    // −1 300 − (−1 500) = 200 k€ : les lignes en prévoient 105 de trop.
    const moindre = await salle({ trajectoire: [...petitJeu.trajectoire, { ...avenant, valeur: -1_300_000 }] });
    expect(rebasageEnMots(moindre.gains)).toMatch(/effort de 200\u00a0k€ .* 105\u00a0k€ de trop\.$/u);
  });

  it('que les lignes ont suivi en partie se dit avec ce qui reste à recaler', async () => {
    // Redite à 120 k€ dès le 01/12/2024, 2.1 n’apporte que 10 k€ en 2024 au lieu de 60 : 305 − 60 + 10 = 255 prévus.
    const avenant = { ...cible, numero: 1, valeur: -600_000, arrete_le: '2024-11-01' };
    const redite = petitJeu.gain
      .filter((g) => g.libelle === 'Exhaustivité')
      .map((g) => ({ ...g, version: 1, brut: 120_000, effet: '2024-12-01' }));
    const m = await salle({ trajectoire: [...petitJeu.trajectoire, avenant], gain: [...petitJeu.gain, ...redite] });
    expect(rebasageEnMots(m.gains)).toMatch(/effort de 900\u00a0k€ en 2024/u);
    expect(rebasageEnMots(m.gains)).toMatch(
      /prévoient 255\u00a0k€, n’ont pas toutes été recalées \(2 sur 3 ne le sont pas, 400\u00a0k€ d’année pleine\)/u
    );
    // 400 + 120 k€ d’année pleine au lieu de 400 + 240.
    expect(m.gains.apPlanifiee).toBe(520_000);
    const toutes = petitJeu.gain.map((g) => ({ ...g, version: 1 }));
    const suivi = await salle({ trajectoire: [...petitJeu.trajectoire, avenant], gain: [...petitJeu.gain, ...toutes] });
    expect(rebasageEnMots(suivi.gains)).toMatch(/prévoient 305\u00a0k€, ont été recalées\u00a0: 595\u00a0k€ de moins/u);
  });

  it('une ligne que l’avenant redit vaut l’ancienne la veille de son effet', async () => {
    const redite = petitJeu.gain
      .filter((g) => g.libelle === 'Exhaustivité')
      .map((g) => ({ ...g, version: 1, brut: 120_000 }));
    const apA = async (au: string) => (await salle({ gain: [...petitJeu.gain, ...redite] }, au)).gains.apPlanifiee;
    expect([await apA('2024-10-31'), await apA('2024-11-01')]).toEqual([640_000, 520_000]);
  });

  it('ne se dit ni de la CAF, ni quand les lignes font juste l’effort', async () => {
    const caf = petitJeu.trajectoire.map((t) => ({ ...t, numero: 1, solde: 'caf' as const }));
    const m = await salle({ trajectoire: caf });
    expect([m.gains.rebasage, m.ponts.cible, resultatVise(m.trajectoires)]).toEqual([null, null, null]);
    const juste = { ...cible, numero: 1, valeur: -1_195_000, arrete_le: '2024-11-01' };
    expect((await salle({ trajectoire: [...petitJeu.trajectoire, juste] })).gains.rebasage).toBeNull();
  });
});

describe('les premières lignes', () => {
  it('disent l’état, le mois, ce qui manque, l’atterrissage et les retards', async () => {
    const m = await salle();
    const { synthese, axes, gains } = m;
    expect(etatEnMots(m)).toBe(
      'Avenanté, mois 10 sur 58\u00a0; il manque 210\u00a0k€ d’effet 2024 sur 305\u00a0k€ attendus à date\u00a0; 1 jalon en retard.'
    );
    expect(verdictDuResultat(m)).toEqual({
      position: 'Projeté sous la cible',
      ton: 'moins',
      texte: 'Résultat 2024 du CRP\u00a0: établissement −1,3\u00a0M€ (RIA 2), cible −750\u00a0k€.',
      fiabilite: null
    });
    expect(synthese.ton).toBe('moins');
    expect(chiffresCles(m).map((c) => [c.valeur, c.precision, c.ton])).toEqual([
      [-1_300_000, 'cible −750\u00a0k€', 'moins'],
      [
        null,
        'CH de la Plaine\u00a0: 2,0\u00a0M€ au 31/12/2023, sans jours de charges, faute d’un compte financier connu',
        'neutre'
      ],
      [380_000, 'pour 640\u00a0k€ dus à date, sur 640\u00a0k€ prévus', 'neutre']
    ]);
    expect(axes.map((a) => [a.axe, a.actions.map((x) => x.numero)])).toEqual([
      ['1', ['1.1']],
      ['2', ['2.1']]
    ]);
    // 240 000 de codage pris à un hôpital hors du périmètre ne sont rien pour le territoire.
    expect(gains).toMatchObject({ recettes: 240_000, depenses: 400_000, apTerritoire: 400_000, partActivite: 0 });
  });

  it('disent combien le même document des exercices passés s’était trompé', async () => {
    const m = await salle();
    const [crp] = m.trajectoires;
    if (!crp) throw new Error('le petit contrat n’a pas de trajectoire');
    const de = (justesse: typeof crp.justesse) =>
      verdictDuResultat({ entete: m.entete, trajectoires: [{ ...crp, justesse }] })?.fiabilite;
    const passe = { version: 'ria2', sens: 'trop_favorable', ecartMoyen: -1e6, partMoyenne: -0.02 } as const;
    const annees = [2022, 2023].map((exercice) => ({ exercice, ecart: -1e6 }));
    expect(de({ ...passe, exercices: annees })).toBe(
      'Ses 2 derniers RIA 2 étaient trop favorables de 1,0\u00a0M€ en moyenne (2,0\u00a0% des produits).'
    );
    expect(de({ ...passe, exercices: annees.slice(1), sens: 'trop_prudent', partMoyenne: null })).toBe(
      'Son RIA 2 2023 était trop prudent de 1,0\u00a0M€.'
    );
  });

  it('d’un contrat qui fait mieux que sa cible, sans rien qui contredise', async () => {
    const trajectoire = petitJeu.trajectoire.map((t) => (t.version === 'ria2' ? { ...t, valeur: -700_000 } : t));
    const m = await salle({
      ...{ trajectoire, jalon: [], action_point: [], gain: [], gain_palier: [], valeur_contradictoire: [] }
    });
    expect(m.synthese).toMatchObject({ ton: 'neutre', desaccord: [], desaccordDe: [] });
    expect(etatEnMots(m)).toBe('Avenanté, mois 10 sur 58\u00a0; gains non renseignés.');
    expect(verdictDuResultat(m)?.position).toBe('Projeté au-dessus de la cible');
    expect(chiffresCles(m)[0]?.ton).toBe('mieux');
  });

  it('d’un contrat gelé, disent depuis quand, et où en étaient ses gains', async () => {
    const [signature] = petitJeu.contrat_evenement;
    const suspension: Row<'contrat_evenement'> = {
      ...signature,
      ...{ rang: 2, date: '2024-09-01', type: 'suspension', gel: true }
    };
    const m = await salle({ contrat_evenement: [...petitJeu.contrat_evenement, suspension] });
    expect(etatEnMots(m)).toMatch(/cibles et gains attendus gelés depuis le 01\/09\/2024/u);
    expect(rythmeEnMots(m)).toBe(
      '380\u00a0k€ d’année pleine en vigueur, pour 400\u00a0k€ dus au gel, le 01/09/2024, sur 640\u00a0k€ prévus'
    );
  });

  it('ce qui n’est pas expliqué est à demander à la prochaine revue, ou avant la signature tant que rien n’est signé', async () => {
    const demande = (m: Awaited<ReturnType<typeof salle>>) =>
      [m.ponts.annuel, m.ponts.cible].map((pont) => pont?.question?.quand);
    expect(demande(await salle({}))).toEqual(Array(2).fill('revue'));
    const [signature] = petitJeu.contrat_evenement;
    const projet = { ...signature, type: 'projet' as const };
    const { entete, ponts } = await salle({ contrat_evenement: [projet] });
    expect(entete.etat).toBe('projet');
    expect(ponts.annuel?.question?.quand).toBe('signature');
  });

  it('une dépense évitée se dit à part : ni retenue, ni ponctuelle, ni du territoire', async () => {
    // L’action 2.1 n’évite plus que des dépenses : 240 000 par an, et 90 000 une fois, hors de tout total.
    const gain = petitJeu.gain.map((g) => (g.action === '2.1' ? { ...g, nature: 'depense_evitee' as const } : g));
    const { gains } = await salle({ gain });
    expect(gains).toMatchObject({
      ...{ apPlanifiee: 400_000, recettes: 0, depenses: 400_000, apTerritoire: 400_000 },
      ...{ depensesEvitees: 240_000, ponctuelPlanifie: 0, ponctuelAttenduAnnee: 0, partPonctuelle: 0 }
    });
    // Des 240 000 que l’établissement retient, rien ; l’ARS a valorisé la seule ligne qui reste.
    expect(gains.retenus).toMatchObject({
      etablissement: { montant: 400_000, nonValorisees: 0 },
      ars: { montant: 300_000, nonValorisees: 0, eurosNonValorises: 0 }
    });
  });

  it('un plafond de base qui réduit les gains se dit, avec ce qui est retenu', async () => {
    const base = petitJeu.base.map((b) => ({ ...b, plafond: 300_000 }));
    expect((await salle({ base })).gains.alertes.map(alerteEnMots)).toEqual([
      '«\u00a0Lits de médecine\u00a0», base commune aux actions 1.1\u00a0: 400\u00a0k€ d’année pleine annoncés, 300\u00a0k€ retenus (abattement et plafond de 300\u00a0k€).'
    ]);
  });

  it('une entité dont le compte manque le dit, et sa somme ne se fait pas', async () => {
    const [membre] = petitJeu.contrat_perimetre;
    const deux = [...petitJeu.contrat_perimetre, { ...membre, ej: '970000002' }];
    const autre = petitJeu.trajectoire.map((t) => ({ ...t, ej: '970000002' }));
    const { trajectoires } = await salle({
      ...{ contrat_perimetre: deux, trajectoire: [...petitJeu.trajectoire, ...autre] }
    });
    expect(trajectoires[0]?.realise).toEqual([{ annee: 2023, valeur: null, statut: 'provisoire' }]);
    expect(trajectoires[0]?.reserves.map(reserveEnMots)[0]).toMatch(
      /^2023\u00a0: compte financier manquant de [^,]+\.$/u
    );
    // La cible de chacun est de −750 k€.
    expect(trajectoires[0]?.cible).toEqual({ valeur: -1_500_000, absence: null });
  });
});

describe('un plan dont aucun fait n’est connu à la date', () => {
  it('n’a pas de gain : il n’en aura qu’au premier fait', async () => {
    // La signature du 1er mars 2024 est le premier fait du petit contrat.
    const avant = await salle({}, '2024-02-29');
    expect([avant.gains.apPlanifiee, avant.gains.raisonAbsence]).toEqual([0, 'sans_objet']);
    expect((await salle({}, '2024-03-01')).gains.apPlanifiee).toBe(640_000);
  });
});

describe('la preuve d’une tranche d’aide, qui n’a pas de jour', () => {
  const preuve = 'Pièces reçues le 8 avril';
  const dite = async (versee_le: string | null, au?: string) => {
    const aide = petitJeu.aide.map((a) => ({ ...a, versee_le, preuve }));
    return (await salle({ aide }, au)).aides[0]?.preuve;
  };

  it('est connue à la date du jeu ; avant, avec le versement qu’elle a permis et sinon pas', async () => {
    expect(await dite(null)).toBe(preuve);
    expect(await dite(null, '2024-06-30')).toBeNull();
    expect(await dite('2024-05-02', '2024-06-30')).toBe(preuve);
    expect(await dite('2024-07-02', '2024-06-30')).toBeNull();
  });
});
