import { useStore } from 'zustand';
import type { DraftId } from '../../../shared/model/ids.ts';
import type { DraftAuth } from '../../../shared/model/request-draft.ts';
import { changeAuth } from '../../actions/edit-draft.ts';
import { useText } from '../../state/language-store.ts';
import { marksOf, marksStore } from '../../state/marks-store.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { AwsFields } from './aws-fields.tsx';
import { OAuthFields } from './oauth-fields.tsx';
import { useVariableFields } from './use-variable-fields.ts';
import { VariableField } from '../../variables/variable-field.tsx';
import { useSpots } from './use-spots.ts';
import styles from './request-pane.module.css';

/** What has to be typed for the chosen kind of sign-in. */
export function AuthFields({ draftId, auth }: { draftId: DraftId; auth: DraftAuth }) {
  const t = useText();
  const variables = useVariableFields(draftId);
  const marks = useStore(marksStore, (state) => marksOf(state, draftId));
  const spots = useSpots(draftId);
  const problemOf = (part: string): string | null =>
    marks.find(({ place }) => place.in === 'auth' && place.part === part)?.text ?? null;
  // What is said before sending stands below the fields, with what to press.
  const isMarked = (part: string): boolean =>
    spots.some(({ place }) => place.in === 'auth' && place.part === part);
  const field = (part: string) => ({
    part,
    variables,
    problem: problemOf(part),
    isMarked: isMarked(part),
  });
  switch (auth.kind) {
    case 'none':
    case 'inherit':
    case 'unsupported':
      return null;
    case 'api-key': {
      const change = (part: Partial<DraftAuth['apiKey']>) =>
        changeAuth(draftId, { apiKey: { ...auth.apiKey, ...part } });
      return (
        <div className={styles.fields}>
          <Segmented
            label={t('auth.place')}
            value={auth.apiKey.place}
            options={[
              { value: 'header', label: t('auth.in-header') },
              { value: 'query', label: t('auth.in-query') },
            ]}
            onChange={(place) => change({ place })}
          />
          <div className={styles.pair}>
            <VariableField
              {...field('name')}
              label={t(auth.apiKey.place === 'header' ? 'auth.header-name' : 'auth.query-name')}
              value={auth.apiKey.name}
              placeholder={auth.apiKey.place === 'header' ? 'X-API-Key' : 'api_key'}
              onChange={(name) => change({ name })}
            />
            <VariableField
              {...field('value')}
              label={t('auth.key')}
              value={auth.apiKey.value}
              placeholder="{{apiKey}}"
              isSecret
              onChange={(value) => change({ value })}
            />
          </div>
        </div>
      );
    }
    case 'basic': {
      const change = (part: Partial<DraftAuth['basic']>) =>
        changeAuth(draftId, { basic: { ...auth.basic, ...part } });
      return (
        <div className={styles.pair}>
          <VariableField
            {...field('username')}
            label={t('auth.username')}
            value={auth.basic.username}
            onChange={(username) => change({ username })}
          />
          <VariableField
            {...field('password')}
            label={t('auth.password')}
            value={auth.basic.password}
            placeholder="{{password}}"
            isSecret
            onChange={(password) => change({ password })}
          />
        </div>
      );
    }
    case 'digest': {
      const change = (part: Partial<DraftAuth['digest']>) =>
        changeAuth(draftId, { digest: { ...auth.digest, ...part } });
      return (
        <div className={styles.pair}>
          <VariableField
            {...field('username')}
            label={t('auth.username')}
            value={auth.digest.username}
            onChange={(username) => change({ username })}
          />
          <VariableField
            {...field('password')}
            label={t('auth.password')}
            value={auth.digest.password}
            placeholder="{{password}}"
            isSecret
            onChange={(password) => change({ password })}
          />
        </div>
      );
    }
    case 'oauth2':
      return (
        <OAuthFields
          draftId={draftId}
          oauth2={auth.oauth2}
          onChange={(change) => changeAuth(draftId, { oauth2: { ...auth.oauth2, ...change } })}
        />
      );
    case 'aws':
      return (
        <AwsFields
          draftId={draftId}
          aws={auth.aws}
          onChange={(change) => changeAuth(draftId, { aws: { ...auth.aws, ...change } })}
        />
      );
    case 'bearer':
      return (
        <VariableField
          {...field('token')}
          label={t('auth.token')}
          value={auth.bearer.token}
          placeholder="{{token}}"
          isSecret
          onChange={(token) => changeAuth(draftId, { bearer: { token } })}
        />
      );
  }
}
