import { perimetreEnMots } from '../perimetre-dit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NativeDatabase } from '$lib/engine/native.server';
import { REUNIONS, type CodeDeReunion } from '$lib/domain/contrat/reunions';
import type { Row, TableRows } from '$lib/schema/tables';
import { reunion } from '$lib/views/reunion/reunion';
import type {
  ConseilModele,
  DialogueModele,
  EprdModele,
  RevueModele,
  RiaModele
} from '$lib/views/reunion/reunion.types';
import { ouvreJeuDEssai } from '../../../../tests/parity/jeu-ouvert';
import { petitJeu } from '../../../../tests/parity/petit-jeu';
import { difference, ensemble, moisCourt, montant, NR, SANS_OBJET, variation } from './bloc';
import type { Moment } from '../contrat/arret';
import { pageDeLaReunion } from './page';
import { pageDuDialogue } from './dialogue';
import { pageDuConseil } from './conseil';
import { pageDeLEprd } from './eprd';
import { pageDeLaRevue } from './revue';
import { pageDuRia } from './ria';

let db: NativeDatabase;
beforeAll(async () => {
  db = await ouvreJeuDEssai(petitJeu);
});
afterAll(() => db.close());

const lis = async (code: CodeDeReunion, rows?: TableRows) => {
  if (!rows) return reunion(db, { contrat: 'essai-2024', reunion: code });
  const autre = await ouvreJeuDEssai({ ...petitJeu, ...rows });
  const modele = await reunion(autre, { contrat: 'essai-2024', reunion: code });
  autre.close();
  return modele;
};

describe('la page d’une réunion', () => {
  it.each(REUNIONS)(
    '%s pose une question, y répond par un message, et ses tableaux ont autant de cellules que de titres',
    async (code) => {
      const page = pageDeLaReunion(await lis(code));
      expect(page.question).toMatch(/\u00a0\?$/u);
      expect(page.message).toMatch(/\.$/u);
      expect(page.blocs.length).toBeGreaterThan(3);
      expect(page.blocs.flatMap(({ colonnes }) => colonnes.map(({ title }) => title))).not.toContain('');
      for (const { id, colonnes, lignes } of page.blocs)
        for (const ligne of lignes) expect([id, ligne.length]).toEqual([id, colonnes.length]);
    }
  );

  it.each(REUNIONS)('%s garde les lignes que rien ne remplit, et dit le fichier qui les remplirait', async (code) => {
    const page = pageDeLaReunion(await lis(code, { compte: [], transmission: [], aide: [], hypothese: [], pole: [] }));
    expect(page.blocs.every(({ lignes, vide }) => lignes.length > 0 || vide !== '')).toBe(true);
    expect(page.manques.every(({ fichier }) => fichier !== '')).toBe(true);
    const cellules = page.blocs.flatMap(({ lignes }) => lignes.flatMap((ligne) => ligne.slice(1)));
    // Nothing is known of accounts: no amount of zero is shown in their place.
    if (code === 'dialogue-de-gestion') expect(cellules.filter((c) => c !== NR)).toEqual([]);
  });
});

describe('les mots d’un chiffre', () => {
  it('une absence, un sans objet et un zéro sont trois mots', () => {
    expect([montant(null), montant('sans_objet'), montant(0)]).toEqual([NR, SANS_OBJET, '0\u00a0€']);
    expect(difference(null, 3)).toBeNull();
    expect(difference('sans_objet', 3)).toBe('sans_objet');
    expect(variation(105, 100)).toBe('+5,0\u00a0%');
    expect(variation(5, 0)).toBe(SANS_OBJET);
  });

  it('l’ensemble est la somme des entités, ou la seule', () => {
    const ligne = (ej: string | null, caf: number | null) => ({ ej, nom: ej ?? '', chiffres: { caf } });
    expect(ensemble([ligne('A', 2)], 'caf')).toBe(2);
    expect(ensemble([ligne('A', 2), ligne('B', 3), ligne(null, 5)], 'caf')).toBe(5);
    expect(ensemble([], 'caf')).toBeNull();
  });

  it('avril s’abrège avr., mai ne s’abrège pas', () => {
    expect([4, 5, 7].map(moisCourt)).toEqual(['avr.', 'mai', 'juil.']);
  });
});

const A = '970000001';
const mois = (annee: number, m: number, poste: Row<'compte'>['poste'], montantDuMois: number): Row<'compte'> => {
  const fin = new Date(Date.UTC(annee, m, 0)).toISOString().slice(0, 10);
  return {
    ...{
      ej: A,
      budget: 'H',
      poste,
      debut: `${fin.slice(0, 7)}-01`,
      fin,
      version: 'situation',
      montant: montantDuMois
    },
    ...{ publie_le: fin, source: petitJeu.source[0].id, simule: false }
  };
};

const deLAnnee = (
  annee: number,
  version: Row<'compte'>['version'],
  montantDeLAnnee: number,
  publie_le: string
): Row<'compte'> => ({ ...mois(annee, 12, 'C1', montantDeLAnnee), debut: `${annee}-01-01`, version, publie_le });

describe('le dialogue de gestion', () => {
  it('trois mois à 11 M€, pour un EPRD de 120 M€ dont les mêmes mois ont fait 24 % de l’année close : 4,2 M€ au-dessus', async () => {
    const seule = petitJeu.contrat_perimetre.filter(({ ej }) => ej === A);
    const annee = (await lis('dialogue-de-gestion')).contenu.exercice;
    const compte = [
      ...Array.from({ length: 12 }, (_, i) => mois(annee - 1, i + 1, 'C1', 8e6)),
      ...Array.from({ length: 3 }, (_, i) => mois(annee, i + 1, 'C1', 11e6)),
      deLAnnee(annee, 'eprd', 120e6, `${annee}-01-01`),
      // Douze mois font 96 M€, le compte financier 100 : trois mois en sont 24 %, 28,8 M€ de l’EPRD.
      deLAnnee(annee - 1, 'cf_arrete', 100e6, `${annee}-01-01`)
    ];
    const modele = await lis('dialogue-de-gestion', { compte, contrat_perimetre: seule });
    const contenu = modele.contenu as DialogueModele;
    expect(contenu.mois).toBe(3);
    expect(contenu.cumul).toEqual({ realise: 33e6, eprd: 28.8e6, avant: 24e6 });
    expect(contenu.titre1.map(({ eprd }) => eprd)).toEqual(Array.from({ length: 12 }, () => 9.6e6));
    expect(pageDuDialogue(contenu, perimetreEnMots(modele.perimetre)).message).toContain(
      '4,2\u00a0M€ au-dessus de l’EPRD'
    );
    const juste = { ...contenu, cumul: { ...contenu.cumul, realise: 28.8e6 } };
    expect(pageDuDialogue(juste, perimetreEnMots(modele.perimetre)).message).toContain(
      'le titre 1 est à l’EPRD à date\u00a0;'
    );
  });
});

