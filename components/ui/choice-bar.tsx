'use client';

import type { LucideIcon } from 'lucide-react';
import { RadioGroup } from 'radix-ui';

interface ChoiceBarProps<Value extends string> {
  /** What is chosen; read out. */
  label: string;
  /** `icon` stands for the name, which is read out all the same. */
  choices: readonly { value: Value; name: string; icon?: LucideIcon | undefined }[];
  value: Value;
  onChange: (value: Value) => void;
}

/** One of a few short choices, all in sight. */
export function ChoiceBar<Value extends string>({ label, choices, value, onChange }: ChoiceBarProps<Value>) {
  return (
    <RadioGroup.Root
      aria-label={label}
      orientation="horizontal"
      value={value}
      onValueChange={(next) => {
        const chosen = choices.find((choice) => choice.value === next);
        if (chosen) onChange(chosen.value);
      }}
      className="flex gap-0.5 rounded-lg bg-panel p-[3px]"
    >
      {choices.map(({ value: choice, name, icon: Icon }) => (
        <RadioGroup.Item
          key={choice}
          value={choice}
          aria-label={name}
          title={Icon && name}
          className="flex min-h-[28px] min-w-[34px] cursor-pointer items-center justify-center rounded-md px-2 text-desk-label font-label text-ink-2 hover:text-ink data-[state=checked]:bg-line data-[state=checked]:text-ink max-sm:min-h-[42px] max-sm:min-w-[44px]"
        >
          {Icon ? <Icon size={15} aria-hidden /> : name}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
