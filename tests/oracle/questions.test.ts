import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ICI = import.meta.dirname;
const lis = (nom: string) => readFileSync(path.join(ICI, nom), 'utf8');
const questions = readdirSync(ICI).filter((nom) => nom.endsWith('.sql'));
const auteurs = readdirSync(ICI).filter(
  (nom) => /\.(?:ts|sql)$/.test(nom) && nom !== path.basename(import.meta.filename)
);

describe('les questions en SQL', () => {
  it.each(questions)('%s est posée par un test ou prise dans une autre question', (question) => {
    const nom = question.slice(0, -'.sql'.length);
    const appel = new RegExp(`['"\`]${nom}['"\`]|\\$\\{${nom}\\}|^\\s*(?:\\{ )?${nom}:`, 'm');
    expect(auteurs.filter((auteur) => auteur !== question && appel.test(lis(auteur)))).not.toEqual([]);
  });
});
