import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClosed } from '$lib/engine/closed';
import type { NativeDatabase } from '$lib/engine/native.server';
import type { TableRows } from '$lib/schema/tables';
import { ouvreJeuDEssai } from '../../../../tests/parity/jeu-ouvert';
import { petitJeu } from '../../../../tests/parity/petit-jeu';
import { ght } from '../ght/ght';
import { portefeuille } from './portefeuille';

let db: NativeDatabase;
beforeAll(async () => {
  db = await ouvreJeuDEssai(petitJeu);
});
afterAll(() => db.close());

async function avec<T>(rows: TableRows, lis: (base: NativeDatabase) => Promise<T>): Promise<T> {
  const base = await ouvreJeuDEssai({ ...petitJeu, ...rows });
  try {
    return await lis(base);
  } finally {
    base.close();
  }
}

describe('le portefeuille d’une région', () => {
  it('prend le contour des départements, d’un ou de plusieurs morceaux, et refuse ce qui n’en est pas un', async () => {
    expect((await portefeuille(db)).carte.departements[0]?.contour.type).toBe('Polygon');
    const morceaux = '{"type":"MultiPolygon","coordinates":[[[[5,48],[6,48],[6,49],[5,48]]]]}';
    await avec({}, async (base) => {
      const carte = async (contour: string) => {
        await base.query('UPDATE departement SET contour = $1', [contour]);
        return portefeuille(base);
      };
      expect((await carte(morceaux)).carte.departements[0]?.contour.type).toBe('MultiPolygon');
      for (const faux of ['null', '12', '{}', '{"type":"Point","coordinates":[5,48]}']) {
        await expect(carte(faux)).rejects.toThrow('Un contour de département est illisible.');
      }
    });
  });

  it('ne place sur la carte que ce qui a sa longitude et sa latitude', async () => {
    const etablissement = petitJeu.etablissement.map((e) => (e.ej === '970000001' ? { ...e, lon: null } : e));
    const { carte } = await avec({ etablissement }, portefeuille);
    expect(carte.etablissements.map((e) => e.ej)).toEqual(['980000001', '970000003']);
    expect(carte.sansPosition).toBe(2);
    const sansLatitude = petitJeu.etablissement.map((e) => (e.ej === '970000001' ? { ...e, lat: null } : e));
    const autre = await avec({ etablissement: sansLatitude }, portefeuille);
    expect([autre.carte.etablissements.length, autre.carte.sansPosition]).toEqual([2, 2]);
  });

  it('dit qu’un hôpital est placé à sa commune quand rien ne dit qu’il l’est à son site', async () => {
    const etablissement = petitJeu.etablissement.map((e) => (e.ej === '970000001' ? { ...e, position: null } : e));
    const { carte } = await avec({ etablissement }, portefeuille);
    expect(carte.etablissements.map((e) => [e.ej, e.position])).toEqual([
      ['980000001', 'site'],
      ['970000001', 'commune'],
      ['970000003', 'site']
    ]);
  });

  it('dit à la dernière année connue les chiffres de la région et ceux des périmètres suivis', async () => {
    const { tete } = await portefeuille(db);
    expect([tete.region.litsMco.valeur, tete.suivis.litsMco.valeur]).toEqual([140, 140]);
    // Personne n’a d’ETP non médicaux pour la région : l’année y est, la valeur manque.
    expect(tete.region.etpPnm).toEqual({ annee: 2024, valeur: null, qualite: 'manquant', statut: 'definitif' });
    // Sans périmètre hors de la région, les suivis sont la région.
    const seule = await avec({ ght: petitJeu.ght.filter((g) => g.region === 'ZZ') }, portefeuille);
    expect(seule.tete.suivis).toEqual(seule.tete.region);
  });

  it('ne donne un indicateur, une bande ou une rupture qu’à qui en a', async () => {
    const { lignes, region, bandes, ruptures } = await portefeuille(db);
    expect(Object.keys(lignes.find((l) => l.ght === 'ZZ-02')?.series ?? {})).toEqual([
      'LITS_MCO',
      'TAUX_OCCUPATION_MCO',
      'ETP_PNM'
    ]);
    expect(Object.keys(lignes.find((l) => l.ght === 'YY-01')?.series ?? {})).toEqual([]);
    expect(Object.keys(region).sort()).toEqual(['ETP_PM', 'LITS_MCO']);
    expect(Object.entries(bandes).map(([code, b]) => [code, b.map((p) => p.annee)])).toEqual([
      ['TAUX_OCCUPATION_MCO', [2023, 2024]]
    ]);
    expect(ruptures).toEqual({});
  });

  it('range sous leur GHT les contrats de ses membres, et à part ceux d’un territoire', async () => {
    const { lignes, territoires } = await portefeuille(db);
    expect(lignes.map((l) => [l.ght, l.contrats.length, l.suivis.length])).toEqual([
      ['ZZ-01', 1, 1],
      ['ZZ-02', 0, 0],
      ['YY-01', 0, 0]
    ]);
    expect(territoires).toEqual([]);
    const sansMembre = await avec({ contrat_perimetre: [] }, portefeuille);
    expect(sansMembre.territoires.map((t) => t.id)).toEqual(['essai-2024']);
    expect(sansMembre.lignes.flatMap((l) => l.suivis)).toEqual([]);
  });

  it('dit ses totaux fermés quand ils le sont, et n’en dit rien autrement', async () => {
    expect(await portefeuille(db)).not.toHaveProperty('totauxFermes');
    const dossier = { table: 'gain', partition: 'essai-2024', fichier: 'contrat/essai-2024/contrat.zip' } as const;
    const ferme = await portefeuille(withClosed(db, [dossier]));
    expect(ferme).toMatchObject({ totaux: null, totauxFermes: true });
  });

  it('quand le suivi des contrats change, garde les mesures et change ce qui est des contrats', async () => {
    const ecrit = await portefeuille(db);
    const repris = await avec({}, async (base) => {
      for (const table of ['suivi', 'alerte']) await base.query(`DELETE FROM ${table}`);
      return portefeuille(base);
    });
    expect(repris.lignes.map((l) => l.series)).toEqual(ecrit.lignes.map((l) => l.series));
    expect(repris.lignes.flatMap((l) => l.suivis)).toEqual([]);
    expect([repris.aRegarder, repris.totaux]).toEqual([[], null]);
    expect(await avec({}, portefeuille)).toEqual(ecrit);
  });
});

