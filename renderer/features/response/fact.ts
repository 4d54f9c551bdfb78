/** A name and its value, to be read side by side. */
export interface Fact {
  name: string;
  /** Left out where it is empty. */
  value: string;
  isMono?: boolean;
}
