import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import EtatContrat from './EtatContrat.svelte';
import { lireEtat } from '$lib/words/etat-du-contrat';
import { tables } from '$lib/schema/tables';

const contrat = (etat: string) => ({ intitule: 'Contrat de Valbrume', etat, etatTexte: 'état publié' });

describe('l’état d’un contrat', () => {
  it('a un mot français pour chaque état que la table admet', () => {
    for (const etat of tables.contrat.colonnes.etat.valeurs) {
      expect(lireEtat(etat).mot, etat).toMatch(/^\p{Lu}[\p{L} ]+$/u);
      expect(lireEtat(etat).icone, etat).not.toBe('information');
    }
  });

  it('interrompu, se distingue par son icône et son mot autant que par sa couleur', () => {
    expect(lireEtat('suspendu')).toEqual({ mot: 'Suspendu', icone: 'interrompu', ton: 'interrompu' });
    expect(lireEtat('en_cours')).toEqual({ mot: 'En cours', icone: 'en-cours', ton: 'vif' });
  });

  it('inconnu de cette version, se montre tel qu’écrit', () => {
    expect(lireEtat('en_revision').mot).toBe('en revision');
  });

  it('est celui du premier de la liste, qui n’est pas le plus récent, et le nombre de contrats se dit', () => {
    const { body } = render(EtatContrat, { props: { contrats: [contrat('suspendu'), contrat('terme_echu')] } });
    expect(body).toContain('Suspendu');
    expect(body).toContain('2\u00a0contrats');
    expect(body).not.toContain('Terme échu');
  });

  it('sans contrat, dit qu’aucun n’est publiquement connu', () => {
    expect(render(EtatContrat, { props: { contrats: [] } }).body).toContain('Sans contrat public connu');
  });
});
