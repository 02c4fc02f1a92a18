import { expect, it } from 'vitest';
import { columnsOf } from '$lib/schema/columns';
import { tables } from '$lib/schema/tables';
import type { Reecriture } from '$lib/domain/contrat/depuis/reecritures';
import { colonnesDesReecritures } from './reecritures';

const NOM = { action: null, numero: null, libelle: null, entite: null, quand: null, unite: null };
const reecriture: Reecriture = {
  ...{ objet: 'jalon', nom: { ...NOM, action: '4.1', numero: '6', libelle: 'Ouverture' }, sorte: 'change' },
  ...{ champ: 'echeance', nature: 'jour', avant: '2026-10-31', apres: '2026-12-15', euros: null, autres: 0 }
};

const ligne = (r: Reecriture) =>
  colonnesDesReecritures('2026-06-30', '2026-09-30').map(({ cell }) => cell(r).replaceAll(/[\u00a0\u202f]/gu, ' '));

it('dit de quoi, quelle valeur, et ce que chaque version en dit', () => {
  expect(ligne(reecriture)).toEqual(['Jalon 4.1.6, Ouverture', 'échéance', '31/10/2026', '15/12/2026', '']);
});

it('dit un montant à l’euro : deux montants réécrits se lisent parfois pareils en millions', () => {
  const gain: Reecriture = {
    ...reecriture,
    ...{ objet: 'gain', champ: 'brut', nature: 'euros', avant: 1_560_000, apres: 1_559_000, euros: -1000 },
    nom: { ...NOM, action: '4.1', numero: '1', libelle: 'Facturation' }
  };
  expect(ligne(gain)).toEqual([
    'Gain 1 de l’action 4.1, Facturation',
    ...['montant brut', '1 560 000 €', '1 559 000 €', '−1 k€']
  ]);
});

it('dit l’année d’une mesure dans son unité, et les autres valeurs de sa série', () => {
  const mesure: Reecriture = {
    ...reecriture,
    ...{ objet: 'mesure', champ: 'valeur', nature: 'unite', avant: 0.1, apres: 0.12, autres: 2 },
    nom: {
      ...{ ...NOM, numero: 'ABS', libelle: 'Absentéisme', entite: 'CH A', quand: '2024-12-31' },
      unite: { unite: 'fraction', decimales: 1 }
    }
  };
  expect(ligne(mesure)).toEqual([
    'Indicateur au 31/12/2024, Absentéisme, CH A (et 2 autres valeurs de la même série)',
    ...['valeur', '10,0 %', '12,0 %', '']
  ]);
});

it('une ligne ajoutée ou retirée n’a de valeur que d’un côté', () => {
  const sans = { champ: null, nature: null, avant: null, apres: null } as const;
  expect(ligne({ ...reecriture, ...sans, sorte: 'retire' }).slice(1, 4)).toEqual([
    ...['ligne retirée', 'présente', 'absente']
  ]);
  expect(ligne({ ...reecriture, ...sans, sorte: 'ajoute' }).slice(1, 4)).toEqual([
    ...['ligne ajoutée', 'absente', 'présente']
  ]);
});

it('deux taux réécrits ne se lisent pas pareils : 3,04 % et 3,02 %, et non 3,0 % deux fois', () => {
  const taux: Reecriture = { ...reecriture, champ: 'attendu', nature: 'fraction', avant: 0.0304, apres: 0.0302 };
  expect(ligne(taux).slice(2, 4)).toEqual(['3,04 %', '3,02 %']);
  const unite = { unite: 'jours', decimales: 1 };
  const duree: Reecriture = { ...taux, nature: 'unite', avant: 5.12, apres: 5.14, nom: { ...NOM, unite } };
  expect(ligne(duree).slice(2, 4)).toEqual(['5,12 j', '5,14 j']);
  expect(ligne({ ...taux, nature: 'euros', avant: 1200.4, apres: 1200.2 }).slice(2, 4)).toEqual([
    ...['1 200,4 €', '1 200,2 €']
  ]);
});

it('chaque colonne que deux versions comparent a son nom en français', () => {
  const comparees = [
    ...([
      'contrat_version',
      'contrat_evenement',
      'contrat_perimetre',
      'contrat_point',
      'action',
      'action_point'
    ] as const),
    ...(['base', 'jalon', 'jalon_revision', 'gain', 'gain_palier', 'engagement', 'valeur_contradictoire'] as const),
    ...(['hypothese', 'operation', 'dette', 'pole', 'aide', 'aide_echeance', 'revue', 'decision'] as const),
    ...(['compte', 'transmission', 'notification'] as const)
  ];
  const tues = new Set(['enregistre_le', 'publie_le', 'date_texte']);
  const sansNom = comparees.flatMap((table) =>
    columnsOf(table)
      .map(([champ]) => champ)
      .filter((champ) => !tues.has(champ) && !tables[table].cle.some((nom) => nom === champ))
      .filter((champ) => /_/u.test(ligne({ ...reecriture, sorte: 'change', champ })[1] ?? ''))
      .map((champ) => `${table}.${champ}`)
  );
  expect(sansNom).toEqual([]);
});

it('une certification se lit par son libellé, une année de référence comme une année', () => {
  const certification: Reecriture = {
    ...{ ...reecriture, objet: 'transmission', champ: 'certification', nature: 'texte' },
    ...{ avant: 'avec_reserves', apres: 'sans_reserve', euros: null }
  };
  expect(ligne(certification).slice(1, 4)).toEqual([
    ...['certification des comptes', 'Certifié avec réserves', 'Certifié sans réserve']
  ]);
  const annee: Reecriture = { ...certification, champ: 'reference_annee', avant: '2022', apres: '2023' };
  expect(ligne(annee).slice(1, 4)).toEqual(['année de la référence', '2022', '2023']);
});
