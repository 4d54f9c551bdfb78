import { makeError } from '../error-item.ts';
import { EMPTY_REPORT } from '../shape.ts';
import type { Shape } from '../shape.ts';
import { findElement, textInside } from '../xml-reading.ts';
import { isOwnCode, wso2Answerer } from './wso2.ts';

/** WSO2 API Manager as XML: `<am:fault><am:code>900901</am:code>…`. Source: apim.docs.wso2.com, "Error handling". */
export const wso2Xml: Shape = {
  id: 'wso2',
  recognise(answer) {
    const root = answer.xml;
    if (root === null || root.name !== 'fault') return null;
    const code = textInside(findElement(root, 'code'));
    const title = textInside(findElement(root, 'message'));
    const description = textInside(findElement(root, 'description'));
    if (!isOwnCode(code) || title === '') return null;
    return {
      ...EMPTY_REPORT,
      confidence: 'certain',
      isFailure: true,
      errors: [
        makeError({
          message: description === '' ? title : description,
          title: description === '' ? null : title,
          code,
        }),
      ],
      answerer: wso2Answerer(code),
    };
  },
};
