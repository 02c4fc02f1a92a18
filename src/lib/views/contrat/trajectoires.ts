import { cibleDeLExercice, estDue, type CibleDeLExercice } from '$lib/domain/comptes/cible';
import { somme } from '$lib/domain/comptes/comptes-ej';
import {
  cleDeVersion,
  estEnVigueurAuContrat,
  estUneParmiPlusieurs,
  genreDe,
  laDerniere,
  SOLDES_TRACES
} from '$lib/domain/comptes/versions-trajectoire';
import type { HypothesesAtterrissage } from '$lib/domain/comptes/hypotheses-atterrissage';
import { suspensionEnCours } from '$lib/domain/contrat/evenements';
import { dernierJourAttendu } from '$lib/domain/gain/gains';
import type { Row } from '$lib/schema/tables';
import { soldesPar, type SoldesDuPerimetre } from './comptes';
import type { ReserveDeTrajectoire, TrajectoireDeSolde, VersionDeTrajectoire } from './contrat.types';
import type { Etude } from './etude';
import { atterrissages, reservesDesProjections } from './atterrissages';
import type { Perimetre } from './perimetre';
import type { Reperes } from './reperes';

type Ligne = Row<'trajectoire'>;
type Solde = Ligne['solde'];

/** The path of each balance at D: what was achieved, the versions of the plan, where the year should land. */
export function trajectoiresDe(
  etude: Etude,
  perimetre: Perimetre,
  { version, hypotheses }: { version: number | null; hypotheses: HypothesesAtterrissage },
  reperes: Reperes
): TrajectoireDeSolde[] {
  return SOLDES_TRACES.flatMap((solde) => {
    const lignes = etude.dossier.trajectoire.filter((t) => t.solde === solde && t.valeur !== null);
    const traces = versionsDe(lignes, perimetre, version);
    if (traces.length === 0) return [];
    const realise = soldesPar(etude, perimetre.ejs);
    const dernierJour = dernierJourAttendu(etude.arret);
    const { reserves, justesse } = reservesDesProjections(etude, perimetre, solde, reperes);
    return [
      {
        solde,
        perimetre: perimetre.dit,
        realise: realise.map((annee) => pointRealise(annee, solde)),
        cible: cibleDe(etude, traces),
        versions: traces.map((v) =>
          v.genre === 'cible' ? { ...v, points: v.points.filter((p) => estDue(p.annee, dernierJour)) } : v
        ),
        atterrissages: atterrissages(etude, perimetre, solde, hypotheses),
        reserves: [
          ...realise.flatMap(({ exercice, manquants }) =>
            manquants.length === 0 ? [] : [manquantsDe(etude, exercice, manquants, reperes)]
          ),
          ...reserves
        ],
        justesse
      }
    ];
  });
}

/** The target of a balance for the year of D, of some entities together. */
export function cibleDuSolde(
  etude: Etude,
  perimetre: Pick<Perimetre, 'ejs'>,
  version: number | null,
  solde: Solde
): CibleDeLExercice {
  const lignes = etude.dossier.trajectoire.filter((t) => t.solde === solde && t.valeur !== null);
  return cibleDe(etude, versionsDe(lignes, perimetre, version));
}

/** Why a sum is not there: accounts that are missing, and those that are closed to the reader. */
function manquantsDe(
  { dossier: { comptesFermes = [] } }: Etude,
  exercice: number,
  ejs: readonly string[],
  reperes: Reperes
): ReserveDeTrajectoire {
  const noms = (fermes: boolean) => ejs.filter((ej) => comptesFermes.includes(ej) === fermes).map(reperes.nomDe);
  return { reserve: 'comptes_manquants', exercice, absents: noms(false), fermes: noms(true) };
}

/** The target of the year of D, or why it is not compared with anything. */
function cibleDe({ dossier, exercice, arret, gel }: Etude, versions: readonly VersionDeTrajectoire[]) {
  const de = (genre: VersionDeTrajectoire['genre']) =>
    versions.find((v) => v.genre === genre && v.enVigueur)?.points.find((p) => p.annee === exercice)?.valeur ?? null;
  return cibleDeLExercice({
    exercice,
    cible: de('cible'),
    tendanciel: de('tendanciel'),
    debut: dossier.contrat.debut,
    gel,
    suspenduLe: suspensionEnCours(dossier.contrat_evenement)?.date ?? null,
    arret,
    dernierJour: dernierJourAttendu(arret)
  });
}

function pointRealise({ exercice, soldes, statut }: SoldesDuPerimetre, solde: Solde) {
  const valeur = solde in soldes ? soldes[solde as keyof typeof soldes] : null;
  return { annee: exercice, valeur: valeur === null ? null : Math.round(valeur), statut };
}

function versionsDe(
  lignes: readonly Ligne[],
  { ejs }: Pick<Perimetre, 'ejs'>,
  version: number | null
): VersionDeTrajectoire[] {
  const siennes = lignes.filter((l) => ejs.includes(l.ej));
  const cles = [...new Set(siennes.map(cleDeVersion))];
  return cles.flatMap((cle) => {
    const deVersion = siennes.filter((l) => cleDeVersion(l) === cle);
    const [premiere] = deVersion;
    const genre = premiere && genreDe(premiere);
    if (!premiere || !genre) return [];
    const annees = [...new Set(deVersion.map((l) => l.exercice))].sort((a, b) => a - b);
    const points = annees.flatMap((annee) => {
      const parts = ejs.map((ej) => laDerniere(deVersion.filter((l) => l.ej === ej && l.exercice === annee)));
      const total = somme(parts.map((p) => p?.valeur ?? null));
      return total === null ? [] : [{ annee, valeur: Math.round(total) }];
    });
    if (points.length === 0) return [];
    return [
      {
        ...{ code: cle, version: premiere.version, numero: premiere.numero, genre },
        ...{ parmiPlusieurs: estUneParmiPlusieurs(premiere, siennes) },
        ...{ enVigueur: estEnVigueurAuContrat(premiere, siennes, version), points }
      }
    ];
  });
}
