import { Linter } from 'eslint';
import svelte from 'eslint-plugin-svelte';
import { describe, expect, it } from 'vitest';
import typographie, { avecInsecables, fautesDeSource } from './source.js';

const regle = { plugins: { t: { rules: { typographie } } }, rules: { 't/typographie': 'error' } } as const;

/** What the rule makes of a file, and what it says of it where it cannot mend it. */
function mende(code: string, fichier: string): { code: string; reste: string[] } {
  const configs = [...svelte.configs.base, { files: ['**/*'], ...regle }];
  const { output, messages } = new Linter({ configType: 'flat' }).verifyAndFix(code, configs, fichier);
  return { code: output, reste: messages.map(({ message }) => message) };
}

describe('la typographie des textes du code', () => {
  it.each([
    "const a = 'Le fichier « x » manque : rien';",
    'const a = `${b} : ${c} % de « ${d} » ?`;',
    "const a = { [b]: 'Vouliez-vous dire ?' };"
  ])('%s reçoit ses espaces insécables', (code) => {
    const mendee = mende(code, 'a.js');
    expect(mendee.reste).toEqual([]);
    expect(mendee.code).toBe(avecInsecables(code, '\\u00a0'));
    expect(mendee.code).not.toBe(code);
  });

  it('un composant reçoit les siennes dans son texte et dans ce qu’un lecteur lit de ses attributs', () => {
    const code = '<p class="a : b" title="Cible : deux">Reste : {n} « jalons »</p><Message titre="Attention : trop" />';
    expect(mende(code, 'a.svelte')).toEqual({
      code: '<p class="a : b" title="Cible&nbsp;: deux">Reste&nbsp;: {n} «&nbsp;jalons&nbsp;»</p><Message titre="Attention&nbsp;: trop" />',
      reste: []
    });
  });

  it('dit ce qui ne se mend pas seul', () => {
    expect(mende("const a = 'Etat du contrat';", 'a.js').reste).toEqual([
      'capitale sans son accent : « Etat du contrat »'
    ]);
    expect(mende("const a = 'la 2ème valeur';", 'a.js').reste[0]).toContain('ordinal mal abrégé');
    expect(mende('const a = "l\'action";', 'a.js').reste[0]).toContain('apostrophe droite');
  });

  it.each([
    "SELECT a : b FROM t WHERE c = 'd'",
    '# ?/?',
    'a ? b => c : d',
    "frame-ancestors 'self'",
    'HAPI - Montant Notifié',
    'text/plain; charset=utf-8'
  ])('« %s » n’est pas un texte pour un lecteur', (texte) => {
    expect(fautesDeSource(texte)).toEqual([]);
  });
});
