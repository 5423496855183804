// Reads a calendar from standard input and writes its events as JSON.
import ICAL from 'ical.js';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const calendar = new ICAL.Component(ICAL.parse(Buffer.concat(chunks).toString('utf8')));
const events = calendar.getAllSubcomponents('vevent').map((event) => {
  const { uid, summary, description, startDate, endDate } = new ICAL.Event(event);
  return { uid, summary, description, start: startDate.toString(), end: endDate.toString(), isDate: startDate.isDate };
});
process.stdout.write(JSON.stringify({ events }));
