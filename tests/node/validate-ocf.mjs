// Validates the package of the Open Cap Format in a folder against the schemas in another: prints what is wrong, one line each, or nothing.
// What is wrong with an object of a file is told by the schema of its own kind.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

const [schemas, folder] = process.argv.slice(2);
const ajv = new Ajv({ strict: false, allErrors: true, allowUnionTypes: true });
addFormats(ajv);
const all = (at) => readdirSync(at).flatMap((name) => {
  const path = join(at, name);
  return statSync(path).isDirectory() ? all(path) : name.endsWith('.schema.json') ? [path] : [];
});
const files = new Map();
const objects = new Map();
for (const path of all(schemas)) {
  const schema = JSON.parse(readFileSync(path, 'utf8'));
  ajv.addSchema(schema);
  if (schema.properties?.file_type?.const) files.set(schema.properties.file_type.const, schema.$id);
  const kind = schema.properties?.object_type;
  if (path.includes('/objects/') && !path.includes('/primitives/'))
    for (const one of kind?.enum ?? [kind?.const]) if (one) objects.set(one, schema.$id);
}
const tell = (where, errors) => {
  for (const error of errors)
    console.log(`${where}${error.instancePath}: ${error.message} ${error.params.additionalProperty ?? ''}`.trim());
};
for (const name of readdirSync(folder).filter((one) => one.endsWith('.ocf.json'))) {
  const file = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const schema = files.get(file.file_type);
  if (!schema) {
    console.log(`${name}: no schema for ${file.file_type}`);
    continue;
  }
  const valid = ajv.getSchema(schema);
  if (valid(file)) continue;
  tell(name, valid.errors.filter((error) => !error.instancePath.startsWith('/items/')));
  console.log(`${name}: does not keep the schema of ${file.file_type}`);
  for (const item of file.items ?? []) {
    const one = ajv.getSchema(objects.get(item.object_type) ?? '#none');
    if (!one) console.log(`${name} ${item.id}: no schema for ${item.object_type}`);
    else if (!one(item)) tell(`${name} ${item.id}`, one.errors);
  }
}
