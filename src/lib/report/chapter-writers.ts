import { bridgeChapter } from './chapters/bridge.ts';
import { disruptionChapter } from './chapters/disruption.ts';
import { eventChapter } from './chapters/event.ts';
import { investmentsChapter } from './chapters/investments.ts';
import { recoveryChapter } from './chapters/recovery.ts';
import { summaryChapter } from './chapters/summary.ts';
import { timesChapter } from './chapters/times.ts';
import { yearChapter } from './chapters/year.ts';
import type { Chapter } from './content.ts';
import type { ReportSource } from './report-source.ts';
import type { ChapterId } from './report-template.ts';

/** Who writes which chapter. */
export const chapterWriters: Readonly<
	Partial<Record<ChapterId, (source: ReportSource) => Chapter>>
> = {
	summary: summaryChapter,
	bridge: bridgeChapter,
	event: eventChapter,
	disruption: disruptionChapter,
	times: timesChapter,
	year: yearChapter,
	recovery: recoveryChapter,
	investments: investmentsChapter
};
