import { avecIndecidables } from '$lib/domain/alerte/demandes';
import { ETPR_PAYES } from '$lib/domain/alerte/grades';
import { posteCrp } from '$lib/domain/comptes/comptes-ej';
import { documentsDuRia } from '$lib/domain/comptes/documents-du-ria';
import { estConstatee } from '$lib/domain/comptes/hypotheses';
import { preuveAttendue, tranchesEnVigueur } from '$lib/domain/contrat/aides';
import { aCommence, estFinie, placeDuContrat } from '$lib/domain/contrat/echeances';
import {
  comptesManquants,
  estDeLAgence,
  manqueParmi,
  premiersMoisDus,
  type Manque,
  type Piece
} from '$lib/domain/contrat/pieces';
import { nomDansLAction, nomDeLAction, nomDeLHypothese } from '$lib/domain/contrat/noms-des-manques';
import { porteSurDesComptes } from '$lib/domain/contrat/obligations';
import { seDiscuteEncore } from '$lib/domain/gain/en-discussion';
import { aCommenceEn, estPonctuelle } from '$lib/domain/gain/gain';
import { mesuresConnues } from '$lib/domain/indicateur/mesures-connues';
import { anneeDe } from '$lib/domain/temps/calendrier';
import type { Database } from '$lib/engine/database';
import type { Row } from '$lib/schema/tables';
import { supportDe } from '../aides/aides';
import { presentes } from '../contrat/comptes';
import { contrat } from '../contrat/contrat';
import { lisContrat } from '../contrat/lecture';
import { entitesFermees } from '../fermes';
import { lance } from '../requete';
import { requetes } from '../requetes';
import type { RowsDeContrats } from './ecrites';

type Demandes = Pick<RowsDeContrats, 'demande' | 'demande_ej'>;

/** What a contract that is not over should hold and does not, at the date of the dataset, and of which hospitals. */
export async function ecrisDemandes(db: Database, id: string, examens: readonly Row<'examen'>[]): Promise<Demandes> {
  const manques = await manquesDe(db, id, examens);
  const nommes = (noms: readonly string[]) => noms.join('\n') || null;
  return {
    demande: manques.map(({ noms, parEj: _, ...m }) => ({ contrat: id, ...m, noms: nommes(noms) })),
    demande_ej: manques.flatMap(({ piece, parEj }) =>
      parEj.map(({ noms, ...m }) => ({ contrat: id, piece, ...m, noms: nommes(noms) }))
    )
  };
}