describe('le dialogue de gestion, où les ETPR d’un mois viennent des semaines après sa paie', () => {
  it('compare les emplois et la masse salariale sur les seuls mois connus des deux, et le dit', async () => {
    const seule = petitJeu.contrat_perimetre.filter(({ ej }) => ej === A);
    const [[exemple], [fiche]] = [petitJeu.mesure, petitJeu.indicateur];
    const annee = (await lis('dialogue-de-gestion')).contenu.exercice;
    const fiches = ['ETPR_PM_MENSUEL', 'ETPR_PNM_MENSUEL'].map((code) => ({ ...fiche, code }));
    const etpr = (code: string, m: number, valeur: number): Row<'mesure'> => {
      const { debut, fin } = mois(annee, m, 'C1', 0);
      return {
        ...exemple,
        ...{
          entite_type: 'ej',
          entite: A,
          indicateur: code,
          debut,
          fin,
          valeur,
          qualite: 'ok',
          edition: `edition_${annee}`
        }
      };
    };
    const deux = [1, 2].flatMap((m) => [etpr('ETPR_PM_MENSUEL', m, 100 + m), etpr('ETPR_PNM_MENSUEL', m, 1000)]);
    const compte = Array.from({ length: 3 }, (_, i) => mois(annee, i + 1, 'C1', 11e6));
    const modele = await lis('dialogue-de-gestion', {
      compte,
      mesure: deux,
      indicateur: fiches,
      contrat_perimetre: seule
    });
    const contenu = modele.contenu as DialogueModele;
    expect([contenu.jusquAu, contenu.payesJusquAu]).toEqual([`${annee}-03-31`, mois(annee, 2, 'C1', 0).fin]);
    // 101 and 102 posts: 101.5 on average over two months.
    const ensembleDe = contenu.entites.find(({ ej }) => ej === A)?.chiffres;
    expect([ensembleDe?.pm_paye, ensembleDe?.pnm_paye]).toEqual([101.5, 1000]);
    const page = pageDuDialogue(contenu, perimetreEnMots(modele.perimetre));
    const emplois = page.blocs.find(({ id }) => id === 'emplois');
    expect(emplois?.note).toBe(
      'ETPR payés connus jusqu’à fin février 2024, la paie jusqu’à fin mars 2024\u00a0: ce qui les compare s’arrête aux premiers.'
    );
    expect(page.blocs.find(({ id }) => id === 'effets')?.note).toContain('ce qui les compare s’arrête aux premiers');
    const ensemblePage = pageDuDialogue({ ...contenu, payesJusquAu: contenu.jusquAu }, 'CH A');
    expect(ensemblePage.blocs.find(({ id }) => id === 'emplois')?.note).toBe('');
  });
});

