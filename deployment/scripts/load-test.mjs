// People who give their exit interview over REST. Called by load-test, which checks the arguments.
import http from 'node:http';
import https from 'node:https';

const [url, users, minutes, think] = process.argv.slice(2);
const chat = new URL('/api/v1/chat', url);
const client = chat.protocol === 'https:' ? https : http;
const agent = new client.Agent({ keepAlive: true, maxSockets: Number(users) });
const key = process.env.EXITBOT_CHAT_KEY;
const end = Date.now() + Number(minutes) * 60_000;
const times = [];
const failures = new Map();

function post(body) {
  return new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'application/json', ...(key && { Authorization: `Bearer ${key}` }) };
    const request = client.request(chat, { method: 'POST', agent, headers, timeout: 35_000 }, response => {
      let text = '';
      response.on('data', part => (text += part));
      response.on('end', () => (response.statusCode === 200 ? resolve(JSON.parse(text)) : reject(new Error(`status ${response.statusCode}`))));
    });
    request.on('timeout', () => request.destroy(new Error('timeout')));
    request.on('error', reject);
    request.end(JSON.stringify(body));
  });
}

/** What somebody says who takes the first thing offered. */
function nextWords(answer) {
  const offered = answer.replies.flatMap(reply => reply.suggested_actions).map(action => action.value);
  switch (answer.state.step) {
    case 'consent': return 'yes';
    case 'attribution': return 'named';
    case 'profile': return 'skip';
    default: return answer.state.flow === 'none' ? 'exit interview' : offered.find(value => value !== 'skip') ?? '3';
  }
}

const pause = seconds => new Promise(resolve => setTimeout(resolve, seconds * 1000));

async function person(number) {
  // Not all in the same moment.
  await pause(Math.random() * Number(think));
  let session = null;
  let words = 'exit interview';
  for (let turn = 0; Date.now() < end; turn++) {
    const began = performance.now();
    try {
      const answer = await post({ message: words, session_id: session, user: { id: `load-${process.pid}-${number}`, name: 'Load' }, locale: 'en' });
      times.push(performance.now() - began);
      session = answer.session_id;
      words = nextWords(answer);
    } catch (failure) {
      failures.set(failure.message, (failures.get(failure.message) ?? 0) + 1);
      await pause(1);
    }

    await pause(Number(think) * (0.5 + Math.random()));
  }
}

await Promise.all(Array.from({ length: Number(users) }, (_, number) => person(number)));
agent.destroy();

times.sort((a, b) => a - b);
const at = share => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN).toFixed(1);
const errors = [...failures.values()].reduce((sum, count) => sum + count, 0);
failures.forEach((count, reason) => console.log(`${count} x ${reason}`));
console.log(`requests ${times.length + errors}, errors ${errors}, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`);
process.exitCode = errors === 0 && Number(at(0.95)) < 200 ? 0 : 1;
