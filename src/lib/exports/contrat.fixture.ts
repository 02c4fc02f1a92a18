import type { ContratEntete } from '$lib/views/contrat/contrat.types';
import { fichierCsv, type Fichier } from './tables';
import { JEU } from '$lib/views/debuts.fixture';

/** What every page of a contract says of it. */
export const ENTETE: ContratEntete = {
  ...{ jeu: JEU, au: '2026-09-30', dates: [], id: 'essai-1', intitule: 'Contrat d’essai', type: 'contrat_performance' },
  ...{ tome: null, etat: 'signe', etatTexte: 'signé', gel: null, arret: null, commence: true },
  ...{ signature: '2024-01-01', debut: '2024-01-01', fin: '2028-12-31', perimetreTexte: '', territoire: null },
  ...{ diagnostic: null, objet: null, piloteArs: null, version: null, membres: [], ghts: [], vie: [] },
  ...{ prochaineRevue: null, suivi: true, source: null }
};

/** The files of a page in CSV, one a table. */
export const csvsDe = (fichier: Fichier): string[] => fichier.tables.map((table) => fichierCsv(table, fichier));

/** Lines of a file: its table, then what is said under it, after an empty line. */
export const blocsDe = (csv: string): string[][] =>
  csv
    .replace('\ufeff', '')
    .split('\r\n\r\n')
    .map((bloc) => bloc.split('\r\n').filter((ligne) => ligne !== ''));
