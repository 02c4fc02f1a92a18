import { expect, it } from 'vitest';
import { Gate } from './gate';

it('six chargements à la fois, pas un de plus ; un échec laisse sa place au suivant', async () => {
  const gate = new Gate(6);
  let [ensemble, plus] = [0, 0];
  const faits = await Promise.allSettled(
    Array.from({ length: 40 }, (_, i) =>
      gate.run(async () => {
        plus = Math.max(plus, ++ensemble);
        await new Promise((fini) => setTimeout(fini, i % 3));
        ensemble--;
        if (i % 5 === 0) throw new Error('refusé');
        return i;
      })
    )
  );
  expect(plus).toBe(6);
  expect(faits.filter(({ status }) => status === 'rejected')).toHaveLength(8);
});
