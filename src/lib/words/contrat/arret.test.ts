import { describe, expect, it } from 'vitest';
import { fichierDesActions } from '$lib/exports/actions-csv';
import { actions } from '../action/actions.fixture';
import { gainsDeLaCarte } from '../action/cartes';
import { colonnesDesActions } from '../action/colonnes';
import { effetParExercice } from '../action/detail-gain';
import { etatDuJalon, messageDuCumulDeLAction, phraseDeLaFiche } from '../action/fiche';
import { fiche } from '../action/fiche.fixture';
import { messageDesJalonsDeLaFiche } from '../action/jalons-de-la-fiche';
import { totaux } from '../action/mesures';
import { totauxEnMots } from '../action/totaux';
import { faitEnMots } from './faits';
import { enCours } from './exemples.fixture';
import { anneesDesGains, effetsDeLAnnee, messageDesGains, messageDuCumul } from './gains';
import { echeanceEnMots, messageDesJalons } from './suivi';
import { phraseDeGel } from './identite';
import { morceauxDuReste } from './rythme';
import { etatEnMots } from './synthese';
import { simple } from './texte.fixture';
import { verdict } from './verdict';
import { momentDu } from '$lib/format/arret';

// Frozen on 7 October 2025: from 18 July to 7 October, 13 + 31 + 30 + 7 = 81 days.
const arret = { le: '2025-10-07', motif: 'gel' as const };
const fin = { le: '2025-12-31', motif: 'terme' as const };
const gele = { au: '2026-09-30', arret };
const gelDeLAnnee = { au: '2025-12-31', arret };
const actionsGelees = { ...actions, entete: { ...actions.entete, ...gele } };
const ficheGelee = { ...fiche, entete: { ...fiche.entete, ...gele } };

describe('le retard d’un contrat gelé', () => {
  it('dit sur le contrat le jour où il a cessé de courir, comme celui d’un contrat fini', () => {
    expect(simple(echeanceEnMots(81, arret))).toBe('81 jours de retard au gel du 07/10/2025');
    expect(simple(echeanceEnMots(81, fin))).toBe('81 jours de retard à la fin du contrat, le 31/12/2025');
    expect(simple(messageDesJalons(enCours.jalons, arret))).toBe(
      '1 jalon en retard au gel du 07/10/2025, 1 dans les 90 jours'
    );
    expect(faitEnMots({ fait: 'jalons_en_retard', nombre: 1, jours: 81, arret })).toBe(
      'un jalon en retard de 81 jours au gel du 07/10/2025'
    );
  });

  it('le dit dans la liste des actions, ses totaux, son fichier et la fiche d’une action', () => {
    const colonne = colonnesDesActions(actionsGelees).find(({ key }) => key === 'retard');
    expect(colonne?.title).toBe('Jalons en retard au gel du 07/10/2025');
    expect(fichierDesActions(actionsGelees, actions.actions, []).tete).toContain(
      'Retards comptés jusqu’au gel du 07/10/2025.'
    );
    const [jalons] = totauxEnMots(totaux(actions.actions), gele, false);
    expect(jalons?.precision).toContain('1 en retard au gel du 07/10/2025');
    const [jalon] = fiche.jalons.filter(({ enRetard }) => enRetard);
    expect(simple(jalon ? etatDuJalon({ ...jalon, joursDeRetard: 81 }, gele, 'en_retard').texte : '')).toBe(
      'En retard de 81 jours au gel du 07/10/2025'
    );
    expect(messageDesJalonsDeLaFiche(fiche.jalons, 'en_retard', arret)).toContain('1 en retard au gel du 07/10/2025');
    expect(simple(phraseDeLaFiche(ficheGelee))).toContain('; 1 en retard au gel du 07/10/2025 ;');
  });
});

