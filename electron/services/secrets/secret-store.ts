/** Which variable a secret belongs to. */
interface SecretName {
  /** The collection's folder, without links. */
  readonly collection: string;
  readonly environment: string;
  readonly variable: string;
}

/**
 * The values of secret variables, in memory for this run alone: nothing here is ever written anywhere, and nothing
 * gives a value to a window. Until there is a vault, a value is typed anew after each start, and the window says so.
 */
export interface SecretStore {
  /** Null where no value is held. */
  get(name: SecretName): string | null;
  has(name: SecretName): boolean;
  set(name: SecretName, value: string): void;
  forget(name: SecretName): void;
  /** Carries a value over to the variable's new name. */
  renameVariable(name: SecretName, to: string): void;
  renameEnvironment(collection: string, from: string, to: string): void;
  forgetEnvironment(collection: string, environment: string): void;
  clear(): void;
}

export function createSecretStore(): SecretStore {
  // A map per environment, and no plain objects: a variable may be called `__proto__`.
  const environments = new Map<string, Map<string, string>>();
  const keyOf = (collection: string, environment: string): string =>
    JSON.stringify([collection, environment]);
  const valuesOf = ({ collection, environment }: SecretName): Map<string, string> => {
    const key = keyOf(collection, environment);
    const values = environments.get(key) ?? new Map<string, string>();
    environments.set(key, values);
    return values;
  };
  return {
    get: (name) => valuesOf(name).get(name.variable) ?? null,
    has: (name) => valuesOf(name).has(name.variable),
    set: (name, value) => void valuesOf(name).set(name.variable, value),
    forget: (name) => void valuesOf(name).delete(name.variable),
    renameVariable(name, to) {
      const values = valuesOf(name);
      const value = values.get(name.variable);
      values.delete(name.variable);
      if (value !== undefined) values.set(to, value);
    },
    renameEnvironment(collection, from, to) {
      const values = environments.get(keyOf(collection, from));
      environments.delete(keyOf(collection, from));
      if (values !== undefined) environments.set(keyOf(collection, to), values);
    },
    forgetEnvironment: (collection, environment) => void environments.delete(keyOf(collection, environment)),
    clear: () => environments.clear(),
  };
}
