// Reads a JSON array of Adaptive Cards, writes a JSON array of what is wrong with them.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const Ajv = require('ajv');
const AdaptiveCards = require('adaptivecards/dist/adaptivecards.js');

const mostBytes = 28 * 1024;

const meetsSchema = compileSchema();
const cards = JSON.parse(fs.readFileSync(process.stdin.fd, 'utf8'));
process.stdout.write(JSON.stringify(cards.flatMap((card, index) => problemsOf(card).map(problem => `card ${index}: ${problem}`))));

function problemsOf(card) {
  return [...schemaProblems(card), ...parserProblems(card), ...ownProblems(card)];
}

function compileSchema() {
  const schema = JSON.parse(fs.readFileSync(path.join(__dirname, 'adaptive-card-1.5.0.schema.json'), 'utf8'));
  // Ajv 8 refuses the "id" of draft 6.
  delete schema.id;
  // The documentation and every renderer have this style since 1.5; the published schema forgot it.
  schema.definitions.ChoiceInputStyle.anyOf.push({ const: 'filtered' });
  const ajv = new Ajv({ strict: false, allErrors: false, formats: { uri: true, 'uri-reference': true } });
  ajv.addMetaSchema(require('ajv/dist/refs/json-schema-draft-06.json'));
  return ajv.compile(schema);
}

function schemaProblems(card) {
  return meetsSchema(card) ? [] : meetsSchema.errors.map(error => `schema: ${error.instancePath} ${error.message}`);
}

function parserProblems(card) {
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  new AdaptiveCards.AdaptiveCard().parse(card, context);
  return Array.from({ length: context.eventCount }, (_, index) => `parser: ${context.getEventAt(index).message}`);
}

function ownProblems(card) {
  const elements = [...allObjects(card)];
  const inputs = elements.filter(element => String(element.type).startsWith('Input.'));
  const ids = inputs.map(input => input.id);
  return [
    card.version ? null : 'no version',
    Buffer.byteLength(JSON.stringify(card)) < mostBytes ? null : `not under ${mostBytes} bytes`,
    ...inputs.map(input => (input.label ? null : `input ${input.id} has no label`)),
    ...ids.map((id, index) => (ids.indexOf(id) === index ? null : `input id ${id} is there twice`)),
    ...elements.map(element => (element.type !== 'Image' || element.altText ? null : 'image without altText')),
  ].filter(problem => problem !== null);
}

function* allObjects(value) {
  if (Array.isArray(value) || (value && typeof value === 'object')) {
    if (!Array.isArray(value)) {
      yield value;
    }

    for (const child of Object.values(value)) {
      yield* allObjects(child);
    }
  }
}
