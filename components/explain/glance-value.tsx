import { useTranslations } from 'next-intl';
import { formatCount } from '#lib/format/count';
import { NO_DATA } from '#lib/format/no-data';
import { Glyph } from '#components/ui/glyph.tsx';
import type { PanelState } from '#components/wall/use-panel-state.ts';
import { suspectWords } from '#components/wall/suspect-words.ts';
import type { Glance } from './select.ts';

const SIZES = {
  list: { value: 'text-[34px]', unit: 'text-lg', words: 'text-sm', glyph: 18 },
  page: { value: 'text-[76px] sm:text-[96px]', unit: 'text-[30px]', words: 'text-base', glyph: 22 },
} as const;

const TONES = { ok: 'text-ink-2', warn: 'text-warn', critical: 'text-crit' } as const;

interface GlanceValueProps {
  glance: Glance | null;
  state: PanelState;
  size: keyof typeof SIZES;
}

/** The number with its unit; below it how it stands: its severity in a word, or since when it is not live. */
export function GlanceValue({ glance, state, size }: GlanceValueProps) {
  const t = useTranslations('explain.glance');
  const common = useTranslations('common');
  const look = SIZES[size];
  const { severity = 'ok', lists = null, suspects = [] } = glance ?? {};
  const [suspect] = suspects;
  return (
    <>
      <span className="flex flex-wrap items-baseline gap-x-2">
        <span className={`${look.value} leading-none font-value tracking-value`}>
          {glance?.value ?? NO_DATA}
        </span>
        {glance?.unit && (
          <span className={`${look.unit} leading-none font-value text-ink-2`}>{glance.unit}</span>
        )}
        {glance?.outOf && (
          <span className={`${look.unit} leading-none text-ink-2`}>
            {t('outOf', { whole: glance.outOf })}
          </span>
        )}
        {lists && (
          <span className={`${look.unit} leading-none text-ink-2`}>
            {t(`lists.${lists.noun}`, { count: lists.count })}
          </span>
        )}
      </span>
      <span className={`mt-1 flex items-center gap-2 ${look.words} ${TONES[severity]}`}>
        {severity !== 'ok' && <Glyph name={severity} px={look.glyph} />}
        {standing()}
      </span>
      {suspect && (
        <span className={`mt-1 flex items-center gap-2 ${look.words} text-ink-2`}>
          <Glyph name="suspect" px={look.glyph} />
          {lists
            ? common('suspect.count', { count: formatCount(suspects.length, common) })
            : suspectWords(suspect, common)}
        </span>
      )}
    </>
  );

  function standing(): string {
    if (state.stale) return t('notLive', { asOf: state.asOfWords });
    if (!glance) return t('waiting');
    if (lists && lists.alarmed > 0) return t('alarmed', { count: lists.alarmed });
    return glance.isJudged ? t(`severity.${severity}`) : t('live');
  }
}
