import { compteEnResultat, estPonctuelle, net } from '$lib/domain/gain/gain';
import { gainsEnDiscussion, motifDe } from '$lib/domain/gain/en-discussion';
import { palierA, perdue } from '$lib/domain/gain/palier';
import type { Database } from '$lib/engine/database';
import { engagementsDe } from '../contrat/engagements';
import type { EngagementSuivi, Par } from '../contrat/contrat.types';
import type { Etude } from '../contrat/etude';
import { lisContrat } from '../contrat/lecture';
import type {
  ContradictoireModele,
  EngagementContradictoire,
  GainContradictoire,
  SourceDeValeur
} from './contradictoire.types';

/** The values of the two parties side by side, at D. */
export async function contradictoire(
  db: Database,
  params: { contrat: string; au?: string }
): Promise<ContradictoireModele> {
  const { entete, etude, reperes } = await lisContrat(db, params.contrat, params.au);
  const { perennes, ponctuels } = gainsEnDiscussion(etude.lignes, etude.dossier.gain_palier, etude.jugeLe);
  return {
    entete,
    ...(etude.dossier.ferme && { ferme: etude.dossier.ferme }),
    gains: gainsDe(etude, reperes.nomDe),
    perennes,
    ponctuels,
    engagements: engagementsDe(etude, reperes, entete.version?.numero ?? null)
      .flatMap((e) => valeursDe(e, etude.dossier.valeur_contradictoire))
      .sort((a, b) => b.date.localeCompare(a.date))
  };
}

/** Lines under discussion as the rule orders them, then those on which the parties agree, then those lost. */
function gainsDe({ lignes, dossier, jugeLe }: Etude, nomDe: (ej: string) => string): GainContradictoire[] {
  const discutees = gainsEnDiscussion(lignes, dossier.gain_palier, jugeLe).lignes;
  const enDiscussion = new Set(discutees.map(({ ligne }) => ligne));
  const palierDe = (ligne: Etude['lignes'][number]) => palierA(ligne, dossier.gain_palier, jugeLe);
  const autres = lignes
    .filter((ligne) => compteEnResultat(ligne) && !enDiscussion.has(ligne))
    .map((ligne) => ({
      ligne,
      motif: null,
      enJeu: 0,
      ecart: ecartDe(ligne),
      prevu: net({ ...ligne, coefficient: 1 })
    }));
  const estPerdue = ({ ligne }: { ligne: Etude['lignes'][number] }) => perdue(palierDe(ligne)?.palier ?? null);
  const accords = autres.filter((l) => !estPerdue(l));
  return [...discutees, ...accords, ...autres.filter(estPerdue)].map(({ ligne, motif, enJeu, ecart, prevu }) => {
    const palier = palierDe(ligne);
    const dernier = palier?.palier ?? null;
    const pas = dossier.gain_palier.find(
      (p) => p.action === ligne.action && p.gain === ligne.gain && p.rang === palier?.rang
    );
    return {
      ...{ action: ligne.action, gain: ligne.gain, libelle: ligne.libelle, entite: nomDe(ligne.ej) },
      ...{ ponctuel: estPonctuelle(ligne), prevu, enJeu, ecart, motif, perdu: perdue(dernier) ? dernier : null },
      ...{ etablissement: ligne.retenu_etablissement, ars: ligne.retenu_ars, raison: ligne.motif_ecart },
      sources: {
        etablissement: origineDe(
          ligne.retenu_etablissement,
          ligne.etablissement_origine,
          ligne.etablissement_origine_le
        ),
        ars: origineDe(ligne.retenu_ars, ligne.ars_origine, ligne.ars_origine_le)
      },
      ...{
        chiffrePar: ligne.chiffre_par,
        preuve: ligne.preuve,
        acte: pas?.acte ?? null,
        palierLe: palier?.date ?? null
      }
    };
  });
}

/** Where a party reads the value that it retains of a gain; none without a value. */
const origineDe = (retenue: number | null, origine: string | null, le: string | null): SourceDeValeur | null =>
  retenue === null ? null : { origine, le };

function ecartDe({ retenu_etablissement: etablissement, retenu_ars: ars }: Etude['lignes'][number]): number | null {
  return etablissement === null || ars === null ? null : etablissement - ars;
}

/** What each party says of the difference, the hospital first; one that both give stands once. */
function raisonsDe(valeurs: readonly { par: Par; motif_ecart: string | null }[]): string | null {
  const de = (par: Par) => valeurs.find((v) => v.par === par)?.motif_ecart ?? null;
  const dites = [...new Set([de('etablissement'), de('ars')])].filter((raison) => raison !== null);
  return dites.length === 0 ? null : dites.join('\u00a0; ');
}

/** Where a party reads its value of a day; none without a value. */
function sourceDe(valeurs: Etude['dossier']['valeur_contradictoire'], de: Par): SourceDeValeur | null {
  const donnee = valeurs.find(({ par, valeur }) => par === de && valeur !== null);
  return donnee ? { origine: donnee.origine, le: donnee.origine_le } : null;
}

/** Each day of which a party gave a value of a commitment, the two side by side. */
function valeursDe(e: EngagementSuivi, dites: Etude['dossier']['valeur_contradictoire']): EngagementContradictoire[] {
  return [...new Set(e.valeurs.map(({ date }) => date))].map((date) => {
    const duJour = e.valeurs.filter((v) => v.date === date);
    const de = (par: 'etablissement' | 'ars') => duJour.find((v) => v.par === par)?.valeur ?? null;
    const [etablissement, ars] = [de('etablissement'), de('ars')];
    const lignes = dites.filter((v) => v.engagement === e.code && v.date === date);
    return {
      ...{ code: e.code, libelle: e.libelle, definition: e.definition, unite: e.unite, decimales: e.decimales, date },
      ...{ etablissement, ars, ecart: etablissement === null || ars === null ? null : etablissement - ars },
      motif: motifDe(etablissement, ars),
      raison: raisonsDe(lignes),
      provisoire: duJour.some(({ statut }) => statut === 'provisoire'),
      sources: { etablissement: sourceDe(lignes, 'etablissement'), ars: sourceDe(lignes, 'ars') }
    };
  });
}
