import { clsx } from 'clsx';
import { ChevronDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { GlossaryId } from '../../../shared/glossary.ts';
import type { DraftId } from '../../../shared/model/ids.ts';
import { chooseMethod } from '../../actions/edit-draft.ts';
import { draftsStore } from '../../state/drafts-store.ts';
import { useText } from '../../state/language-store.ts';
import { loadExplanations } from '../../terms/load-explanations.ts';
import { Menu } from '../../ui/menu.tsx';
import { methodClass } from '../../ui/method-class.ts';
import { useJump } from './use-jump.ts';
import styles from './address-bar.module.css';

/** The usual ones, each with the term that says what it does. */
const METHODS: readonly { name: string; term: GlossaryId }[] = [
  { name: 'GET', term: 'get' },
  { name: 'POST', term: 'post' },
  { name: 'PUT', term: 'put' },
  { name: 'PATCH', term: 'patch' },
  { name: 'DELETE', term: 'delete' },
  { name: 'HEAD', term: 'head' },
  { name: 'OPTIONS', term: 'options' },
];

type Meanings = Readonly<Record<string, string>>;

/** What is to be done with the thing at the address: the usual methods with their meaning, or any other, typed. */
export function MethodPicker({ draftId, isMarked }: { draftId: DraftId; isMarked: boolean }) {
  const t = useText();
  const method = useStore(draftsStore, (state) => state.byId[draftId]?.draft.method ?? '');
  const button = useRef<HTMLButtonElement>(null);
  const [meanings, setMeanings] = useState<Meanings>({});
  const [isTyping, setIsTyping] = useState(false);
  useJump(draftId, ['method'], () => button.current?.focus());
  const load = () => {
    if (Object.keys(meanings).length === 0) void loadMeanings().then(setMeanings);
  };
  if (isTyping) {
    return (
      <MethodField
        method={method}
        onDone={(typed) => {
          if (typed !== '') chooseMethod(draftId, typed);
          setIsTyping(false);
          requestAnimationFrame(() => button.current?.focus());
        }}
      />
    );
  }
  return (
    <Menu
      entries={[
        { kind: 'heading', id: 'heading', label: t('address.methods') },
        ...METHODS.map(({ name }) => ({
          id: name,
          label: <span className={clsx(styles.methodName, methodClass(name))}>{name}</span>,
          ...(meanings[name] === undefined ? {} : { detail: meanings[name] }),
          isChosen: name === method,
          onChoose: () => chooseMethod(draftId, name),
        })),
        { kind: 'separator', id: 'separator' },
        {
          id: 'other',
          label: t('address.other-method'),
          detail: t('address.other-method-text'),
          onChoose: () => setIsTyping(true),
        },
      ]}
      trigger={
        <button
          ref={button}
          type="button"
          className={clsx(styles.method, methodClass(method), isMarked && styles.marked)}
          aria-label={t('address.method', { method })}
          title={meanings[method]}
          onPointerEnter={load}
          onFocus={load}
        >
          <span>{method}</span>
          <ChevronDown size={13} aria-hidden />
        </button>
      }
    />
  );
}

/** A field in place of the button. Enter or leaving takes what was typed, Escape leaves it as it was. */
function MethodField({ method, onDone }: { method: string; onDone: (typed: string) => void }) {
  const t = useText();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(method);
  // The menu hands the focus back to its button when it closes; by then the field has taken the button's place.
  useEffect(() => {
    const frame = requestAnimationFrame(() => field.current?.select());
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <input
      ref={field}
      className={styles.methodField}
      aria-label={t('address.method-name')}
      value={typed}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => onDone(asMethod(typed))}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onDone(asMethod(typed));
        else if (event.key === 'Escape') onDone('');
      }}
    />
  );
}

/** Methods are told apart by case (RFC 9110 9.1): the usual ones are meant in capitals, any other is taken as typed. */
function asMethod(typed: string): string {
  const name = typed.trim();
  return METHODS.find((method) => method.name === name.toUpperCase())?.name ?? name;
}

async function loadMeanings(): Promise<Meanings> {
  const explanationOf = await loadExplanations();
  return Object.fromEntries(
    METHODS.map(({ name, term }) => {
      const { short, more } = explanationOf(term);
      return [name, more === undefined ? short : `${short} ${more}`];
    }),
  );
}
