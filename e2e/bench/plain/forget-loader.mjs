const FORGOTTEN = ['memo', 'useMemo'];

/** Takes from a panel's code what React remembers for it. For the build of the plain pages only. */
export default function forget(source) {
  return source.replaceAll(/import \{([^}]*)\} from 'react';/g, (_, list) => {
    const names = list.split(',').map((name) => name.trim());
    const from = (chosen, module) =>
      chosen.length === 0 ? '' : `import { ${chosen.join(', ')} } from '${module}';`;
    const kept = names.filter((name) => !FORGOTTEN.includes(name));
    const forgotten = names.filter((name) => FORGOTTEN.includes(name));
    return `${from(kept, 'react')}${from(forgotten, '#plain-memory')}`;
  });
}
