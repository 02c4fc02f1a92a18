import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { enClair } from '$lib/exports/pptx/lecture.fixture';
import { fichierDeComposition } from '$lib/words/dossier/composition-fichier';
import { pageDeLaReunion } from '$lib/words/reunion/page';
import { main } from './dossier';
import { REUNIONS } from '$lib/domain/contrat/reunions';
import { BASES, estDeContrat, PAGES_CONNUES, type BaseDeDossier } from '$lib/domain/dossier/pages';
import { compose } from '$lib/words/dossier/composition';
import type { Dossier } from '$lib/words/dossier/dossier.types';
import { compositionDuModele } from '$lib/words/dossier/modele';
import { contratEnDossier, ghtEnDossier, regionEnDossier, veilleEnDossier } from './dossier/modeles';
import { ouvrePublies } from './dossier/publies';

const DEMO = ['--jeu', 'demonstration'];

let dossier: string;
let dites: string[];
beforeEach(() => {
  dossier = mkdtempSync(path.join(tmpdir(), 'dossier-'));
  dites = [];
  vi.spyOn(console, 'log').mockImplementation((ligne: string) => dites.push(ligne));
});
afterEach(() => {
  rmSync(dossier, { recursive: true });
  vi.restoreAllMocks();
});

/** Spaces of a file of one kind and of the other differ. */
const lu = (texte: string): string => texte.replaceAll(/[\s\u2060]+/gu, ' ').trim();
const lis = (nom: string): Buffer => readFileSync(path.join(dossier, nom));

/** Each page of a file: the words that it has, in one line. */
function pagesDuHtml(nom: string): string[] {
  return [
    ...lis(nom)
      .toString('utf8')
      .matchAll(/<section .*?<\/section>/gsu)
  ].map(([page]) => lu(enClair(page.replaceAll(/<[^>]+>/gu, ' ').replaceAll('&#39;', "'"))));
}
function diaposDuPptx(nom: string): string[][] {
  const parties = unzipSync(new Uint8Array(lis(nom)));
  const diapos = Object.keys(parties).filter((partie) => /^ppt\/slides\/slide\d+\.xml$/u.test(partie));
  return diapos.map((_, i) =>
    [...strFromU8(parties[`ppt/slides/slide${i + 1}.xml`] ?? new Uint8Array()).matchAll(/<a:t>(.*?)<\/a:t>/gsu)].map(
      ([, texte]) => lu(enClair(texte ?? ''))
    )
  );
}

