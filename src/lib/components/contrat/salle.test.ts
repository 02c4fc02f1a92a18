import { render } from 'svelte/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { pretes } from '../island/part';
import { PARTIES } from './parties';
import type { ChoixDuLecteur } from '$lib/state/address.svelte';
import type { SituationLue } from '$lib/dataset/situation.svelte';
import { bilanDe } from '$lib/domain/contrat/depuis/bilan';
import type { ContratModele } from '$lib/views/contrat/contrat.types';
import { parties } from '$lib/words/contrat/liens';
import { enCours, ptsm, publicSansSuivi, signeRienDu, suspendu } from '$lib/words/contrat/exemples.fixture';
import Salle from './Salle.svelte';
import { simple, texteDe } from '$lib/words/contrat/texte.fixture';

const situation: SituationLue = {
  ...{ au: null, attente: false, echec: null, recherche: '' },
  ...{ choisit: () => undefined, oublie: () => undefined, apprete: () => undefined, reessaie: () => undefined }
};

function page(modele: ContratModele, etat: Partial<SituationLue> = {}, soldeChoisi: string | null = null): string {
  const rien = () => undefined;
  const solde: ChoixDuLecteur<string> = { valeur: soldeChoisi, choisit: rien, ajuste: rien, oublie: rien };
  return render(Salle, { props: { modele, situation: { ...situation, ...etat }, solde } }).body;
}

beforeAll(() => pretes(PARTIES));

const tous = { enCours, publicSansSuivi, suspendu, signeRienDu, ptsm };

const ancres = (html: string) =>
  [
    ...[
      'diagnostic',
      'synthese',
      'ponts',
      'trajectoire',
      'resultats',
      'gains',
      'engagements',
      'actions',
      'jalons',
      'hypotheses'
    ],
    ...['aides', 'criteres', 'tresorerie', 'transmissions', 'revues', 'vie']
  ]
    .map((ancre) => ({ ancre, place: html.indexOf(` id="${ancre}"`) }))
    .filter(({ place }) => place >= 0)
    .sort((a, b) => a.place - b.place)
    .map(({ ancre }) => ancre);

