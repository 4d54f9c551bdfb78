import type * as z from 'zod';

/** The types that everything about the contract is derived from. */

export interface Procedure<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly input: I;
  readonly output: O;
}

export function procedure<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Procedure<I, O> {
  return { input, output };
}

/** Who calls, so that events can name their cause and a window can ignore its own echo. */
export interface CallContext {
  readonly clientId: string;
}

type ProcedureMap = Readonly<Record<string, Procedure>>;

/** What a host answers with: input as parsed (defaults filled), output before parsing. */
export type Handlers<C extends ProcedureMap> = {
  readonly [K in keyof C]: (
    input: z.output<C[K]['input']>,
    call: CallContext,
  ) => Promise<z.input<C[K]['output']>>;
};

/** What a caller sees: input before defaults, output as parsed. */
export type Client<C extends ProcedureMap> = {
  readonly [K in keyof C]: (input: z.input<C[K]['input']>) => Promise<z.output<C[K]['output']>>;
};

export type EventMap<E extends Readonly<Record<string, z.ZodType>>> = {
  readonly [K in keyof E]: z.output<E[K]>;
};

/** An event as it travels: its name and its payload. */
export type EventMessage<E extends Readonly<Record<string, z.ZodType>>> = {
  [K in keyof E & string]: { readonly name: K; readonly payload: z.output<E[K]> };
}[keyof E & string];
