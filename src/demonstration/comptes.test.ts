import { part } from '$lib/domain/indicateur/part';
import { beforeAll, describe, expect, it } from 'vitest';
import { comptesDe, type ComptesEj } from '$lib/domain/comptes/comptes-ej';
import { autorisationEmprunt } from '$lib/domain/comptes/dette';
import { effetExercice } from '$lib/domain/gain/gain';
import { identites } from '$lib/domain/comptes/identites';
import { situationGain } from '$lib/domain/gain/palier';
import { joursDeCharges } from '$lib/domain/comptes/tresorerie';
import { soldes, sommeDesEj, type Soldes } from '$lib/domain/comptes/soldes';
import { fiches } from '$lib/importers/fiches';
import type { Row, TableRows } from '$lib/schema/tables';
import { Aides } from './comptes/aides';
import { clotures, type Poste } from './comptes/cloture';
import { Effets } from './comptes/effets';
import { lisContrats } from './contrats/definitions';
import { lisModeles } from './contrats/modeles';
import { lisRegion } from './parametres';
import { genereRegion } from './region';
import { tendances } from './tendance';
import { territoire } from './territoire';

const parametres = lisRegion();
const AU = parametres.donneesAu;
let region: TableRows;
let parEj: Map<string, Row<'compte'>[]>;

beforeAll(() => {
  region = genereRegion({ parametres, contrats: lisContrats(), modeles: lisModeles(), fiches });
  parEj = new Map();
  for (const ligne of region.compte ?? []) {
    const siennes = parEj.get(ligne.ej);
    if (siennes) siennes.push(ligne);
    else parEj.set(ligne.ej, [ligne]);
  }
}, 120_000);

const CLOTURES = ['cf_approuve', 'cf_arrete'] as const;
/** The support of the contract that succeeds. */
const claireboise = () => region.etablissement?.find(({ nom }) => nom === 'CH de Claireboise')?.ej ?? '';
const comptesClos = (annee: number): Map<string, ComptesEj> =>
  new Map(
    [...parEj].flatMap(([ej, lignes]) => {
      const comptes = comptesDe(lignes, ej, annee, AU, CLOTURES);
      return comptes ? [[ej, comptes]] : [];
    })
  );

describe('les comptes financiers simulés', () => {
  it('tiennent leurs identités à l’euro, chaque année close et pour chaque établissement', () => {
    let verifiees = 0;
    for (let annee = 2022; annee <= 2025; annee += 1) {
      const avant = comptesClos(annee - 1);
      for (const [ej, comptes] of comptesClos(annee)) {
        const precedent = avant.get(ej);
        if (!precedent) continue;
        for (const identite of identites(comptes, precedent)) {
          expect([ej, annee, identite.code, identite.ecart]).toEqual([ej, annee, identite.code, 0]);
          verifiees += 1;
        }
      }
    }
    // Funding table and cash, of eighty hospitals over four years, but for one that sent nothing for 2025.
    expect(verifiees).toBe(2 * (80 * 4 - 1));
  });

  it('ne comptent que des euros entiers', () => {
    expect((region.compte ?? []).filter((c) => !Number.isInteger(c.montant))).toEqual([]);
  });

  it('ont en 2023 le résultat, la CAF et la dette que la DREES publie pour les hôpitaux publics', () => {
    const comptes = comptesClos(2023);
    const parHopital = new Map<string, Soldes | null>([...comptes].map(([ej, c]) => [ej, soldes(c, null)]));
    const { soldes: ensemble } = sommeDesEj(parHopital);
    expect((ensemble.resultat_consolide ?? NaN) / (ensemble.produits ?? NaN)).toBeCloseTo(-0.023, 2.5);
    expect(Math.abs((part(ensemble.caf, ensemble.produits) ?? NaN) - 0.017)).toBeLessThan(0.001);
    expect(Math.abs((part(ensemble.encours_dette, ensemble.produits) ?? NaN) - 0.29)).toBeLessThan(0.01);
    expect(Math.abs((part(ensemble.encours_dette, ensemble.caf) ?? NaN) - 16.8)).toBeLessThan(1);
    const surendettes = [...parHopital.values()].filter((s) => s !== null && autorisationEmprunt(s).requise).length;
    expect(Math.abs(surendettes / parHopital.size - 0.36)).toBeLessThan(0.04);
  });

  it('ne disent rien de l’année en cours comme d’une année close', () => {
    expect((region.compte ?? []).filter((c) => c.fin > AU && c.version.startsWith('cf'))).toEqual([]);
  });

  it('ne sont connus qu’une fois transmis : rien n’est publié après la date des données', () => {
    expect((region.compte ?? []).filter((c) => c.publie_le === null || c.publie_le > AU)).toEqual([]);
  });
});

