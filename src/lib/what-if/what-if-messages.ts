import type { Model, WhatIfAnswer, WhatIfProblem, WhatIfQuestion } from '#lib/impact/index.ts';

/** To the worker: first the model, then any number of questions about it. The newest one counts. */
export type ToWorker =
	| { readonly kind: 'model'; readonly model: Model }
	| { readonly kind: 'question'; readonly id: number; readonly question: WhatIfQuestion };

/** From the worker: a first answer, then the final one; or why there is none. */
export type FromWorker =
	| { readonly kind: 'answer'; readonly id: number; readonly answer: WhatIfAnswer }
	| { readonly kind: 'problem'; readonly id: number; readonly problem: WhatIfProblem };
