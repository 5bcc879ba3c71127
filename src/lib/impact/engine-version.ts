/**
 * Which engine computed a figure. It goes up by one with every change after which the same model and
 * seed give other figures, so that a report can tell what moved because of it.
 */
export const engineVersion = '1';
