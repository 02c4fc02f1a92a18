import { enBref, type BilanBref, type BilanDepuis, type Reference } from '$lib/domain/contrat/depuis/bilan';
import { suspend } from '$lib/domain/contrat/evenements';
import { estTardif } from '$lib/domain/contrat/depuis/mouvement';
import { dateCourte } from '$lib/format/date';
import { euros } from '$lib/format/nombre';
import { accord, dansLaPhrase } from '$lib/format/phrase';
import { FAITS } from '../contrat/faits-de-vie';
import { gelEnMots } from '../contrat/mots';
import type { DepuisModele } from '$lib/views/depuis/depuis.types';

const QUOI: Readonly<Record<Reference['quoi'], string>> = {
  revue: 'la revue du ',
  signature: 'la signature, le ',
  choisie: 'le '
};

/** « Depuis la revue du 12/03/2026 ». */
function depuisQuand({ le, quoi }: Reference): string {
  return `Depuis ${QUOI[quoi]}${dateCourte(le)}`;
}

/** What the page is called: after what it starts from, the last review when the reader chose nothing. */
export function titreDeDepuis({ reference, parDefaut }: Pick<DepuisModele, 'reference' | 'parDefaut'>): string {
  const derniere = reference?.quoi === 'revue' && reference.le === parDefaut?.le;
  return reference === null || derniere ? 'Depuis la dernière revue' : depuisQuand(reference);
}

const rien = (n: number) => n === 0;
const compte = (n: number, un: string, plusieurs?: string) => `${n}\u00a0${accord(n, un, plusieurs)}`;

function jalons({ atteints, glisses, enRetard }: BilanDepuis['jalons']): string[] {
  const dits = [
    ...(rien(atteints) ? [] : [{ n: atteints, mot: accord(atteints, 'atteint') }]),
    ...(rien(glisses) ? [] : [{ n: glisses, mot: accord(glisses, 'glissé') }]),
    ...(rien(enRetard) ? [] : [{ n: enRetard, mot: `${accord(enRetard, 'passé', 'passés')} en retard` }])
  ];
  return dits.map(({ n, mot }, i) => (i === 0 ? `${compte(n, 'jalon')} ${mot}` : `${n}\u00a0${mot}`));
}

/** A list says less than the page of the contract. */
type Bilan = BilanBref & Partial<BilanDepuis>;

function gains({ securises, perdus, reportes = 0, aPerte = 0 }: Bilan): string[] {
  const montants = [
    { montant: securises, mot: 'sécurisés' },
    { montant: aPerte, mot: 'mis en œuvre à perte' },
    { montant: perdus, mot: 'perdus ou repris' },
    { montant: reportes, mot: 'reportés' }
  ].filter(({ montant }) => !rien(montant));
  return montants.map(({ montant, mot }, i) => `${euros(montant)}${i === 0 ? ' d’année pleine' : ''} ${mot}`);
}

function atterrissage({ atterrissage: a }: Bilan): string[] {
  if (a === null) return [];
  const qui = a.origine === 'outil' ? ' selon l’outil' : '';
  // « atterrissage 2026 −5,4 M€ » would read as the landing itself.
  return [`atterrissage ${a.exercice}${qui} en ${a.ecart < 0 ? 'baisse' : 'hausse'} de ${euros(Math.abs(a.ecart))}`];
}

function alertesEnMots({ levees, finies }: BilanDepuis['alertes']): string[] {
  const dites = [
    ...(rien(levees) ? [] : [{ n: levees, mot: accord(levees, 'ouverte') }]),
    ...(rien(finies) ? [] : [{ n: finies, mot: accord(finies, 'finie') }])
  ];
  return dites.map(({ n, mot }, i) => (i === 0 ? `${compte(n, 'alerte')} ${mot}` : `${n}\u00a0${mot}`));
}

/** « 1 critère D. 6143-39 de plus, 3 de moins ». */
function criteresEnMots(deplus: number, demoins: number): string[] {
  const dits = [
    ...(rien(deplus) ? [] : [{ n: deplus, mot: 'de plus' }]),
    ...(rien(demoins) ? [] : [{ n: demoins, mot: 'de moins' }])
  ];
  return dits.map(({ n, mot }, i) => (i === 0 ? `${compte(n, 'critère')} D. 6143-39 ${mot}` : `${n}\u00a0${mot}`));
}

/** « 2 indicateurs meilleurs, 1 moins bon ». */
function indicateursEnMots({ mieux, moins }: BilanDepuis['indicateurs']): string[] {
  const dits = [
    ...(rien(mieux) ? [] : [{ n: mieux, mot: accord(mieux, 'meilleur') }]),
    ...(rien(moins) ? [] : [{ n: moins, mot: accord(moins, 'moins bon', 'moins bons') }])
  ];
  return dits.map(({ n, mot }, i) => (i === 0 ? `${compte(n, 'indicateur')} ${mot}` : `${n}\u00a0${mot}`));
}

/** « suspension le 07/10/2025 (cibles gelées) »: what the figures after it are to be read with. */
function vieEnMots({ vie }: Bilan, de: string): string[] {
  return vie.map((m) => {
    const jour = m.le === null ? '' : ` le ${dateCourte(m.le)}${estTardif(m, de) ? ', su depuis' : ''}`;
    switch (m.code) {
      case 'vie_terme':
        return `terme ${m.apres > m.avant ? 'repoussé' : 'avancé'} au ${dateCourte(m.apres)}`;
      case 'vie_terme_echu':
        return `terme échu${jour}`;
      case 'vie_fait': {
        const gel = suspend(m.fait.type) ? ` (${gelEnMots(m.fait.gel).court})` : '';
        return `${dansLaPhrase(FAITS[m.fait.type])}${jour}${gel}`;
      }
    }
  });
}

/** What changed, in the order of a board: the life of the contract, milestones, gains, landing, aid, criteria of the law, alerts. */
function changementsEnMots(bilan: Bilan, de: string): string {
  const { aidesVersees = 0, criteres = 0, criteresLeves = 0, indicateurs, alertes } = bilan;
  const parties = [
    ...vieEnMots(bilan, de),
    ...jalons(bilan.jalons),
    ...gains(bilan),
    ...atterrissage(bilan),
    ...(rien(aidesVersees) ? [] : [`${euros(aidesVersees)} d’aide versés`]),
    ...criteresEnMots(criteres, criteresLeves),
    ...(indicateurs === undefined ? [] : indicateursEnMots(indicateurs)),
    ...(alertes === undefined ? [] : alertesEnMots(alertes))
  ];
  if (parties.length > 0) return parties.join(', ');
  return rien(bilan.mouvements) ? 'ni chiffre, ni jalon, ni action n’a changé' : compte(bilan.mouvements, 'changement');
}

/** « Depuis la revue du 12/03/2026 : 4 jalons atteints, 2 glissés, 1,2 M€ d’année pleine sécurisés… ». */
export function phraseDepuis({ reference, bilan }: { reference: Reference; bilan: Bilan }): string {
  return `${depuisQuand(reference)}\u00a0: ${changementsEnMots(bilan, reference.le)}.`;
}

/**
 * Only its life, its milestones, its lasting gains, where it lands and the criteria of the law; the page that it leads to
 * says the rest.
 */
export function phraseBreve({ reference, bilan }: { reference: Reference; bilan: BilanDepuis }): string {
  const { criteres, criteresLeves } = bilan;
  return phraseDepuis({ reference, bilan: { ...enBref(bilan), criteres, criteresLeves } });
}
