/**
 * The validators that ajv writes, said more briefly: they are read at every start, and run for each
 * plan. Faults go through one function, and a validator is handed the path alone: what else ajv
 * hands on is for keywords that no schema here has. Copying the list of faults for each entry, as
 * ajv does, would make a file with thousands of faults take hours.
 */
export function compactCode(code) {
  const compact = code
    .replaceAll(SIGNATURE, 'instancePath=""')
    .replaceAll(FAULT, (_whole, _name, path = 'instancePath', schemaPath, keyword, params) => {
      return `vErrors = withFault(vErrors,${path},${schemaPath},${keyword},${params});`;
    })
    .replaceAll(HANDED_ON, (_, path = 'instancePath') => path)
    .replaceAll(JOINED, 'vErrors = withFaults(vErrors,$1);');
  const left = /parentData|dynamicAnchors|\berr\d+\b|vErrors\.(?:concat|push)/.exec(compact);
  if (left) throw new Error(`ajv writes other code than before, around ${left[0]}.`);
  return `${compact}\n${FUNCTIONS}`;
}

const SIGNATURE =
  '{instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}';
const HANDED_ON =
  /\{instancePath(?::(.*?))?,parentData(?::[^,]*)?,parentDataProperty(?::(?:"[^"]*"|[^,]*))?,rootData,dynamicAnchors\}/g;
const FAULT =
  /const (err\d+) = \{instancePath(?::(.*?))?,schemaPath:(.*?),keyword:("\w+"),params:(.*?)\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}/g;
const JOINED = /vErrors = vErrors === null \? (validate\d+\.errors) : vErrors\.concat\(\1\);/g;

const FUNCTIONS = `
function withFault(list, instancePath, schemaPath, keyword, params) {
  const fault = { instancePath, schemaPath, keyword, params };
  if (list === null) return [fault];
  list.push(fault);
  return list;
}
function withFaults(list, more) {
  if (list === null) return more;
  for (const fault of more) list.push(fault);
  return list;
}`;
