import {
  FORMULE_PROJECTION,
  projectionHopital,
  projectionOutil,
  type ProjectionHopital
} from '$lib/domain/comptes/atterrissage';
import { somme } from '$lib/domain/comptes/comptes-ej';
import { exercicesJuges, justesse, type Justesse } from '$lib/domain/comptes/justesse';
import { estFini } from '$lib/domain/contrat/jugement';
import { VERSIONS_TRAJECTOIRE } from '$lib/domain/comptes/mots-des-comptes';
import type { Row } from '$lib/schema/tables';
import { ecartLisible, euros, pourcentLisible } from '$lib/format/nombre';
import { cloture } from './comptes';
import type { TrajectoireDeSolde } from './contrat.types';
import type { Etude } from './etude';
import type { Perimetre } from './perimetre';
import type { Reperes } from './reperes';

type Solde = Row<'trajectoire'>['solde'];

/** Landing of the year of D: the hospitals' own projection first, then the tool's; a sum in which nobody is missing. */
export function atterrissages(etude: Etude, { ejs }: Perimetre, solde: Solde): TrajectoireDeSolde['atterrissages'] {
  const { dossier, au, exercice, arret } = etude;
  // A contract that is over lands nowhere: it is judged at its end.
  if (estFini(arret)) return [];
  const hopital = ejs.map((ej) => projectionHopital(dossier.trajectoire, ej, exercice, solde, au));
  const declarees = hopital.filter((p) => p !== null);
  const projetee = somme(hopital.map((p) => p?.valeur ?? null));
  const outil = solde === 'resultat_crp' ? sommeOutil(etude, ejs) : null;
  return [
    ...(projetee === null
      ? []
      : [
          {
            origine: 'etablissement' as const,
            libelle: `projection de l’établissement (${documentsDe(declarees)})`,
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
            libelle: `projection de l’outil (${outil.mois} mois connus)`,
            document: `${outil.mois} mois connus`,
            annee: exercice,
            valeur: Math.round(outil.valeur)
          }
        ])
  ];
}

function documentsDe(projections: readonly ProjectionHopital[]): string {
  const mots = projections.map(({ version, numero }) =>
    version === 'eprd_modificatif' ? `${VERSIONS_TRAJECTOIRE[version]} ${numero}` : VERSIONS_TRAJECTOIRE[version]
  );
  return [...new Set(mots)].join(', ');
}

function projectionDe({ dossier, exercice, au, lignes }: Etude, ej: string) {
  return projectionOutil(dossier.compte, ej, exercice, au, { lignes, paliers: dossier.gain_palier });
}

function sommeOutil(etude: Etude, ejs: readonly string[]): { valeur: number; mois: number } | null {
  const projections = ejs.map((ej) => projectionDe(etude, ej));
  const valeur = somme(projections.map((p) => p?.valeur ?? null));
  return valeur === null ? null : { valeur, mois: Math.min(...projections.flatMap((p) => p?.mois ?? [])) };
}

/** What is said of the projections: the tool's formula, and how right the hospitals' past RIA were. */
export function reservesDesProjections(etude: Etude, { ejs }: Perimetre, solde: Solde, reperes: Reperes): string[] {
  if (solde !== 'resultat_crp' || estFini(etude.arret)) return [];
  const projections = ejs.flatMap((ej) => projectionDe(etude, ej) ?? []);
  const titre4 = projections.some((p) => p.titre4DeN1);
  return [
    ...(projections.length === 0
      ? []
      : [
          `Projection de l’outil\u00a0: ${FORMULE_PROJECTION}.${titre4 ? ' Le titre 4, absent des situations mensuelles, est repris de N-1.' : ''}`
        ]),
    ...ejs.flatMap((ej) => justesseEnMots(etude, ej, reperes))
  ];
}

function justesseEnMots({ dossier, au, exercice, ...etude }: Etude, ej: string, reperes: Reperes): string[] {
  const projection = projectionHopital(dossier.trajectoire, ej, exercice, 'resultat_crp', au);
  if (!projection) return [];
  const clos = new Map(
    exercicesJuges(exercice).map((annee) => {
      const soldes = cloture({ dossier, au, exercice, ...etude }, ej, annee)?.soldes;
      return [annee, { valeur: soldes?.resultat_crp ?? null, produits: soldes?.produits ?? null }];
    })
  );
  const lue = justesse(dossier.trajectoire, clos, ej, 'resultat_crp', projection.version, au);
  return lue === null ? [] : [`${VERSIONS_TRAJECTOIRE[lue.version]}, ${reperes.nomDe(ej)}\u00a0: ${biaisEnMots(lue)}.`];
}

/** « trop favorable de 7,4 M€ en moyenne (0,9 % des produits) ; 2023 : −6,8 M€, 2024 : −8,5 M€ ». */
function biaisEnMots({ sens, ecartMoyen, partMoyenne, exercices }: Justesse): string {
  const part = partMoyenne === null ? '' : ` (${pourcentLisible(Math.abs(partMoyenne), 1)} des produits)`;
  const moyenne = `de ${euros(Math.abs(ecartMoyen))} en moyenne${part}`;
  const dit = {
    trop_favorable: `trop favorable ${moyenne}`,
    trop_prudent: `trop prudent ${moyenne}`,
    sans_biais: 'sans biais en moyenne'
  }[sens];
  const detail = exercices.map(
    (e) => `${e.exercice}\u00a0: ${ecartLisible(e.ecart, { unite: 'euros', decimales: 1 })}`
  );
  return `${dit}\u00a0; compte financier moins document, ${detail.join(', ')}`;
}
