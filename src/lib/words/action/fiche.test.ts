import { totalDesLignes } from '$lib/domain/gain/total-des-lignes';
import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { FicheModele } from '$lib/views/fiche/fiche.types';
import { texteDe } from '../contrat/texte.fixture';
import { jalon } from './actions.fixture';
import {
  anneesUtiles,
  dateDuGain,
  etatDuJalon,
  groupesDeGains,
  marches,
  messageDuCumulDeLAction,
  moyens,
  phraseDeLaFiche,
  nonValorisees
} from './fiche';
import { fiche, ligne } from './fiche.fixture';
import { messageDesJalonsDeLaFiche } from './jalons-de-la-fiche';
import PageDeLaFiche from '../../../routes/[jeu]/contrat/[id]/actions/[numero]/+page.svelte';
import { ENTETE } from '$lib/components/entete-contrat/parties';
import { pretes } from '$lib/components/island/part';
import { reperesDeLAction } from './indicateurs';

await pretes(ENTETE);

const { jeu } = fiche.entete;

function page(modele: FicheModele): string {
  const empreintes = { manifeste: 'a', modeles: 'b', ligne: 'c' };
  const publication = { ...jeu, dataVersion: 'a', viewsVersion: 'b', empreintes };
  const leJeu = {
    jeu: { ...jeu, presentation: '' },
    perimetres: [],
    codes: [],
    annees: null,
    sources: { nommees: [], autres: 0 }
  };
  const data = {
    ...{ publication, publications: [publication], panne: null, locales: null, dataVersion: 'a', modele },
    jeu: { ...leJeu, etablissements: 0, indicateurs: 0 }
  };
  const params = { jeu: jeu.nom, id: fiche.entete.id, numero: fiche.action.numero };
  return render(PageDeLaFiche, { props: { data, params } }).body;
}

describe('un jalon, en mots', () => {
  it('atteint, en retard, dû ce jour ou à venir', () => {
    const moment = { au: '2026-09-30', arret: null };
    expect(etatDuJalon(jalon('1', '2026-01-31', { atteintLe: '2026-02-10' }), moment, 'en_cours').texte).toBe(
      'Atteint'
    );
    const atteintDepuis = { atteintLe: '2025-11-02', apresGel: true } as const;
    const apresLeGel = jalon('1', '2025-09-30', { ...atteintDepuis, enRetard: true, joursDeRetard: 7 });
    const gele = { au: '2026-09-30', arret: { le: '2025-10-07', motif: 'gel' } } as const;
    expect(etatDuJalon(apresLeGel, { ...moment, ...gele }, 'en_retard')).toEqual({
      texte: 'Atteint, en retard au gel du 07/10/2025',
      ton: 'retard'
    });
    // À venir au gel, ou d’une action abandonnée, il n’y compte ni en retard, ni atteint.
    const depuis = { texte: 'Atteint après le gel', ton: 'eteint' };
    expect(etatDuJalon(apresLeGel, gele, 'abandonnee')).toEqual(depuis);
    expect(etatDuJalon(jalon('1', '2025-10-31', atteintDepuis), gele, 'en_cours')).toEqual(depuis);
    expect(etatDuJalon(jalon('1', '2026-09-29', { enRetard: true, joursDeRetard: 1 }), moment, 'en_retard')).toEqual({
      texte: 'En retard de 1\u00a0jour',
      ton: 'retard'
    });
    expect(etatDuJalon(jalon('1', '2026-09-30'), moment, 'en_cours').texte).toBe('Dû ce jour');
    expect(etatDuJalon(jalon('1', '2026-12-31'), moment, 'en_cours').texte).toBe('Dans 92\u00a0jours');
  });

  it('d’une action abandonnée, n’est pas en retard\u00a0: son échéance est passée', () => {
    const moment = { au: '2026-09-30', arret: null };
    const echu = jalon('1', '2026-09-29', { enRetard: true, joursDeRetard: 1 });
    expect(etatDuJalon(echu, moment, 'abandonnee')).toEqual({ texte: 'Échéance passée', ton: 'eteint' });
  });
});

it('un jalon à venir que rien n’attend plus ne se compte pas en jours : action abandonnée, contrat fini ou gelé', () => {
  const jalonAVenir = jalon('7', '2026-10-27');
  const dit = (etat: string, arret: { le: string; motif: 'abandon' | 'gel' } | null) =>
    etatDuJalon(jalonAVenir, { au: '2026-09-30', arret }, etat).texte;
  expect(dit('abandonnee', null)).toBe('Plus attendu');
  expect(dit('en_cours', { le: '2026-06-15', motif: 'abandon' })).toBe('Plus attendu');
  expect(dit('en_cours', { le: '2025-10-07', motif: 'gel' })).toBe('Gelé');
  expect(dit('en_cours', null)).toBe('Dans 27\u00a0jours');
});