describe('la commande « dossier » dit ce qui manque et ce qu’il y a', () => {
  it.each([
    [[], /^dites de quel jeu : --jeu NOM \(jeux : .*demonstration/u],
    [['--jeu', 'rien'], /^le jeu « rien » n’est pas construit \(jeux : .*demonstration.*npm run data/u],
    [DEMO, /^dites quel dossier : --modele M \(.*revue.*veille, region, copil-financier\)$/u],
    [[...DEMO, '--modele', 'bilan'], /^--modele « bilan » n’existe pas \(il y a : dialogue-de-gestion, .*tous\)$/u],
    [[...DEMO, '--modele', 'ria'], /^dites de quel contrat : --contrat ID \(contrats : bois-clair-cref-2017, /u],
    [[...DEMO, '--modele', 'ria', '--contrat', 'x'], /^--contrat « x » n’existe pas \(il y a : bois-clair/u],
    [[...DEMO, '--modele', 'ria', '--contrat', '../x'], /^--contrat « \.\.\/x » n’existe pas/u],
    [[...DEMO, '--modele', 'ria', '--contrat', 'ptsm-littoral'], /« ptsm-littoral » n’a pas de réunion « ria »$/u],
    [
      [...DEMO, '--modele', 'region', '--format', 'odt'],
      /^--format « odt » n’existe pas \(il y a : html, pdf, pptx, docx/u
    ],
    [[...DEMO, '--modele', 'region', '--gabarit', 'package.json'], /« package\.json » n’est pas un modèle de présen/u],
    [[...DEMO, '--modele', 'fiche-ght'], /^dites de quel GHT : --ght CODE \(GHT : ZZ-01, /u],
    [[...DEMO, '--modele', 'fiche-ght', '--ght', 'ZZ-99'], /^--ght « ZZ-99 » n’existe pas/u],
    [[...DEMO, '--modele', 'releve'], /^dites de quel journal : --journal F/u],
    [[...DEMO, '--modele', 'releve', '--journal', 'rien.json'], /^--journal « rien\.json » ne se lit pas/u],
    [[...DEMO, '--modele', 'releve', '--journal', 'package.json'], /n’est pas un journal de saisie/u],
    [[...DEMO, '--modele', 'releve', '--journal', 'x', '--seance', 'hier'], /^--seance « hier » n’est pas une date/u],
    [[...DEMO, '--modele', 'region,veille', '--out', 'x.html'], /^« x\.html » nomme un fichier, et il y en a 2/u],
    [[...DEMO, '--modele', 'region', '--format', 'pptx', '--out', 'x.html'], /^« x\.html » nomme un fichier/u],
    [[...DEMO, '--modele', 'region', '--site', 'ici'], /^--site « ici » n’est pas une adresse/u],
    [[...DEMO, '--modele', 'region', '--composition', 'package.json'], /« package\.json » n’est pas une composition/u],
    [[...DEMO, '--modele', 'region', '--composition', 'rien.json'], /« rien\.json » ne se lit pas/u],
    [['--jeu', 'grand-est', '--modele', 'region'], /^le jeu « grand-est » n’a aucun contrat suivi$/u]
  ])('%j', async (args, message) => {
    const refus = await main(args).catch((cause: unknown) => (cause instanceof Error ? lu(cause.message) : cause));
    expect(refus).toMatch(message);
  });

  it('sans données construites, dit ce qu’il faut lancer', async () => {
    await expect(main([...DEMO, '--modele', 'region', '--donnees', dossier])).rejects.toThrow(/npm run data/u);
  });

  it('son aide est en français, et n’écrit rien', async () => {
    expect([await main(['--help']), await main(['--aide'])]).toEqual([0, 0]);
    expect(dites[0]).toMatch(/écrit le dossier d’une réunion[\s\S]*--contrat ID/u);
    expect(dites[1]).toBe(dites[0]);
  });
});

describe('la commande « dossier » écrit', () => {
  it('le lot de trois contrats, en cours, suspendu et clos : les mêmes pages, mots et chiffres en HTML et en PPTX', async () => {
    const contrats = [
      'bois-clair-performance-2022',
      'marche-du-nord-performance-2024',
      'trois-etangs-performance-2019'
    ];
    const args = [...DEMO, '--modele', 'revue', '--contrat', contrats.join(','), '--format', 'html,pptx'];
    expect(await main([...args, '--site', 'https://trajectoire.exemple/', '--out', dossier])).toBe(0);
    expect(readdirSync(dossier).toSorted()).toEqual(
      contrats.flatMap((c) => ['html', 'pptx'].map((f) => `trajectoire-demonstration-${c}-revue-au-2026-09-30.${f}`))
    );
    for (const contrat of contrats) {
      const nom = `trajectoire-demonstration-${contrat}-revue-au-2026-09-30`;
      const [pages, diapos] = [pagesDuHtml(`${nom}.html`), diaposDuPptx(`${nom}.pptx`)];
      expect(pages.length).toBeGreaterThan(5);
      expect(pages.length).toBe(diapos.length);
      for (const [i, textes] of diapos.entries()) {
        // Of a native chart, names and amounts are in another part.
        expect(textes.filter((texte) => texte !== '■' && !pages[i]?.includes(texte))).toEqual([]);
        expect(pages[i]).toContain(`https://trajectoire.exemple/demonstration/contrat/${contrat}/reunions/revue/`);
        expect(pages[i]).toContain('Données simulées');
      }
    }
  });

  it('le dossier de la région sous le nom que l’on veut', async () => {
    const fichier = path.join(dossier, 'revue.html');
    await main([...DEMO, '--modele', 'region', '--out', fichier]);
    expect(dites).toEqual([`Écrit\u00a0: ${fichier} (10\u00a0pages)`]);
    expect(pagesDuHtml('revue.html')[0]).toContain('Revue régionale des contrats');
  });

  it('la région composée à une autre date garde celle des données, et le dit', async () => {
    const composition = path.join(dossier, 'composition.json');
    const nom = { jeu: 'demonstration', objet: '', modele: 'region' } as const;
    writeFileSync(composition, fichierDeComposition(nom, [{ id: 'ecarts', retiree: true }], '2026-06-30'));
    await main([...DEMO, '--modele', 'region', '--composition', composition, '--out', path.join(dossier, 'r.html')]);
    expect(lu(dites[0] ?? '')).toBe(
      'trajectoire-demonstration-revue-regionale-au-2026-09-30 : Composition du 30 juin 2026 ; ces chiffres n’existent qu’au 30 septembre 2026, que le dossier garde.'
    );
    expect(pagesDuHtml('r.html')[0]).toContain('Situation au 30 septembre 2026');
  });

  it('le diaporama de la région, dont le graphique natif porte les écarts publiés', async () => {
    await main([...DEMO, '--modele', 'region', '--format', 'pptx', '--out', path.join(dossier, 'revue.pptx')]);
    const parties = unzipSync(new Uint8Array(lis('revue.pptx')));
    expect(Object.keys(parties).filter((nom) => /^ppt\/charts\/chart\d+\.xml$/u.test(nom))).toHaveLength(1);
    const xml = strFromU8(parties['ppt/charts/chart1.xml'] ?? new Uint8Array());
    const series = [...xml.matchAll(/<c:ser>.*?<c:tx>.*?<c:v>(.*?)<\/c:v>.*?<c:val>(.*?)<\/c:val>/gsu)].map(
      ([, nom = '', valeurs = '']) => ({
        nom,
        valeurs: [...valeurs.matchAll(/<c:v>(.*?)<\/c:v>/gu)].map(([, v]) => Number(v))
      })
    );
    // What is drawn under zero and over it, of each bar, without what holds it up.
    const larges = series
      .filter(({ nom }) => !nom.endsWith('(mise en page, non un montant)'))
      .map(({ valeurs }) => valeurs);
    const publiee = ouvrePublies('demonstration', 'static/data').lis('revue', {});
    const resultat = publiee?.totaux?.resultat;
    if (!publiee || !resultat) throw new Error('la démonstration a une revue et des atterrissages');
    const attendus = [
      ...[0, ...publiee.ecarts.lignes.map(({ ecart }) => ecart), resultat.atterrissage - resultat.cible]
    ].map((ecart) => Math.abs(ecart));
    const lues = attendus.map((_, i) => larges.reduce((somme, valeurs) => somme + Math.abs(valeurs[i] ?? 0), 0));
    expect(lues.map((v) => Math.round(v))).toEqual(attendus.map((v) => Math.round(v)));
  });

  it('de tous les contrats, celles qui existent, et dit les autres', async () => {
    await main([...DEMO, '--modele', 'ria', '--contrat', 'tous', '--out', path.join(dossier, 'lot')]);
    const sautes = dites.filter((ligne) => ligne.startsWith('Sauté'));
    expect(sautes.map(lu)).toEqual([
      'Sauté : le contrat « ptsm-hautes-terres » n’a pas de réunion « ria »',
      'Sauté : le contrat « ptsm-littoral » n’a pas de réunion « ria »'
    ]);
    expect(readdirSync(path.join(dossier, 'lot')).length).toBe(dites.length - sautes.length);
  });
});

describe('la commande « dossier » écrit un relevé de décisions', () => {
  const CONTRAT = 'monts-cendres-pref-2024';
  const decision = (id: string, texte: string) => ({
    ...{
      id,
      contrat: CONTRAT,
      par: 'Chargée de mission',
      le: `2026-09-29T09:00:0${id}.000Z`,
      version: 'v',
      motif: null
    },
    ...{ genre: 'decision', cible: { date: '2026-09-29' }, avant: null },
    apres: { instance: 'revue', texte, responsable: 'DRH', echeance: '2026-12-31' }
  });
  const journal = (nom: string, lignes: object[], autres: object = {}): string => {
    const fichier = path.join(dossier, nom);
    const contenu = { trajectoire: 'journal de saisie, forme 1', jeu: 'demonstration', contrat: CONTRAT };
    writeFileSync(fichier, JSON.stringify({ ...contenu, lignes, retirees: [], ...autres }));
    return fichier;
  };
  const RELEVE = [...DEMO, '--modele', 'releve'];

  it('de deux journaux d’une séance, leurs lignes jointes, au jour de la séance', async () => {
    const [a, b] = [journal('a.json', [decision('1', 'Geler')]), journal('b.json', [decision('2', 'Payer')])];
    await main([
      ...[...RELEVE, '--journal', a, '--journal', b, '--participants', 'DG, DAF'],
      ...['--format', 'docx,html', '--out', dossier]
    ]);
    const nom = `trajectoire-releve-${CONTRAT}-2026-09-29`;
    const html = lu(
      enClair(
        lis(`${nom}.html`)
          .toString('utf8')
          .replaceAll(/<[^>]+>/gu, ' ')
      )
    );
    expect(html).toContain('Séance du 29 septembre 2026 Données simulées Participants DG, DAF');
    expect(html).toMatch(/Geler DRH 31\/12\/2026 .* Payer DRH 31\/12\/2026/u);
    const docx = strFromU8(unzipSync(new Uint8Array(lis(`${nom}.docx`)))['word/document.xml'] ?? new Uint8Array());
    expect(docx.indexOf('Geler')).toBeGreaterThan(0);
    expect(docx.indexOf('Payer')).toBeGreaterThan(docx.indexOf('Geler'));
  });

  it('ni d’un autre jeu, ni de deux contrats, ni en diaporama', async () => {
    const a = journal('a.json', [decision('1', 'Geler')]);
    const ailleurs = journal('b.json', [], { contrat: 'bois-clair-cref-2017' });
    const autre = journal('c.json', [], { jeu: 'grand-est' });
    await expect(main([...RELEVE, '--journal', a, '--journal', ailleurs])).rejects.toThrow(/est d’un autre contrat/u);
    await expect(main([...RELEVE, '--journal', autre])).rejects.toThrow(/est du jeu «.grand-est.», et non/u);
    await expect(main([...RELEVE, '--journal', a, '--format', 'pptx'])).rejects.toThrow(
      /--format «.pptx.» n’existe pas/u
    );
  });
});

it('la fiche d’un contrat et celle d’un GHT tiennent sur une page, aux mêmes mots en HTML, PPTX et DOCX', async () => {
  const de = ['--contrat', 'monts-cendres-pref-2024', '--ght', 'ZZ-01'];
  await main([...DEMO, '--modele', 'fiche,fiche-ght', ...de, '--format', 'html,pptx,docx', '--out', dossier]);
  for (const nom of ['monts-cendres-pref-2024', 'ZZ-01']) {
    const fichier = `trajectoire-demonstration-${nom}-fiche-au-2026-09-30`;
    const [page = '', ...suite] = pagesDuHtml(`${fichier}.html`);
    expect(suite).toEqual([]);
    const [diapo = []] = diaposDuPptx(`${fichier}.pptx`);
    expect(diapo.filter((texte) => !page.includes(texte))).toEqual([]);
    const docx = strFromU8(unzipSync(new Uint8Array(lis(`${fichier}.docx`)))['word/document.xml'] ?? new Uint8Array());
    const textes = [...docx.matchAll(/<w:t(?: [^>]*)?>([^<]*)</gu)].map(([, t = '']) =>
      lu(enClair(t.replaceAll('&#39;', "'")))
    );
    const enPage = page.toLowerCase();
    const deLaPage = (texte: string) => enPage.includes(texte.toLowerCase().replace(/\.$/u, ''));
    const siens = textes.slice(0, textes.indexOf('Définitions'));
    expect(siens.filter((texte) => !deLaPage(texte) && texte !== 'Chiffres à retenir')).toEqual([]);
    expect(siens.length).toBeGreaterThan(30);
    // After the page, its terms: as many in the text as on the screen.
    const html = lis(`${fichier}.html`).toString('utf8');
    expect(textes.length - siens.length - 1).toBeGreaterThanOrEqual((html.match(/<dt>[^<]*<\/dt><dd>/gu) ?? []).length);
  }
});

it('une composition donnée à la commande vaut pour sa réunion : l’autre garde ses pages, et la commande le dit', async () => {
  const CONTRAT = 'monts-cendres-pref-2024';
  const [revue, ria] = [
    ['--modele', 'revue'],
    ['--modele', 'ria']
  ];
  const de = ['--contrat', CONTRAT, '--out', dossier];
  await main([...DEMO, ...revue, ...de]);
  const avant = pagesDuHtml(readdirSync(dossier)[0] ?? '');
  const composition = path.join(dossier, 'composition.json');
  const nom = { jeu: 'demonstration', objet: CONTRAT, modele: 'revue' };
  writeFileSync(
    composition,
    fichierDeComposition(nom, [
      { id: 'planche', titre: 'La cible s’éloigne' },
      { id: 'manques', retiree: true }
    ])
  );
  await main([...DEMO, '--modele', 'revue,ria', ...de, '--composition', composition]);
  const apres = pagesDuHtml(readdirSync(dossier).find((f) => f.includes('-revue-')) ?? '');
  expect(avant.some((page) => page.includes('La cible s’éloigne'))).toBe(false);
  expect(apres[1]).toContain('La cible s’éloigne');
  expect(dites.filter((dite) => dite.startsWith('Sans composition')).map(lu)).toEqual([
    expect.stringContaining('-ria-au-')
  ]);
  await expect(main([...DEMO, ...ria, ...de, '--composition', composition])).rejects.toThrow('une autre réunion');
});

it('une composition à une autre date, avec une page d’une autre réunion et une comparaison, se fait en fichiers', async () => {
  const CONTRAT = 'monts-cendres-pref-2024';
  const composition = path.join(dossier, 'composition.json');
  const nom = { jeu: 'demonstration', objet: CONTRAT, modele: 'revue' };
  const pages = [{ id: 'comparaison' }, { id: 'planche' }, { id: 'ria--titres' }];
  const ecris = async (au: string | null, ...autres: { id: string }[]) => {
    writeFileSync(composition, fichierDeComposition(nom, [...pages, ...autres], au));
    const out = path.join(dossier, au ?? 'donnees');
    await main([...DEMO, '--modele', 'revue', '--contrat', CONTRAT, '--out', out, '--composition', composition]);
    const [fichier = ''] = readdirSync(out);
    return { fichier, lues: pagesDuHtml(path.join(au ?? 'donnees', fichier)) };
  };
  const { lues } = await ecris(null);
  expect(lues[1]).toContain('Depuis la revue du ');
  expect(lues.filter((page) => page.includes('Page de la réunion « RIA ».'))).toHaveLength(1);
  const avant = await ecris('2026-06-30', { id: 'comparaison--2026-01-31' });
  expect(avant.lues.some((page) => page.includes('Depuis le 31/01/2026'))).toBe(true);
  expect(avant.fichier).toContain('-au-2026-06-30');
  expect(avant.lues[0]).toContain('Situation au 30 juin 2026');
  expect(avant.lues[1]).not.toBe(lues[1]);
  await expect(ecris('2026-12-31')).rejects.toThrow(
    /^la composition est au 31 décembre 2026, les données s’arrêtent au 30 septembre 2026/u
  );
}, 90_000);

it('chaque page qui a des chiffres nomme à son pied les sources qu’elle lit, dans toute la démonstration', () => {
  const publies = ouvrePublies('demonstration', 'static/data');
  const sans = publies.contrats.flatMap((contrat) =>
    REUNIONS.flatMap((modele) => {
      const { dossier: lu } = contratEnDossier(publies, { contrat, modele, site: 'https://t.exemple' }) ?? {};
      const muettes = lu?.pages.filter(({ genre, source }) => genre !== 'couverture' && genre !== 'liste' && !source);
      return (muettes ?? []).map(({ id }) => `${contrat} ${modele} ${id}`);
    })
  );
  expect(sans).toEqual([]);
});

it('chaque page dit son message, non son sujet, dans toute la démonstration', () => {
  const publies = ouvrePublies('demonstration', 'static/data');
  const sujets = publies.contrats.flatMap((contrat) =>
    REUNIONS.flatMap((modele) => {
      const { dossier } = contratEnDossier(publies, { contrat, modele, site: 'https://t.exemple' }) ?? {};
      const sans = dossier?.pages.filter((page) =>
        page.genre === 'tableau'
          ? page.nom === null || /: \d+ lignes?$/u.test(lu(page.titre))
          : page.genre !== 'couverture' && !/\d|auc?un|une? |chaque/iu.test(page.titre)
      );
      return (sans ?? []).map(({ titre }) => `${contrat} ${modele} ${titre}`);
    })
  );
  expect(sujets).toEqual([]);
});

it('ce qui se dit à un conseil ne nomme ni classeur ni feuille, vide comme plein', () => {
  const publies = ouvrePublies('demonstration', 'static/data');
  const dites = publies.contrats.flatMap((contrat) => {
    const modele = publies.lis('reunion', { contrat, reunion: 'conseil-de-surveillance' });
    const fiche = contratEnDossier(publies, { contrat, modele: 'fiche', site: 'https://t.exemple' });
    const page = modele === null ? [] : pageDeLaReunion(modele).blocs;
    return [JSON.stringify(page), JSON.stringify(fiche?.dossier.pages ?? [])];
  });
  expect(dites.filter((dite) => /classeur|feuille «|dans ce jeu/u.test(dite))).toEqual([]);
});

it('d’un PTSM, va du diagnostic aux insuffisances, aux jalons, aux actions puis aux indicateurs', () => {
  const publies = ouvrePublies('demonstration', 'static/data');
  for (const contrat of ['ptsm-hautes-terres', 'ptsm-littoral']) {
    const { dossier: lu } = contratEnDossier(publies, { contrat, modele: 'revue', site: 'https://t.exemple' }) ?? {};
    const ids = [...new Set(lu?.pages.map(({ id }) => id))];
    expect(ids.slice(0, 5)).toEqual(['couverture', 'diagnostic', 'jalons', 'actions', 'engagements']);
    const actions = publies.lis('contrat', { contrat })?.axes.flatMap((axe) => axe.actions) ?? [];
    const ecrites = lu?.pages.flatMap((page) => (page.genre === 'tableau' && page.id === 'actions' ? page.lignes : []));
    expect(actions.length).toBeGreaterThan(0);
    expect(ecrites?.map(([nom]) => nom).toSorted()).toEqual(
      actions.map(({ numero, libelle }) => `${numero}. ${libelle}`).toSorted()
    );
  }
});

describe('les modèles du jeu', () => {
  it('chaque modèle de l’outil donne, dans toute la démonstration, les pages que ses dossiers ont sans modèle', () => {
    const publies = ouvrePublies('demonstration', 'static/data');
    const site = 'https://t.exemple';
    const sansModele = (base: BaseDeDossier): (Dossier | undefined)[] => {
      if (estDeContrat(base))
        return publies.contrats.map((contrat) => contratEnDossier(publies, { contrat, modele: base, site })?.dossier);
      if (base === 'fiche-ght') return publies.ghts.map((ght) => ghtEnDossier(publies, ght, site)?.dossier);
      return [(base === 'veille' ? veilleEnDossier : regionEnDossier)(publies, site)?.dossier];
    };
    const lus = publies.lis('modeles', {})?.modeles ?? [];
    expect(lus.map(({ code }) => code)).toEqual([...BASES, 'copil-financier']);
    for (const modele of lus.slice(0, BASES.length)) {
      const dossiers = sansModele(modele.base).flatMap((lu) => lu ?? []);
      expect(dossiers.length).toBeGreaterThan(0);
      for (const lu of dossiers) {
        const composees = compose(lu, compositionDuModele(modele, lu)).pages;
        expect(composees).toEqual(lu.pages);
        const connues = new Set(['couverture', 'sources', ...PAGES_CONNUES[modele.base]]);
        expect(lu.pages.map(({ id }) => id).filter((id) => !connues.has(id))).toEqual([]);
      }
    }
  }, 90_000);

  it('quelques lignes de YAML font un diaporama : ses pages dans leur ordre, et ce qu’un contrat n’a pas est dit', async () => {
    const contrats = ['monts-cendres-pref-2024', 'ptsm-littoral'];
    const COPIL = ['--modele', 'copil-financier', '--contrat', contrats.join(',')];
    await main([...DEMO, ...COPIL, '--format', 'pptx,html', '--out', dossier]);
    const nom = (contrat: string) => `trajectoire-demonstration-${contrat}-revue-copil-financier-au-2026-09-30`;
    expect(readdirSync(dossier).toSorted()).toEqual(
      contrats.flatMap((contrat) => ['html', 'pptx'].map((format) => `${nom(contrat)}.${format}`))
    );
    const diapos = diaposDuPptx(`${nom('monts-cendres-pref-2024')}.pptx`).map((textes) => textes.join(' '));
    expect(diapos[0]).toContain('Revue de contrat');
    expect(diapos[1]).toMatch(/Depuis la revue du /u);
    const jour = diapos.findIndex((diapo) => diapo.includes('Ordre du jour'));
    expect(diapos[jour]).toContain('Aides à verser');
    const suite = diapos.slice(jour + 1).join('\n');
    expect(suite.indexOf('Équilibre')).toBeGreaterThan(0);
    expect(suite.indexOf('Tranches d’aide')).toBeGreaterThan(suite.indexOf('Équilibre'));
    expect(diapos.at(-1)).toMatch(/^Les chiffres viennent d’une seule source/u);
    expect(dites.map(lu).filter((dite) => dite.includes('que ces données n’ont pas'))).toEqual([
      expect.stringMatching(
        /ptsm-littoral-revue-copil-financier-au-2026-09-30 : pages de la trame .*eprd-pgfp--equilibre/u
      )
    ]);
  });

  it('l’aide nomme ceux du jeu', async () => {
    await main([...DEMO, '--aide']);
    expect(lu(dites[0] ?? '')).toMatch(
      /Modèles du jeu « demonstration » .*revue : Revue de contrat .*copil-financier : Comité de suivi financier \(d’après revue\)$/u
    );
  });
});
