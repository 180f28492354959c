// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NumberField } from './number-field.tsx';
import { InEnglish } from './testing/in-english.tsx';

afterEach(cleanup);

function shown(over: { whole?: boolean } = {}) {
  const onChange = vi.fn<(value: number) => void>();
  function Page() {
    const [value, setValue] = useState(12);
    return (
      <>
        <NumberField
          label="Width"
          name="width"
          value={value}
          least={1}
          most={48}
          {...over}
          onChange={(next) => {
            onChange(next);
            setValue(next);
          }}
        />
        <button onClick={() => setValue(20)}>Wider</button>
      </>
    );
  }
  render(<Page />, { wrapper: InEnglish });
  return { field: screen.getByRole<HTMLInputElement>('textbox', { name: 'Width' }), onChange };
}

const type = (field: HTMLInputElement, text: string) => fireEvent.change(field, { target: { value: text } });

describe('a field of a number', () => {
  it.each([
    ['7', 7],
    [' 7 ', 7],
    ['1,5', 1.5],
  ])('tells %s as %d', (text, number) => {
    const { field, onChange } = shown();
    type(field, text);
    expect(onChange.mock.calls).toEqual([[number]]);
    expect(field.value).toBe(text);
  });

  it.each([
    ['', 'Enter a number.'],
    ['x', 'Enter a number.'],
    ['0', 'From 1 to 48.'],
    ['49', 'From 1 to 48.'],
    ['1e1', 'Enter a number.'],
  ])('tells nothing of “%s” and says why', (text, words) => {
    const { field, onChange } = shown();
    type(field, text);
    expect(onChange).not.toHaveBeenCalled();
    expect(screen.getByText(words)).toBeDefined();
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  it('takes whole numbers only where it must', () => {
    const { field, onChange } = shown({ whole: true });
    type(field, '1.5');
    expect(onChange).not.toHaveBeenCalled();
    expect(screen.getByText('Enter a whole number.')).toBeDefined();
  });

  it('shows the number that holds again once it is left', () => {
    const { field } = shown();
    type(field, 'x');
    fireEvent.blur(field);
    expect(field.value).toBe('12');
    expect(field.getAttribute('aria-invalid')).toBeNull();
  });

  it('follows a number that is changed elsewhere', () => {
    const { field } = shown();
    fireEvent.click(screen.getByRole('button', { name: 'Wider' }));
    expect(field.value).toBe('20');
  });
});
