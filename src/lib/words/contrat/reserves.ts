import type { Justesse } from '$lib/domain/comptes/justesse';
import { VERSIONS_TRAJECTOIRE } from '$lib/schema/vocabulaire/comptes';
import { PARTIE_FERMEE } from '../absences';
import { ecartLisible, euros, pourcentLisible } from '$lib/format/nombre';
import { METHODES_EN_MOTS } from '$lib/words/atterrissage/methodes';
import type { JusteEnBref, ReserveDeTrajectoire } from '$lib/views/contrat/contrat.types';

/** The formula of the tool's projection, shown with the figure. */
const FORMULE_PROJECTION =
  'moyenne de deux lectures des mois connus, par poste selon la saison des exercices passés, et dernier résultat clos plus l’écart à date\u00a0; puis ce que les actions promettent encore, par palier';

/** « CH de la Plaine : le dernier exercice clos plus l’écart à date, moins éloigné des clôtures passées ». */
function naivesEnMots(naives: De<'formule_outil'>['naives']): string {
  const dites = naives.map(({ entite, methode }) => `${entite}, ${METHODES_EN_MOTS[methode].dite}`);
  return dites.length === 0
    ? ''
    : ` Plus proche des clôtures passées, une méthode simple est gardée pour ${dites.join('\u00a0; ')}.`;
}

type De<R extends ReserveDeTrajectoire['reserve']> = Extract<ReserveDeTrajectoire, { reserve: R }>;

/** Why a sum is not there: accounts that are missing, and those that are closed to the reader. */
function manquantsEnMots({ absents, fermes }: De<'comptes_manquants'>): string {
  return [
    ...(absents.length > 0 ? [`compte financier manquant de ${absents.join(', ')}`] : []),
    ...(fermes.length > 0 ? [`comptes de ${fermes.join(', ')}, ${PARTIE_FERMEE}`] : [])
  ].join('\u00a0; ');
}

const ecartMoyenEnMots = ({ ecartMoyen }: Pick<JusteEnBref, 'ecartMoyen'>) => euros(Math.abs(ecartMoyen));
const partDesProduits = ({ partMoyenne }: Pick<JusteEnBref, 'partMoyenne'>) =>
  partMoyenne === null ? '' : ` (${pourcentLisible(Math.abs(partMoyenne), 1)} des produits)`;

/** Documents of several years, where their name is not a sigle alone. */
const PLURIELS: Partial<Record<JusteEnBref['version'], string>> = {
  eprd_initial: 'EPRD initiaux',
  eprd_modificatif: 'EPRD modificatifs'
};

/** « Ses 3 derniers RIA 1 étaient trop favorables de 7,4 M€ en moyenne (0,9 % des produits). » */
export function fiabiliteEnMots(lue: JusteEnBref): string {
  const document = VERSIONS_TRAJECTOIRE[lue.version];
  const [seul] = lue.exercices;
  const un = lue.exercices.length === 1 && seul !== undefined;
  const sujet = un
    ? `Son ${document} ${seul.exercice} était`
    : `Ses ${lue.exercices.length} derniers ${PLURIELS[lue.version] ?? document} étaient`;
  const s = un ? '' : 's';
  const de = `de ${ecartMoyenEnMots(lue)}${un ? '' : ' en moyenne'}${partDesProduits(lue)}`;
  const dits: Record<Justesse['sens'], string> = {
    trop_favorable: `trop favorable${s} ${de}`,
    trop_prudent: `trop prudent${s} ${de}`,
    sans_biais: un ? 'juste' : 'justes en moyenne'
  };
  return `${sujet} ${dits[lue.sens]}.`;
}

/** « trop favorable de 7,4 M€ en moyenne (0,9 % des produits) ; 2023 : −6,8 M€, 2024 : −8,5 M€ ». */
function biaisEnMots({ exercices, ...lue }: JusteEnBref): string {
  const moyenne = `de ${ecartMoyenEnMots(lue)} en moyenne${partDesProduits(lue)}`;
  const dits: Record<Justesse['sens'], string> = {
    trop_favorable: `trop favorable ${moyenne}`,
    trop_prudent: `trop prudent ${moyenne}`,
    sans_biais: 'sans biais en moyenne'
  };
  const detail = exercices.map(
    (e) => `${e.exercice}\u00a0: ${ecartLisible(e.ecart, { unite: 'euros', decimales: 1 })}`
  );
  return `${dits[lue.sens]}\u00a0; compte financier moins document, ${detail.join(', ')}`;
}

/** What is to be read with a path and its landings: accounts that are missing, the formula, how right past RIA were. */
export function reserveEnMots(r: ReserveDeTrajectoire): string {
  switch (r.reserve) {
    case 'comptes_manquants':
      return `${r.exercice}\u00a0: ${manquantsEnMots(r)}.`;
    case 'formule_outil':
      return `Projection de l’outil\u00a0: ${FORMULE_PROJECTION}.${r.titre4DeN1 ? ' Le titre 4, absent des situations mensuelles, est repris du dernier exercice clos.' : ''}${naivesEnMots(r.naives)}`;
    case 'justesse':
      return `${VERSIONS_TRAJECTOIRE[r.version]}, ${r.entite}\u00a0: ${biaisEnMots(r)}.`;
  }
}
