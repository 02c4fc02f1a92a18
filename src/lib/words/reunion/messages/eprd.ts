import { somme } from '$lib/domain/comptes/comptes-ej';
import type { GelDeLAnnee } from '$lib/domain/gain/gel-de-l-annee';
import { majuscule } from '$lib/format/casse';
import { euros } from '$lib/format/nombre';
import { accord } from '$lib/format/phrase';
import type { EprdModele } from '$lib/views/reunion/reunion.types';
import { difference, ecart, ecartEnEuros, ensemble, variation } from '../bloc';
import { detteEnMots } from '../dette';
import { statutDuCompte } from '../emprunt';
import { ppiEnMots } from '../operations';
import { connu, type Messages } from './message';

/** What each table of the EPRD and the PGFP says first. */
export function messagesDeLEprd(m: EprdModele): Messages {
  const pgfp = pgfpEnMots(m);
  return {
    pgfp: pgfp && majuscule(pgfp),
    // The table has the initial document, whose balances alone a later one changes.
    equilibre: equilibreDuDocument(m, initial(m)),
    modificatifs: modificatifs(m),
    financement: financement(m),
    dette: detteEnMots(m),
    ppi: ppiEnMots(m.ppi),
    tper: tper(m),
    etats: etats(m),
    emprunt: emprunt(m),
    hypotheses: hypotheses(m)
  };
}

/** Entities of which it is not known whether they hold: not among those that do not. */
const sansChiffres = (n: number): string =>
  n === 0 ? '' : ` (${n}\u00a0${accord(n, 'autre n’a pas ses chiffres', 'autres n’ont pas leurs chiffres')})`;

/** Which document the tables are of, once it was changed. */
const initial = ({ modifies }: Pick<EprdModele, 'modifies'>): string => (modifies.length === 0 ? '' : ' initial');

/** « À l’EPRD 2026, la CAF couvre le capital de 3 entités sur 5 ». */
export function equilibreEnMots({
  exercice,
  equilibre,
  modifies
}: Pick<EprdModele, 'exercice' | 'equilibre' | 'modifies'>): string {
  const enVigueur = equilibre.map(({ chiffres, ...e }) => ({
    ...e,
    chiffres: { ...chiffres, caf: modifies.find(({ ej }) => ej === e.ej)?.caf ?? chiffres.caf }
  }));
  return equilibreDuDocument({ exercice, equilibre: enVigueur }, modifies.length === 0 ? '' : ' modifié');
}

function equilibreDuDocument(
  { exercice, equilibre }: Pick<EprdModele, 'exercice' | 'equilibre'>,
  document: string
): string {
  const entites = equilibre.filter(({ ej }) => ej !== null);
  const lues = entites
    .map(({ chiffres: { caf, capital } }) => difference(caf, capital))
    .filter((d) => typeof d === 'number');
  const couvrent = lues.filter((d) => d >= 0).length;
  if (lues.length === 0) return `Aucun EPRD ${exercice} n’est connu`;
  if (entites.length === 1) {
    return `À l’EPRD ${exercice}${document}, la CAF ${couvrent === 0 ? 'ne couvre pas' : 'couvre'} le capital à rembourser`;
  }
  return `À l’EPRD ${exercice}${document}, la CAF ${couvrent === 0 ? 'ne couvre le capital d’aucune entité' : `couvre le capital de ${couvrent}\u00a0${accord(couvrent, 'entité')}`} sur ${lues.length}${sansChiffres(entites.length - lues.length)}`;
}

const SANS_GAINS: Readonly<Record<GelDeLAnnee, string>> = {
  gele: 'les gains attendus du contrat étant gelés',
  non_precise: 'sans qu’il soit précisé si les gains attendus du contrat sont gelés'
};

/** Where the last year of the PGFP ends, and where without the gains that no act secures; null where it is not known. */
export function pgfpEnMots({ pgfp }: Pick<EprdModele, 'pgfp'>): string | null {
  const derniere = pgfp.annees.at(-1);
  if (!derniere || derniere.resultat === null || derniere.nonSecurise === null) return null;
  const { annee, resultat, nonSecurise } = derniere;
  if (typeof nonSecurise === 'string') return `le PGFP finit ${annee} à ${euros(resultat)}, ${SANS_GAINS[nonSecurise]}`;
  if (nonSecurise === 0) return `le PGFP finit ${annee} à ${euros(resultat)} et ne compte sur aucun gain non sécurisé`;
  return `sans les ${euros(nonSecurise)} de gains non sécurisés, le PGFP finit ${annee} à ${euros(resultat - nonSecurise)} au lieu de ${euros(resultat)}`;
}

function modificatifs({ modifies, equilibre }: EprdModele): string | null {
  if (modifies.length === 0) return null;
  const initial = somme(
    modifies.map(({ ej }) => {
      const lu = equilibre.find((e) => e.ej === ej)?.chiffres.resultat ?? null;
      return typeof lu === 'number' ? lu : null;
    })
  );
  const modifie = somme(modifies.map(({ resultat }) => resultat));
  const qui = `${modifies.length}\u00a0${accord(modifies.length, 'EPRD a été modifié', 'EPRD ont été modifiés')}`;
  if (initial === null || modifie === null) return qui;
  return `${qui}\u00a0: ${accord(modifies.length, 'son', 'leur')} résultat passe de ${euros(initial)} à ${euros(modifie)}`;
}

