import { expect, it } from 'vitest';
import type { Constat } from '$lib/domain/alerte/examen';
import type { MouvementDAlerte } from '$lib/domain/contrat/depuis/alertes';
import type { MouvementDuContrat } from '$lib/domain/contrat/depuis/depuis';
import type { MouvementDEngagement } from '$lib/domain/contrat/depuis/suites';
import { colonnesDepuis, preuveDe } from './colonnes';
import { MOTS_DE_DEPUIS } from './page';
import { changementEnMots } from './textes';

const commun = { euros: null, nature: null, le: null, gravite: 1 } as const;
const dit = (m: MouvementDuContrat) => changementEnMots(m).replaceAll('\u00a0', ' ');

const glisse: MouvementDuContrat = {
  ...{ famille: 'jalons', code: 'jalon_glisse', sens: 'moins', ...commun, action: '3.1', jalon: '4' },
  ...{ libelle: 'Décision signée', echeanceAvant: '2026-09-12', echeance: '2026-10-14', jours: 32 }
};
const reporte: MouvementDuContrat = {
  ...{ famille: 'gains', code: 'gain_reporte', sens: 'moins', euros: -400_000, nature: 'annee_pleine' },
  ...{ le: '2026-02-01', gravite: 40, action: '1.1', gain: '2', libelle: 'Six postes', nouvellementSecurise: false },
  ...{ effet: { euros: -100_000, ecart: true }, effetAvant: '2026-07-01', effetLe: '2026-10-01' }
};

it('un jalon glissé dit ses deux échéances et les jours entre elles, et mène à la fiche de son action', () => {
  expect(dit(glisse)).toBe('Jalon 3.1.4, Décision signée : glissé du 12/09/2026 au 14/10/2026, +32 jours');
  expect(preuveDe(glisse)).toEqual({ action: '3.1' });
});

it('un gain reporté dit sa nouvelle date et l’ancienne', () => {
  expect(dit(reporte)).toBe('Gain 1.1.2, Six postes : reporté, effet au 01/10/2026 au lieu du 01/07/2026');
});

it('un jalon atteint après un gel dit que le contrat ne le compte pas', () => {
  const apres = { ...glisse, code: 'jalon_apres_gel', sens: 'neutre', le: '2026-08-20' } as const;
  expect(dit(apres)).toBe('Jalon 3.1.4, Décision signée : atteint après le gel du contrat, qui ne le compte pas');
});

it('une action achevée dit ses jalons achevés\u00a0; la météo dit par qui', () => {
  const action: MouvementDuContrat = {
    ...{ famille: 'actions', code: 'action', sens: 'mieux', ...commun, action: '1.4', libelle: 'Réorganiser' },
    etat: { avant: 'en_retard', apres: 'terminee' },
    meteos: [{ par: 'ars', avant: null, apres: 'appuis' }]
  };
  expect(dit(action)).toBe('Action 1.4, Réorganiser : en retard → jalons achevés, météo de l’ARS : non rens. → appuis');
});

it('un critère et une projection mènent à leur partie de la page du contrat', () => {
  const critere: MouvementDuContrat = {
    ...{ famille: 'criteres', code: 'critere_rempli', sens: 'moins', ...commun, ej: '970000001', nom: 'CH' },
    ...{ numero: 1, document: 'cf 2025' }
  };
  expect(dit(critere)).toBe('CH, critère 1° de l’article D. 6143-39 : désormais rempli (CF 2025)');
  expect(preuveDe(critere)).toEqual({ ancre: 'criteres' });
});

it('un engagement dont la valeur monte et qui sort pourtant de la tolérance dit pourquoi, et ses euros gardent leur couleur', () => {
  const engagement: MouvementDEngagement = {
    ...{ famille: 'engagements', code: 'engagement_position', sens: 'moins', euros: 5e6, nature: 'resultat' },
    ...{ le: '2025-12-31', gravite: 62 },
    engagement: { code: 'E2', libelle: 'CAF', unite: 'euros', decimales: 0 },
    avant: { valeur: 16e6, date: '2024-12-31', position: 'tolerance' },
    apres: { valeur: 21e6, date: '2025-12-31', position: 'manquee' }
  };
  expect(dit(engagement)).toMatch(/31\/12\/2025, valeur meilleure, mais le contrat en demandait plus$/u);
  expect(dit({ ...engagement, sens: 'mieux' })).toMatch(/31\/12\/2025$/u);
  expect(dit({ ...engagement, sens: 'mieux', euros: -1e6 })).toMatch(
    /valeur moins bonne, mais le contrat en demandait moins$/u
  );
  const [euros, sens] = ['euros', 'sens'].map((cle) =>
    colonnesDepuis(2026, '2026-06-02').find(({ key }) => key === cle)
  );
  expect([euros?.tone?.(engagement), sens?.tone?.(engagement)]).toEqual(['better', 'worse']);
});