describe('l’EPRD et le PGFP', () => {
  it('le résultat du CRP se prend sans les seuls gains du CRP, la CAF sans ceux de tous les budgets', async () => {
    // 400 k€ nets par an depuis le 1er juillet 2024, chiffrés et rien de plus : 400 k€ sur 2025.
    const [gain] = petitJeu.gain;
    const [voie] = petitJeu.trajectoire;
    const pgfp = { ...voie, version: 'pgfp_contrat' as const, exercice: 2025, valeur: -2e6 };
    const enBudget = async (budget: string) => {
      const { contenu } = await lis('eprd-pgfp', {
        gain: [{ ...gain, budget }],
        gain_palier: [],
        trajectoire: [...petitJeu.trajectoire, pgfp]
      });
      return (contenu as EprdModele).pgfp.annees.find(({ annee }) => annee === 2025);
    };
    expect(await enBudget('H')).toMatchObject({ nonSecurise: 400_000, nonSecuriseEnTout: 400_000 });
    expect(await enBudget('B')).toMatchObject({ nonSecurise: 0, nonSecuriseEnTout: 400_000 });
  });

  it('disent ce que le PGFP devient sans les gains qu’aucun acte ne porte : −11 M€ moins 3,7 M€ font −14,7 M€', () => {
    const m: EprdModele = {
      ppi: { operations: [], arretees: [], muets: ['CH A'], resteMenace: null },
      dette: { annees: [], arretes: [], noms: [], muets: ['CH A'] },
      ...{
        reunion: 'eprd-pgfp',
        exercice: 2026,
        modifies: [],
        ailleurs: [],
        etats: [],
        hypotheses: [],
        emplois: [],
        financement: [],
        emprunt: []
      },
      equilibre: [
        { ej: 'A', nom: 'A', chiffres: { resultat: 0, caf: 5, capital: 5, caf_avant: null, capital_avant: null } },
        { ej: 'B', nom: 'B', chiffres: { resultat: 0, caf: 4, capital: 5, caf_avant: null, capital_avant: null } }
      ],
      pgfp: {
        version: { code: 'pgfp_contrat', numero: 0 },
        annees: [
          {
            annee: 2028,
            resultat: -11e6,
            caf: null,
            investissements: null,
            nonSecurise: 3.7e6,
            nonSecuriseEnTout: 3.7e6
          }
        ]
      }
    };
    const fige = { ...m, pgfp: { ...m.pgfp, annees: m.pgfp.annees.map((a) => ({ ...a, nonSecurise: 0 })) } };
    expect(pageDeLEprd(fige, 'somme').message).toMatch(
      /le PGFP finit 2028 à −11,0\u00a0M€ et ne compte sur aucun gain non sécurisé\.$/u
    );
    const gele = (nonSecurise: 'gele' | 'non_precise') =>
      pageDeLEprd({ ...m, pgfp: { ...m.pgfp, annees: m.pgfp.annees.map((a) => ({ ...a, nonSecurise })) } }, 'somme');
    expect(gele('gele').message).toMatch(/2028 à −11,0\u00a0M€, les gains attendus du contrat étant gelés\.$/u);
    expect(gele('non_precise').message).toMatch(
      /sans qu’il soit précisé si les gains attendus du contrat sont gelés\.$/u
    );
    expect(gele('gele').blocs[0]?.lignes[0]?.slice(1, 4)).toEqual(['−11,0\u00a0M€', 'gelés', 'gelés']);
    expect(gele('non_precise').blocs[0]?.lignes[0]?.slice(2, 4)).toEqual(['gel non précisé', 'gel non précisé']);
    expect([gele('gele'), pageDeLEprd(m, 'somme')].map(({ blocs }) => /Gelés/u.test(blocs[0]?.note ?? ''))).toEqual([
      ...[true, false]
    ]);
    expect(pageDeLEprd(m, 'somme').message).toBe(
      'À l’EPRD 2026, la CAF couvre le capital de 1\u00a0entité sur 2\u00a0; sans les 3,7\u00a0M€ de gains non sécurisés, le PGFP finit 2028 à −14,7\u00a0M€ au lieu de −11,0\u00a0M€.'
    );
    const sansB = m.equilibre.map((e) => (e.ej === 'B' ? { ...e, chiffres: { ...e.chiffres, caf: null } } : e));
    expect(pageDeLEprd({ ...m, equilibre: sansB }, 'somme').message).toMatch(
      /^À l’EPRD 2026, la CAF couvre le capital de \d\u00a0entité sur 1 \(1\u00a0autre n’a pas ses chiffres\)/u
    );
    const blocs = (lu: EprdModele) => pageDeLEprd(lu, 'somme').blocs;
    expect(blocs(m).find(({ id }) => id === 'equilibre')?.note).toBe(
      'EPRD initial de 2026\u00a0: les trajectoires de ce contrat n’ont aucun EPRD modificatif à cette date.'
    );
    const envoi = { echeance: null, transmisLe: '2026-01-02', etatLe: '2026-02-10' };
    const etats = [
      { ...envoi, nom: 'A', etat: 'approuve_tacite' as const },
      { ...envoi, nom: 'B', etat: 'rejete' as const }
    ];
    expect(pageDeLEprd({ ...m, etats }, 'somme').message).toMatch(/\u00a0; EPRD rejeté\u00a0: B\.$/u);
    for (const bloc of ['equilibre', 'tper'])
      expect(blocs({ ...m, etats }).find(({ id }) => id === bloc)?.note).toMatch(
        /EPRD 2026 rejeté par l’ARS\u00a0: B\u00a0; ses montants et ses emplois ne sont autorisés par aucun acte\.$/u
      );
    // B goes from 4 to 3 of CAF for 5 of capital, A from 5 to 4: none covers it any more.
    const document = { numero: 1, arreteLe: '2026-07-20', resultat: -1e6 };
    const modifies = [
      { ...document, ej: 'A', nom: 'A', caf: 4 },
      { ...document, ej: 'B', nom: 'B', caf: 3 }
    ];
    expect(pageDeLEprd({ ...m, modifies }, 'somme').message).toMatch(
      /^À l’EPRD 2026 modifié, la CAF ne couvre le capital d’aucune entité sur 2/u
    );
    expect(blocs({ ...m, modifies }).find(({ id }) => id === 'equilibre')?.note).toContain(
      '2\u00a0entités l’ont modifié depuis (EPRD modificatif 1 du 20/07/2026)'
    );
    expect(blocs({ ...m, modifies }).find(({ id }) => id === 'modificatifs')?.lignes[0]).toEqual([
      ...['A', 'EPRD modificatif 1 du 20/07/2026', '0\u00a0€', '−1,0\u00a0M€', '−1,0\u00a0M€'],
      ...['5\u00a0€', '4\u00a0€', '−1\u00a0€']
    ]);
  });

  it('montre, hors de ses trajectoires, ce que celles d’un autre contrat disent de ses établissements', async () => {
    // The view answers any meeting: it was asked for this one.
    const m = (await lis('eprd-pgfp')).contenu as EprdModele;
    const blocs = (lu: EprdModele) => pageDeLEprd(lu, 'somme').blocs;
    expect(blocs(m).map(({ id }) => id)).not.toContain('ailleurs');
    const lu = { ej: 'A', nom: 'CH A', numero: 1, arreteLe: '2026-07-21', resultat: -5.7e6, caf: 2.1e6 };
    const ailleurs = [
      { ...lu, version: 'ria1' as const, arreteLe: '2026-05-29', contrat: 'Tome 1' },
      { ...lu, version: 'eprd_modificatif' as const, contrat: 'Tome 1' }
    ];
    const dits = blocs({ ...m, modifies: [], ailleurs });
    expect(dits.find(({ id }) => id === 'ailleurs')?.lignes).toEqual([
      ['CH A', 'RIA 1 du 29/05/2026', '−5,7\u00a0M€', '2,1\u00a0M€', 'Tome 1'],
      ['CH A', 'EPRD modificatif 1 du 21/07/2026', '−5,7\u00a0M€', '2,1\u00a0M€', 'Tome 1']
    ]);
    expect(dits.find(({ id }) => id === 'equilibre')?.note).toContain(
      'n’ont aucun EPRD modificatif à cette date\u00a0; ceux qu’ont celles d’un autre contrat se lisent à part, plus bas.'
    );
    const premier = { ej: 'A', nom: 'CH A', numero: 1, arreteLe: '2026-07-21', resultat: -5.7e6, caf: 2.1e6 };
    const suivi = blocs({ ...m, modifies: [premier], ailleurs: ailleurs.map((d) => ({ ...d, numero: 2 })) });
    expect(suivi.find(({ id }) => id === 'equilibre')?.note).toContain(
      'que les soldes\u00a0; ceux qu’ont celles d’un autre'
    );
  });
});

