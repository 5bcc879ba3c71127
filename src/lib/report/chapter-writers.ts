import { actionsChapter } from './chapters/actions.ts';
import { assumptionsChapter } from './chapters/assumptions.ts';
import { bridgeChapter } from './chapters/bridge.ts';
import { casesChapter } from './chapters/cases.ts';
import { disruptionChapter } from './chapters/disruption.ts';
import { eventChapter } from './chapters/event.ts';
import { evidenceChapter } from './chapters/evidence.ts';
import { glossaryChapter } from './chapters/glossary.ts';
import { investmentsChapter } from './chapters/investments.ts';
import { limitsChapter } from './chapters/limits.ts';
import { methodChapter } from './chapters/method.ts';
import { outagesChapter } from './chapters/outages.ts';
import { recoveryChapter } from './chapters/recovery.ts';
import { sensitivityChapter } from './chapters/sensitivity.ts';
import { signOffChapter } from './chapters/sign-off.ts';
import { summaryChapter } from './chapters/summary.ts';
import { timesChapter } from './chapters/times.ts';
import { yearChapter } from './chapters/year.ts';
import type { Chapter } from './content.ts';
import type { ReportSource } from './report-source.ts';
import type { ChapterId } from './report-template.ts';

/** Who writes which chapter. */
export const chapterWriters: Readonly<Record<ChapterId, (source: ReportSource) => Chapter>> = {
	summary: summaryChapter,
	bridge: bridgeChapter,
	event: eventChapter,
	disruption: disruptionChapter,
	times: timesChapter,
	year: yearChapter,
	recovery: recoveryChapter,
	evidence: evidenceChapter,
	investments: investmentsChapter,
	cases: casesChapter,
	actions: actionsChapter,
	sensitivity: sensitivityChapter,
	assumptions: assumptionsChapter,
	outages: outagesChapter,
	limits: limitsChapter,
	method: methodChapter,
	glossary: glossaryChapter,
	signOff: signOffChapter
};