it('une alerte dit sa règle et de quoi, et mène aux alertes du contrat', () => {
  const alerte: MouvementDAlerte = {
    ...{ famille: 'alertes', code: 'alerte_levee', sens: 'moins', euros: -300_000, nature: 'en_jeu', le: null },
    ...{ gravite: 61, indecidableAvant: false, cloture: null },
    alerte: {
      ...{ regle: 'iaf', libelle: 'Insuffisance d’autofinancement', entite: '970000001', nom: 'CH', objet: null },
      ...{ montant: 300_000, constat: { document: 'cf 2025' } }
    }
  };
  const de = (constat: Constat, nom: string | null = null) =>
    dit({ ...alerte, alerte: { ...alerte.alerte, libelle: 'Règle', nom, constat } });
  expect(dit(alerte)).toBe('Alerte ouverte : Insuffisance d’autofinancement, CH');
  expect(dit({ ...alerte, code: 'alerte_finie' })).toMatch(/^Alerte finie : /u);
  expect(dit({ ...alerte, code: 'alerte_close', cloture: 'report', sens: 'neutre' })).toMatch(
    /^Alerte close par report : /u
  );
  expect(dit({ ...alerte, code: 'alerte_close', cloture: 'due', sens: 'neutre' })).toMatch(
    /^Alerte close parce qu’un avenant a baissé l’année pleine due, sans que ce qui manquait soit venu : /u
  );
  expect(dit({ ...alerte, code: 'alerte_plus_examinee', sens: 'neutre' })).toMatch(
    /^Alerte qui n’est plus examinée : /u
  );
  expect(de({ libelle: 'Six postes', action: '1.1', gain: '2' })).toBe(
    'Alerte ouverte : Règle, « Six postes », action 1.1'
  );
  expect(de({ tranche: 2, libelle: 'Lits fermés' })).toBe('Alerte ouverte : Règle, tranche 2');
  expect(de({ engagement: 'E1', libelle: 'DMS' })).toBe('Alerte ouverte : Règle, E1, DMS');
  expect(de({})).toBe('Alerte ouverte : Règle');
  expect(dit({ ...alerte, indecidableAvant: true })).toMatch(
    /^Alerte ouverte, ne pouvait pas être décidée à la première date/u
  );
  expect(preuveDe(alerte)).toEqual({ page: 'alertes' });
  const euros = colonnesDepuis(2026, '2026-03-12').find(({ key }) => key === 'euros');
  expect(euros?.cell(alerte).replaceAll('\u00a0', ' ')).toBe('−300 k€ en jeu');
});

it('à l’écran l’euro dit ce qu’il est, dans un fichier il reste un nombre\u00a0; ce qui était su plus tard le dit', () => {
  const colonnes = colonnesDepuis(2026, '2026-03-12');
  const de = (cle: string) => colonnes.find(({ key }) => key === cle);
  expect(de('euros')?.cell(reporte).replaceAll('\u00a0', ' ')).toBe('−400 k€ d’année pleine');
  expect(de('euros')?.file?.['Euros (€)']?.(reporte)).toBe(-400_000);
  expect(de('euros')?.cell(glisse)).toBe('');
  expect(de('le')?.cell(reporte)).toBe('01/02/2026, su depuis');
});

it('un fait de la vie du contrat dit qui, s’il gèle, et mène à la vie du contrat', () => {
  const vie = { famille: 'vie', ...commun, sens: 'moins', enTete: true } as const;
  const fait = {
    date: '2026-05-07',
    dateTexte: '7 mai 2026',
    type: 'suspension',
    organisme: 'ARS',
    sens: null,
    gel: true
  } as const;
  const suspension: MouvementDuContrat = { ...vie, code: 'vie_fait', fait };
  expect(dit(suspension)).toBe('Suspension, ARS, cibles gelées');
  expect(preuveDe(suspension)).toEqual({ ancre: 'vie' });
  expect(
    dit({ ...suspension, fait: { ...fait, type: 'avis', organisme: 'CSE', sens: 'defavorable', gel: null } })
  ).toBe('Avis, CSE, défavorable');
  expect(dit({ ...suspension, fait: { ...fait, type: 'rejet', date: null, dateTexte: 'avril 2026' } })).toBe(
    'Rejet par les signataires, ARS, avril 2026'
  );
  expect(dit({ ...vie, code: 'vie_terme', avant: '2027-12-31', apres: '2028-12-31' })).toBe(
    'Terme repoussé du 31/12/2027 au 31/12/2028'
  );
  expect(dit({ ...vie, code: 'vie_terme', avant: '2028-12-31', apres: '2027-12-31' })).toMatch(/^Terme avancé/u);
});

