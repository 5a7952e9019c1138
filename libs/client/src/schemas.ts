export { type JsonSchema, schemas } from './generated/schemas.js';