describe('la phrase d’une fiche', () => {
  it('dit les jalons, l’année pleine et l’exercice, chacun de son côté', () => {
    expect(phraseDeLaFiche(fiche)).toBe(
      'Au 30 septembre 2026\u00a0: 1\u00a0jalon dû atteint sur 2\u00a0; 1 en retard\u00a0; 400\u00a0k€ d’année pleine en vigueur sur 3,0\u00a0M€ prévus\u00a0; 110\u00a0k€ réalisés sur l’exercice 2026 pour 900\u00a0k€ attendus à date.'
    );
  });

  it('dit les jalons atteints avant leur échéance à côté de ceux qui sont dus', () => {
    const jalons = fiche.jalons.map((j) => (j.du ? j : { ...j, atteintLe: '2026-09-01' }));
    const avance = jalons.filter(({ du }) => !du).length;
    expect(avance).toBe(1);
    expect(phraseDeLaFiche({ ...fiche, jalons })).toContain('sur 2, 1\u00a0atteint en avance\u00a0;');
    expect(messageDesJalonsDeLaFiche(jalons, 'en_retard')).toContain('sur 2, 1\u00a0atteint en avance,');
  });

  it('sans jalon ni gain, le dit', () => {
    const nue = {
      ...fiche,
      jalons: [],
      action: { ...fiche.action, ...{ apPlanifiee: 0, apEnVigueur: 0, attenduADate: 0, realiseADate: 0 } }
    };
    expect(phraseDeLaFiche(nue)).toBe('Au 30 septembre 2026\u00a0: aucun jalon\u00a0; aucun gain attendu à date.');
  });
});

describe('le message des gains cumulés', () => {
  it('dit le réalisé et l’attendu à la date de la situation, ou leur absence', () => {
    expect(messageDuCumulDeLAction(fiche)).toBe('170\u00a0k€ de gains cumulés, 1,4\u00a0M€ attendus à date');
    const sans = { ...fiche, cumul: { ...fiche.cumul, aDate: { attendu: 1_350_000, realise: 0 } } };
    expect(messageDuCumulDeLAction(sans)).toBe('Aucun gain réalisé, 1,4\u00a0M€ attendus à date');
  });
});

describe('les moyens d’une action', () => {
  it('portent leur signe', () => {
    expect(moyens(fiche.action)).toEqual([
      { libelle: 'Emplois', valeur: '−14,5\u00a0ETP' },
      { libelle: 'Lits et places', valeur: '−12\u00a0lits' },
      { libelle: 'Investissement', valeur: '1,9\u00a0M€' }
    ]);
  });

  it('absents, ne sont pas des zéros', () => {
    expect(moyens({ etp: null, lits: null, investissement: null })).toEqual([]);
  });
});

describe('les lignes de gain', () => {
  const groupes = groupesDeGains(fiche.gains);

  it('pérennes, ponctuelles et évitées ne sont jamais dans un même total', () => {
    expect(groupes.map(({ code, lignes }) => [code, lignes.map(({ gain }) => gain)])).toEqual([
      ['perennes', ['1', '2']],
      ['ponctuels', ['3']],
      ['evitees', ['4']]
    ]);
  });

  it('s’additionnent brut, coûts induits et net, et les valeurs retenues par chacun, les non valorisées à part', () => {
    const total = totalDesLignes(groupes[0]?.lignes ?? []);
    expect(total).toMatchObject({ brut: 3_300_000, coutsInduits: 300_000, net: 3_000_000 });
    const { ars, etablissement } = total.retenus;
    expect([etablissement.nonValorisees.lignes, ars.nonValorisees.lignes]).toEqual([1, 1]);
    expect(nonValorisees(total)[0]).toMatch(/^1\u00a0ligne non valorisée par /u);
  });

  it('perdue, une ligne quitte le total', () => {
    expect(totalDesLignes(groupes[1]?.lignes ?? [])).toMatchObject({ net: 0, retenus: { difference: 0 } });
  });

  it('le total ne dépend pas de l’ordre des lignes', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(fiche.gains, { minLength: fiche.gains.length }), (melangees) => {
        expect(totalDesLignes(melangees)).toEqual(totalDesLignes(fiche.gains));
      })
    );
  });
});

