import { describe, expect, it } from 'vitest';
import { fiche } from '../../../tests/fixtures/fixtures';
import { lieFiches, mesuresDeLigne, type Edition, type Valeur } from './calcul';

const edition: Edition = {
  source: 'sae-ght',
  annee: 2024,
  edition: 'GHT_2024r',
  sourceId: 'sae-2024',
  statut: 'definitif',
  publieLe: null
};

function calcule(
  colonnes: Parameters<typeof fiche>[1],
  valeurs: Record<string, Valeur>,
  autres: { nature?: 'stock' | 'flux'; reserves?: ReadonlyMap<string, string> } = {}
) {
  const liaisons = lieFiches(
    [fiche('ESSAI', colonnes, autres.nature ?? 'flux')],
    edition,
    new Set(Object.keys(valeurs))
  );
  const colonne = (nom: string): Valeur => valeurs[nom] ?? 'manquant';
  return mesuresDeLigne({ entiteType: 'ght', entite: 'ZZ-01', colonne, ...autres }, liaisons, edition)[0];
}

const taux = [{ source: 'sae-ght', numerateur: 'JOU_MCO', denominateur: 'LIT_MCO * jours' }] as const;
const lits = [{ source: 'sae-ght', valeur: 'LIT_MCO + LIT_SSR + LIT_USLD' }] as const;

describe('la mesure tirée d’une ligne', () => {
  it('un taux d’occupation de 2024 se rapporte à 366 jours, et garde son numérateur et son dénominateur', () => {
    const mesure = calcule([...taux], { JOU_MCO: 500_706, LIT_MCO: 1645 });
    expect(mesure).toMatchObject({ numerateur: 500_706, denominateur: 602_070, qualite: 'ok' });
    expect(mesure?.valeur).toBeCloseTo(0.8316, 4);
  });

  it('un flux couvre l’année, un stock est au 31 décembre', () => {
    expect(calcule([...taux], { JOU_MCO: 1, LIT_MCO: 1 })).toMatchObject({ debut: '2024-01-01', fin: '2024-12-31' });
    const stock = calcule([{ source: 'sae-ght', valeur: 'LIT_MCO' }], { LIT_MCO: 0 }, { nature: 'stock' });
    expect(stock).toMatchObject({ debut: '2024-12-31', fin: '2024-12-31', valeur: 0, qualite: 'ok' });
  });

  it('rien sur rien est sans activité ; quelque chose sur rien n’est pas significatif', () => {
    expect(calcule([...taux], { JOU_MCO: 0, LIT_MCO: 0 })).toMatchObject({ valeur: null, qualite: 'non_concerne' });
    expect(calcule([...taux], { JOU_MCO: 12, LIT_MCO: 0 })).toMatchObject({
      ...{ valeur: null, numerateur: 12, denominateur: 0 },
      qualite: 'non_significatif'
    });
  });

  it('dans une somme, une activité que l’on n’a pas n’ajoute rien', () => {
    const mesure = calcule([...lits], { LIT_MCO: 100, LIT_SSR: 40, LIT_USLD: 'non_concerne' });
    expect(mesure).toMatchObject({ valeur: 140, qualite: 'ok' });
    const aucune = calcule([...lits], { LIT_MCO: 'non_concerne', LIT_SSR: 'non_concerne', LIT_USLD: 'non_concerne' });
    expect(aucune).toMatchObject({ valeur: null, qualite: 'non_concerne' });
  });

  it('une part manquante fait manquer la somme, une part secrète la cache', () => {
    expect(calcule([...lits], { LIT_MCO: 100, LIT_SSR: 'manquant', LIT_USLD: 3 })?.qualite).toBe('manquant');
    expect(calcule([...lits], { LIT_MCO: 'secret', LIT_SSR: 'manquant', LIT_USLD: 3 })).toMatchObject({
      valeur: null,
      qualite: 'secret'
    });
  });

  it('une condition fausse rend l’indicateur non significatif, ses parties gardées', () => {
    const duree = [{ source: 'sae-ght', numerateur: 'DETTE', denominateur: 'CAF', condition: 'CAF > 0' }] as const;
    expect(calcule([...duree], { DETTE: 40, CAF: 4 })).toMatchObject({ valeur: 10 });
    expect(calcule([...duree], { DETTE: 40, CAF: -2 })).toMatchObject({
      ...{ valeur: null, numerateur: 40, denominateur: -2 },
      qualite: 'non_significatif'
    });
    expect(calcule([...duree], { DETTE: 40, CAF: 'manquant' })?.qualite).toBe('manquant');
  });

  it('une base illisible ferme le rapport : sans produits, une CAF ne se mesure pas', () => {
    const duree = [{ source: 'sae-ght', numerateur: 'DETTE', denominateur: 'CAF', base: 'PRODUITS' }] as const;
    expect(calcule([...duree], { DETTE: 40, CAF: 4, PRODUITS: 400 })).toMatchObject({ valeur: 10, base: 400 });
    expect(calcule([...duree], { DETTE: 40, CAF: 4, PRODUITS: 401 })).toMatchObject({
      ...{ valeur: null, numerateur: 40, denominateur: 4, base: 401 },
      qualite: 'non_significatif'
    });
    expect(calcule([...duree], { DETTE: 40, CAF: 4, PRODUITS: 'manquant' })).toMatchObject({
      ...{ valeur: null, numerateur: null },
      qualite: 'manquant'
    });
  });

  it('une réserve sur une colonne marque les valeurs qu’elle donne, et elles seules', () => {
    const ligne = { reserves: new Map([['LIT_MCO', 'à vérifier']]) };
    expect(calcule([...taux], { JOU_MCO: 12, LIT_MCO: 1 }, ligne)).toMatchObject({ reserve: 'à vérifier' });
    expect(calcule([{ source: 'sae-ght', valeur: 'JOU_MCO' }], { JOU_MCO: 12 }, ligne)?.reserve).toBeNull();
  });
});

describe('les fiches liées à une édition', () => {
  const bornee = fiche('ETP', [
    { source: 'sae-ght', a: 2023, valeur: 'ETP_TOT_PNM' },
    { source: 'sae-ght', de: 2024, valeur: 'ETPPNM_TOT_PNM' },
    { source: 'sae-mco', valeur: 'AUTRE' }
  ]);

  it('chaque année a sa colonne', () => {
    const colonnes = new Set(['ETP_TOT_PNM', 'ETPPNM_TOT_PNM']);
    const lues = (annee: number): string[] =>
      lieFiches([bornee], { ...edition, annee }, colonnes).liaisons.flatMap((l) => l.valeur?.colonnes ?? []);
    expect(lues(2023)).toEqual(['ETP_TOT_PNM']);
    expect(lues(2024)).toEqual(['ETPPNM_TOT_PNM']);
  });

  it('une colonne absente laisse la fiche de côté, et cela se dit', () => {
    const { liaisons, absentes } = lieFiches([bornee], edition, new Set(['ETP_TOT_PNM']));
    expect(liaisons).toEqual([]);
    expect(absentes).toEqual([{ code: 'ETP', colonne: 'ETPPNM_TOT_PNM' }]);
  });
});