function financement({ exercice, financement: lignes, modifies }: EprdModele): string | null {
  const variation = lignes.find(({ ligne }) => ligne === 'variation_frng')?.eprd ?? null;
  if (variation === null) return null;
  if (variation === 0) return `L’EPRD ${exercice}${initial({ modifies })} ne change pas le fonds de roulement`;
  return `L’EPRD ${exercice}${initial({ modifies })} ${variation < 0 ? 'prélève' : 'apporte'} ${euros(Math.abs(variation))} ${variation < 0 ? 'sur le' : 'au'} fonds de roulement`;
}

function tper({ exercice, emplois }: EprdModele): string | null {
  const change = (metier: 'pm' | 'pnm') =>
    difference(ensemble(emplois, `${metier}_tper`), ensemble(emplois, `${metier}_tper_avant`));
  const [pm, pnm] = [change('pm'), change('pnm')];
  if (pm === null || pnm === null) return null;
  const [n, avant] = [ensemble(emplois, 'sejours'), ensemble(emplois, 'sejours_avant')];
  const activite =
    n === null || avant === null ? '' : `\u00a0; séjours de ${exercice - 1}\u00a0: ${variation(n, avant)}`;
  return `TPER ${exercice}, en un an\u00a0: PM\u00a0${ecart(pm, 0)}, PNM\u00a0${ecart(pnm, 0)}${activite}`;
}

function etats({ exercice, etats: lignes }: EprdModele): string | null {
  if (lignes.length === 0) return null;
  const combien = (...voulus: readonly EprdModele['etats'][number]['etat'][]) =>
    lignes.filter(({ etat }) => voulus.includes(etat)).length;
  const transmis = lignes.filter(({ transmisLe }) => transmisLe !== null).length;
  const dits: readonly (readonly [number, string, string])[] = [
    [combien('approuve_expres', 'approuve_tacite'), 'approuvé', 'approuvés'],
    [combien('rejete'), 'rejeté', 'rejetés'],
    [combien('arrete_dg'), 'arrêté par l’agence', 'arrêtés par l’agence']
  ];
  const suite = dits.filter(([n]) => n > 0).map(([n, un, plusieurs]) => `${n}\u00a0${accord(n, un, plusieurs)}`);
  if (lignes.length === 1) {
    const seul = transmis === 0 ? 'non transmis' : 'transmis';
    return `EPRD ${exercice} ${[seul, ...dits.filter(([n]) => n > 0).map(([, un]) => un)].join(', ')}`;
  }
  return `EPRD ${exercice}, transmis\u00a0: ${[`${transmis} sur ${lignes.length}`, ...suite].join(', ')}`;
}

/** The compte financier, which the article looks at, then what the EPRD foresees; entities that do not tell are apart. */
function emprunt({ exercice, emprunt: lignes, modifies }: EprdModele): string | null {
  const dites = (document: 'avant' | 'eprd') => lignes.flatMap((ligne) => ligne[document]?.requise ?? []);
  const [closes, prevues] = [dites('avant'), dites('eprd')];
  const eprd = `à l’EPRD ${exercice}${initial({ modifies })} (prévision)`;
  if (closes.length === 0)
    return prevues.length === 0
      ? null
      : `${majuscule(eprd)}, ${quiEmprunte(prevues, lignes.length, 'aurait', 'auraient')}${sansChiffres(lignes.length - prevues.length)}\u00a0; le compte financier ${exercice - 1} ne le dit pas encore`;
  const loi = `Au compte financier ${exercice - 1}${statutDuCompte(lignes)}, ${quiEmprunte(closes, lignes.length, 'a', 'ont')}${sansChiffres(lignes.length - closes.length)}`;
  if (prevues.length === 0) return loi;
  const requises = prevues.filter(Boolean).length;
  if (lignes.length === 1)
    return `${loi}\u00a0; ${eprd}, il ${requises === 0 ? 'n’en aurait pas' : 'en aurait'} besoin`;
  return `${loi}\u00a0; ${eprd}, ${requises === 0 ? 'aucune' : requises} sur ${prevues.length}`;
}

function quiEmprunte(dites: readonly boolean[], entites: number, un: string, plusieurs: string): string {
  const requises = dites.filter(Boolean).length;
  const besoin = 'besoin de l’autorisation de l’ARS pour emprunter';
  if (entites === 1) return `l’établissement ${requises === 0 ? `n’${un} pas` : un} ${besoin}`;
  const qui =
    requises === 0
      ? `aucune entité, sur ${dites.length}, n’${un}`
      : `${requises}\u00a0${accord(requises, 'entité')} sur ${dites.length} ${accord(requises, un, plusieurs)}`;
  return `${qui} ${besoin}`;
}

function hypotheses({ hypotheses: lignes }: EprdModele): string | null {
  const [premiere] = lignes
    .map(({ libelle, effet }) => ({ libelle, effet: effet.connu }))
    .filter(connu('effet'))
    .toSorted((a, b) => Math.abs(b.effet) - Math.abs(a.effet));
  if (premiere === undefined || premiere.effet === 0) return null;
  return `L’hypothèse de plus fort effet connu\u00a0: ${premiere.libelle} (${ecartEnEuros(premiere.effet)})`;
}
