import { preuveAttendue } from '$lib/domain/contrat/aides';
import { aCommence, estFinie, placeDuContrat } from '$lib/domain/contrat/echeances';
import { comptesManquants, manqueParmi, type Manque } from '$lib/domain/contrat/pieces';
import { porteSurDesComptes } from '$lib/domain/contrat/obligations';
import { seDiscuteEncore } from '$lib/domain/gain/en-discussion';
import { estPonctuelle } from '$lib/domain/gain/gain';
import type { Database } from '$lib/engine/database';
import type { Row } from '$lib/schema/tables';
import { presentes } from '../contrat/comptes';
import { contrat } from '../contrat/contrat';
import { lisContrat } from '../contrat/lecture';

/** Names told of a missing piece: the others are counted. */
const NOMMES = 12;

/** What a contract that is not over should hold and does not, at the date of the dataset. */
export async function ecrisDemandes(db: Database, id: string): Promise<Row<'demande'>[]> {
  const lu = await lisContrat(db, id, undefined, { comptes: true });
  const { entete, etude, reperes } = lu;
  const { dossier, au, arret, jugeLe } = etude;
  const place = placeDuContrat(entete, arret);
  if (dossier.ferme || estFinie(place)) return [];
  const juge = aCommence(place);
  const { aides, tresorerie, synthese } = await contrat(db, { contrat: id });
  const gains = dossier.gain.filter((g) => seDiscuteEncore(g, dossier.gain_palier, jugeLe));
  const deLaLigne = (g: Row<'gain'>) => `${g.action}, ${g.libelle}`;
  const suivis: Manque[] =
    dossier.action.length === 0
      ? [{ piece: 'actions', nombre: 1, sur: 1, exercice: null, noms: [] }]
      : [
          ...manqueParmi(
            'pilotes',
            dossier.action,
            (a) => a.pilote === null,
            (a) => `${a.numero} ${a.libelle}`
          ),
          ...manqueParmi(
            'jalons_sans_preuve',
            dossier.jalon.filter((j) => j.date_reelle !== null),
            (j) => j.preuve === null,
            (j) => `${j.action}, ${j.libelle}`
          ),
          ...manqueParmi('gains_sans_etablissement', gains, (g) => g.retenu_etablissement === null, deLaLigne),
          ...manqueParmi('gains_sans_ars', gains, (g) => g.retenu_ars === null, deLaLigne),
          ...manqueParmi(
            'gains_sans_effet',
            gains.filter((g) => !estPonctuelle(g)),
            (g) => g.effet === null,
            deLaLigne
          ),
          ...manqueParmi(
            'engagements_sans_valeur',
            juge ? dossier.engagement.filter((e) => e.version === (entete.version?.numero ?? 0)) : [],
            (e) => !dossier.valeur_contradictoire.some((v) => v.engagement === e.engagement && v.valeur !== null),
            (e) => e.libelle
          ),
          ...manqueParmi(
            'meteo_ars',
            juge ? [entete.intitule] : [],
            () => !synthese.meteo.some(({ par }) => par === 'ars'),
            () => ''
          ),
          ...manqueParmi(
            'revue_a_venir',
            [entete.intitule],
            () => entete.prochaineRevue === null,
            () => ''
          ),
          ...manqueParmi(
            'aides_sans_preuve',
            aides.filter(preuveAttendue),
            (a) => a.preuve === null,
            (a) => a.libelle
          )
        ];
  const comptes = porteSurDesComptes(entete.type) && !dossier.comptesFermes;
  const ejs = comptes ? presentes(etude) : [];
  const desComptes: Manque[] = [
    ...comptesManquants(dossier.compte, ejs, au, reperes.nomDe),
    ...manqueParmi('plus_bas', ejs, (ej) => !tresorerie.some((t) => t.ej === ej && t.plusBas !== null), reperes.nomDe)
  ];
  return [...suivis, ...desComptes].map(({ noms, ...m }) => ({
    contrat: id,
    ...m,
    noms:
      noms
        .filter((nom) => nom !== '')
        .slice(0, NOMMES)
        .join('\n') || null
  }));
}
