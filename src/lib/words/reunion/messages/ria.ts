import { euros } from '$lib/format/nombre';
import { accord } from '$lib/format/phrase';
import type { RiaModele } from '$lib/views/reunion/reunion.types';
import { difference, ecartEnEuros } from '../bloc';
import { PIECES } from '../planche-du-budget';
import { connu, type Messages } from './message';

type Lu = Pick<RiaModele, 'titres' | 'resultats' | 'documents' | 'gains'>;

/** What each table of the RIA says first. */
export function messagesDuRia(m: Lu): Messages {
  return { titres: titres(m), resultats: resultats(m), documents: documents(m), gains: gains(m) };
}

/** The widest gap, either way; null as soon as one titre is not told: it could be the widest. */
function titres({ titres: lignes }: Lu): string | null {
  const parTitre = lignes.flatMap(({ titre, hopital, eprd }) =>
    titre === 'resultat' ? [] : [{ titre, d: difference(hopital, eprd) }]
  );
  const lus = parTitre.filter(connu('d'));
  const [premier] = lus.toSorted((a, b) => Math.abs(b.d) - Math.abs(a.d));
  if (premier === undefined || lus.length < parTitre.length) return null;
  if (premier.d === 0) return 'Le RIA suit l’EPRD, titre par titre';
  return `Le plus fort écart du RIA à l’EPRD\u00a0: «\u00a0${PIECES[premier.titre]}\u00a0», ${ecartEnEuros(premier.d)}`;
}

function resultats({ resultats: lignes }: Lu): string | null {
  const lus = lignes
    .filter(({ ej }) => ej !== null)
    .map(({ nom, chiffres: { hopital, eprd } }) => ({ nom, d: difference(hopital, eprd) }))
    .filter(connu('d'));
  const [pire] = lus.toSorted((a, b) => a.d - b.d);
  if (pire === undefined) return null;
  const sous = lus.filter(({ d }) => d < 0).length;
  if (lignes.length === 1) {
    const dit = `Au RIA, l’établissement ${sous === 0 ? 'ne finit pas' : 'finit'} au-dessous de son EPRD`;
    return sous === 0 ? dit : `${dit} (${ecartEnEuros(pire.d)})`;
  }
  if (sous === 0) return `Au RIA, aucune entité ne finit au-dessous de son EPRD, sur ${lus.length}`;
  return `Au RIA, ${sous}\u00a0${accord(sous, 'entité finit', 'entités finissent')} au-dessous de ${accord(sous, 'son', 'leur')} EPRD, sur ${lus.length}\u00a0; la plus loin\u00a0: ${pire.nom} (${ecartEnEuros(pire.d)})`;
}

function documents({ documents: lignes }: Lu): string | null {
  const transmis = lignes.filter(({ document }) => document !== null).length;
  if (lignes.length === 0) return null;
  if (transmis === 0) return 'Aucun RIA n’est dans les comptes';
  if (lignes.length === 1) return 'Le RIA est dans les comptes';
  return `${transmis}\u00a0${accord(transmis, 'entité a', 'entités ont')} un RIA, sur ${lignes.length}`;
}

/** What is said of the gains to come, where they are not counted. */
const A_VENIR = {
  inconnus: 'ceux à venir n’étant pas connus',
  gele: 'ceux à venir étant gelés',
  non_precise: 'le gel de ceux à venir n’étant pas précisé'
} as const;

/** What the RIA counts on, where every entity tells it, beside what measures already hold. */
function gains({ documents: lignes, gains: { ria, report, realises, securises } }: Lu): string {
  const sansRia = ria === null && lignes.every(({ document }) => document === null);
  const compte = sansRia
    ? 'Aucun RIA n’est dans les comptes'
    : ria === null
      ? 'Le RIA ne dit pas tous ses gains du plan'
      : `Le RIA compte sur ${euros(ria)} de gains du plan`;
  const tient =
    typeof securises === 'number'
      ? `${euros(report + realises + securises)} en report, réalisés ou sécurisés`
      : `${euros(report + realises)} en report ou réalisés, ${A_VENIR[securises ?? 'inconnus']}`;
  return sansRia
    ? `${compte}\u00a0; gains du contrat\u00a0: ${tient}`
    : `${compte}\u00a0; le contrat en tient ${tient}`;
}
