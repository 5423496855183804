// A small SMTP server for tests. Options as JSON in the first argument: tls ("none", "starttls", "always"), key and cert (files), user and
// password. Addresses that begin with "refused" are refused for good, with "later" for now; at the first letter to "lost" the connection is
// cut before it is answered. Prints its port, then a line of JSON for each letter.
import { readFileSync } from 'node:fs';
import { SMTPServer } from 'smtp-server';

const options = JSON.parse(process.argv[2]);
const lost = new Set();
const say = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);
const failed = (code, message) => Object.assign(new Error(message), { responseCode: code });
const server = new SMTPServer({
  secure: options.tls === 'always',
  key: options.key && readFileSync(options.key),
  cert: options.cert && readFileSync(options.cert),
  disabledCommands: options.tls === 'none' ? ['STARTTLS'] : [],
  hideENHANCEDSTATUSCODES: false,
  hideDSN: false,
  allowInsecureAuth: true,
  authOptional: !options.user,
  disableReverseLookup: true,
  onAuth: (auth, session, done) => auth.username === options.user && auth.password === options.password
    ? done(null, { user: auth.username }) : done(failed(535, 'wrong name or password')),
  onRcptTo: (address, session, done) => address.address.startsWith('refused') ? done(failed(550, 'no such mailbox'))
    : address.address.startsWith('later') && !lost.has(address.address) ? (lost.add(address.address), done(failed(450, 'try again later')))
    : done(),
  onData: (stream, session, done) => {
    const chunks = [];
    stream.on('data', (chunk) => chunks.push(chunk));
    stream.on('end', () => {
      const to = session.envelope.rcptTo[0].address;
      if (to.startsWith('lost') && !lost.has(to)) {
        lost.add(to);
        for (const connection of server.connections) connection._socket.destroy();
        return;
      }
      say({ from: session.envelope.mailFrom.address, to, envelope: session.envelope, secure: Boolean(session.secure),
        user: session.user ?? null, session: session.id, text: Buffer.concat(chunks).toString('utf8') });
      done(null, 'taken');
    });
  },
});
server.on('error', (error) => say({ error: error.message }));
server.listen(0, '127.0.0.1', () => say({ port: server.server.address().port }));
process.stdin.on('end', () => process.exit(0)).resume();
