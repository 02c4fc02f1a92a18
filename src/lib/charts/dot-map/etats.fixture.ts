import { NOM_LONG } from '../fixtures/exemples';
import { enEtats } from '../fixtures/etats';
import DotMap from './DotMap.svelte';

const anneau = [
  [4, 48],
  [5, 48],
  [5, 49],
  [4, 49],
  [4, 48]
];
const hopital = (ej: string, ght: string, lon: number, litsMco: number | null) => ({
  ej,
  nom: `Hôpital ${ej}`,
  ght,
  commune: 'Essai',
  lon,
  lat: 48.5,
  position: 'site' as const,
  litsMco
});
export const normal = {
  titre: 'Les hôpitaux d’essai',
  departements: [{ code: '00', libelle: 'Essai', contour: { type: 'Polygon' as const, coordinates: [anneau] } }],
  etablissements: [hopital('1', 'GE-01', 4.3, 400), hopital('2', 'GE-01', 4.5, null), hopital('3', 'GE-02', 4.8, 100)],
  libelles: { 'GE-01': 'Amont', 'GE-02': 'Bois' },
  surligne: null,
  hrefs: { 'GE-01': '/amont/', 'GE-02': '/bois/' },
  source: '',
  simule: false
};

export const etats = enEtats(DotMap, {
  normal,
  surligne: { ...normal, surligne: 'GE-01' },
  vide: { ...normal, etablissements: [] },
  'un-point': { ...normal, etablissements: normal.etablissements.slice(0, 1) },
  'sans-lit': { ...normal, etablissements: [hopital('2', 'GE-01', 4.5, null)] },
  'nom-long': { ...normal, libelles: { 'GE-01': NOM_LONG, 'GE-02': NOM_LONG }, surligne: 'GE-02' }
});
