/** The names of groups, fields and values in one language. */
export interface Names {
  groups: Record<string, string>;
  fields: Record<string, { label: string; doc: string }>;
  /** By value id; `field.value` where one field needs another word than the rest. */
  values: Record<string, string>;
}

const humanised = (id: string) => {
  const text = id.replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};

export function valueName(names: Names, field: string, value: string): string {
  return names.values[`${field}.${value}`] ?? names.values[value] ?? humanised(value);
}
