// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { QuestionScreen } from '../../../src/ui/question/Question.tsx';
import { show } from '../shown.tsx';

vi.setConfig({ testTimeout: 60_000 });

window.matchMedia ??= () => new EventTarget() as MediaQueryList;

afterEach(() => {
  cleanup();
  localStorage.clear();
});

it('what is saved goes while the page asks what becomes of it: the question can still be answered', async () => {
  const onward = () => screen.queryByRole('button', { name: 'Continue' });
  show('en', '#/', { model: 'other' }, <QuestionScreen id="model" />);
  act(() => screen.getByRole('radio', { name: 'Baichuan2-7B' }).click());
  act(() => onward()?.click());
  const beside = 'A new assessment, beside the saved one';
  await screen.findByRole('button', { name: beside }, { timeout: 20_000 });
  expect(onward()).toBeNull();
  act(() => {
    localStorage.clear();
    window.dispatchEvent(new StorageEvent('storage', { key: null }));
  });
  expect(screen.queryByRole('button', { name: beside })).toBeNull();
  expect(onward()).not.toBeNull();
});
