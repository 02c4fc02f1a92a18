import fc from 'fast-check';

/** Laws are tried on fewer draws: a mutant that only one draw in a hundred would kill is told as a survivor. */
fc.configureGlobal({ numRuns: 15 });
