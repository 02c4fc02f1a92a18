import { cibleDeLExercice, estDue } from '$lib/domain/comptes/cible';
import { SOLDES, VERSIONS_TRAJECTOIRE } from '$lib/domain/contrat/mots-du-contrat';
import { dernierJourAttendu } from '$lib/domain/gain/gains';
import type { Row } from '$lib/schema/tables';
import { soldesPar, type SoldesDuPerimetre } from './comptes';
import type { TrajectoireDeSolde, VersionDeTrajectoire } from './contrat.types';
import type { Etude } from './etude';
import { atterrissages, reservesDesProjections } from './atterrissages';
import type { Perimetre } from './perimetre';
import type { Reperes } from './reperes';

type Ligne = Row<'trajectoire'>;
type Solde = Ligne['solde'];

/** Balances that a room draws, when the contract gives them a path. */
const TRACES: readonly Solde[] = ['resultat_crp', 'resultat_consolide', 'caf', 'flux_exploitation', 'tresorerie'];

const GENRES: Readonly<Record<Ligne['version'], VersionDeTrajectoire['genre'] | null>> = {
  cible: 'cible',
  tendanciel: 'tendanciel',
  pgfp_contrat: 'pgfp',
  pgfp_approuve: 'pgfp',
  eprd_initial: 'eprd',
  eprd_modificatif: 'eprd',
  ria1: 'ria',
  ria2: 'ria',
  cf_arrete: null,
  cf_approuve: null
};

/** The path of each balance at D: what was achieved, the versions of the plan, where the year should land. */
export function trajectoiresDe(
  etude: Etude,
  perimetre: Perimetre,
  version: number | null,
  reperes: Reperes
): TrajectoireDeSolde[] {
  return TRACES.flatMap((solde) => {
    const lignes = etude.dossier.trajectoire.filter((t) => t.solde === solde && t.valeur !== null);
    const traces = versionsDe(lignes, perimetre, version);
    if (traces.length === 0) return [];
    const realise = soldesPar(etude, perimetre.ejs);
    const dernierJour = dernierJourAttendu(etude.arret);
    return [
      {
        solde,
        libelle: SOLDES[solde],
        perimetre: perimetre.texte,
        realise: realise.map((annee) => pointRealise(annee, solde)),
        cible: cibleDe(etude, traces),
        versions: traces.map((v) =>
          v.genre === 'cible' ? { ...v, points: v.points.filter((p) => estDue(p.annee, dernierJour)) } : v
        ),
        atterrissages: atterrissages(etude, perimetre, solde),
        reserves: [
          ...realise.flatMap(({ exercice, manquants }) =>
            manquants.length === 0
              ? []
              : [`${exercice} : compte financier manquant de ${manquants.map(reperes.nomDe).join(', ')}.`]
          ),
          ...reservesDesProjections(etude, perimetre, solde, reperes)
        ]
      }
    ];
  });
}

/** The target of the year of D, or why it is not compared with anything. */
function cibleDe({ dossier, exercice, arret }: Etude, versions: readonly VersionDeTrajectoire[]) {
  const de = (genre: VersionDeTrajectoire['genre']) =>
    versions.find((v) => v.genre === genre && v.enVigueur)?.points.find((p) => p.annee === exercice)?.valeur ?? null;
  return cibleDeLExercice({
    exercice,
    cible: de('cible'),
    tendanciel: de('tendanciel'),
    debut: dossier.contrat.debut,
    arret,
    dernierJour: dernierJourAttendu(arret)
  });
}

function pointRealise({ exercice, soldes, statut }: SoldesDuPerimetre, solde: Solde) {
  const valeur = solde in soldes ? soldes[solde as keyof typeof soldes] : null;
  return { annee: exercice, valeur: valeur === null ? null : Math.round(valeur), statut };
}

function versionsDe(lignes: readonly Ligne[], { ejs }: Perimetre, version: number | null): VersionDeTrajectoire[] {
  const siennes = lignes.filter((l) => ejs.includes(l.ej));
  const cles = [...new Set(siennes.map(cleDe))];
  return cles.flatMap((cle) => {
    const deVersion = siennes.filter((l) => cleDe(l) === cle);
    const [premiere] = deVersion;
    const genre = premiere && GENRES[premiere.version];
    if (!premiere || !genre) return [];
    const annees = [...new Set(deVersion.map((l) => l.exercice))].sort((a, b) => a - b);
    const points = annees.flatMap((annee) => {
      const parts = ejs.map((ej) => derniere(deVersion.filter((l) => l.ej === ej && l.exercice === annee)));
      const connues = parts.flatMap((p) => (p?.valeur === null || p === null ? [] : [p.valeur]));
      return connues.length === ejs.length ? [{ annee, valeur: Math.round(connues.reduce((a, b) => a + b, 0)) }] : [];
    });
    if (points.length === 0) return [];
    return [
      {
        ...{ code: cle, libelle: libelleDe(premiere), genre, numero: premiere.numero },
        ...{ enVigueur: enVigueur(premiere, siennes, version), points }
      }
    ];
  });
}

/** Signed paths are one line a version of the contract; those of a year (EPRD, RIA) are one line over the years. */
function cleDe({ version, numero }: Ligne): string {
  return ['cible', 'tendanciel', 'pgfp_contrat', 'pgfp_approuve'].includes(version) ? `${version}-${numero}` : version;
}

function derniere(lignes: readonly Ligne[]): Ligne | null {
  return lignes.reduce<Ligne | null>((d, l) => (d === null || l.numero > d.numero ? l : d), null);
}

function libelleDe({ version, numero }: Ligne): string {
  const mot = VERSIONS_TRAJECTOIRE[version];
  if (version === 'pgfp_approuve') return `${mot} (${numero})`;
  if (['cible', 'tendanciel', 'pgfp_contrat'].includes(version) && numero > 0) return `${mot}, avenant ${numero}`;
  return mot;
}

function enVigueur(ligne: Ligne, toutes: readonly Ligne[], version: number | null): boolean {
  const numeros = toutes.filter((l) => l.version === ligne.version).map((l) => l.numero);
  // The path of an amendment that changes none is that of the version before.
  if (ligne.version === 'cible') return ligne.numero === Math.max(...numeros.filter((n) => n <= (version ?? 0)));
  return ligne.numero === Math.max(...numeros) || !cleDe(ligne).includes('-');
}
