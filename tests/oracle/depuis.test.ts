import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MouvementDuContrat } from '$lib/domain/contrat/depuis/depuis';
import { memo } from '$lib/engine/memo';
import type { Database } from '$lib/engine/database';
import type { DepuisModele } from '$lib/views/depuis/depuis.types';
import { registre } from '$lib/views/registre';
import { compare, type Lecture } from './comparaison';
import { Oracle } from './oracle';

let oracle: Oracle;
let db: Database;
beforeAll(async () => {
  oracle = await Oracle.demonstration();
  db = memo(oracle.db);
}, 60_000);
afterAll(() => oracle.close());

/** What the SQL calls a change: why an alert is closed, who projects, what kind of gain, and whether it is newly secured, tell changes of one code apart. */
function cleDe(m: MouvementDuContrat): string {
  if (m.code === 'alerte_close') return `alerte_close ${m.cloture}`;
  if (m.code === 'vie_fait') return `vie_${m.fait.type}`;
  if (m.code === 'indicateur') return `indicateur ${m.sens}`;
  if (m.code === 'atterrissage') return `atterrissage_${m.origine}`;
  if (!('nouvellementSecurise' in m)) return m.code;
  return `${m.code} ${m.nature === 'ponctuel' ? 'ponctuel' : 'perenne'}${m.nouvellementSecurise ? ' nouveau' : ''}`;
}

/** Distance to a threshold is no amount that moved. */
const eurosDe = (m: MouvementDuContrat) => (m.nature === 'marge' ? null : m.euros);

function parCode(mouvements: readonly MouvementDuContrat[]): Lecture {
  const lus = new Map<string, { n_fois: number; somme_euros: number | null }>();
  for (const m of mouvements) {
    const deja = lus.get(cleDe(m)) ?? { n_fois: 0, somme_euros: null };
    const euros = eurosDe(m);
    const somme = euros === null ? deja.somme_euros : (deja.somme_euros ?? 0) + euros;
    lus.set(cleDe(m), { n_fois: deja.n_fois + 1, somme_euros: somme });
  }
  return lus;
}

/** A figure that is zero is one that nothing made. */
const dit = (n: number) => (n === 0 ? null : n);

const bilanLu = ({ bilan: b }: DepuisModele): Lecture =>
  new Map([
    [
      '',
      {
        n_mouvements: dit(b.mouvements),
        n_vie: dit(b.vie.length),
        atteints: dit(b.jalons.atteints),
        glisses: dit(b.jalons.glisses),
        retard: dit(b.jalons.enRetard),
        n_criteres: dit(b.criteres),
        n_criteres_leves: dit(b.criteresLeves),
        n_levees: dit(b.alertes.levees),
        n_meilleurs: dit(b.indicateurs.mieux),
        n_moins_bons: dit(b.indicateurs.moins),
        securises: dit(b.securises),
        realises: dit(b.realises),
        perdus: dit(b.perdus),
        reportes: dit(b.reportes),
        a_perte: dit(b.aPerte),
        versees: dit(b.aidesVersees),
        ecart: b.atterrissage?.ecart ?? null
      }
    ]
  ]);

/** The accounts of an entity are followed before its contract: the SQL tells alerts of contracts that ran, and no other. */
function sansAlertes(modele: DepuisModele, courait: boolean): DepuisModele {
  if (courait) return modele;
  const mouvements = modele.mouvements.filter(({ famille }) => famille !== 'alertes');
  const alertes = { levees: 0, finies: 0 };
  return { ...modele, mouvements, bilan: { ...modele.bilan, mouvements: mouvements.length, alertes } };
}

describe.each([
  ['2026-03-31', '2026-09-30', 350],
  // Entre les deux : un avenant, un gel, deux clôtures.
  ['2024-06-30', '2025-12-31', 350],
  // Des alertes closes par report ou par perte d’un gain, et que rien n’examine plus.
  ['2025-03-31', '2025-12-31', 350],
  // Un contrat gelé dont l’année commence gelée : ce qui est dû ne s’examine plus.
  ['2025-06-30', '2026-06-30', 350],
  // Sous le plafond d’une base, ce qui se sécurise prend la place de ce qui n’est que validé.
  ['2023-12-31', '2024-12-31', 250],
  // L’EPRD de l’année suivante, déjà connu, n’est pas une projection nouvelle.
  ['2025-12-31', '2026-03-31', 250]
])('ce qui a changé du %s au %s', (de, au, auMoins) => {
  it('se retrouve en SQL, chose par chose et en tête, pour chaque contrat', async () => {
    await oracle.situe(de);
    await oracle.prepare('depuis-avant');
    await oracle.situe(au);
    const vivants = await oracle.db.query<{ contrat: string }>('FROM avant_vivant');
    const couraient = new Set(vivants.map(({ contrat }) => contrat));
    const modeles = new Map<string, DepuisModele>();
    for (const { contrat } of await registre.depuis.parametres(db))
      modeles.set(contrat, sansAlertes(await registre.depuis.run(db, { contrat, de, au }), couraient.has(contrat)));
    expect([...modeles.values()].some(({ bilan }) => bilan.alertes.levees > 0 && bilan.alertes.finies > 0)).toBe(true);
    const lus = (lis: (m: DepuisModele) => Lecture) => new Map([...modeles].map(([id, m]) => [id, lis(m)]));
    await oracle.prepare('depuis-fait');
    const choses = compare(
      'depuis',
      au,
      await oracle.db.query('FROM fait'),
      lus(({ mouvements }) => parCode(mouvements))
    );
    const tete = compare('bilan', au, await oracle.demande('bilan-depuis'), lus(bilanLu));
    expect([...choses.ecarts, ...tete.ecarts]).toEqual([]);
    expect(choses.compares + tete.compares).toBeGreaterThan(auMoins);
  }, 120_000);
});