describe('les gains du plan dans un RIA', () => {
  it('non renseignés, disent le poste qui les donnerait ; renseignés, ne manquent pas', async () => {
    const modele = await lis('ria');
    const m = modele.contenu as RiaModele;
    const recus = m.documents.map((d) => ({ ...d, document: 'ria1' as const }));
    const manques = (ria: number | null, documents: RiaModele['documents'] = recus) =>
      pageDuRia({ ...m, documents, gains: { ...m.gains, ria } }, '').manques.map(({ quoi }) => quoi);
    expect(recus.length).toBeGreaterThan(0);
    expect(manques(null)).toContain('Gains du plan compris dans le RIA');
    expect(manques(0)).not.toContain('Gains du plan compris dans le RIA');
    // Sans RIA, c’est le RIA qui manque.
    expect(manques(null, [])).not.toContain('Gains du plan compris dans le RIA');
  });
});

describe('la revue de contrat', () => {
  const MOMENT: Moment = { au: '2026-09-30', arret: null };
  const lue = async (rows?: TableRows) => (await lis('revue', rows)).contenu as RevueModele;
  const bloc = (m: RevueModele, id: string) => pageDeLaRevue(m, MOMENT).blocs.find((b) => b.id === id);

  it('d’un contrat gelé, ce qui est dû l’est au jour du gel, et la colonne le dit', async () => {
    const m = await lue();
    const titres = (arret: Moment['arret']) =>
      pageDeLaRevue(m, { ...MOMENT, arret })
        .blocs.find(({ id }) => id === 'gains')
        ?.colonnes.map(({ title }) => title);
    expect(titres(null)).toContain('Dus à date');
    expect(titres({ le: '2025-10-07', motif: 'gel' })).toContain('Dus au gel du 07/10/2025');
  });

  it('une décision à faire dit ses jours de retard, qui cessent avec le contrat ; faite ou sans jour, elle n’en a pas', async () => {
    const m = await lue();
    const decision = (echeance: string | null, faiteLe: string | null) => ({
      ...{ revue: '2026-03-10', texte: 'Présenter le calendrier.', responsable: null, echeance, faiteLe }
    });
    const decisions = [
      // Done, it comes after those that are open.
      ...[decision('2026-06-30', '2026-07-02'), decision('2026-09-20', null), decision('2026-09-30', null)],
      ...[decision('2026-12-31', null), decision(null, null)]
    ];
    const suites = (arret: Moment['arret']) =>
      pageDeLaRevue({ ...m, decisions }, { ...MOMENT, arret })
        .blocs.find(({ id }) => id === 'decisions')
        ?.lignes.map((ligne) => ligne[4]);
    const faite = 'faite le 02/07/2026';
    expect(suites(null)).toEqual(['à faire, 10\u00a0jours de retard', 'à faire', 'à faire', 'à faire', faite]);
    // Un gel n’arrête pas une décision, la fin du contrat si.
    expect(suites({ le: '2026-01-10', motif: 'gel' })?.[0]).toBe('à faire, 10\u00a0jours de retard');
    expect(suites({ le: '2026-09-21', motif: 'abandon' })?.[0]).toBe('à faire, 1\u00a0jour de retard');
  });

  it('sans revue tenue, les retards se disent depuis le début du contrat, et le titre le dit', async () => {
    const bloc = async (rows?: TableRows) =>
      pageDeLaRevue(await lue(rows), MOMENT).blocs.find(({ id }) => id === 'retours');
    expect((await bloc())?.titre).toMatch(/transmis en retard depuis la dernière revue$/u);
    const [modele] = petitJeu.transmission;
    const tardif = (exercice: number, echeance: string, transmis_le: string) => ({
      ...{ ...modele, document: 'compte_financier' as const, exercice, echeance, transmis_le },
      ...{ etat: null, etat_le: null }
    });
    const transmission = [tardif(2022, '2023-06-30', '2023-08-01'), tardif(2023, '2024-06-30', '2024-08-01')];
    const sans = await bloc({ revue: [], transmission });
    expect(sans?.titre).toMatch(/transmis en retard depuis le début du contrat$/u);
    // Le contrat commence en 2024 : le retard de 2023 n’est pas le sien.
    expect(sans?.lignes.map(([document]) => document)).toEqual(['Compte financier 2023']);
    // Sans revue ni début connus, rien ne dit depuis quand : tous les retards se lisent.
    const contrat = petitJeu.contrat.map((c) => ({ ...c, debut: null }));
    const jamais = await bloc({ revue: [], transmission, contrat });
    expect(jamais?.titre).toMatch(/, ou transmis en retard$/u);
    expect(jamais?.lignes.map(([document]) => document)).toEqual(['Compte financier 2023', 'Compte financier 2022']);
  });

  it('rappelle ce que la dernière revue tenue a conclu, et rien d’une revue à venir', async () => {
    const conclue = (date: string, synthese: string | null) => ({
      ...{ contrat: petitJeu.contrat[0].id, date, instance: 'revue' as const, objet: null, synthese },
      enregistre_le: null
    });
    const note = async (...revue: ReturnType<typeof conclue>[]) =>
      pageDeLaRevue(await lue({ revue }), MOMENT).blocs.find(({ id }) => id === 'decisions')?.note;
    const tenues = [conclue('2024-03-10', 'Cap tenu.'), conclue('2024-09-10', 'Deux actions à relancer.')];
    expect(await note(...tenues, conclue('2999-03-10', 'Rien encore.'))).toBe(
      'Conclusion de la revue du 10/09/2024\u00a0: Deux actions à relancer.'
    );
    expect(await note(conclue('2024-03-10', 'Cap tenu.'), conclue('2024-09-10', null))).toBeUndefined();
  });

  it('l’écart entre les parties est pris sur les lignes que les deux ont valorisées', async () => {
    const m = await lue({
      gain: petitJeu.gain.map((g, i) => ({ ...g, retenu_etablissement: 100_000, retenu_ars: i === 0 ? null : 80_000 }))
    });
    const valorisees = (m.gains?.retenus.etablissement.montant ?? 0) / 100_000 - 1;
    expect(valorisees).toBeGreaterThan(0);
    expect(m.gains?.retenus.difference).toBe(valorisees * 20_000);
    const [ligne] = bloc(m, 'gains')?.lignes ?? [];
    expect(ligne?.[6]).toBe(`+${valorisees * 20}\u00a0k€`);
  });

  it('sans ligne de gain, elle n’en dit pas zéro', async () => {
    const m = await lue({ gain: [], gain_palier: [] });
    expect(m.gains).toBeNull();
    expect(bloc(m, 'gains')?.lignes).toEqual([]);
  });

  it('un document a son nom, et celui qui est venu tard depuis la dernière revue se lit aussi', async () => {
    const m = await lue();
    const retour = { ej: '1', nom: 'CH A', exercice: 2026, echeance: '2026-06-15', joursDeRetard: 2 };
    const lignes = bloc(
      {
        ...m,
        retours: [
          { ...retour, document: 'ria1', transmisLe: '2026-06-17' },
          { ...retour, document: 'compte_financier', transmisLe: null }
        ]
      },
      'retours'
    )?.lignes;
    expect(lignes?.map(([document, , , transmis]) => [document, transmis])).toEqual([
      ['RIA 1 2026', '17/06/2026'],
      ['Compte financier 2026', 'non transmis']
    ]);
  });

  it('un document jamais venu dit ce qui le remplace, venu ou seulement dû', async () => {
    const transmission = (
      document: 'ria1' | 'ria2' | 'compte_financier',
      echeance: string,
      transmis_le: string | null
    ) => ({
      ...petitJeu.transmission[0],
      ...{ ej: A, document, exercice: 2023, echeance, transmis_le }
    });
    const remplaces = async (...retours: Row<'transmission'>[]) =>
      bloc(await lue({ transmission: retours }), 'remplaces')?.lignes.map((ligne) => [ligne[0], ligne[3]]);
    const ria2 = transmission('ria2', '2023-10-15', null);
    expect(await remplaces(ria2, transmission('compte_financier', '2024-06-30', '2024-06-20'))).toEqual([
      ['RIA 2 2023', 'Compte financier 2023, transmis le 20/06/2024']
    ]);
    expect(await remplaces(ria2, transmission('compte_financier', '2024-06-30', null))).toEqual([
      ['RIA 2 2023', 'Compte financier 2023, dû le 30/06/2024']
    ]);
    expect(await remplaces(ria2)).toBeUndefined();
  });

  it('les engagements hors tolérance, que son titre compte, sont les premiers de son tableau', async () => {
    const m = await lue();
    const [premier] = m.engagements;
    if (!premier) throw new Error('le petit jeu a un engagement');
    const etats = ['atteinte', 'manquee', 'tolerance', 'manquee'] as const;
    const engagements = etats.map((etat, i) => ({ ...premier, etat, entite: null, libelle: `${etat} ${i}` }));
    const lignes = pageDeLaRevue({ ...m, engagements }, MOMENT).blocs.find(({ id }) => id === 'engagements')?.lignes;
    expect(lignes?.map(([nom]) => nom)).toEqual(['manquee 1', 'manquee 3', 'atteinte 0', 'tolerance 2']);
  });

  it('quand aucun engagement n’est jugé, elle ne dit pas que zéro est manqué', async () => {
    const m = await lue();
    const sans = { ...m, engagements: m.engagements.map((e) => ({ ...e, etat: 'sans_cible' as const })) };
    expect(pageDeLaRevue(sans, MOMENT).message).toMatch(/^Aucun engagement n’est jugé à cette date/u);
  });

  it('une tranche versée en plusieurs fois dit ce qui en est versé, et seul l’échu est exigible', async () => {
    const m = await lue();
    const [tranche] = m.tranches;
    if (!tranche) throw new Error('le petit jeu a une tranche');
    const page = (autres: Partial<typeof tranche>) =>
      pageDeLaRevue({ ...m, tranches: [{ ...tranche, montant: 3_000_000, ...autres }] }, MOMENT);
    const versement = (autres: Partial<typeof tranche>) =>
      page(autres).blocs.find(({ id }) => id === 'tranches')?.lignes[0]?.[7];
    const paiement = {
      ...{ verse: 1_500_000, echu: 300_000, aVenir: 1_200_000, dernierLe: '2026-06-30' },
      prochaine: { le: '2025-12-31', montant: 300_000 }
    };
    expect(versement({ paiement, retardDeVersement: 12 })).toBe(
      '1,5\u00a0M€ sur\u00a03,0\u00a0M€,\nen dernier le\u00a030/06/2026,\n12\u00a0j\u00a0de\u00a0retard'
    );
    const due = '1\u00a0tranche exigible non versée (300\u00a0k€)';
    expect(page({ paiement, condition: null, retardDeVersement: 12 }).message).toContain(due);
    // On its day it is due, and not late yet; its condition not met, it is not due.
    expect(page({ paiement, condition: null, retardDeVersement: null }).message).toContain(due);
    expect(page({ paiement, condition: 'Un jalon', remplie: false, retardDeVersement: null }).message).toContain(
      'aucune tranche exigible n’attend son versement'
    );
    const solde = { verse: 3_000_000, echu: 0, aVenir: 0, dernierLe: '2026-06-30', prochaine: null };
    const versee = { statut: 'versee' as const, paiement: solde, retardDeVersement: 0 };
    expect(versement(versee)).toBe('le\u00a030/06/2026,\nà temps');
    expect(page(versee).message).toContain('aucune tranche exigible n’attend son versement');
  });

  it('une tranche sans condition n’a pas de preuve à donner', async () => {
    const m = await lue();
    const [tranche] = m.tranches;
    if (!tranche) throw new Error('le petit jeu a une tranche');
    const preuve = (change: Partial<typeof tranche>) =>
      bloc({ ...m, tranches: [{ ...tranche, statut: 'versee', preuve: null, ...change }] }, 'tranches')?.lignes[0]?.[5];
    expect(preuve({ condition: null, remplie: null })).toBe('sans objet');
    expect(preuve({ condition: 'Avis', remplie: true })).toBe('aucune preuve fournie');
    // A condition that is not met, or not decided, may have a proof one day.
    expect(preuve({ statut: 'conditionnee', condition: 'Avis', remplie: false })).toBe('aucune à date');
    expect(preuve({ statut: 'conditionnee', condition: 'Avis', remplie: null })).toBe('aucune à date');
  });

  it('dit en titre ce qui est versé des aides et ce qui est exigible, et combien d’engagements ont leur définition', async () => {
    const m = await lue();
    const [tranche] = m.tranches;
    if (!tranche) throw new Error('le petit jeu a une tranche');
    const paye = (verse: number, echu: number) => ({ ...tranche.paiement, verse, echu });
    const tranches = [
      { ...tranche, montant: 3_000_000, paiement: paye(3_000_000, 0), statut: 'versee' as const },
      {
        ...tranche,
        montant: 1_000_000,
        paiement: paye(0, 0),
        statut: 'conditionnee' as const,
        condition: 'Avis',
        remplie: false
      }
    ];
    // 3,0 M€ of 3,0 and 1,0.
    expect(bloc({ ...m, tranches }, 'tranches')?.message?.replaceAll('\u00a0', ' ')).toBe(
      '3,0 M€ d’aides versés sur 4,0 M€ ; aucune tranche exigible n’attend son versement'
    );
    const [un] = m.engagements;
    if (!un) throw new Error('le petit jeu a un engagement');
    const engagements = [un, { ...un, code: 'X' }, { ...un, code: 'Y', definition: '' }];
    expect(bloc({ ...m, engagements }, 'engagements')?.apart?.message.replaceAll('\u00a0', ' ')).toBe(
      '2 engagements se jugent sur leur définition figée, 1 sans définition'
    );
    const sans = bloc({ ...m, engagements: engagements.slice(2) }, 'engagements')?.apart;
    expect(sans?.message).toBe('Aucun engagement n’a sa définition figée');
  });

  it('où rien n’est dû, ne dit pas zéro sur zéro, et un engagement à venir n’attend rien à date', async () => {
    const m = await lue();
    const nonValorisees = { montant: 0, nonValorisees: 0, eurosNonValorises: 0 };
    const gains = {
      ...{ apPlanifiee: 11_800_000, apEnVigueur: 0, apDue: 0 },
      retenus: { etablissement: nonValorisees, ars: nonValorisees, difference: 0 }
    };
    // The gains of a contract have more fields than the table reads: the cast stands for those.
    const dus = bloc({ ...m, gains: gains as RevueModele['gains'] }, 'gains');
    expect([dus?.message, dus?.lignes[0]?.slice(2, 4)]).toEqual([
      'Aucun gain attendu à date',
      ['aucun à date', '0\u00a0€']
    ]);
    const engagements = m.engagements.slice(0, 1).map((e) => ({ ...e, attendu: null, constate: null }));
    const attendu = (etat: 'a_venir' | 'non_mesure') =>
      bloc({ ...m, engagements: engagements.map((e) => ({ ...e, etat })) }, 'engagements')?.lignes[0]?.[4];
    expect([attendu('a_venir'), attendu('non_mesure')]).toEqual(['aucun à date', 'n. r.']);
  });
});