describe('la caisse simulée', () => {
  const charges = (ej: string) => {
    const lignes = parEj.get(ej) ?? [];
    const clos = [2025, 2024].map((annee) => comptesDe(lignes, ej, annee, AU, CLOTURES)).find((c) => c !== null);
    return clos ? soldes(clos, null).charges_decaissables : null;
  };

  it('reste celle d’hôpitaux publics : quelques semaines de charges, à la clôture comme au dernier mois', () => {
    for (const [version, fin] of [
      ['cf', '2025-12-31'],
      ['situation', AU]
    ] as const) {
      const lus = [...parEj].flatMap(([ej, lignes]) => {
        const l = lignes.find((c) => c.poste === 'tresorerie' && c.fin === fin && c.version.startsWith(version));
        const n = joursDeCharges(l?.montant ?? null, charges(ej));
        return n === null ? [] : [n];
      });
      expect(lus.length).toBeGreaterThanOrEqual(79);
      expect(Math.max(...lus)).toBeLessThan(60);
      expect(lus.filter((n) => n > 45).length).toBeLessThanOrEqual(lus.length / 20);
      // As many that are short as the committee has to watch.
      expect(lus.filter((n) => n < 10).length).toBeGreaterThanOrEqual(10);
    }
  });

  it('ce que les gains apportent au-delà est investi : l’investissement d’un hôpital n’est pas ce qui reste à la banque', () => {
    const tendance = tendances(parametres, territoire(parametres).hopitaux).get(claireboise());
    if (!tendance) throw new Error('pas de CH de Claireboise');
    const avec = clotures(tendance, new Effets(region, AU), new Aides(region.aide ?? [])).get(2025);
    const sans = clotures(tendance, new Effets({ ...region, gain: [] }, AU), new Aides([])).get(2025);
    if (!avec || !sans) throw new Error('pas de comptes 2025');
    // It gains 6.7 M€ a year from its contract, on 160 M€ of charges.
    expect(avec.H.investissements - sans.H.investissements).toBeGreaterThan(3e6);
    expect(avec.caf).toBeGreaterThan(sans.caf);
  });
});

describe('les documents de l’année', () => {
  const lu = (ej: string, exercice: number, version: string, poste: Poste) =>
    (parEj.get(ej) ?? []).find(
      (c) => c.budget === 'H' && c.poste === poste && c.version === version && c.fin === `${exercice}-12-31`
    )?.montant ?? null;

  it('un RIA revoit les recettes de l’EPRD, et s’approche de ce qu’elles seront', () => {
    const ecarts = { eprd: 0, ria1: 0 };
    let lus = 0;
    for (const ej of parEj.keys())
      for (const poste of ['P1', 'P2', 'P3'] as const) {
        const [eprd, ria1, clos] = ['eprd', 'ria1', 'cf_approuve'].map((version) => lu(ej, 2024, version, poste));
        if (!eprd || !ria1 || !clos) continue;
        // Small receipts may be rounded to the same thousands.
        if (poste === 'P1') expect(ria1, ej).not.toBe(eprd);
        ecarts.eprd += Math.abs(eprd / clos - 1);
        ecarts.ria1 += Math.abs(ria1 / clos - 1);
        lus += 1;
      }
    expect(lus).toBeGreaterThan(150);
    expect(ecarts.ria1).toBeLessThan(ecarts.eprd);
    // Of the order of one per cent: beyond, a budget would be no budget.
    expect(ecarts.eprd / lus).toBeLessThan(0.015);
  });

  it('la paie d’un EPRD est la même part de son titre 1 que celle du compte financier', () => {
    let lus = 0;
    for (const ej of parEj.keys())
      for (const poste of ['masse_salariale_pm', 'masse_salariale_pnm', 'interim_62113'] as const) {
        const part = (version: string) => (lu(ej, 2024, version, poste) ?? NaN) / (lu(ej, 2024, version, 'C1') ?? NaN);
        if (Number.isNaN(part('eprd')) || Number.isNaN(part('cf_approuve'))) continue;
        expect(part('eprd'), `${ej} ${poste}`).toBeCloseTo(part('cf_approuve'), 5);
        lus += 1;
      }
    expect(lus).toBeGreaterThan(150);
  });

  it('personne n’y attend que le point d’indice baisse', () => {
    const attendus = (region.hypothese ?? []).filter((h) => h.poste === 'point_indice').map((h) => h.attendu ?? -1);
    expect(attendus.length).toBeGreaterThan(50);
    expect(attendus.filter((a) => a < 0)).toEqual([]);
    expect(attendus.some((a) => a > 0)).toBe(true);
  });
});

