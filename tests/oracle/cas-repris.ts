import { SEUILS_DU_PAQUET } from '$lib/domain/alerte/seuils-communs';
import { reserveEnMots } from '$lib/words/contrat/reserves';
import { describe, expect, it } from 'vitest';
import { rebasageEnMots } from '$lib/words/contrat/rebasage';
import { morceauxDuReste } from '$lib/words/contrat/rythme';
import { ensembleDe } from '$lib/views/portefeuille/ensemble';
import { messageContrats } from '$lib/words/portefeuille/message-contrats';
import type { ContratModele } from '$lib/views/contrat/contrat.types';
import { registre } from '$lib/views/registre';
import type { Oracle } from './oracle';
import type { Situation } from './situations';

const TE = 'trois-etangs-performance-2024';
const RO = 'rives-d-orvel-redressement-2025';
const MN = 'marche-du-nord-performance-2024';
const HL = 'haute-lisiere-performance-2023';
const CJ18 = 'cote-des-joncs-performance-2018';
const CPOM = 'pays-de-serre-cpom-2024';
const MC = 'monts-cendres-pref-2024';
const PTSM = 'ptsm-hautes-terres';

const resultat = (m: ContratModele, code: string) => m.resultats?.lignes.find((l) => l.code === code)?.valeur ?? null;
const chemin = (m: ContratModele, code: string) => m.engagements.find((e) => e.code === code)?.avancement?.brut ?? null;

/**
 * Figures of the demonstration worked by hand since they were once shown wrong: both the tables and the models say them.
 *
 * @param lu the oracle at the dataset's date, and what screens show on that day and on 31 December 2025
 */
