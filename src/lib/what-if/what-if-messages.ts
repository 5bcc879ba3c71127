import type { Model, WhatIfProblem, WhatIfQuestion } from '#lib/impact/index.ts';
import type { CaseFigures } from '#lib/view/what-if/case-figures.ts';

/** To the worker: first the model, then any number of questions about it. The newest one counts. */
export type ToWorker =
	| { readonly kind: 'model'; readonly model: Model }
	| { readonly kind: 'question'; readonly id: number; readonly question: WhatIfQuestion };

/** From the worker: what a page shows of a first answer, then of the final one; or why there is none. */
export type FromWorker =
	| { readonly kind: 'answer'; readonly id: number; readonly figures: CaseFigures }
	| { readonly kind: 'problem'; readonly id: number; readonly problem: WhatIfProblem };
