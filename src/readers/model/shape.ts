/** Thrown where a value has not the shape that it should have; the message names the place in it. */
export class ShapeFault extends Error {
  constructor(at: string, reason: string) {
    super(`${at} ${reason}`);
  }
}

/** Gives the value as what it is, or throws ShapeFault; `at` is its place: observations[3].span. */
export type Shape<T> = (value: unknown, at: string) => T;

export const text: Shape<string> = (value, at) => {
  if (typeof value !== 'string') throw new ShapeFault(at, '应为文字');
  return value;
};

export const number: Shape<number> = (value, at) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new ShapeFault(at, '应为数');
  return value;
};

/** A whole number from `least` on. */
export function whole(least: number): Shape<number> {
  return (value, at) => {
    if (!Number.isSafeInteger(value) || number(value, at) < least) throw new ShapeFault(at, '应为整数');
    return number(value, at);
  };
}

export const truth: Shape<boolean> = (value, at) => {
  if (typeof value !== 'boolean') throw new ShapeFault(at, '应为 true 或 false');
  return value;
};

/** Words of a certain form, which `name` tells a reader. */
export function matching(form: RegExp, name: string): Shape<string> {
  return (value, at) => {
    if (!form.test(text(value, at))) throw new ShapeFault(at, `应为${name}`);
    return text(value, at);
  };
}

export function oneOf<const T extends string | number>(...choices: readonly T[]): Shape<T> {
  return (value, at) => {
    const found = choices.find((choice) => choice === value);
    if (found === undefined) throw new ShapeFault(at, `应为 ${choices.join('、')} 之一`);
    return found;
  };
}

export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return (value, at) => (value === null ? null : shape(value, at));
}

export function listOf<T>(shape: Shape<T>): Shape<T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) throw new ShapeFault(at, '应为列表');
    return value.map((item: unknown, index) => shape(item, `${at}[${index}]`));
  };
}

/** An object with these fields; what else it holds is left out. */
export function fields<T extends object>(shapes: { readonly [Field in keyof T]: Shape<T[Field]> }): Shape<T> {
  const entries: (readonly [string, Shape<unknown>])[] = Object.entries(shapes);
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new ShapeFault(at, '应为对象');
    }
    const given = new Map<string, unknown>(Object.entries(value));
    const inside = at === '' ? '' : `${at}.`;
    const read = entries.map(([field, shape]) => {
      if (!given.has(field)) throw new ShapeFault(`${inside}${field}`, '缺少');
      return [field, shape(given.get(field), `${inside}${field}`)];
    });
    return Object.fromEntries(read) as T;
  };
}
