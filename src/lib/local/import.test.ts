import { describe, expect, it, vi } from 'vitest';
import { Stopped, TimedOut } from '$lib/engine/errors';
import type { ImportResult } from '$lib/importers/types';
import { petitJeu } from '../../../tests/parity/petit-jeu';
import { Importation, type LitDesFichiers } from './import.svelte';
import type { Lecture } from './import-reader';

const resultat = (fichier: string, statut: ImportResult['statut'] = 'lu'): ImportResult => ({
  ...{ importeur: 'contrat', fichier, statut, edition: fichier, annee: null, source: null },
  ...{ lues: 1, gardees: statut === 'lu' ? 1 : 0, ecarts: [], rows: {}, problems: [] }
});

/** A reader that answers as told, without a worker. */
function lecteur(lis: LitDesFichiers['lis']): LitDesFichiers {
  return { lis, ferme: vi.fn() };
}

const donne = (...noms: string[]) => noms.map((nom) => new File(['x'], nom));
const statuts = (importation: Importation) => importation.fichiers.map((f) => [f.fichier.name, f.statut]);

describe('les fichiers donnés à lire', () => {
  it('sont lus l’un après l’autre ; un fichier inconnu, refusé ou illisible ne retient pas les suivants', async () => {
    const ordre: string[] = [];
    const reponses: Record<string, Lecture> = {
      'a.xlsx': { genre: 'lu', resultats: [resultat('a.xlsx', 'refuse')] },
      'b.txt': { genre: 'inconnu', message: 'C’est une image.' },
      'c.csv': { genre: 'illisible', detail: 'fichier déplacé' },
      'd.xlsx': { genre: 'lu', resultats: [resultat('d.xlsx')] }
    };
    const importation = new Importation(() =>
      lecteur((fichier) => {
        ordre.push(fichier.name);
        return Promise.resolve(reponses[fichier.name] ?? { genre: 'inconnu', message: 'C’est une image.' });
      })
    );
    await importation.ajoute(donne('a.xlsx', 'b.txt', 'c.csv', 'd.xlsx'));
    expect(ordre).toEqual(['a.xlsx', 'b.txt', 'c.csv', 'd.xlsx']);
    expect(statuts(importation)).toEqual([
      ['a.xlsx', 'refuse'],
      ['b.txt', 'inconnu'],
      ['c.csv', 'illisible'],
      ['d.xlsx', 'lu']
    ]);
    expect(importation.lus.map((r) => r.fichier)).toEqual(['d.xlsx']);
    expect(importation.occupe).toBe(false);
  });

  it('une édition donnée aussi sous le nom d’une autre année est refusée sous les deux', async () => {
    const annees = new Map([
      ['Hospi_2018.xlsx', 2018],
      ['Hospi_2019.xlsx', 2019]
    ]);
    const importation = new Importation(() =>
      lecteur(({ name }) => {
        const lu = { ...resultat(name), annee: annees.get(name) ?? null, empreinte: 'la même' };
        return Promise.resolve<Lecture>({ genre: 'lu', resultats: [lu] });
      })
    );
    await importation.ajoute(donne(...annees.keys()));
    expect(statuts(importation).map(([, statut]) => statut)).toEqual(['refuse', 'refuse']);
    expect(importation.lus).toEqual([]);
  });

  it('deux classeurs d’un même contrat sont refusés, chacun nommant l’autre ; l’un retiré, l’autre redevient bon', async () => {
    const importation = new Importation(() =>
      lecteur(({ name }) =>
        Promise.resolve({ genre: 'lu', resultats: [{ ...resultat(name), rows: { contrat: petitJeu.contrat } }] })
      )
    );
    await importation.ajoute(donne('contrat.xlsx', 'contrat v2.xlsx'));
    expect(statuts(importation).map(([, statut]) => statut)).toEqual(['refuse', 'refuse']);
    expect(importation.lus).toEqual([]);
    const [premier, second] = importation.fichiers;
    expect(premier?.resultat?.problems[0]?.message).toBe(
      'Le contrat «\u00a0essai-2024\u00a0» est aussi dans «\u00a0contrat v2.xlsx\u00a0».'
    );
    expect(second?.resultat?.problems[0]?.message).toContain('«\u00a0contrat.xlsx\u00a0»');
    importation.retire(second?.id ?? -1);
    expect(statuts(importation)).toEqual([['contrat.xlsx', 'lu']]);
  });

  it('un arrêt garde ce qui est lu et n’entame pas le reste', async () => {
    const importation = new Importation(() =>
      lecteur((fichier, signal) => {
        if (fichier.name === 'a.xlsx') return Promise.resolve({ genre: 'lu', resultats: [resultat('a.xlsx')] });
        return new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(new Stopped()));
          importation.arrete();
        });
      })
    );
    await importation.ajoute(donne('a.xlsx', 'b.xlsx', 'c.xlsx'));
    expect(statuts(importation)).toEqual([
      ['a.xlsx', 'lu'],
      ['b.xlsx', 'arrete'],
      ['c.xlsx', 'arrete']
    ]);
  });

  it('une lecture trop longue est abandonnée, avec quoi faire, et la suivante se fait', async () => {
    const importation = new Importation(() =>
      lecteur((fichier) =>
        fichier.name === 'lent.xlsx'
          ? Promise.reject(new TimedOut('La lecture de «\u00a0lent.xlsx\u00a0»', 120))
          : Promise.resolve({ genre: 'lu', resultats: [resultat(fichier.name)] })
      )
    );
    await importation.ajoute(donne('lent.xlsx', 'court.xlsx'));
    expect(statuts(importation).map(([, statut]) => statut)).toEqual(['illisible', 'lu']);
    expect(importation.fichiers[0]?.message).toContain('120\u00a0secondes');
    expect(importation.fichiers[0]?.message).toContain('npm run data');
  });

  it('le même fichier redonné prend la place du premier', async () => {
    let fois = 0;
    const importation = new Importation(() =>
      lecteur((fichier) => {
        const statut = ++fois === 1 ? 'refuse' : 'lu';
        return Promise.resolve({ genre: 'lu', resultats: [resultat(fichier.name, statut)] });
      })
    );
    await importation.ajoute(donne('a.xlsx'));
    await importation.ajoute(donne('a.xlsx'));
    expect(statuts(importation)).toEqual([['a.xlsx', 'lu']]);
  });

  it('une archive laisse la place aux fichiers qu’elle contient, lus à leur tour', async () => {
    const importation = new Importation(() =>
      lecteur((fichier) =>
        Promise.resolve(
          fichier.name === 'sae.zip'
            ? { genre: 'archive', fichiers: donne('sae.zip/MCO_2024r.csv', 'sae.zip/lisez-moi.pdf') }
            : fichier.name.endsWith('.csv')
              ? { genre: 'lu', resultats: [resultat(fichier.name)] }
              : { genre: 'inconnu', message: 'C’est un document PDF.' }
        )
      )
    );
    await importation.ajoute(donne('sae.zip', 'GHT_2024r.csv'));
    expect(statuts(importation)).toEqual([
      ['sae.zip/MCO_2024r.csv', 'lu'],
      ['sae.zip/lisez-moi.pdf', 'inconnu'],
      ['GHT_2024r.csv', 'lu']
    ]);
    expect(importation.fichiers[1]?.message).toBe('C’est un document PDF.');
  });
});
