import fc from 'fast-check';

/**
 * Property tests draw the same cases in every run, so that a red run says something about the
 * change. `PROPERTY_SEED=<number>` draws others: that is how new counterexamples are looked for.
 */
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20270202) });