describe('le conseil de surveillance', () => {
  it('un exercice dont un compte n’est qu’arrêté se ferme sur des comptes provisoires, et le dit', async () => {
    const m = (await lis('conseil-de-surveillance')).contenu as ConseilModele;
    const resultats = [{ ej: null, nom: 'somme', chiffres: { ...m.resultats[0]?.chiffres, consolide: -2e6 } }];
    const dit = (statut: ConseilModele['statut']) =>
      pageDuConseil({ ...m, clos: 2024, statut, resultats: resultats as ConseilModele['resultats'] }).message;
    expect(dit('provisoire')).toMatch(/^2024 se ferme, comptes provisoires, sur un déficit de 2,0\u00a0M€/u);
    expect(dit('definitif')).toMatch(/^2024 se ferme sur un déficit de 2,0\u00a0M€/u);
  });

  it('l’année d’avant d’un indicateur est celle d’avant, jamais une plus ancienne', async () => {
    const { mesure, indicateur } = petitJeu;
    const [exemple, fiche] = [mesure[0], indicateur[0]];
    const en = (annee: number, valeur: number): Row<'mesure'> => ({
      ...{ ...exemple, entite_type: 'ej', entite: '970000001', indicateur: 'DMS_MCO', valeur, qualite: 'ok' },
      ...{ debut: `${annee}-01-01`, fin: `${annee}-12-31` }
    });
    const avant = async (...lignes: Row<'mesure'>[]) => {
      const { contenu } = await lis('conseil-de-surveillance', {
        mesure: lignes,
        indicateur: [{ ...fiche, code: 'DMS_MCO' }]
      });
      const lue = (contenu as ConseilModele).qualite[0]?.entites.find(({ annee }) => annee === 2023);
      return [lue?.valeur, lue?.avant];
    };
    expect(await avant(en(2022, 5), en(2023, 6))).toEqual([6, 5]);
    expect(await avant(en(2021, 5), en(2023, 6))).toEqual([6, null]);
  });

  it('date la CAF et le capital de l’année close, et dit provisoire celle dont un compte n’est qu’arrêté', async () => {
    const m = (await lis('conseil-de-surveillance')).contenu as ConseilModele;
    const lu = (statut: ConseilModele['statut']) =>
      pageDuConseil({ ...m, clos: 2025, statut }).blocs.find(({ id }) => id === 'autofinancement');
    const titres = (statut: ConseilModele['statut']) =>
      lu(statut)
        ?.colonnes.slice(1, 4)
        .map(({ title }) => title);
    expect(titres('definitif')).toEqual(['CAF 2025', 'Capital à rembourser 2025', 'CAF − capital 2025']);
    expect(titres('provisoire')?.[0]).toBe('CAF 2025 (prov.)');
    expect(lu('provisoire')?.note?.replaceAll('\u00a0', ' ')).toMatch(
      / Comptes 2025 provisoires : arrêtés mais non approuvés\.$/u
    );
    expect(lu('definitif')?.note).not.toContain('provisoires');
  });

  it('à une date où des comptes, un plan ou les emplois payés ne sont pas transmis, une note dit lesquels', async () => {
    const m = (await lis('conseil-de-surveillance')).contenu as ConseilModele;
    const connu = { crp: -2e6, crp_avant: -1e6, consolide: -2e6, consolide_avant: -1e6, report: null, reserves: null };
    const absent = { ...connu, crp: null, consolide: null };
    const resultats: ConseilModele['resultats'] = [
      { ej: '1', nom: 'CH A', chiffres: connu },
      { ej: '2', nom: 'CH B', chiffres: absent },
      { ej: null, nom: null, chiffres: absent }
    ];
    const note = (id: string, change: Partial<ConseilModele>) =>
      pageDuConseil({ ...m, exercice: 2026, clos: 2025, atterrissage: [], resultats, ...change })
        .blocs.find((b) => b.id === id)
        ?.note?.replaceAll('\u00a0', ' ');
    expect(note('resultat', { statut: 'provisoire', nonApprouves: ['1'] })).toBe(
      'Compte financier 2025 non transmis à cette date : CH B. Comptes provisoires (CH A) : arrêtés mais non approuvés, leur résultat n’est pas encore affecté (reporté, mis en réserve).'
    );
    expect(
      note('tresorerie', {
        tresorerie: [{ nom: 'CH A', date: null, montant: null, jours: null, seuil: null, constates: [], plan: [] }]
      })
    ).toBe('Aucun plan de trésorerie n’est transmis à cette date : ni mois à venir, ni jour le plus bas.');
    expect(note('emplois', { payesJusquAu: null })).toMatch(
      /^Aucun mois d’emplois payés de 2026 n’est transmis par chaque hôpital à cette date/u
    );
    expect(note('emplois', { payesJusquAu: '2026-04-30' })).toMatch(/^Emplois payés, moyenne jusqu’à fin avril 2026/u);
  });

  it('un solde dit son jour, qui n’est pas toujours aujourd’hui ; sans plan, il n’y a pas de six mois', async () => {
    const m = (await lis('conseil-de-surveillance')).contenu as ConseilModele;
    const caisse = {
      ...{ nom: 'CH A', date: '2023-06-30', montant: 54.2e6, jours: 23, seuil: null },
      ...{ constates: [], plan: [] }
    };
    const bloc = (tresorerie: ConseilModele['tresorerie']) =>
      pageDuConseil({ ...m, tresorerie }).blocs.find(({ id }) => id === 'tresorerie');
    expect(bloc([caisse])).toMatchObject({
      titre: 'Sa caisse',
      lignes: [['CH A', '54,2\u00a0M€', '30/06/2023', '23\u00a0j', NR]]
    });
    const prevue = { ...caisse, plan: [{ fin: '2023-07-31', montant: 1e6, plusBas: -2e6 }] };
    expect(bloc([prevue])?.titre).toBe('Sa caisse, et dans les six mois');
  });
});

