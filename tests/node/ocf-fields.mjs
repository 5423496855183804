// Prints, as JSON, which fields the schemas of the Open Cap Format in a folder know of each kind of object and of each type of a part.
// Minutebook has this table in itself (src/Minutebook.Exchange/Ocf/ocf-fields.json); a test compares the two.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const schemas = new Map();
const all = (at) => readdirSync(at).flatMap((name) => {
  const path = join(at, name);
  return statSync(path).isDirectory() ? all(path) : name.endsWith('.schema.json') ? [path] : [];
});
const objects = {};
const types = {};
const paths = all(process.argv[2]).sort();
for (const path of paths) {
  const schema = JSON.parse(readFileSync(path, 'utf8'));
  schemas.set(schema.$id, schema);
}
const sorted = (table) => Object.fromEntries(Object.entries(table).sort(([one], [other]) => (one < other ? -1 : 1)));
const nameOf = (id) => id.split('/').pop().replace('.schema.json', '');

// A schema with what those have that it is built on.
function properties(schema) {
  const found = {};
  for (const base of schema.allOf ?? [])
    Object.assign(found, properties(base.$ref ? schemas.get(base.$ref) : base));
  for (const [field, value] of Object.entries(schema.properties ?? {}))
    if (Object.keys(value).length > 0 || !(field in found)) found[field] = value;
  return found;
}

// The types, joined by |, whose fields may stand in a value; none for texts, numbers and what may have any fields.
function typeOf(value) {
  const choices = value.oneOf ?? value.anyOf ?? (value.items ? [value.items] : [value]);
  return [...new Set(choices.flatMap((one) => {
    if (one.items || (one !== value && (one.oneOf || one.anyOf))) return typeOf(one).split('|').filter((name) => name);
    if (!one.$ref) {
      if (one.properties) throw new Error(`an object without a name: ${JSON.stringify(one).slice(0, 100)}`);
      return [];
    }
    const schema = schemas.get(one.$ref);
    if (!schema.properties) return schema.oneOf || schema.anyOf ? typeOf(schema).split('|').filter((name) => name) : [];
    const name = nameOf(one.$ref);
    if (!(name in types)) types[name] = fields(schema, name);
    return [name];
  }))].join('|');
}

function fields(schema, name) {
  types[name] ??= {};
  const found = {};
  if (schema.additionalProperties !== false) throw new Error(`${name} may have any fields`);
  for (const [field, value] of Object.entries(sorted(properties(schema)))) found[field] = typeOf(value);
  return found;
}

for (const path of paths.filter((one) => one.includes('/objects/') && !one.includes('/primitives/'))) {
  const schema = JSON.parse(readFileSync(path, 'utf8'));
  const kind = schema.properties.object_type;
  for (const one of kind.enum ?? [kind.const]) {
    // An old name of a kind has a schema that refers to the new one, which lists both names.
    if (schema.additionalProperties !== false) continue;
    objects[one] = fields(schema, one);
    delete types[one];
  }
}
console.log(JSON.stringify({ objects: sorted(objects), types: sorted(types) }, null, 1));
