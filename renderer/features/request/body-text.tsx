import { useEffect, useMemo } from 'react';
import type { RefObject } from 'react';
import { repairJson } from '../../../shared/json/repair-json.ts';
import type { DraftFinding } from '../../../shared/diagnosis/preflight/check-draft.ts';
import type { Place } from '../../../shared/model/diagnosis.ts';
import type { DraftId } from '../../../shared/model/ids.ts';
import { typeBody } from '../../actions/edit-draft.ts';
import { CodeEditor } from '../../editor/code-editor.tsx';
import type { EditorHandle, EditorLanguage, EditorProblem } from '../../editor/editor-props.ts';
import { useKnownVariables } from '../../state/known-variables.ts';
import { useSay } from '../../state/explaining-texts.ts';
import { useText } from '../../state/language-store.ts';
import { BodyFindings } from './body-findings.tsx';
import { forgetClosedDocuments } from './forget-closed-documents.ts';
import { JsonProblems } from './json-problems.tsx';
import { problemsOfMarks, spotOfPlace } from './spots-of-marks.ts';
import { useBodyFindings } from './use-body-findings.ts';
import { useJsonCheck } from './use-json-check.ts';
import type { JsonCheck } from './use-json-check.ts';
import { useJump } from './use-jump.ts';
import { useSpots } from './use-spots.ts';
import { describeVariable } from '../../variables/variable-fields.ts';

interface BodyTextProps {
  draftId: DraftId;
  kind: EditorLanguage;
  text: string;
  editor: RefObject<EditorHandle | null>;
}

/** A body that is a text, in its editor, with what keeps it from being JSON below. */
export function BodyText({ draftId, kind, text, editor }: BodyTextProps) {
  const t = useText();
  const known = useKnownVariables(draftId);
  const variables = useMemo(
    () =>
      known.map((variable) => ({
        name: variable.name,
        detail: describeVariable(variable),
        hasValue: variable.hasValue,
      })),
    [known],
  );
  const check = useJsonCheck(text, kind === 'json');
  const findings = useBodyFindings(draftId, text);
  const problems = useEditorProblems(draftId, check, {
    text: kind === 'json' ? check.text : text,
    findings,
  });
  useEffect(forgetClosedDocuments, []);
  useJump(draftId, ['body'], (place) => {
    // Drawn in the same moment, the editor is there one frame later.
    requestAnimationFrame(() => editor.current?.show(spotOfPlace(text, place) ?? { offset: 0, length: 0 }));
  });
  return (
    <>
      <CodeEditor
        ref={editor}
        documentId={draftId}
        language={kind}
        text={text}
        label={t('body.label')}
        keysHint={t('body.keys-hint')}
        placeholder={t(kind === 'json' ? 'body.json-placeholder' : 'body.text-placeholder')}
        tooLargeText={t('body.too-large')}
        variables={variables}
        problems={problems}
        onChange={(typed) => typeBody(draftId, typed)}
      />
      <JsonProblems
        problems={check.problems}
        onShow={(problem) => editor.current?.show(problem)}
        onRepair={({ repair }) => {
          // The places are those of the text that was read.
          if (repair !== null && check.text === text) editor.current?.applyEdits(repair.edits);
        }}
        onRepairAll={() => editor.current?.replaceAll(repairJson(text, { allowsPlaceholders: true }).text)}
      />
      <BodyFindings draftId={draftId} findings={findings} />
    </>
  );
}

interface Marked {
  readonly text: string;
  readonly findings: readonly DraftFinding[];
}

/** What is underlined: what keeps the text from being JSON, what the last answer pointed at, what is not as documented. */
function useEditorProblems(
  draftId: DraftId,
  check: JsonCheck,
  { text, findings }: Marked,
): readonly EditorProblem[] {
  const say = useSay();
  const marks = useSpots(draftId);
  return useMemo(() => {
    const wrong = problemsOfMarks(
      text,
      marks.filter(({ place }) => !isKnownBetter(place, check)),
      'error',
    );
    const taken = new Set(wrong.map(({ offset, length }) => `${offset} ${length}`));
    const hinted = problemsOfMarks(
      text,
      findings.flatMap(({ place, summary }) => (place === null ? [] : { place, text: summary })),
      'warning',
    );
    return [
      ...check.problems.map(({ offset, length, severity, message }) => ({
        offset,
        length,
        severity,
        text: say.message(message),
      })),
      ...wrong,
      ...hinted.filter(({ offset, length }) => !taken.has(`${offset} ${length}`)),
    ];
  }, [check, text, marks, findings, say]);
}

/** Who knows only the line, or points at the very spot, adds nothing to a mistake that was found there. */
function isKnownBetter(place: Place, { problems }: JsonCheck): boolean {
  if (place.in !== 'body' || place.path !== null) return false;
  return problems.some(({ line, offset }) =>
    place.offset === null ? line === place.line : offset === place.offset,
  );
}