describe('le RIA', () => {
  it('dit pourquoi « Réalisés » passe les « mesures de l’année » du pont : ce que N-1 portait déjà', async () => {
    // 167 k€ par an depuis juillet 2025 : 83,5 k€ en 2025, 83,5 k€ de report, et 83,5 k€ dans « Réalisés » de 2026.
    const m = (await lis('ria')).contenu as RiaModele;
    const note = pageDuRia(m, 'CH A').blocs.find(({ id }) => id === 'gains')?.note;
    expect(note).toContain('ce que de plus anciennes apportaient déjà en N-1');
  });

  it('380 k€ par an en vigueur depuis octobre 2024 : en 2025, 285 k€ de report et 95 k€ de l’exercice', async () => {
    const modele = await lis('ria', {
      jeu: petitJeu.jeu.map((j) => ({ ...j, donnees_au: '2025-12-31' })),
      gain: petitJeu.gain.filter(({ action }) => action === '1.1'),
      gain_palier: petitJeu.gain_palier.filter(({ action }) => action === '1.1')
    });
    const { gains } = modele.contenu as RiaModele;
    expect(gains).toMatchObject({ report: 285_000, realises: 95_000, securises: 0, nonSecurises: 0 });
    const bloc = pageDeLaReunion(modele).blocs.find(({ id }) => id === 'gains');
    const colonne = bloc?.colonnes.findIndex(({ title }) => title === 'Report de N-1') ?? -1;
    expect(bloc?.lignes[0]?.[colonne]).toBe('285\u00a0k€');
  });

  it('un gain sécurisé dont les mois sont passés sans effet est dû et non réalisé, et non plus à venir', async () => {
    // 380 k€ par an sécurisés depuis octobre 2024 et jamais en vigueur\u00a0: au 30/09/2025, neuf mois de 2025 n’ont rien apporté.
    const modele = await lis('ria', {
      jeu: petitJeu.jeu.map((j) => ({ ...j, donnees_au: '2025-09-30' })),
      gain: petitJeu.gain.filter(({ action }) => action === '1.1').map((g) => ({ ...g, effet: '2024-10-01' })),
      gain_palier: petitJeu.gain_palier
        .filter(({ action }) => action === '1.1')
        .slice(0, 1)
        .map((p) => ({ ...p, palier: 'securise' as const, net: 380_000, effet: '2024-10-01' }))
    });
    const { gains } = modele.contenu as RiaModele;
    expect(gains).toMatchObject({ realises: 0, securises: 95_000, nonSecurises: 0, echus: 285_000 });
  });

  it('ne compte de gains que ceux du CRP, comme les documents qui sont à côté : d’un budget annexe, aucun', async () => {
    const gainsEn = async (budget: string) => {
      const { contenu } = await lis('ria', {
        jeu: petitJeu.jeu.map((j) => ({ ...j, donnees_au: '2025-12-31' })),
        gain: petitJeu.gain.filter(({ action }) => action === '1.1').map((g) => ({ ...g, budget })),
        gain_palier: petitJeu.gain_palier.filter(({ action }) => action === '1.1')
      });
      return (contenu as RiaModele).gains;
    };
    expect(await gainsEn('H')).toMatchObject({ report: 285_000, realises: 95_000 });
    expect(await gainsEn('B')).toMatchObject({ report: 0, realises: 0, securises: 0, nonSecurises: 0 });
  });

  it('d’un contrat gelé le 30/06/2025, les gains prévus de 2026 sont gelés, pas nuls\u00a0; ce qui est réalisé compte toujours', async () => {
    const suspension = (gel: boolean | null) => ({
      ...{ contrat: 'essai-2024', rang: 2, date: '2025-06-30', date_texte: 'juin 2025', type: 'suspension' as const },
      ...{ organisme: null, sens: null, gel, enregistre_le: null, texte: 'Suspension.', source: 'essai' }
    });
    const gainsDuRia = async (gel: boolean | null) => {
      const modele = await lis('ria', {
        jeu: petitJeu.jeu.map((j) => ({ ...j, donnees_au: '2026-06-30' })),
        contrat_evenement: [...petitJeu.contrat_evenement, suspension(gel)],
        contrat_version: petitJeu.contrat_version.map((v) => ({ ...v, fin: '2028-12-31' })),
        gain: petitJeu.gain.filter(({ action }) => action === '1.1'),
        gain_palier: petitJeu.gain_palier.filter(({ action }) => action === '1.1')
      });
      const bloc = pageDeLaReunion(modele).blocs.find(({ id }) => id === 'gains');
      return bloc?.lignes[0]?.slice(-4);
    };
    const realises: unknown = expect.stringMatching(/k€$/u);
    expect(await gainsDuRia(true)).toEqual([realises, 'gelés', 'gelés', 'gelés']);
    expect(await gainsDuRia(null)).toEqual([realises, ...Array<string>(3).fill('gel non précisé')]);
    expect((await gainsDuRia(false))?.slice(1)).toEqual(['0\u00a0€', '0\u00a0€', '0\u00a0€']);
  });

  it('au premier RIA de l’année, le changement est sans objet\u00a0; au RIA 2, il est pris sur le RIA 1', async () => {
    const modele = await lis('ria');
    const contenu = modele.contenu as RiaModele;
    const page = (...documents: [string, 'ria1' | 'ria2', 'ria1' | 'eprd'][]) =>
      pageDeLaReunion({
        ...modele,
        contenu: {
          ...contenu,
          documents: documents.map(([nom, document, precedent]) => ({ nom, document, precedent, transmisLe: null })),
          titres: contenu.titres.map((t) => ({ ...t, eprd: 100_000, hopital: 130_000, precedent: 120_000 }))
        }
      }).blocs;
    const lu = (blocs: ReturnType<typeof page>) => {
      const titres = blocs.find(({ id }) => id === 'titres');
      const gains = blocs.find(({ id }) => id === 'gains');
      return [titres?.lignes[0]?.slice(-2), gains?.lignes[0]?.[2], titres?.note];
    };
    const premier = page(['CH A', 'ria1', 'eprd'], ['CH B', 'ria2', 'eprd']);
    expect(lu(premier)).toEqual([
      ...[['+30\u00a0k€', SANS_OBJET], SANS_OBJET],
      expect.stringContaining('sans objet, c’est le premier RIA de l’année.')
    ]);
    expect(lu(page(['CH A', 'ria2', 'ria1']))).toEqual([
      ['+30\u00a0k€', '+10\u00a0k€'],
      expect.not.stringMatching(SANS_OBJET),
      expect.stringContaining('le changement le RIA 2 moins le RIA 1.')
    ]);
    expect(lu(page(['CH A', 'ria2', 'ria1'], ['CH B', 'ria1', 'eprd']))[2]).toContain(
      'ou moins l’EPRD de qui n’a pas de RIA avant (CH B).'
    );
  });

  it('d’un contrat abandonné le 30/09, lit septembre paru en novembre, ni octobre ni projection', async () => {
    const abandon = {
      ...{ contrat: 'essai-2024', rang: 2, date: '2024-09-30', date_texte: 'septembre 2024', type: 'abandon' as const },
      ...{ organisme: null, sens: null, gel: null, enregistre_le: null, texte: 'Abandon.', source: 'essai' }
    };
    const seule = petitJeu.contrat_perimetre.filter(({ ej }) => ej === A);
    const paru = (m: number) => ({ ...mois(2024, m, 'C1', 1e6), publie_le: m < 9 ? '2024-09-15' : '2024-11-20' });
    const modele = await lis('ria', {
      jeu: petitJeu.jeu.map((j) => ({ ...j, donnees_au: '2024-12-31' })),
      contrat_evenement: [...petitJeu.contrat_evenement, abandon],
      contrat_perimetre: seule,
      compte: Array.from({ length: 10 }, (_, i) => paru(i + 1))
    });
    const contenu = modele.contenu as RiaModele;
    expect(contenu).toMatchObject({ fini: true, mois: 9, jusquAu: '2024-09-30' });
    expect(contenu.titres.find(({ titre }) => titre === 'C1')?.realise).toBe(9e6);
    const page = pageDeLaReunion(modele);
    expect(page.blocs.find(({ id }) => id === 'titres')?.note).toContain(
      'il ne projette plus un contrat qui est fini.'
    );
    expect(page.manques.map(({ quoi }) => quoi)).not.toContain('Projection de l’outil, titre par titre');
  });
});

it('l’EPRD dit du capital ce qui est contractuel et ce qui est remboursé par anticipation', async () => {
  const modele = await lis('eprd-pgfp');
  const contenu = modele.contenu as EprdModele;
  const chiffres = { resultat: 0, caf: 0, caf_avant: 0, capital: 30_200_000, capital_avant: 29_000_000 };
  const note = (eprd: number, avant: number | null) =>
    pageDeLaReunion({
      ...modele,
      contenu: {
        ...{ ...contenu, exercice: 2026, equilibre: [{ ej: 'A', nom: 'CH A', chiffres }] },
        financement: [{ ligne: 'capital_rembourse' as const, eprd, avant }]
      }
    })
      .blocs.find(({ id }) => id === 'financement')
      ?.note?.replaceAll('\u00a0', ' ');
  expect(note(30_400_000, 29_000_000)).toContain(
    ': à l’EPRD 2026, 30,4 M€, dont 200 k€ au-delà du capital contractuel (remboursements anticipés) ; au compte financier 2025, le seul capital contractuel. '
  );
  expect(note(30_000_000, null)).toContain('30,0 M€, soit 200 k€ de moins que le capital contractuel (30,2 M€). ');
});