describe('les attendus d’un contrat gelé', () => {
  it('n’ont pas de montant non plus dans le détail d’un gain, où l’acquis garde le sien', () => {
    const annees = [2025, 2026].map((annee) => ({ annee, attendu: annee === 2025 ? 300_000 : 0, realise: 90_000 }));
    const lues = ({ columns, rows }: ReturnType<typeof effetParExercice>) =>
      rows.map((ligne) => columns.map(({ cell }) => simple(cell(ligne))));
    // Gelé le 7 octobre 2025 : 2025 a ses attendus, 2026 commence gelée.
    expect(lues(effetParExercice(annees, gele.arret))).toEqual([
      ['attendu', '300 k€ jusqu’au gel', 'gelé'],
      ['acquis par ce qui est en vigueur', '90 k€', '90 k€']
    ]);
    expect(lues(effetParExercice(annees, null))[0]).toEqual(['attendu', '300 k€', '0 €']);
  });

  it('n’ont pas de montant dans une année commencée gelée', () => {
    const exercice = { realise: 2_400_000, attendu: 0 };
    const [, , effet] = totauxEnMots({ ...totaux(actions.actions), exercice }, gele, true);
    expect(simple(`${effet?.valeur} ${effet?.precision}`)).toBe('2,4 M€ attendus gelés depuis le 07/10/2025');
    const [ligne] = actions.actions;
    const attendu = colonnesDesActions(actionsGelees).find(({ key }) => key === 'attendu');
    expect(ligne && attendu?.cell(ligne)).toBe('gelé');
    expect(ligne && attendu?.file?.['Effet 2026 attendu à date (€)']?.(ligne)).toBeNull();
    const action = { ...fiche.action, attenduADate: 0, realiseADate: 110_000 };
    expect(simple(phraseDeLaFiche({ ...ficheGelee, action }))).toContain(
      '110 k€ réalisés sur l’exercice 2026, attendus gelés depuis le 07/10/2025.'
    );
    expect(gainsDeLaCarte(action, gele).map(simple)).toContain(
      'Effet 2026 : 110 k€ réalisés, attendus gelés depuis le 07/10/2025'
    );
    const effets = effetsDeLAnnee({ ...enCours.gains, attenduADate: 0, raisonAbsence: 'gele' }, arret);
    expect(effets.map(({ valeur }) => valeur).slice(1)).toEqual(['gelé', 'gelé']);
  });

  it('manquent aux exercices commencés gelés, sans valoir zéro', () => {
    const annee = (n: number, attendu: number) => ({ annee: n, parts: [], report: 0, attendu });
    const annees = [annee(2025, 4_000_000), annee(2026, 0), annee(2027, 0)];
    expect(anneesDesGains({ annees }, arret).map(({ attendu }) => attendu)).toEqual([4_000_000, null, null]);
    expect(anneesDesGains({ annees }, null).map(({ attendu }) => attendu)).toEqual([4_000_000, 0, 0]);
    expect(anneesDesGains({ annees }, arret).map(({ auGel }) => auGel)).toEqual([true, undefined, undefined]);
  });

  it('sont ceux du gel dans l’année où il tombe, sans part réalisée', () => {
    const exercice = { realise: 900_000, attendu: 600_000 };
    const [, , effet] = totauxEnMots({ ...totaux(actions.actions), exercice }, gelDeLAnnee, true);
    expect(simple(effet?.precision ?? '')).toBe('sur 600 k€ attendus au gel du 07/10/2025');
    expect(simple(messageDesGains(enCours.gains, arret))).toContain('sur 2,2 M€ attendus au gel du 07/10/2025');
    expect(effetsDeLAnnee(enCours.gains, arret)[0]?.precision).toBeUndefined();
  });

  it('sont dits arrêtés au gel dans les gains cumulés', () => {
    expect(simple(messageDuCumul(enCours.gains, arret))).toBe(
      '2,5 M€ de gains cumulés depuis le début du contrat, 3,6 M€ attendus au gel du 07/10/2025'
    );
    expect(simple(messageDuCumulDeLAction(ficheGelee))).toBe(
      '170 k€ de gains cumulés, 1,4 M€ attendus au gel du 07/10/2025'
    );
  });
});

describe('un contrat gelé, puis fini', () => {
  // Le même gel, et un terme au 31 décembre 2026.
  const arret = { le: '2026-12-31', motif: 'terme' as const, gel: '2025-10-07' };
  const moment = { au: '2027-09-30', arret };

  it('garde ce qui était dû au gel, et se dit à son dernier exercice', () => {
    expect(momentDu(arret)).toBe('au gel');
    expect(simple(echeanceEnMots(81, arret))).toBe('81 jours de retard au gel du 07/10/2025');
    const action = { ...fiche.action, attenduADate: 0, realiseADate: 110_000 };
    expect(gainsDeLaCarte(action, moment).map(simple)).toContain(
      'Effet 2026 : 110 k€ réalisés, attendus gelés depuis le 07/10/2025'
    );
    expect(simple(phraseDeLaFiche({ ...fiche, action, entete: { ...fiche.entete, ...moment } }))).toContain(
      '110 k€ réalisés sur l’exercice 2026, attendus gelés depuis le 07/10/2025.'
    );
    const colonnes = colonnesDesActions({ ...actions, entete: { ...actions.entete, ...moment } });
    expect(colonnes.map(({ title }) => title)).toContain('Effet 2026 réalisé');
    const [, , effet] = totauxEnMots(totaux(actions.actions), moment, true);
    expect(effet?.libelle).toBe('Effet sur l’exercice 2026, réalisé à date');
  });

  it('dit sa fin partout où il dit son gel', () => {
    const entete = { ...enCours.entete, etat: 'terme_echu' as const, etatTexte: null, fin: '2026-12-31', ...moment };
    expect(simple(phraseDeGel(entete) ?? '')).toBe(
      'Le contrat a pris fin le 31 décembre 2026, gelé depuis le 7 octobre 2025 : ses cibles et gains attendus restent ceux du gel.'
    );
    expect(simple(etatEnMots({ ...enCours, entete }))).toContain(
      'le 31/12/2026 ; cibles et gains attendus gelés du 07/10/2025 à sa fin.'
    );
    const juges = verdict([], ['ars'], entete);
    expect(juges?.titre).toMatch(/^À l’échéance, le 31\/12\/2026, /u);
    const abandon = {
      ...entete,
      etat: 'abandonne' as const,
      arret: { ...arret, le: '2026-06-30', motif: 'abandon' as const }
    };
    expect(verdict([], ['ars'], abandon)?.titre).toMatch(/^À l’abandon du contrat, le 30\/06\/2026, /u);
    const nul = { perdu: 0, moindre: 0, echu: 0, sansDate: 0 };
    expect(morceauxDuReste({ ...nul, aVenir: 200_000, total: 200_000 }, arret).map(simple)).toEqual([
      '200 k€ jamais échus'
    ]);
  });

  it('un contrat gelé qui court, ou fini sans gel, ne dit que l’un des deux', () => {
    const fini = { ...enCours.entete, etat: 'terme_echu' as const, etatTexte: null, au: '2026-09-30', arret: fin };
    expect(phraseDeGel(fini)).toBeNull();
    expect(etatEnMots({ ...enCours, entete: fini })).not.toContain('gel');
  });
});

it('ce qui est dû se compte à date, au gel qui l’arrête, ou à la fin du contrat quelle qu’elle soit', () => {
  const le = '2025-10-07';
  expect([momentDu(null), momentDu({ le, motif: 'gel' })]).toEqual(['à date', 'au gel']);
  for (const motif of ['abandon', 'rejet', 'fin', 'terme'] as const) expect(momentDu({ le, motif })).toBe('à sa fin');
});