export function casRepris(contexte: () => { oracle: Oracle; situations: ReadonlyMap<string, Situation> }): void {
  const situation = (au = '2026-09-30'): Situation => {
    const trouvee = contexte().situations.get(au);
    if (trouvee === undefined) throw new Error(`Aucune situation au ${au}`);
    return trouvee;
  };
  const modele = (contrat: string, au?: string): ContratModele => {
    const trouve = situation(au).contrats.get(contrat);
    if (trouve === undefined) throw new Error(`Contrat absent de la démonstration : ${contrat}`);
    return trouve;
  };

  /** The row of a question for a contract, and for a key of it. */
  const dit = async (question: string, contrat: string, cle?: string) => {
    const lignes = await contexte().oracle.demande(question);
    const ligne = lignes.find((l) => l.contrat === contrat && (cle === undefined || l.cle === cle));
    if (ligne === undefined) throw new Error(`Rien dans ${question} pour ${contrat}`);
    return ligne;
  };

  describe('les chiffres repris à la main de la démonstration', () => {
    it('au 31/12/2025, le CHU des Trois-Étangs a 55 441 683 € au 30/11, 22,0 jours de charges : l’EPRD n’est pas un solde', () => {
      expect(modele(TE, '2025-12-31').tresorerie.find(({ ej }) => ej === '990030011')).toMatchObject({
        // 921 568 852 € de charges décaissables en 2024, sur 365 jours : 2 524 846,17 € par jour.
        ...{ date: '2025-11-30', montant: 55_441_683, jours: 21.95844 }
      });
    });

    it('la Marche du Nord, gelée le 07/10/2025, devait ses cibles du 31/12/2024 : une est hors tolérance, les suivantes sont gelées', async () => {
      // 421 709 € sous −10 620 000 et 421 354 € sous 8 956 000, tolérés jusqu'à 450 000 ; 12,9 jours pour 11,2 ; 5 501 566 €
      // d'intérim pour 4 953 000, 548 566 de trop dont 50 000 tolérés.
      const attendus = [
        ...[
          ['E1', 'tolerance', -421_709],
          ['E2', 'tolerance', -421_354]
        ],
        ...[
          ['E3', 'atteinte', 1.7],
          ['E4', 'manquee', -548_566]
        ]
      ];
      const { engagements } = modele(MN);
      expect(engagements.map(({ code, etat, ecart }) => [code, etat, Number(ecart?.toFixed(1))])).toEqual(attendus);
      for (const [cle, etat] of attendus) expect((await dit('engagements', MN, String(cle))).etat).toBe(etat);
      for (const { constate, cibles } of engagements) {
        expect(constate?.date).toBe('2024-12-31');
        expect(cibles.map(({ date, gel }) => [date.slice(0, 4), gel])).toEqual([
          ['2024', undefined],
          ...['2025', '2026', '2027'].map((annee) => [annee, 'gele'])
        ]);
      }
    });

    it('au 30/09/2025, des 51 lignes de Monts-Cendrés une seule était réalisée, de 167 k€ par an', () => {
      expect(modele(MC).gains.enVigueurUnAnAvant).toBe(167_000);
    });

    it('la cible de trésorerie d’un hôpital est celle de l’avenant en vigueur, et un contrat gelé n’en a plus', () => {
      const cible = (contrat: string, ej: string, au?: string) =>
        modele(contrat, au).tresorerie.find((t) => t.ej === ej)?.cible;
      // Signée à 4 007 k€ pour 2026, ramenée à 3 242 par l’avenant 1 ; à fin 2025, il en demandait 1 343.
      expect(cible(MC, '990010021')).toBe(3_242_000);
      expect(cible(MC, '990010021', '2025-12-31')).toBe(1_343_000);
      // 16 720 k€ signés pour 2026, gelés depuis le 30/06/2025.
      expect(cible(MN, '990110011')).toBeNull();
    });

    it.each([
      // Le lundi 19/01/2026 paraît la situation de fin décembre : 60,6 M€. Jusque-là, le solde est celui de novembre.
      ['2026-01-01', '2025-11-30', 55_441_683, 21.95844],
      ['2026-01-15', '2025-11-30', 55_441_683, 21.95844],
      ['2026-01-18', '2025-11-30', 55_441_683, 21.95844],
      ['2026-01-19', '2025-12-31', 60_577_409, 23.992515]
    ])('au %s, le CHU des Trois-Étangs n’a encore que son solde du %s', async (au, date, montant, jours) => {
      const lu = await registre.contrat.run(contexte().oracle.db, { contrat: TE, au });
      expect(lu.tresorerie.find(({ ej }) => ej === '990030011')).toMatchObject({ date, montant, jours });
    });

    it.each([
      ['structurel', TE, -28.4],
      ['structurel', RO, -31.5],
      ['structurel', MN, -14.1],
      ['structurel', CPOM, -4.6],
      // −1,26 au compte financier, moins 1,82 d'aides et 0,22 de produits qui ne reviennent pas.
      ['structurel', HL, -3.3],
      // −28,44 moins les hypothèses neutralisées de ses huit entités : −2,439 −0,297 −0,224 −0,100 −0,080 −0,057 −0,058 −0,042.
      ['neutralise', TE, -25.1],
      // −31,55 moins celles de ses cinq entités : −0,348 −0,052 −0,024 −0,022 −0,013.
      ['neutralise', RO, -31.1]
    ])('le résultat %s 2025 repart du comptable : %s, %s M€', async (code, contrat, millions) => {
      const lu = await dit('quatre-resultats', contrat);
      expect(lu.exercice).toBe(2025);
      expect(Number(lu[code]) / 1e6).toBeCloseTo(millions, 1);
      expect(Number(resultat(modele(contrat), code)) / 1e6).toBeCloseTo(millions, 1);
    });

    it.each([
      [TE, 'E3', 47],
      [RO, 'E1', 4],
      [MN, 'E1', 14],
      [CPOM, 'E4', 33],
      [PTSM, 'E1', 30],
      [PTSM, 'E2', 40],
      [PTSM, 'E3', 33]
    ])('la part du chemin se mesure à la dernière cible : %s, %s, %s %', async (contrat, code, pourcent) => {
      const lu = await dit('engagements', contrat, code);
      expect(Math.round(Number(lu.part_du_chemin) * 100)).toBe(pourcent);
      expect(Math.round(Number(chemin(modele(contrat), code)) * 100)).toBe(pourcent);
    });

    it('les recettes et dépenses des Trois-Étangs en année pleine font 12,8 et 20,1 M€, sans les ponctuels', async () => {
      const [lu, { gains }] = [await dit('annee-pleine', TE), modele(TE)];
      expect(lu).toMatchObject({ recettes: 12_809_250, depenses: 20_081_500 });
      expect([gains.recettes, gains.depenses]).toEqual([12_809_250, 20_081_500]);
      expect(gains.recettes + gains.depenses).toBe(gains.apPlanifiee);
    });

    it.each([
      [TE, 33.5],
      [CPOM, 5.4],
      [RO, 31.3]
    ])(
      'ce que l’établissement retient compte les lignes que l’ARS n’a pas valorisées : %s, %s M€',
      async (contrat, millions) => {
        const lu = await dit('annee-pleine', contrat);
        expect(Number(lu.retenu_etablissement) / 1e6).toBeCloseTo(millions, 1);
        expect(Number(modele(contrat).gains.retenus.etablissement.montant) / 1e6).toBeCloseTo(millions, 1);
      }
    );

    it.each([
      [TE, 2, 4],
      [CJ18, 5, 22],
      [MC, 6, 3],
      [MN, 3, 0]
    ])(
      'les jalons en retard, ceux des actions abandonnées à part : %s, %s et %s',
      async (contrat, retard, abandonnes) => {
        const [lu] = await contexte().oracle.db.query(
          `SELECT count(*) FILTER (en_retard) AS retard, count(*) FILTER (abandonnee AND NOT atteint AND derniere < echu_le) AS abandonnes
         FROM jalon_connu WHERE contrat = ?`,
          [contrat]
        );
        expect(lu).toEqual({ retard, abandonnes });
        const comptes = modele(contrat).axes.flatMap(({ actions }) => actions.map((action) => action.jalons));
        expect(comptes.reduce((n, c) => n + c.enRetard, 0)).toBe(retard);
        expect(comptes.reduce((n, c) => n + c.abandonnes.enRetard, 0)).toBe(abandonnes);
      }
    );

    it.each([
      [CJ18, 10],
      [MN, 23]
    ])('sans le jour où %s s’arrête, %s de ses jalons se diraient en retard', async (contrat, sansArret) => {
      const [lu] = await contexte().oracle.db.query(
        `SELECT count(*) FILTER (NOT atteint AND NOT abandonnee AND derniere < au) AS retard
         FROM jalon_connu, situation WHERE contrat = ?`,
        [contrat]
      );
      expect(lu).toEqual({ retard: sansArret });
    });

    it('ce qui reste des Trois-Étangs : 5,1 perdus, 3,0 de moins que prévu, 8,2 échus, 1,6 M€ à venir', async () => {
      const [lu] = await contexte().oracle.db.query(
        `SELECT sum(prevue) FILTER (perdue) AS perdu, sum(prevue - en_vigueur_ap) FILTER (court) AS moindre,
           sum(prevue) FILTER (NOT perdue AND NOT court AND debut_reel <= le) AS echu,
           sum(prevue) FILTER (NOT perdue AND NOT court AND debut_reel > le) AS a_venir
         FROM (SELECT *, coalesce(palier IN ('perdu', 'repris'), false) AS perdue, en_vigueur AND debut_reel <= le AS court
           FROM annee_pleine WHERE contrat = ?)`,
        [TE]
      );
      expect(lu).toEqual({ perdu: 5_080_250, moindre: 3_025_000, echu: 8_215_500, a_venir: 1_625_000 });
      expect(morceauxDuReste(modele(TE).gains.reste).map((phrase) => /^[\d,]+/.exec(phrase)?.[0])).toEqual([
        '5,1',
        '3,0',
        '8,2',
        '1,6'
      ]);
    });

    it('la tête : −89,4 M€ pour −75,2, écart −14,2 sur 9 contrats, dont 5 sous leur cible', async () => {
      const [lu] = await contexte().oracle.demande('tete');
      expect(lu?.n_resultats).toBe(9);
      // −86,5 aux RIA 1, moins 1,6 et 1,2 des EPRD modificatifs de juillet de Monts-Cendrés et de Plaine-de-Brume.
      expect(Number(lu?.somme_projetee) / 1e6).toBeCloseTo(-89.4, 1);
      expect(Number(lu?.somme_cible) / 1e6).toBeCloseTo(-75.2, 1);
      expect((Number(lu?.somme_projetee) - Number(lu?.somme_cible)) / 1e6).toBeCloseTo(-14.2, 1);
      const { totaux, suivis } = situation().suivis;
      expect(totaux?.resultat).toMatchObject({ exercice: 2026, atterrissage: lu?.somme_projetee, contrats: 9 });
      expect(
        messageContrats({
          ensemble: ensembleDe({ lignes: [], territoires: suivis, aRegarder: [], seuils: SEUILS_DU_PAQUET }),
          totaux
        })
      ).toMatch(/^5 contrats sur 9 sont projetés sous leur cible 2026/);
    });

    it('sous le plafond de sa base, Haute-Lisière réalise 119 k€ de plus qu’attendu : le prévu non livré n’y tient pas de place', async () => {
      // 8 461 500 réalisés − 8 342 250 attendus.
      const lu = await dit('effets', HL);
      expect(Number(lu.realise_a_date) - Number(lu.attendu_a_date)).toBeCloseTo(119_250, 2);
      const { gains } = modele(HL);
      expect(gains.realiseADate - gains.attenduADate).toBeCloseTo(119_250, 2);
      expect(morceauxDuReste(gains.reste).some((phrase) => /à venir|échu|date d’effet/u.test(phrase))).toBe(false);
    });

    it('après l’avenant des Trois-Étangs, l’effort est de 20,8 M€ et les lignes en prévoient 29,0 : 8,2 de trop, et non un inexpliqué', () => {
      const { gains, ponts } = modele(TE);
      expect(rebasageEnMots(gains)).toMatch(
        /effort de 20,8\u00a0M€ en 2026.*prévoient 29,0\u00a0M€.*8,2\u00a0M€ de trop/u
      );
      expect(ponts.cible?.pieces.find(({ code }) => code === 'hors_plan')?.valeur).toBeCloseTo(8.22e6, -4);
    });

    it('un RIA 1 du CHU des Trois-Étangs se juge sur les RIA 1 passés : 4,5, 9,5 et 2,8 M€ de trop', () => {
      const reserves = modele(TE).trajectoires.flatMap((t) => t.reserves.map(reserveEnMots));
      expect(reserves.find((r) => r.includes('CHU'))).toMatch(
        /^RIA 1, .*2023\u00a0: −4,5\u00a0M€, 2024\u00a0: −9,5\u00a0M€, 2025\u00a0: −2,8\u00a0M€/u
      );
    });

    it('les RIA 1 de Rives-d’Orvel se jugent sur cinq exercices, que leurs comptes disent avant le contrat', () => {
      // Σ des cinq entités, compte financier moins RIA 1 ; −15 752 057 € en tout, −3 150 411 par an.
      const { justesse } = modele(RO).trajectoires.find(({ solde }) => solde === 'resultat_crp') ?? {};
      expect(justesse?.exercices.map(({ exercice, ecart }) => [exercice, Math.round(ecart)])).toEqual([
        ...[
          [2021, -5_575_401],
          [2022, -1_145_961],
          [2023, -2_032_307],
          [2024, -2_638_985],
          [2025, -4_359_403]
        ]
      ]);
      // −3,150,411.4, to the euro.
      expect(justesse?.ecartMoyen).toBe(-3_150_411);
    });

    it('des 8 lignes de Rives-d’Orvel que l’ARS n’a pas valorisées, une est perdue\u00a0: 7 se demandent, pour 4,5 M€', () => {
      // 6.1.7, de 73 k€, est tombée avec son action : 4 547 k€ en tout, 4 474 à discuter.
      const { ars, enDiscussion } = modele(RO).gains.retenus;
      expect([ars.nonValorisees, enDiscussion.nonValorisees.lignes]).toEqual([7, 7]);
      expect(ars.eurosNonValorises).toBeCloseTo(4_474_000, -3);
    });

    it('gelé depuis le 7 octobre 2025, Marche-du-Nord n’a pas de cible à comparer aux résultats de 2025', () => {
      const { resultats } = modele(MN);
      expect(resultats?.exercice).toBe(2025);
      expect(resultats?.lignes.map(({ cible }) => cible)).toEqual([null, null, null, null]);
      // L’année d’avant, l’engagement de résultat était dû, et le compte financier de 2024 en avait une.
      const avant = modele(MN, '2025-12-31').resultats;
      expect([avant?.exercice, avant?.lignes.some(({ cible }) => cible !== null)]).toEqual([2024, true]);
    });

    it('l’hôpital du Val-d’Ambre, sous plan de redressement, n’en a pas un à demander', () => {
      expect(modele('val-d-ambre-plan-redressement-2024').criteres[0]).toMatchObject({
        ...{ concernee: true, procedure: { stade: 'en_cours', annees: [2024, 2027] }, aDemander: false }
      });
    });

    it('sur son RIA 1 de 2026, un hôpital de Vallon-Bleu remplit les trois critères, quand son compte financier n’en remplit qu’un', () => {
      const de = (contrat: string, entite: string) =>
        modele(contrat)
          .criteres.find(({ ej }) => ej === entite)
          ?.criteres.map(({ rempli, prevus: [prevu] = [] }) => [
            ...[rempli, prevu?.document, prevu?.rempli, prevu?.chiffres?.valeur]
          ]);
      // Résultat corrigé de −716 137 € sur 21 689 000 ; CAF de 139 308 €, 0,6 % des produits, pour 224 843 € de capital.
      expect(de('vallon-bleu-redressement-2026', '990100071')).toEqual([
        [false, 'ria1 2026', true, -0.033018],
        [true, 'ria1 2026', true, 0.006005],
        [false, 'ria1 2026', true, 139_308]
      ]);
      // Le 3° est nouveau à la Côte-des-Joncs : CAF de 245 552 € pour 419 232 € de capital.
      expect(de('cote-des-joncs-redressement-2025', '990040051')?.[2]).toEqual([false, 'ria1 2026', true, 245_552]);
    });

    it('à Grisegarde, l’EPRD modificatif de juillet ne couvre plus le capital que le RIA 1 couvrait', () => {
      // CAF de 288 k€ au RIA 1, de −104 234 € à l’EPRD modificatif, pour 284 674 € de capital : −388 908 €.
      const entite = modele('plaine-de-brume-redressement-2025').criteres.find(({ ej }) => ej === '990020061');
      expect(entite?.criteres[2]).toMatchObject({
        rempli: false,
        prevus: [{ rempli: true, document: 'ria1 2026', cafDe: { version: 'eprd_modificatif', numero: 1 } }]
      });
      expect(entite?.criteres[2]?.prevus?.[0]?.chiffres).toMatchObject({ valeur: -104_234, marge: -388_908 });
      expect(entite?.criteres.slice(0, 2).map(({ prevus }) => prevus?.[0]?.cafDe)).toEqual([undefined, undefined]);
    });

    it('aux Monts-Cendrés, les tuiles lisent l’EPRD modificatif, plus récent\u00a0; les critères, le RIA 1, qui a des comptes', () => {
      const de = (contrat: string) =>
        modele(contrat).criteres.map(({ criteres, plusRecent }) => [
          criteres[2]?.prevus?.at(-1)?.document,
          plusRecent?.version
        ]);
      expect(de('monts-cendres-pref-2024')).toEqual(Array(3).fill(['ria1 2026', 'eprd_modificatif']));
      expect(de('rives-d-orvel-redressement-2025')).toEqual(Array(5).fill(['ria1 2026', undefined]));
    });

    it('signé pour 2027, Vallon-Bleu n’a ni cible de 2026, ni pont', () => {
      const { engagements, ponts } = modele('vallon-bleu-redressement-2026');
      expect(new Set(engagements.map(({ etat }) => etat))).toEqual(new Set(['a_venir']));
      expect(ponts).toMatchObject({ annuel: null, cible: null });
    });

    it('deux engagements manqués sur trois contredisent le projet de santé mentale des Hautes-Terres', () => {
      const { engagements, synthese } = modele(PTSM);
      expect(engagements.map(({ etat }) => etat)).toEqual(['manquee', 'atteinte', 'manquee']);
      expect(synthese.desaccord).not.toEqual([]);
    });

    it('gelé, Marché-du-Nord n’attend plus rien en 2026', async () => {
      expect(await dit('effets', MN)).toMatchObject({ exercice: 2026, attendu_a_date: 0, attendu_annee: 0 });
      expect(modele(MN).gains).toMatchObject({ exercice: 2026, attenduADate: 0, attenduAnnee: 0 });
    });

    it('gelé, Marché-du-Nord ne compte au pont de 2026 que le report du réalisé : 0,68 M€ et aucune mesure', () => {
      // En vigueur en mai 2025, 1 080 k€ × 4/12 ; en juin, 572 × 5/12 ; en juillet, 155 × 6/12 ; en janvier, rien.
      const pieces = new Map(modele(MN).ponts.annuel?.pieces.map(({ code, valeur }) => [code, valeur]));
      expect(pieces.get('report')).toBeCloseTo(360_000 + 238_333.33 + 77_500, 0);
      expect([pieces.get('mesures') ?? 0, pieces.get('a_venir') ?? 0]).toEqual([0, 0]);
      expect(modele(MN).ponts.cible).toBeNull();
    });

    it('abandonné, le contrat de 2018 de la Côte des Joncs est jugé au 22/06/2021, sans pont', async () => {
      const [lu] = await contexte().oracle.db.query('SELECT le FROM jugement WHERE contrat = ?', [CJ18]);
      expect(lu).toEqual({ le: '2021-06-22' });
      expect(modele(CJ18).gains.au).toBe('2021-06-22');
      expect(modele(CJ18).ponts).toMatchObject({ annuel: null, cible: null });
    });
  });
}
