import { CODES_INSTANCE } from '$lib/domain/contrat/codes';
import { porteSurDesComptes } from '$lib/domain/contrat/obligations';
import { deChaqueCote, reunionsDe, seTientParHopital, type CodeDeReunion } from '$lib/domain/contrat/reunions';
import type { Database } from '$lib/engine/database';
import { NotInDataset } from '$lib/engine/errors';
import type { Need } from '$lib/engine/manifest';
import { contratSeul, modeleDuContrat } from '../contrat/contrat';
import { avecMesures, comptesSeuls, sourcesDuDossier } from '../contrat/dossier';
import { lisContrat, type ContratLu } from '../contrat/lecture';
import { perimetreDesChiffres, type Perimetre } from '../contrat/perimetre';
import { bref } from '../lecture';
import { lance } from '../requete';
import { requetes } from '../requetes';
import { lisAilleurs, trajectoiresAilleurs } from './autres-contrats';
import { CAPACITE } from './capacite';
import { conseil, QUALITE_ET_ACCES, QUALITE_SUIVIE } from './conseil';
import { dialogue } from './dialogue';
import { Mesures, type Lu } from './entites';
import { eprdPgfp } from './eprd';
import { MENSUELLES } from './mois-lus';
import { revue } from './revue';
import { ria } from './ria';
import type {
  ContenuDeReunion,
  FamilleDeSource,
  ParamsDeReunion,
  ReunionModele,
  ReunionsModele
} from './reunion.types';

/** Indicators that a meeting reads beside the accounts. */
const INDICATEURS: Readonly<Record<CodeDeReunion, readonly string[]>> = {
  'dialogue-de-gestion': [...MENSUELLES, ...CAPACITE],
  ria: [],
  'eprd-pgfp': MENSUELLES,
  revue: [],
  'conseil-de-surveillance': ['ETPR_PM_MENSUEL', 'ETPR_PNM_MENSUEL', 'LITS_MCO', ...QUALITE_ET_ACCES, ...QUALITE_SUIVIE]
};

/** Whether the page of a meeting asks for measures beside the accounts. */
export function litDesMesures(code: CodeDeReunion): boolean {
  return INDICATEURS[code].length > 0;
}

/** The accounts of the members, their measures where the meeting reads some, and what other contracts say of them. */
export async function suiteDeLaReunion(
  db: Database,
  { contrat: id, reunion: code }: { contrat: string; reunion: CodeDeReunion }
): Promise<Need[]> {
  const comptes = await comptesSeuls(db, id);
  const autres = await trajectoiresAilleurs(db, id, code);
  return [...(litDesMesures(code) ? avecMesures(comptes) : comptes), ...autres];
}

/** What one meeting of a contract needs, at D: of all its hospitals together, or of one. */
export async function reunion(db: Database, params: ParamsDeReunion): Promise<ReunionModele> {
  const lu = await lisContrat(db, params.contrat, params.au, { comptes: true });
  const { reunion: _, hypotheses, ej = null, ...duContrat } = params;
  const { entete, etude, reperes } = lu;
  const reunions = reunionsDe({ surDesComptes: porteSurDesComptes(entete.type) });
  if (!reunions.includes(params.reunion))
    throw new NotInDataset(`Ce contrat n’a pas de réunion «\u00a0${params.reunion}\u00a0».`);
  const ensemble = perimetreDesChiffres(etude, reperes);
  const perimetre = ej === null ? ensemble : deLHopital(ej, ensemble, params.reunion, reperes.nomDe);
  const modele = ej === null ? await contratSeul(db, duContrat) : modeleDuContrat(lu, undefined, perimetre);
  const codes = INDICATEURS[params.reunion];
  const mesures = codes.length === 0 ? new Mesures([]) : await Mesures.lis(db, perimetre.ejs, codes, etude);
  const autres = await lisAilleurs(db, entete.id, params.reunion, perimetre.ejs);
  const contenu = async (partie: Lu): Promise<ContenuDeReunion> => {
    switch (params.reunion) {
      case 'dialogue-de-gestion':
        return dialogue(partie);
      case 'ria':
        return ria(partie, modele, hypotheses);
      case 'eprd-pgfp':
        return eprdPgfp(partie, modele);
      case 'revue':
        return revue(partie, modele);
      case 'conseil-de-surveillance':
        return conseil(partie, modele, (await lance(db, requetes.indicateurs)).map(bref));
    }
  };
  return {
    entete,
    ...(modele.ferme && { ferme: modele.ferme }),
    ...(modele.comptesFermes && { comptesFermes: modele.comptesFermes }),
    reunions,
    perimetre: perimetre.dit,
    entites:
      ensemble.ejs.length > 1 && seTientParHopital(params.reunion)
        ? ensemble.ejs.map((sien) => ({ ej: sien, nom: reperes.nomDe(sien) }))
        : [],
    ej,
    contenu: await contenu({ etude, reperes, perimetre, mesures, autres }),
    ...sourcesLues(lu, mesures)
  };
}