it('la légende dit l’ordre\u00a0: la vie du contrat, puis les plus gros montants', () => {
  const vie: MouvementDuContrat = { famille: 'vie', ...commun, sens: 'neutre', enTete: true, code: 'vie_terme_echu' };
  const dite = (...mouvements: MouvementDuContrat[]) => MOTS_DE_DEPUIS.legende(mouvements).replaceAll('\u00a0', ' ');
  expect(dite(glisse, reporte)).toBe('2 changements, les plus gros montants d’abord');
  expect(dite(vie, reporte)).toBe('2 changements, la vie du contrat, puis les plus gros montants d’abord');
  expect(dite(vie)).toBe('1 changement');
});

it('un indicateur dit ses deux valeurs, leur année et ce qui est provisoire, et mène à la fiche de son action', () => {
  const point = { douzeMois: false, provisoire: false };
  const dms: MouvementDuContrat = {
    ...{ famille: 'indicateurs', code: 'indicateur', sens: 'moins', ...commun, action: '1.1' },
    indicateur: { code: 'DMS_MED', ej: '1', nom: 'CH', libelle: 'DMS médecine', unite: 'jours', decimales: 1 },
    avant: { ...point, fin: '2024-12-31', valeur: 6.3 },
    apres: { ...point, fin: '2025-12-31', valeur: 6.5, provisoire: true }
  };
  expect(dit(dms)).toBe('DMS médecine, CH : 6,3 j en 2024 → 6,5 j en 2025 (provisoire)');
  expect(preuveDe(dms)).toEqual({ action: '1.1' });
  const moyenne = { ...point, douzeMois: true, fin: '2026-06-30', valeur: 412 };
  const passages = { ...dms.indicateur, libelle: 'Passages', unite: 'passages', decimales: 0 };
  expect(dit({ ...dms, indicateur: passages, apres: moyenne })).toMatch(
    / → 412 passages en moyenne, 12 mois finis le 30\/06\/2026$/u
  );
  const autres: MouvementDuContrat = {
    ...{ famille: 'indicateurs', code: 'indicateurs_autres', sens: 'neutre', ...commun },
    ...{ mieux: 1, moins: 0, sansSens: 2, apresDAutres: true }
  };
  expect(dit(autres)).toBe('3 autres indicateurs ont bougé : 1 meilleur, 2 sans sens favorable');
  expect(dit({ ...autres, mieux: 0, sansSens: 1, apresDAutres: false })).toBe(
    '1 indicateur a bougé : 1 sans sens favorable'
  );
  expect(preuveDe(autres)).toEqual({ page: 'actions' });
});

it('une mesure corrigée dit ses deux valeurs, ce qu’elles sont, son producteur et combien d’autres périodes', () => {
  const valeur = { fin: '2025-12-31', mensuelle: false, producteur: 'ATIH', publieLe: '2026-09-15' };
  const m: MouvementDuContrat = {
    ...{ famille: 'valeurs', code: 'mesure_corrigee', sens: 'moins', ...commun, action: '2.1', autres: 0 },
    indicateur: { code: 'IP', ej: '1', nom: 'CH', libelle: 'IP-DMS médecine', unite: 'indice', decimales: 2 },
    avant: { ...valeur, valeur: 1.02, provisoire: true },
    apres: { ...valeur, valeur: 1.05, provisoire: false }
  };
  expect(dit(m)).toBe('IP-DMS médecine, CH, 2025 : 1,02 (provisoire) → 1,05 (définitif), producteur ATIH');
  expect(preuveDe(m)).toEqual({ action: '2.1' });
  const sans = { ...m.apres, mensuelle: true, fin: '2026-06-30', producteur: null };
  expect(dit({ ...m, apres: sans, autres: 2 })).toMatch(
    /^IP-DMS médecine, CH, mois finissant le 30\/06\/2026 : .*\(définitif\), 2 périodes antérieures aussi$/u
  );
});
