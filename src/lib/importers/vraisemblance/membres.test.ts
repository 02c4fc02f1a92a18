import { describe, expect, it } from 'vitest';
import type { Fiche } from '$lib/domain/indicateur/fiche';
import type { Row } from '$lib/schema/tables';
import { fiches } from '../fiches';
import { verifieEnsemble } from './ensemble';

const parCode = new Map<string, Fiche>(fiches.map((f) => [f.code, f]));

function mesure(entite: string, annee: number, valeur: number | null, entite_type: 'ej' | 'ght' = 'ej'): Row<'mesure'> {
  const edition = `${entite_type === 'ej' ? 'MCO' : 'GHT'}_${annee}r`;
  return {
    ...{ entite_type, entite, indicateur: 'LITS_MCO', definition: '1', edition },
    ...{ debut: `${annee}-12-31`, fin: `${annee}-12-31`, valeur, numerateur: null, denominateur: null, base: null },
    ...{ statut: 'definitif', qualite: valeur === null ? 'manquant' : 'ok', membres: null, attendus: null },
    ...{ fusion: null, reserve: null, source: `sae-mco-${annee}`, publie_le: null, simule: false }
  };
}
const membre = (ej: string): Row<'etablissement'> => ({
  ...{ ej, nom: ej, ght: 'GE-04', role: 'partie', categorie: 'CH', commune: null, commune_insee: null },
  ...{ departement: null, lon: null, lat: null, position: null, entree: null, sortie: null, source: 'essai' }
});
const contexte = () => ({ etablissements: membres, fiches: parCode });
const incompletes = (lues: Row<'mesure'>[]) => verifieEnsemble(lues, contexte()).problems;
const membres = ['080000615', '080001969', '080011174'].map(membre);

describe('ce que la SAE dit d’un GHT et de ses membres', () => {
  it('530 lits pour le GHT, 947 pour ses membres, un site compté deux fois : tout est dit et marqué', () => {
    const lues = [mesure('GE-04', 2024, 530, 'ght'), mesure('080001969', 2024, 75), mesure('080011174', 2024, 872)];
    const { mesures, problems } = verifieEnsemble(lues, contexte());
    expect(mesures.map((m) => m.reserve)).toEqual(
      Array.from({ length: 3 }, () => 'à vérifier\u00a0: 530 pour le GHT, 947 pour la somme de ses membres')
    );
    expect(problems).toMatchObject([{ genre: 'GHT différent de ses membres', fichier: 'GHT_2024r, MCO_2024r' }]);
  });

  it('même somme, année sans membre lu, ou membre d’un autre GHT : rien à dire', () => {
    const justes = [mesure('GE-04', 2024, 530, 'ght'), mesure('080001969', 2024, 75), mesure('080011174', 2024, 455)];
    expect(verifieEnsemble(justes, contexte()).problems).toEqual([]);
    const autres = [mesure('GE-04', 2024, 530, 'ght'), mesure('080011174', 2021, 3), mesure('670780055', 2024, 9)];
    expect(verifieEnsemble(autres, contexte())).toEqual({ mesures: autres, connues: [], problems: [] });
  });
});

describe('une édition dont un filtre a retiré des lignes', () => {
  const noms = ['080000615', '080001969', '080011174', '100000017', '100006279'];
  const edition = (annee: number, gardees: readonly string[]) => gardees.map((ej) => mesure(ej, annee, 10));

  it('deux hôpitaux sur cinq sans valeur, que les éditions voisines donnent', () => {
    const lues = [...edition(2019, noms), ...edition(2021, noms.slice(2)), ...edition(2024, noms)];
    expect(incompletes(lues)).toMatchObject([{ fichier: 'MCO_2021r', genre: 'édition incomplète', valeur: '2021' }]);
    expect(incompletes(lues)[0]?.message).toMatch(/2 entités sur les 5 .*080000615, 080001969\.$/u);
  });

  it('un seul hôpital en moins, ou une seule édition : rien à dire', () => {
    expect(incompletes([...edition(2021, noms), ...edition(2024, noms.slice(1))])).toEqual([]);
    expect(incompletes(edition(2024, noms))).toEqual([]);
  });
});