describe('les paliers d’un gain', () => {
  it('sont datés, puis ceux qui restent à franchir sont à venir', () => {
    const [premiere] = fiche.gains;
    const franchis = premiere ? marches(premiere) : [];
    expect(franchis.map(({ palier, date }) => [palier, date])).toEqual([
      ['identifie', '2024-07-01'],
      ['chiffre', '2024-10-15'],
      ['valide', '2025-03-01'],
      ['securise', '2026-04-20'],
      ['realise', null],
      ['constate', null]
    ]);
    expect(franchis[2]?.precision).toEqual(['net 1,9\u00a0M€ au lieu de 2,1\u00a0M€']);
    expect(franchis[3]?.precision).toEqual(['Décision n° 2026-41', 'effet au 1er octobre 2026']);
  });

  it('reporté, garde son histoire et repart du palier atteint', () => {
    const reporte = fiche.gains[1];
    expect(reporte ? marches(reporte).map(({ palier }) => palier) : []).toEqual([
      ...['chiffre', 'reporte', 'valide', 'securise', 'realise', 'constate']
    ]);
  });

  it('dans le tableau, a la date que son report lui donne, et celle qui était prévue', () => {
    const paliers = [{ date: '2025-11-30', palier: 'reporte', net: null, effet: '2026-08-01', acte: null }];
    const prevue = { effet: '2025-10-01', paliers: [] };
    expect(dateDuGain(ligne('1', 'Lits', prevue))).toBe('effet au 01/10/2025');
    expect(dateDuGain(ligne('1', 'Lits', { ...prevue, paliers }))).toBe('effet au 01/08/2026, prévu au 01/10/2025');
    const sansDate = paliers.map((palier) => ({ ...palier, effet: null }));
    expect(dateDuGain(ligne('1', 'Lits', { ...prevue, paliers: sansDate }))).toBe(
      'reporté sans date, prévu au 01/10/2025'
    );
    const ponctuel = { perennite: 'ponctuel', effet: null, debut: '2025-03-01', fin: '2026-12-31' } as const;
    expect(dateDuGain(ligne('1', 'Vente', { ...ponctuel, paliers }))).toBe(
      'effet au 01/08/2026, prévu du 01/03/2025 au 31/12/2026'
    );
  });

  it('perdu, n’a plus rien à franchir', () => {
    const perdu = fiche.gains[2];
    expect(perdu ? marches(perdu).map(({ palier, recul }) => [palier, recul]) : []).toEqual([['perdu', true]]);
  });

  it('sans aucun palier daté, a toute l’échelle devant lui', () => {
    expect(marches(ligne('9', 'Idée', { paliers: [] }))).toHaveLength(6);
  });

  it('les années sans effet se taisent', () => {
    const [premiere] = fiche.gains;
    expect(premiere ? anneesUtiles(premiere).map(({ annee }) => annee) : []).toEqual([2026, 2027]);
  });
});

describe('la fiche', () => {
  const body = page(fiche);
  const texte = texteDe(body);

  it('a le numéro et le nom de l’action pour titre, et un seul titre de premier niveau', () => {
    expect(texteDe(body, 'h1')).toBe('1.2 Plateau ambulatoire commun');
    expect(body.match(/<h1/g)).toHaveLength(1);
  });

  it('dit que les données sont simulées', () => {
    expect(texte).toContain('Données simulées');
  });

  it('garde chaque révision d’échéance, sa date, son motif ou son absence', () => {
    expect(texte).toContain('31/03/2026 décidé le 04/11/2025\u00a0: Appel d’offres infructueux');
    expect(texte).toContain('31/05/2026 décidé le 10/02/2026, sans motif');
    expect(texte).toContain('+151\u00a0jours');
    expect(texte).toContain('Procès-verbal de la CME du 12 juin 2025');
  });

  it('montre ce que chaque partie retient et l’écart', () => {
    expect(texte).toContain('2,1\u00a0M€ 1,5\u00a0M€ +600\u00a0k€');
  });

  it('dit ce que la base commune retire, et avec quelles actions elle se partage', () => {
    expect(texte).toContain('900\u00a0k€ comptés deux fois');
    expect(body).toContain('href="/essai/contrat/monts-cendres-1/actions/2.1/"');
  });

  it('oppose la météo de chaque partie aux faits', () => {
    expect(texte).toContain('≠ Désaccord\u00a0: un jalon en retard de 122 jours');
    expect(texte).toContain('22/09/2026 ARS En cours Objectifs compromis Deuxième report de l’ouverture.');
  });

  it('mène à l’action suivante', () => {
    expect(body).toMatch(/rel="next"[^>]*href="\/essai\/contrat\/monts-cendres-1\/actions\/1\.10\/"/u);
  });

  it('sans gain, sans base et sans indicateur, le dit ou se tait', () => {
    const nue = { ...fiche, gains: [], base: null, indicateurs: [], points: [], jalons: [] };
    const lu = texteDe(page(nue));
    expect(lu).toContain('Aucun gain n’est chiffré pour cette action');
    expect(lu).toContain('Aucun point d’avancement déclaré');
    expect(lu).not.toContain('base commune');
  });
});

it('les dates de l’action marquent le chemin de l’indicateur qu’elle doit faire bouger', () => {
  const [lie] = fiche.indicateurs;
  expect(lie && reperesDeLAction(lie)).toEqual([
    { annee: 2024, texte: 'début de l’action' },
    { annee: 2027, texte: 'fin prévue de l’action' }
  ]);
});
