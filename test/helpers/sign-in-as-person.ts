/**
 * Does by HTTP what a person does with their browser on the development pages of `oidc-provider`: signs in, agrees, and is
 * sent back. Gives the page at the end.
 */
export async function signInAsPerson(address: string): Promise<string> {
  const cookies = new Map<string, string>();
  let url = address;
  let form: URLSearchParams | null = null;
  for (let steps = 0; steps < 20; steps += 1) {
    // oxlint-disable-next-line no-await-in-loop -- each page leads to the next
    const response: Response = await fetch(url, {
      method: form === null ? 'GET' : 'POST',
      ...(form === null ? {} : { body: form }),
      redirect: 'manual',
      headers: { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    form = null;
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    // oxlint-disable-next-line no-await-in-loop -- as above
    const page = await response.text();
    if (location !== null) {
      url = new URL(location, url).href;
      continue;
    }
    const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
    if (action === undefined) return page;
    url = new URL(action.replaceAll('&amp;', '&'), url).href;
    const hidden = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    form = new URLSearchParams(hidden.map(([, name = '', value = '']) => [name, value]));
    if (page.includes('name="login"')) {
      form.set('login', 'mira');
      form.set('password', 'anything goes');
    }
  }
  throw new Error('the sign-in did not come to an end');
}
