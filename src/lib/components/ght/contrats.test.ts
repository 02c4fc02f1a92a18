import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { ContratConnu } from '$lib/views/ght/ght.types';
import { suivi as exemple, texteLu } from '$lib/words/portefeuille/exemples.fixture';
import Contrats from './Contrats.svelte';

const jeu = { nom: 'essai', donneesAu: '2026-09-30', simule: true };

const connu = (autres: Partial<ContratConnu> = {}): ContratConnu => ({
  ...{ id: 'valbrume-2024', intitule: 'Contrat de performance de Valbrume', type: 'contrat_performance', tome: null },
  ...{ etat: 'en_cours', etatTexte: 'en cours depuis 2024', dureeTexte: '5 ans', signatureTexte: '1er mars 2024' },
  ...{ aideMin: null, aideMax: null, perimetreTexte: 'Deux hôpitaux', objet: null, evenements: [], source: null },
  membres: [
    { ej: '970000001', nom: 'CH de Valbrume' },
    { ej: '970000002', nom: 'CH de l’Étang' }
  ],
  ...autres
});

const page = (...contrats: ContratConnu[]) => render(Contrats, { props: { contrats, jeu } }).body;

describe('le contrat sur la page d’un groupement', () => {
  it('mène à la page du contrat et dit par quels membres', () => {
    expect(page(connu())).toMatch(
      /<a [^>]*href="[^"]*\/essai\/contrat\/valbrume-2024\/"[^>]*>Contrat de performance de Valbrume/
    );
    expect(texteLu(page(connu()))).toContain('Membres couverts : CH de Valbrume et CH de l’Étang.');
  });

  it('absent, dit quelles feuilles du modèle remplir, sans nom de table', () => {
    const lu = texteLu(page());
    expect(lu).toContain('feuilles « Contrat », « Vie du contrat » et « Périmètre »');
    expect(page()).not.toContain('<code>');
  });

  it('dont seuls les faits publics sont connus, ne montre ni météo ni revue', () => {
    const lu = texteLu(page(connu()));
    expect(lu).toContain('Contrat de performance : en cours depuis 2024');
    expect(lu).not.toMatch(/Objectifs|revue/u);
  });

  it('suivi, montre la météo des deux côtés, le désaccord et la prochaine revue', () => {
    const meteo = {
      etablissement: 'securises',
      etablissementLe: '2026-09-12',
      ars: 'appuis',
      arsLe: '2026-09-20'
    } as const;
    const suivi = {
      gel: false,
      meteo,
      desaccord: [{ fait: 'jalons_en_retard' as const, nombre: 3, jours: 40 }],
      prochaineRevue: '2026-11-18'
    };
    const lu = texteLu(page(connu({ suivi })));
    expect(lu).toMatch(/Objectifs sécurisés étab\. établissement 12\/09 Appuis nécessaires ARS 20\/09/u);
    expect(lu).toContain('Désaccord avec les faits 3 jalons en retard, jusqu’à 40 jours');
    expect(lu).toContain('Prochaine revue le 18 novembre 2026.');
    const gele = { ...suivi, gel: true, prochaineRevue: null };
    expect(texteLu(page(connu({ etat: 'suspendu', suivi: gele })))).toContain(
      'Cibles et gains attendus gelés. Prochaine revue non fixée.'
    );
    for (const etat of ['clos', 'abandonne', 'rejete', 'terme_echu']) {
      expect(texteLu(page(connu({ etat, suivi: { ...suivi, prochaineRevue: null } })))).not.toMatch(/revue/iu);
    }
  });

  it('suivi, mène de chaque chiffre à sa preuve, et replie les faits publics', () => {
    const { body } = render(Contrats, { props: { contrats: [connu({ chiffres: exemple('valbrume-2024') })], jeu } });
    const lu = texteLu(body);
    // −3,4 M€ pour −3,4 M€ : à la cible ; 4,2 en vigueur sur 9,6 M€ ; 12 jalons sur 15 dus, 3 en retard.
    expect(lu).toContain('En jeu 2,1 M€ gains échus');
    expect(lu).toContain('Résultat 2026 −3,4 M€ RIA 2 ; à la cible de −3,4');
    expect(lu).toContain('Année pleine en vigueur 4,2 sur 9,6 M€');
    expect(lu).toContain('Jalons dus atteints 12 sur 15 3 en retard');
    expect(lu).toContain('Trésorerie la plus basse 24 j CH de Valbrume, au 30/09');
    expect(lu).toContain('Critère légal aucune sur 3');
    expect(lu).toContain('Alertes 4 dont 2 graves');
    for (const vers of ['#a-decider', '#trajectoire', '#gains', '#jalons', '#tresorerie', '#criteres', 'alertes/']) {
      expect(body).toContain(`/essai/contrat/valbrume-2024/${vers}"`);
    }
    expect(body).toMatch(/<details[^>]*>\s*<summary[^>]*>Faits publics et vie du contrat/u);
  });

  it('absent, dit que cela ne prouve rien et où le renseigner', () => {
    expect(texteLu(page())).toContain('cela ne veut pas dire qu’il n’en existe pas');
  });

  it('à plusieurs, les compte', () => {
    const deux = page(connu(), connu({ id: 'autre' }));
    expect(texteLu(deux)).toContain('2 contrats publiquement connus');
  });
});