describe('la page d’un contrat', () => {
  it('une action aux jalons achevés et au gain absent se lit comme à la page des actions, jamais « Terminée »', () => {
    const etatTexte = 'Jalons achevés, gain absent (0\u00a0%)';
    const contredit = enCours.axes.flatMap(({ actions }) => actions).flatMap(({ desaccord }) => desaccord);
    const axes = enCours.axes.map((axe) => ({
      ...axe,
      actions: axe.actions.map((a) => ({ ...a, etat: 'terminee' as const, tauxDesGains: 0, desaccord: contredit }))
    }));
    const [troisLignes, deuxPiecesDuPont] = [3, 2];
    expect(page({ ...enCours, axes }).split(etatTexte)).toHaveLength(1 + troisLignes + deuxPiecesDuPont);
  });

  it('une météo d’action dit de qui elle est ; ce que l’ARS n’a pas jugé ne se dit pas d’elle', () => {
    const axes = (ars: 'compromis' | null) =>
      enCours.axes.map((axe) => ({
        ...axe,
        actions: axe.actions.map((a) => ({
          ...{ ...a, etat: 'en_retard' as const, desaccord: [] },
          meteo: { etablissement: 'atteignables' as const, ars }
        }))
      }));
    const meteos = (ars: 'compromis' | null) => {
      const html = page({ ...enCours, axes: axes(ars) });
      const lus = [...html.matchAll(/<p class="meteo[^"]*">(.*?)<\/p>/gsu)].map(([, p = '']) => simple(texteDe(p)));
      return new Set(lus.filter((texte) => texte.startsWith('Établissement :')));
    };
    expect([...meteos('compromis')]).toEqual(['Établissement : Objectifs atteignables ARS : Objectifs compromis']);
    expect([...meteos(null)]).toEqual(['Établissement : Objectifs atteignables']);
  });

  it('à une date passée, une partie vide est inconnue alors : nulle feuille à compléter', () => {
    const passe = { ...enCours, aides: [], entete: { ...enCours.entete, au: '2024-03-31' } };
    const texte = texteDe(page(passe));
    expect(texte).toContain('Ce dont rien n’était connu au 31 mars 2024');
    expect(texte).toContain('Ce qui en est connu depuis se lit à la date du jeu, le 30 septembre 2026.');
    expect(texte).not.toContain('Complétez ces feuilles');
    expect(texte).not.toContain('feuille «');
    expect(texteDe(page({ ...enCours, aides: [] }))).toContain('Complétez ces feuilles');
  });

  it.each(Object.entries(tous))('%s : un seul titre de premier niveau, et aucun niveau sauté', (_nom, modele) => {
    const niveaux = [...page(modele).matchAll(/<h([1-6])[\s>]/gu)].map(([, niveau]) => Number(niveau));
    expect(niveaux.filter((niveau) => niveau === 1)).toHaveLength(1);
    expect(niveaux[0]).toBe(1);
    niveaux.slice(1).forEach((niveau, rang) => expect(niveau - (niveaux[rang] ?? 0)).toBeLessThanOrEqual(1));
  });

  it.each(Object.entries(tous))('%s : chaque ancre une fois, et aucun renvoi dans le vide', (_nom, modele) => {
    const html = page(modele);
    const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
    for (const [, cible] of html.matchAll(/href="#([^"]+)"/gu)) expect(ids).toContain(cible);
  });

  it('un contrat suivi a ses quinze parties, dans l’ordre\u00a0: ponts, gains, engagements, actions, puis ce qui se replie', () => {
    const html = page(enCours);
    expect(ancres(html)).toEqual([
      ...['synthese', 'trajectoire', 'ponts', 'gains', 'engagements', 'jalons', 'actions'],
      ...['resultats', 'hypotheses', 'aides', 'criteres', 'tresorerie', 'transmissions', 'revues', 'vie']
    ]);
    expect(parties(enCours).map(({ ancre }) => ancre)).toEqual(ancres(html).slice(1));
    // Un pli s’ouvre sur la réponse\u00a0: aucun n’est avant les actions.
    const replie = /<details[^>]*>\s*(?:<!--[^>]*-->)*\s*<summary[^>]*>\s*(?:<!--[^>]*-->)*\s*<h2/u.exec(html);
    expect(replie?.index ?? -1).toBeGreaterThan(html.indexOf(' id="actions"'));
  });

  it('un contrat public sans suivi dit ce qui est connu et comment le suivre', () => {
    const html = page(publicSansSuivi);
    expect(ancres(html)).toEqual(['vie']);
    expect(texteDe(html)).toContain('Seuls les faits publiés sont connus de ce contrat');
    expect(html).toContain('href="/importer/"');
    expect(texteDe(html)).not.toContain('Données simulées');
  });

  it('un PTSM, qui n’a pas de liste à décider, dit dès sa synthèse une décision à échéance passée', () => {
    const [revue] = enCours.revues;
    if (revue === undefined) throw new Error('aucune revue');
    const decision = { texte: 'Réunir le comité.', responsable: null, echeance: '2026-01-30', faiteLe: null };
    const dites = (...decisions: (typeof decision & { faiteLe: string | null })[]) =>
      texteDe(page({ ...ptsm, revues: [{ ...revue, decisions }] }));
    const dit = '1\u00a0décision prise en revue et non faite, à échéance passée\u00a0: pour le 30/01/2026.';
    expect(dites(decision)).toContain(dit);
    expect(dites({ ...decision, echeance: '2099-01-30' })).not.toContain('à échéance passée');
    expect(dites()).not.toContain('à échéance passée');
  });

  it('un PTSM a ses mots, et ni pont, ni résultat, ni critère légal', () => {
    const html = page(ptsm);
    expect(ancres(html)).toEqual(['diagnostic', 'synthese', 'actions', 'jalons', 'engagements', 'revues', 'vie']);
    expect(texteDe(html)).toContain('Diagnostic partagé');
    expect(texteDe(html)).toContain('Territoire et vie du projet');
    expect(texteDe(html)).not.toContain('Ce qui n’est pas fourni');
  });

  it('le premier écran dit la justesse du même document des années passées, ce qui a changé et les alertes, qui mènent à leur page', () => {
    const reference = { le: '2026-05-26', quoi: 'revue' } as const;
    const bilan = { ...bilanDe([]), mouvements: 3, jalons: { atteints: 2, glisses: 1, enRetard: 0 } };
    const justesse: ContratModele['trajectoires'][number]['justesse'] = {
      ...{ version: 'ria2', exercices: [{ exercice: 2024, ecart: -1e6 }], ecartMoyen: -1e6, partMoyenne: -0.01 },
      sens: 'trop_favorable'
    };
    const html = page({
      ...{ ...enCours, depuis: { reference, bilan }, alertes: { levees: 50, loi: 10, graves: 13 } },
      trajectoires: enCours.trajectoires.map((t) => (t.solde === 'resultat_crp' ? { ...t, justesse } : t))
    });
    const tete = html.slice(html.indexOf(' id="synthese"'), html.indexOf('</section>'));
    expect(simple(texteDe(tete))).toContain('Son RIA 2 2024 était trop favorable de 1,0 M€ (1,0 % des produits).');
    const liens = [...tete.matchAll(/<a [^>]*href="([^"]+)"[^>]*>([^<]+)<\/a>/gu)].map(([, href, mots = '']) => [
      href,
      simple(mots)
    ]);
    const racine = `/${enCours.entete.jeu.nom}/contrat/${enCours.entete.id}/`;
    expect(liens).toContainEqual([`${racine}depuis/`, 'Depuis la revue du 26/05/2026 : 2 jalons atteints, 1 glissé.']);
    expect(liens).toContainEqual([`${racine}alertes/`, '50 alertes, 13 graves']);
    const aucune = page({ ...enCours, alertes: { levees: 0, loi: 0, graves: 0 } });
    expect(simple(texteDe(aucune))).not.toMatch(/\d alertes?/u);
  });

  it('« Données simulées » accompagne la page', () => {
    expect(texteDe(page(enCours))).toContain('Données simulées.');
  });

  it('une suspension et un contrat sans rien de dû se disent en toutes lettres', () => {
    expect(texteDe(page(suspendu))).toContain('les cibles et les gains attendus sont gelés');
    expect(simple(texteDe(page(signeRienDu)))).toContain('Gains : aucun gain attendu à date');
    expect(texteDe(page(signeRienDu))).toContain('Aucune cible n’est fixée pour cet exercice.');
  });

  it('ce qui manque à un contrat suivi est nommé avec la feuille qui le remplit, à son ancre', () => {
    const html = page({ ...enCours, trajectoires: [], aides: [] });
    expect(simple(texteDe(html))).toContain('Trajectoire financière (feuille « Trajectoire financière »)');
    expect(ancres(html)).toHaveLength(15);
  });

  it('la sévérité n’est que pour la loi et la trésorerie', () => {
    const severes = [...page(enCours).matchAll(/<(\w+)[^>]*class="[^"]*\b(?:severe|rempli)\b[^"]*"[^>]*>/gu)];
    expect(severes.map(([, balise]) => balise)).toEqual(['p', 'li', 'td', 'td']);
    const sansAlerte = { ...enCours, criteres: [], tresorerie: [] };
    expect(page(sansAlerte)).not.toMatch(/class="[^"]*\b(?:severe|rempli)\b/u);
  });

  it('une valeur absente est dite, jamais zéro', () => {
    const html = page({
      ...enCours,
      tresorerie: enCours.tresorerie.map((ligne) => ({ ...ligne, plusBas: null, jours: null }))
    });
    expect(texteDe(html)).toContain('jours de charges non calculables');
  });

  it('le solde choisi est celui de la trajectoire ; un solde inconnu laisse le premier', () => {
    expect(simple(texteDe(page(enCours, {}, 'caf')))).toContain('Capacité d’autofinancement (CAF) : 900 k€ en 2024');
    expect(simple(texteDe(page(enCours, {}, 'perdu')))).toContain('Résultat du CRP (budget H) : −4,8 M€ en 2026');
  });

  it('les actions mènent à leur fiche, à la date choisie', () => {
    const html = page(enCours, { au: '2026-06-30', recherche: '?au=2026-06-30' });
    expect(html).toContain('href="/essai/contrat/monts-cendres-1/actions/4.1/?au=2026-06-30"');
  });

  it('tout lien vers une autre page du contrat garde la date choisie', () => {
    const entete = { ...enCours.entete, au: '2026-06-30' };
    const html = page({ ...enCours, entete }, { au: '2026-06-30', recherche: '?au=2026-06-30' });
    const liens = [...html.matchAll(/href="(\/essai\/contrat\/[^"]+)"/gu)].flatMap(([, lien]) => lien ?? []);
    expect(liens).toContain('/essai/contrat/monts-cendres-1/atterrissage/?au=2026-06-30');
    expect(liens.filter((lien) => !lien.includes('?au=2026-06-30'))).toEqual([]);
  });

  it('la définition figée d’un engagement est à un geste', () => {
    const html = page(enCours);
    expect(texteDe(html)).toContain('Définition figée à la signature\u00a0: Taux de marge brute, compte financier');
    expect(html).toContain('href="/essai/indicateurs/DMS_MCO/"');
  });
});
