import { describe, expect, it } from 'vitest';
import { textesDe } from './page';
import { REMPLACANT } from './regles.js';

const lus = (html: string) => [...textesDe(html)];

describe('ce qui se lit d’une page', () => {
  it('est le texte de chaque élément, les éléments d’une phrase lus ensemble', () => {
    expect(lus('<p>Un <strong>jalon</strong>&nbsp;:\n   <a href="x">deux</a></p><p>Trois</p>')).toEqual([
      'Un jalon\u00a0: deux',
      'Trois'
    ]);
  });

  it('compte les titres, les noms pour l’aide technique, les textes de saisie et la description', () => {
    const html =
      '<title>Titre</title><meta name="description" content="D&#39;ici"><img alt="Carte"><a title="Voir > ici" aria-label="Nom">x</a><input placeholder="Chercher">';
    expect(lus(html)).toEqual(['Titre', "D'ici", 'Carte', 'Voir > ici', 'Nom', 'Chercher', 'x']);
  });

  it('laisse les scripts, les styles et les blocs de code, et tient la place du code d’une phrase', () => {
    expect(
      lus('<script>"a : <p>b"</script><style>p {}</style><pre>a : b</pre><p>Fichier <code>a : b</code> lu</p>')
    ).toEqual([`Fichier ${REMPLACANT} lu`]);
  });

  it('lit aussi le texte des graphiques, chacun à part', () => {
    expect(lus('<svg><text>2024<title>Valeur</title></text><text><tspan>8</tspan>&#160;%</text></svg>')).toEqual([
      '2024',
      'Valeur',
      '8\u00a0%'
    ]);
  });

  it('s’arrête à la fin d’une page coupée', () => {
    for (const coupee of ['<p>a<b', '<p>a<!-- b', '<p title="a', '<script>a', 'a<'])
      expect(lus(`<p>lu</p>${coupee}`)).toContain('lu');
  });
});
