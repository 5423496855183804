// Turns the report of Stryker into a page: what was killed in each file, and every mutant that survived.
const fs = require('fs');
const [path, rooms] = process.argv.slice(2);
const report = JSON.parse(fs.readFileSync(path, 'utf8'));
const named = rooms.split(' ');
const total = { Killed: 0, Timeout: 0, Survived: 0, NoCoverage: 0, CompileError: 0 };
const rows = [], survivors = [];
for (const [file, { source, mutants }] of Object.entries(report.files)) {
    const [room, ...rest] = file.replace(/^.*src\/Minutebook\//, '').split('/');
    if (!named.includes(room)) continue;
    const lines = source.split('\n'), here = { Killed: 0, Timeout: 0, Survived: 0, NoCoverage: 0, CompileError: 0 };
    for (const mutant of mutants) {
        if (!(mutant.status in here)) continue;
        here[mutant.status]++;
        total[mutant.status]++;
        if (mutant.status !== 'Survived' && mutant.status !== 'NoCoverage') continue;
        const at = mutant.location.start;
        survivors.push([`${room}/${rest.join('/')}:${at.line}`, mutant.status, mutant.mutatorName,
            one(lines[at.line - 1].trim()), one(mutant.replacement)]);
    }
    if (here.Killed + here.Timeout + here.Survived + here.NoCoverage > 0) rows.push([`${room}/${rest.join('/')}`, here]);
}
function one(text) { return (text ?? '').replace(/\s+/g, ' ').replace(/[|`]/g, c => c === '|' ? '\\|' : "'").slice(0, 90); }
const tried = count => count.Killed + count.Timeout + count.Survived + count.NoCoverage;
const score = count => tried(count) === 0 ? '' : `${(100 * (count.Killed + count.Timeout) / tried(count)).toFixed(1)} %`;
console.log(`# Mutants of ${named.join(', ')}\n`);
console.log('Written by `./mutants`. A mutant is a rule broken by Stryker in one place; it is killed when a test goes red. Words (strings) were not');
console.log('broken. Mutants that do not compile are no mutants, and do not count.\n');
console.log(`**${score(total)} killed**: ${total.Killed + total.Timeout} of ${tried(total)}; ${total.Survived} survived, ${total.NoCoverage} are not reached by a test, ` +
    `${total.CompileError} did not compile.\n`);
console.log('| file | killed | of | score |\n|---|---|---|---|');
for (const [file, count] of rows.sort((a, b) => a[0].localeCompare(b[0])))
    console.log(`| ${file} | ${count.Killed + count.Timeout} | ${tried(count)} | ${score(count)} |`);
console.log('\n## Which survived\n\n| where | | what was broken | the line | instead |\n|---|---|---|---|---|');
for (const [where, status, mutator, line, instead] of survivors.sort((a, b) => a[0].localeCompare(b[0], 'en', { numeric: true })))
    console.log(`| ${where} | ${status === 'NoCoverage' ? 'not reached' : ''} | ${mutator} | \`${line}\` | \`${instead}\` |`);
