import { anneeProjetee, type AnneeProjetee } from '$lib/domain/comptes/annee-projetee';
import { applique } from '$lib/domain/comptes/applique-hypotheses';
import { titre4Repris } from '$lib/domain/comptes/base-atterrissage';
import { projectionHopital, type ProjectionHopital } from '$lib/domain/comptes/atterrissage';
import { HYPOTHESES_ATTERRISSAGE, type HypothesesAtterrissage } from '$lib/domain/comptes/hypotheses-atterrissage';
import { comptesDe, somme } from '$lib/domain/comptes/comptes-ej';
import {
  comptesDuDocument,
  exercicesJuges,
  justesse,
  justesseDesEntites,
  type Justesse
} from '$lib/domain/comptes/justesse';
import { soldes } from '$lib/domain/comptes/soldes';
import { estFini } from '$lib/domain/contrat/jugement';
import type { Row } from '$lib/schema/tables';
import { precis } from '../precision';
import { baseDe } from './base-atterrissage';
import { cloture } from './comptes';
import type { JusteEnBref, TrajectoireDeSolde } from './contrat.types';
import type { Etude } from './etude';
import type { Perimetre } from './perimetre';
import type { Reperes } from './reperes';

type Solde = Row<'trajectoire'>['solde'];

/** Landing of the year of D: the hospitals' own projection first, then the tool's; a sum in which nobody is missing. */
export function atterrissages(
  etude: Etude,
  { ejs }: Pick<Perimetre, 'ejs'>,
  solde: Solde,
  hypotheses = HYPOTHESES_ATTERRISSAGE
): TrajectoireDeSolde['atterrissages'] {
  const { dossier, au, exercice, arret } = etude;
  // A contract that is over lands nowhere: it is judged at its end.
  if (estFini(arret)) return [];
  const hopital = ejs.map((ej) => projectionHopital(dossier.trajectoire, ej, exercice, solde, au));
  const declarees = hopital.filter((p) => p !== null);
  const projetee = somme(hopital.map((p) => p?.valeur ?? null));
  const outil = solde === 'resultat_crp' ? sommeOutil(etude, ejs, hypotheses) : null;
  return [
    ...(projetee === null
      ? []
      : [
          {
            origine: 'etablissement' as const,
            document: documentsDe(declarees),
            annee: exercice,
            valeur: Math.round(projetee)
          }
        ]),
    ...(outil === null
      ? []
      : [
          {
            origine: 'outil' as const,
            document: `mois ${outil.mois}`,
            annee: exercice,
            valeur: Math.round(outil.valeur),
            fourchette: { bas: Math.round(outil.bas), haut: Math.round(outil.haut) }
          }
        ])
  ];
}

/** What the hospitals' projections of the year of D are read against; a contract that is over has none. */
export function projeteeDe(
  { dossier, exercice, au, arret }: Etude,
  { ejs }: Pick<Perimetre, 'ejs'>
): AnneeProjetee | null {
  return estFini(arret) ? null : anneeProjetee(dossier, ejs, exercice, au);
}

function documentsDe(projections: readonly ProjectionHopital[]): string {
  const codes = projections.map(({ version, numero }) =>
    version === 'eprd_modificatif' ? `${version} ${numero}` : version
  );
  return [...new Set(codes)].join(',');
}

/** The tool's landing of these entities under these assumptions; null as soon as one of them has none. */
function sommeOutil(
  etude: Etude,
  ejs: readonly string[],
  hypotheses: HypothesesAtterrissage
): { valeur: number; bas: number; haut: number; mois: number } | null {
  const bases = ejs.map((ej) => baseDe(etude, ej));
  const toutes = bases.filter((b) => b !== null);
  const lue = toutes.length === bases.length ? applique(toutes, hypotheses) : null;
  return lue === null
    ? null
    : { valeur: lue.central, bas: lue.bas, haut: lue.haut, mois: Math.min(...toutes.map((b) => b.mois)) };
}

/** What is told of the projections: the tool's formula, and how right the hospitals' past RIA were. */
export function reservesDesProjections(
  etude: Etude,
  { ejs }: Perimetre,
  solde: Solde,
  reperes: Reperes
): Pick<TrajectoireDeSolde, 'reserves' | 'justesse'> {
  if (solde !== 'resultat_crp' || estFini(etude.arret)) return { reserves: [], justesse: null };
  const bases = ejs.flatMap((ej) => {
    const base = baseDe(etude, ej);
    return base === null ? [] : [{ entite: reperes.nomDe(ej), base }];
  });
  const naives = bases.flatMap(({ entite, base: { resultat } }) =>
    resultat.methode === 'outil' ? [] : [{ entite, methode: resultat.methode }]
  );
  const titre4DeN1 = bases.some(({ base }) => titre4Repris(base));
  const lues = ejs.map((ej) => ({ ej, lue: justesseDe(etude, ej) }));
  const ensemble = justesseDesEntites(lues.map(({ lue }) => lue));
  return {
    reserves: [
      ...(bases.length === 0 ? [] : [{ reserve: 'formule_outil' as const, titre4DeN1, naives }]),
      ...lues.flatMap(({ ej, lue }) =>
        lue === null ? [] : [{ reserve: 'justesse' as const, entite: reperes.nomDe(ej), ...enBref(lue) }]
      )
    ],
    justesse: ensemble && enBref(ensemble)
  };
}

/** To the euro, and to what a share in tenths of a percent needs. */
const enBref = ({ exercices, ecartMoyen, partMoyenne, ...lue }: Justesse): JusteEnBref => ({
  ...lue,
  ecartMoyen: Math.round(ecartMoyen),
  partMoyenne: precis(partMoyenne),
  exercices: exercices.map(({ exercice, ecart }) => ({ exercice, ecart }))
});

/** How right the past documents of an entity were, those of the same name as its projection of the year. */
export function justesseDe({ dossier, au, exercice, ...etude }: Etude, ej: string): Justesse | null {
  const projection = projectionHopital(dossier.trajectoire, ej, exercice, 'resultat_crp', au);
  if (!projection) return null;
  const clos = new Map(
    exercicesJuges(exercice).map((annee) => {
      const clos = cloture({ dossier, au, exercice, ...etude }, ej, annee)?.soldes;
      return [annee, { valeur: clos?.resultat_crp ?? null, produits: clos?.produits ?? null }];
    })
  );
  const version = comptesDuDocument(projection.version);
  const enComptes = new Map(
    exercicesJuges(exercice).map((annee) => {
      const comptes = version && comptesDe(dossier.compte, ej, annee, au, [version]);
      return [annee, comptes && soldes(comptes, null).resultat_crp];
    })
  );
  return justesse(dossier.trajectoire, clos, ej, 'resultat_crp', projection.version, au, enComptes);
}
