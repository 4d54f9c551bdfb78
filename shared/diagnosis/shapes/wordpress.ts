import { hasOnly, integerOf, isObject, member, wordsAt } from '../json-reading.ts';
import { errorsOf, fieldNamed, reportOn } from '../json-report.ts';
import type { ReportedError, Shape } from '../shape.ts';

/**
 * WordPress and WooCommerce: `{"code": "rest_…", "message", "data": {"status", "params": {"<param>": "…"}}}`, where
 * `params` says what is wrong with each.
 *
 * Source: developer.wordpress.org/rest-api, "Responses: errors"; `rest_convert_error_to_response`.
 */
export const wordpress: Shape = {
  id: 'wordpress',
  recognise(answer) {
    const root = answer.json;
    const code = wordsAt(root, 'code');
    const message = wordsAt(root, 'message');
    const data = member(root, 'data');
    const status = integerOf(member(data, 'status'));
    const isWordPress = hasOnly(root, ['code', 'message', 'data', 'additional_errors', 'additional_data']);
    if (
      !isWordPress ||
      code === null ||
      message === null ||
      status === null ||
      !/^[a-z][a-z0-9_-]*$/.test(code)
    )
      return null;
    const params = member(data, 'params');
    const listed: ReportedError[] = isObject(params)
      ? params.members.flatMap(({ key }) =>
          errorsOf({
            message: wordsAt(params, key.value),
            code: wordsAt(data, 'details', key.value, 'code') ?? code,
            field: fieldNamed(key.value),
          }),
        )
      : [];
    return reportOn(answer, {
      confidence: code.startsWith('rest_') || code.startsWith('woocommerce_') ? 'certain' : 'likely',
      headline: listed.length > 0 ? message : null,
      errors: listed.length > 0 ? listed : errorsOf({ message, code }),
      status,
    });
  },
};