describe('les situations mensuelles', () => {
  it('approchent la clôture sans la faire : les rattachements manquent', () => {
    for (const poste of ['C1', 'C2', 'C3', 'P1', 'P2', 'P3'] as const) {
      for (const [ej, lignes] of parEj) {
        const clos = lignes.find(
          (l) => l.poste === poste && l.fin === '2024-12-31' && l.version === 'cf_approuve' && l.budget === 'H'
        );
        const mois = lignes.filter((l) => l.poste === poste && l.version === 'situation' && l.fin.startsWith('2024'));
        if (!clos?.montant) continue;
        expect(mois).toHaveLength(12);
        const part = mois.reduce((somme, l) => somme + (l.montant ?? 0), 0) / clos.montant;
        expect(part, `${ej} ${poste}`).toBeGreaterThan(0.94);
        expect(part, `${ej} ${poste}`).toBeLessThan(1);
      }
    }
  });

  it('vont de janvier 2021 à septembre 2026 et n’ont ni amortissement ni fonds de roulement', () => {
    const situations = (region.compte ?? []).filter((c) => c.version === 'situation');
    expect(new Set(situations.map((c) => c.fin)).size).toBe(69);
    expect(situations.map((c) => c.fin).reduce((a, b) => (a > b ? a : b))).toBe('2026-09-30');
    const postes = new Set(situations.map((c) => c.poste));
    for (const absent of ['C4', 'c68', 'ressources_stables', 'bfr_exploitation'] as const)
      expect(postes.has(absent)).toBe(false);
  });

  it('le jour le plus bas du mois n’est jamais au-dessus de la fin du mois', () => {
    for (const lignes of parEj.values()) {
      const bas = new Map(
        lignes.filter((l) => l.poste === 'tresorerie_plus_bas').map((l) => [`${l.fin} ${l.version}`, l.montant])
      );
      for (const l of lignes.filter((x) => x.poste === 'tresorerie' && x.version === 'situation')) {
        expect(bas.get(`${l.fin} ${l.version}`) ?? Infinity).toBeLessThanOrEqual(l.montant ?? -Infinity);
      }
    }
  });
});

describe('les gains dans les comptes', () => {
  it('retirer un gain de personnel réalisé relève la charge de son effet net de l’exercice, et rien d’autre', () => {
    const liste = tendances(parametres, territoire(parametres).hopitaux);
    const realises = (region.gain ?? []).filter(
      (g) => g.nature === 'depense' && g.compte === '6411' && g.contrepartie_ej === null && g.unite === null
    );
    const paliers = region.gain_palier ?? [];
    const gain = realises.find((g) => {
      const { realisee } = situationGain(g, paliers, AU);
      return realisee !== null && (effetExercice(realisee, 2025) ?? 0) > 0;
    });
    const { realisee } = gain ? situationGain(gain, paliers, AU) : { realisee: null };
    const tendance = liste.get(gain?.ej ?? '');
    if (!gain || !realisee || !tendance) throw new Error('aucun gain de personnel réalisé avant la fin de 2025');
    const effet = effetExercice(realisee, 2025) ?? NaN;
    const aides = new Aides(region.aide ?? []);
    const sans = (region.gain ?? []).filter((g) => g !== gain);
    const avec = clotures(tendance, new Effets(region, AU), aides).get(2025);
    const prive = clotures(tendance, new Effets({ ...region, gain: sans }, AU), aides).get(2025);
    if (!avec || !prive) throw new Error('pas de comptes 2025');
    expect(prive.H.C1 - avec.H.C1).toBeGreaterThan(0);
    expect(Math.abs(prive.H.C1 - avec.H.C1 - effet)).toBeLessThanOrEqual(1);
    // What is not this charge, its payroll, or the balances that come from them, does not move.
    const suites = new Set<Poste>([
      ...(['C1', 'masse_salariale_pnm', 'charges_marge', 'tresorerie', 'tresorerie_plus_bas'] as const),
      ...([
        'ressources_stables',
        'capitaux_permanents',
        // What a hospital does not keep of it is invested.
        ...(['investissements', 'emplois_stables'] as const),
        'fournisseurs_echus',
        'dettes_sociales_fiscales_echues'
      ] as const)
    ]);
    const postes = Object.keys(avec.H) as (keyof typeof avec.H)[];
    expect(postes.filter((x) => !suites.has(x) && avec.H[x] !== prive.H[x])).toEqual([]);
    expect(avec.resultat - prive.resultat).toBe(prive.H.C1 - avec.H.C1);
  }, 60_000);

  it('ce qu’un membre cède à un autre ne change pas la somme des deux', () => {
    const echange = (region.gain ?? []).find((g) => g.contrepartie_ej !== null);
    if (!echange?.contrepartie_ej) throw new Error('aucune contrepartie');
    const palier: Row<'gain_palier'> = {
      ...{ contrat: echange.contrat, action: echange.action, gain: echange.gain, rang: 1, date: '2024-01-01' },
      ...{ palier: 'realise', net: null, effet: '2024-01-01', acte: null, enregistre_le: null }
    };
    const effets = new Effets({ gain: [echange], gain_palier: [palier], action: [], base: [] }, AU);
    const de = (ej: string) => effets.annee(ej, 2025).get(echange.titre) ?? NaN;
    expect(de(echange.ej)).toBe(echange.brut - echange.couts_induits);
    expect(de(echange.ej) + de(echange.contrepartie_ej)).toBe(0);
  });
});