describe('les totaux de contrats qui n’ont rien à additionner', () => {
  it('sans cible de l’exercice, l’atterrissage n’a pas de total ; sans gains, les gains non plus', async () => {
    const trajectoire = petitJeu.trajectoire.filter((t) => t.version !== 'cible');
    const { totaux } = await avec({ trajectoire, gain: [], gain_palier: [] }, portefeuille);
    expect(totaux).toMatchObject({ contrats: 1, gains: null, anneePleine: null, resultat: null, jalonsEnRetard: 1 });
  });

  it('des gains prévus qu’aucun palier ne suit encore sont comptés, et non sans objet', async () => {
    // 400 000 + 240 000 d’année pleine ; 305 000 attendus à date, rien de réalisé.
    const { totaux } = await avec({ gain_palier: [] }, portefeuille);
    expect(totaux?.anneePleine).toMatchObject({ planifiee: 640_000, enVigueur: 0, contrats: 1 });
    expect(totaux?.gains).toMatchObject({ attendu: 305_000, realise: 0, contrats: 1 });
  });
});

it('d’un contrat gelé en cours d’année, la cible de l’exercice se dit gelée quoi qu’il en soit de ses gains', async () => {
  const { contrat_evenement: vie } = petitJeu;
  const [signature] = vie;
  const le = `${petitJeu.jeu[0].donnees_au.slice(0, 4)}-03-15`;
  const suspension = { ...signature, rang: 99, type: 'suspension' as const, gel: true, date: le, enregistre_le: le };
  const { lignes } = await avec({ contrat_evenement: [...vie, suspension] }, portefeuille);
  const suivi = lignes.flatMap(({ suivis }) => suivis).find(({ id }) => id === 'essai-2024');
  expect(suivi?.resultat).toMatchObject({ cible: null, sansCible: 'gelee' });
  expect(suivi?.sansGain?.raison).toBe('aucun');
});

describe('les contrats d’un GHT', () => {
  it('chacun avec ses seuls membres et ses seuls faits, le vivant avant le clos', async () => {
    const [signe] = petitJeu.contrat;
    const [membre] = petitJeu.contrat_perimetre;
    const [signature] = petitJeu.contrat_evenement;
    const ancien = { ...signe, id: 'ancien-2015', signature: '2015-01-01', debut: '2015-01-01', fin: '2019-12-31' };
    const de2015 = { contrat: 'ancien-2015', source: 'perdue', date: '2015-01-01', texte: 'Signature de 2015.' };
    const { contrats } = await avec(
      {
        contrat: [...petitJeu.contrat, { ...ancien, etat: 'clos' }],
        contrat_perimetre: [
          ...petitJeu.contrat_perimetre,
          { ...membre, contrat: 'ancien-2015' },
          { ...membre, contrat: 'ancien-2015', ej: '970000002' }
        ],
        contrat_evenement: [signature, { ...signature, ...de2015 }]
      },
      (base) => ght(base, { ght: 'ZZ-01' })
    );
    expect(contrats.map((c) => [c.id, c.membres.map((m) => m.nom), c.evenements.map((e) => e.texte)])).toEqual([
      ['essai-2024', ['CH de la Plaine'], ['Signature.']],
      ['ancien-2015', ['CH de la Plaine', 'CH du Bois'], ['Signature de 2015.']]
    ]);
    expect(contrats.map((c) => c.evenements.map((e) => e.source?.id ?? null))).toEqual([['essai'], [null]]);
    // Du plus ancien on n’a que les faits publics.
    expect(contrats.map((c) => c.suivi !== null)).toEqual([true, false]);
  });
});
