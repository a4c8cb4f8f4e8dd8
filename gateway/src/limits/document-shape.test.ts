import { parse } from 'graphql';
import { shapeOf } from './document-shape';

describe('the shape of a document', () => {
  it('is as deep as its deepest field, through fragments', () => {
    expect(shapeOf(parse('{ a }')).depth).toBe(1);
    expect(shapeOf(parse('{ a { b { c } } d { e } }')).depth).toBe(3);
    expect(shapeOf(parse('{ a { ...F } } fragment F on T { b { ... on U { c } } }')).depth).toBe(3);
  });

  it('counts the aliases and directives of a fragment once for each place it is spread', () => {
    const shape = shapeOf(parse('{ x: a { ...F } y: b { ...F } } fragment F on T { p: q r @include(if: true) }'));
    expect(shape.aliases).toBe(4);
    expect(shape.directives).toBe(2);
  });

  it('counts root fields through fragments', () => {
    expect(shapeOf(parse('{ a ... on Query { b } ...F } fragment F on Query { c d }')).rootFields).toBe(4);
  });

  it('takes the worst of several operations', () => {
    const shape = shapeOf(parse('query A { a { b { c } } } query B { x: a y: a z: a }'));
    expect(shape).toMatchObject({ depth: 3, aliases: 3, rootFields: 3 });
  });

  it('ends on fragments that spread each other', () => {
    expect(shapeOf(parse('{ ...A } fragment A on Query { a ...B } fragment B on Query { b ...A }')).rootFields).toBeGreaterThan(
      0,
    );
  });

  it('is measured in time that grows with the text, not with what the fragments multiply to', () => {
    const levels = 40;
    const fragments = Array.from(
      { length: levels },
      (_, at) => `fragment F${at} on T { a: t { ...F${at + 1} } b: t { ...F${at + 1} } }`,
    );
    const shape = shapeOf(parse(`{ t { ...F0 } } ${fragments.join(' ')} fragment F${levels} on T { leaf }`));
    expect(shape.aliases).toBeGreaterThan(2 ** levels);
    expect(shape.depth).toBe(levels + 2);
  });

  it('does not count what introspection asks', () => {
    expect(shapeOf(parse('{ __schema { types { fields { type { ofType { name } } } } } }')).depth).toBe(1);
  });
});
