import { describe, expect, it } from 'vitest';
import { connuA } from './connu';

describe('ce qui est connu à une date', () => {
  it('un fait du jour même est connu, un fait du lendemain ne l’est pas', () => {
    expect(connuA('2024-10-15', null, '2024-10-15')).toBe(true);
    expect(connuA('2024-10-16', null, '2024-10-15')).toBe(false);
  });

  it('un fait ancien enregistré depuis n’était pas connu alors', () => {
    expect(connuA('2024-05-31', '2024-11-02', '2024-10-15')).toBe(false);
    expect(connuA('2024-05-31', '2024-11-02', '2024-11-02')).toBe(true);
  });

  it('un fait annoncé d’avance n’a pas eu lieu avant son jour', () => {
    expect(connuA('2025-01-01', '2024-09-01', '2024-10-15')).toBe(false);
  });

  it('un fait sans date se place par le jour de son enregistrement, ou pas du tout', () => {
    expect(connuA(null, '2024-09-01', '2024-10-15')).toBe(true);
    expect(connuA(null, null, '2024-10-15')).toBe(false);
  });
});