async function manquesDe(db: Database, id: string, examens: readonly Row<'examen'>[]): Promise<Manque[]> {
  const lu = await lisContrat(db, id, undefined, { comptes: true });
  const { entete, etude, reperes } = lu;
  const { dossier, au, arret, jugeLe } = etude;
  const place = placeDuContrat(entete, arret);
  if (dossier.ferme || estFinie(place)) return [];
  const juge = aCommence(place);
  const { aides, tresorerie, synthese, transmissions } = await contrat(db, { contrat: id });
  const gains = dossier.gain.filter((g) => seDiscuteEncore(g, dossier.gain_palier, jugeLe));
  const membres = presentes(etude);
  const deLAction = (numero: string) => dossier.action_entite.filter((e) => e.action === numero).map(({ ej }) => ej);
  const support = supportDe(etude, reperes);
  // What is of the whole contract: its support answers for it; what the agency owes bears on each member.
  const deTous = support !== null && membres.includes(support) ? [support] : membres;
  const duGain = { membres: deTous, ejsDe: (g: Row<'gain'>) => [g.ej] };
  const enVigueur = tranchesEnVigueur(dossier.aide, entete.version?.numero ?? 0);
  const deLAide = (tranche: number) => {
    const ej = enVigueur.find((a) => a.tranche === tranche)?.ej ?? support;
    return ej === null ? [] : [ej];
  };
  const suivis: Manque[] =
    dossier.action.length === 0
      ? manqueParmi(
          'actions',
          [entete.intitule],
          () => true,
          () => '',
          { membres: deTous }
        )
      : [
          ...manqueParmi('pilotes', dossier.action, (a) => a.pilote === null, nomDeLAction, {
            membres: deTous,
            ejsDe: (a) => deLAction(a.numero)
          }),
          ...manqueParmi(
            'jalons_sans_preuve',
            dossier.jalon.filter((j) => j.date_reelle !== null),
            (j) => j.preuve === null,
            nomDansLAction,
            { membres: deTous, ejsDe: (j) => deLAction(j.action) }
          ),
          ...manqueParmi(
            'gains_sans_etablissement',
            gains,
            (g) => g.retenu_etablissement === null,
            nomDansLAction,
            duGain
          ),
          ...manqueParmi('gains_sans_ars', gains, (g) => g.retenu_ars === null, nomDansLAction, duGain),
          ...manqueParmi(
            'gains_sans_effet',
            gains.filter((g) => !estPonctuelle(g)),
            (g) => g.effet === null,
            nomDansLAction,
            duGain
          ),
          ...manqueParmi(
            'engagements_sans_valeur',
            juge ? dossier.engagement.filter((e) => e.version === (entete.version?.numero ?? 0)) : [],
            (e) => !dossier.valeur_contradictoire.some((v) => v.engagement === e.engagement && v.valeur !== null),
            (e) => e.libelle,
            { membres: deTous, ejsDe: (e) => (e.ej === null ? [] : [e.ej]) }
          ),
          ...manqueParmi(
            'meteo_ars',
            juge ? [entete.intitule] : [],
            () => !synthese.meteo.some(({ par }) => par === 'ars'),
            () => '',
            { membres }
          ),
          ...manqueParmi(
            'revue_a_venir',
            [entete.intitule],
            () => entete.prochaineRevue === null,
            () => '',
            { membres }
          ),
          ...manqueParmi(
            'aides_sans_preuve',
            aides.filter(preuveAttendue),
            (a) => a.preuve === null,
            (a) => a.libelle,
            { membres: deTous, ejsDe: (a) => deLAide(a.tranche) }
          )
        ];
  const comptes = porteSurDesComptes(entete.type) && !dossier.comptesFermes;
  const ejs = comptes ? membres : [];
  const exercice = anneeDe(au);
  const desMembres = (piece: Piece, manque: (ej: string) => boolean, parmi = ejs, annee: number | null = exercice) =>
    manqueParmi(piece, parmi, manque, reperes.nomDe, { exercice: annee, membres, ejsDe: (ej) => [ej] });
  const riaDe = (ej: string) => documentsDuRia(dossier.compte, ej, exercice, au).ria;
  const payes = await etprPayes(db, ejs, au);
  const fermees = await entitesFermees(db);
  const desComptes: Manque[] = [
    ...comptesManquants(dossier.compte, ejs, { au, jours: await lance(db, requetes.joursDus) }, reperes.nomDe),
    ...desMembres('plus_bas', (ej) => !tresorerie.some((t) => t.ej === ej && t.plusBas !== null), ejs, null),
    ...desMembres(
      'gains_du_ria',
      (ej) => {
        const ria = riaDe(ej);
        return ria !== null && posteCrp(ria, 'gains_du_plan') === null;
      },
      // Before its first effect, no RIA can hold a gain.
      juge ? ejs.filter((ej) => riaDe(ej) !== null && gains.some((g) => g.ej === ej && aCommenceEn(g, exercice))) : []
    ),
    ...desMembres('pgfp', (ej) =>
      transmissions.some((t) => t.ej === ej && t.document === 'pgfp' && t.transmisLe === null)
    ),
    ...desMembres(
      'etpr',
      (ej) => !Object.values(ETPR_PAYES).every((code) => payes.has(`${ej} ${code}`)),
      ejs.filter((ej) => premiersMoisDus(au) && !fermees.has(ej))
    )
  ];
  const hypotheses = manqueParmi(
    'hypotheses_sans_impact',
    dossier.hypothese.filter((h) => h.exercice === exercice && estConstatee(h)),
    (h) => h.impact === null,
    (h) => nomDeLHypothese(h.libelle, reperes.nomDe(h.ej)),
    { exercice, membres: deTous, ejsDe: (h) => [h.ej] }
  );
  const connus = [...suivis, ...hypotheses, ...desComptes];
  return avecIndecidables(connus, examens, {
    ...{ membres, nomDe: reperes.nomDe, au },
    deTous: (piece) => (estDeLAgence(piece) ? membres : deTous)
  });
}

/** Of which entities and grades a month of paid posts of the year is known at D. */
async function etprPayes(db: Database, ejs: readonly string[], au: string): Promise<ReadonlySet<string>> {
  const lues = await lance(db, requetes.mesuresDesEj, [ejs.join(','), Object.values(ETPR_PAYES).join(',')]);
  return new Set(
    mesuresConnues(lues, au)
      .filter(({ fin, valeur }) => valeur !== null && anneeDe(fin) === anneeDe(au))
      .map(({ ej, indicateur }) => `${ej} ${indicateur}`)
  );
}
