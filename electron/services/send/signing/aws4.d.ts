/** The part of `aws4` (version 1.13) that is used; the package brings no types. */
declare module 'aws4' {
  export interface Request {
    readonly host: string;
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly service?: string;
    readonly region?: string;
    /** Lower case. */
    readonly extraHeadersToIgnore?: Readonly<Record<string, boolean>>;
  }
  export interface Credentials {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  }
  const aws4: {
    sign(request: Request, credentials: Credentials): { readonly headers: Readonly<Record<string, string>> };
    RequestSigner: new (
      request: Request,
      credentials: Credentials,
    ) => { readonly service: string; readonly region: string };
  };
  export default aws4;
}