/** One of the hospitals whose accounts the contract adds up. */
function deLHopital(ej: string, { ejs }: Perimetre, reunion: CodeDeReunion, nomDe: (ej: string) => string): Perimetre {
  if (!seTientParHopital(reunion)) throw new NotInDataset('Cette réunion se tient sur tout le contrat.');
  if (!ejs.includes(ej)) {
    throw new NotInDataset(`L’établissement ${ej} n’est pas, à cette date, de ceux dont le contrat lit les comptes.`);
  }
  return { ejs: [ej], dit: nomDe(ej) };
}

/** The sources of what a meeting reads: the contract, its accounts, its measures. */
function sourcesLues(
  { etude: { dossier }, reperes }: ContratLu,
  mesures: Mesures
): Pick<ReunionModele, 'sources' | 'sourcesDe'> {
  const lues: Record<FamilleDeSource, ReadonlySet<string | null>> = {
    ...sourcesDuDossier(dossier),
    mesures: new Set(mesures.sources)
  };
  const de = (famille: FamilleDeSource) => reperes.sources.filter(({ id }) => lues[famille].has(id));
  const idsDe = (famille: FamilleDeSource) => de(famille).map(({ id }) => id);
  const citees = new Set([...idsDe('contrat'), ...idsDe('comptes'), ...idsDe('mesures')]);
  return {
    sources: reperes.sources.filter(({ id }) => citees.has(id)),
    sourcesDe: { contrat: idsDe('contrat'), comptes: idsDe('comptes'), mesures: idsDe('mesures') }
  };
}

/** The meetings of a contract, each with the last one held and the next one planned. */
export async function reunions(db: Database, params: { contrat: string; au?: string }): Promise<ReunionsModele> {
  const { entete, etude } = await lisContrat(db, params.contrat, params.au);
  const { dossier, au } = etude;
  const codes = reunionsDe({ surDesComptes: porteSurDesComptes(entete.type) });
  const paginees = new Set(codes.map((code) => INSTANCES[code]));
  const datesDe = (instance: string | undefined) =>
    deChaqueCote(
      dossier.revue.filter((r) => r.instance === instance).map(({ date }) => date),
      au
    );
  return {
    entete,
    ...(dossier.ferme && { ferme: dossier.ferme }),
    reunions: codes.map((code) => ({ reunion: code, ...datesDe(INSTANCES[code]) })),
    autres: CODES_INSTANCE.filter(
      (instance) => !paginees.has(instance) && dossier.revue.some((r) => r.instance === instance)
    ).map((instance) => ({ instance, ...datesDe(instance) }))
  };
}

/** The body that holds a meeting, where the contract dates it. */
const INSTANCES: Readonly<Partial<Record<CodeDeReunion, (typeof CODES_INSTANCE)[number]>>> = {
  revue: 'revue',
  'conseil-de-surveillance': 'conseil_surveillance'
};
