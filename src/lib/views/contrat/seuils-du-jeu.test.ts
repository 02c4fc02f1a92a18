import { beforeAll, describe, expect, it } from 'vitest';
import { avecSeuilsDuJeu, type SeuilsDuJeu } from '$lib/domain/alerte/regle';
import { NativeDatabase } from '$lib/engine/native.server';
import { ligneDeRegle, regles } from '$lib/importers/regles';
import { tableNames, type Row } from '$lib/schema/tables';
import { tauxDesGains } from '$lib/domain/gain/taux';
import { lectureDeLEtat } from '$lib/words/action/etat-en-mots';
import { gainsInsuffisants } from '$lib/words/portefeuille/mots-du-suivi';
import { tuiles } from '$lib/words/contrat/tuiles';
import { constatEnMots } from '$lib/words/portefeuille/a-regarder';
import { petitJeu } from '../../../../tests/parity/petit-jeu';
import { alertesDuContrat } from '../alertes/ecrites';
import { faitsDe } from '../portefeuille/a-regarder';
import { contratSuivi } from '../portefeuille/suivi';
import { contrat } from './contrat';
import { pointsDe } from './points';

/** Financial charges of 2023: 40 + 8 + 8 + 0.5 M€ spent in the year, and 2 M€ of cash, which are 12.9 days. */
const interets = petitJeu.compte
  .slice(0, 1)
  .map((c): Row<'compte'> => ({ ...c, poste: 'c66', montant: 0.5e6, debut: '2023-01-01', fin: '2023-12-31' }));

/** What the small contract says at 31/12/2024 in a dataset that sets these thresholds, at each place that applies one. */
async function vu(changes: SeuilsDuJeu) {
  const db = await NativeDatabase.open();
  await db.fill(
    {
      ...petitJeu,
      compte: [...petitJeu.compte, ...interets],
      regle: avecSeuilsDuJeu(regles, changes).map(ligneDeRegle)
    },
    tableNames
  );
  const modele = await contrat(db, { contrat: 'essai-2024' });
  const { signal } = await alertesDuContrat(db, 'essai-2024');
  db.close();
  return {
    seuils: modele.seuils,
    tuile: tuiles(modele).find(({ code }) => code === 'tresorerie')?.valeur,
    alertes: signal.filter(({ fin }) => fin === null).map(({ regle }) => regle),
    graves: modele.tresorerie.filter(({ severe }) => severe).length,
    aRegarder: faitsDe(modele).map(({ constat }) => constatEnMots(constat)),
    aDecider: pointsDe(modele).map(({ code }) => code),
    synthese: modele.synthese.desaccord.map(({ fait }) => fait),
    actions: modele.axes.flatMap(({ actions }) => actions),
    contraires: signal.find(({ regle }) => regle === 'desaccord_etablissement')?.valeur,
    insuffisants: gainsInsuffisants(contratSuivi(modele).suivi),
    taux: tauxDesGains({ attendu: modele.gains.attenduADate, realise: modele.gains.realiseADate })
  };
}

describe('un jeu qui change le seuil d’une convention', () => {
  let paquet: Awaited<ReturnType<typeof vu>>;
  let jeu: Awaited<ReturnType<typeof vu>>;
  beforeAll(async () => {
    paquet = await vu({});
    jeu = await vu({ tresorerie_basse: { jours: 13 }, jalon_en_retard: { jours: 30 }, ap_due: { euros: 5e6 } });
  });

  it('la trésorerie est grave, à la tuile et à regarder, dès que son alerte se lève', () => {
    expect([paquet.alertes.includes('tresorerie_basse'), paquet.graves]).toEqual([false, 0]);
    expect([jeu.alertes.includes('tresorerie_basse'), jeu.graves]).toEqual([true, 1]);
    expect(paquet.aRegarder.some((dit) => dit.includes('en trésorerie'))).toBe(false);
    expect(jeu.aRegarder[0]).toMatch(/^CH de la Plaine\u00a0: 12,9\u00a0jours de charges en trésorerie/);
    // Entier, le nombre se lirait comme le seuil sous lequel il est.
    expect([paquet.tuile, jeu.tuile]).toEqual(['13\u00a0jours', '12,9\u00a0jours']);
  });

  it('un jalon est à regarder du portefeuille dès que son alerte se lève', () => {
    const dits = (lu: typeof jeu) => lu.aRegarder.filter((dit) => dit.startsWith('1 jalon'));
    expect([paquet.alertes.includes('jalon_en_retard'), dits(paquet)]).toEqual([false, []]);
    expect([jeu.alertes.includes('jalon_en_retard'), dits(jeu)]).toEqual([
      true,
      ['1 jalon en retard de plus de 30 jours\u00a0: «\u00a0Lits fermés\u00a0» (action 1.1, 31 jours)']
    ]);
  });

  it('un gain négligeable à l’alerte de l’année pleine due n’est pas un point à décider', () => {
    expect([paquet.alertes.includes('ap_due'), paquet.aDecider.includes('echu')]).toEqual([true, true]);
    expect([jeu.alertes.includes('ap_due'), jeu.aDecider.includes('echu')]).toEqual([false, false]);
  });

  it('des gains suffisent dès la part que le jeu donne, au jugement, à l’alerte et au portefeuille', async () => {
    // 31 % de l’attendu : trop peu pour le paquet (90 %), assez pour un jeu qui n’en demande que 30 %.
    const peu = await vu({ desaccord_etablissement: { gains: 0.3 } });
    const lu = (m: typeof jeu) => [m.synthese.includes('gains_insuffisants'), m.insuffisants];
    expect([paquet.taux, peu.taux].map((taux) => Math.floor((taux ?? 0) * 100))).toEqual([31, 31]);
    expect([lu(paquet), lu(peu)]).toEqual([
      [true, true],
      [false, false]
    ]);
    expect(peu.contraires).toBe((paquet.contraires ?? 0) - 1);
    const uneTerminee = (taux: number, m: typeof jeu) =>
      m.actions.map((a) => lectureDeLEtat({ ...a, etat: 'terminee', tauxDesGains: taux }))[0];
    expect([uneTerminee(0.5, paquet), uneTerminee(0.5, peu)]).toEqual(['gain_absent', 'terminee']);
  });

  it('le modèle ne porte que des seuils changés', () => {
    expect([paquet.seuils, jeu.seuils?.joursDeCharges]).toEqual([undefined, 13]);
  });
});
