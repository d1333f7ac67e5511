/**
 * Object IDs of the application components of GEMMA that have no GEMMA type: abstract or illustrative, never an applicatie.
 *
 * Nothing else tells them from what an architect draws beside them. A test on the releases says when one is missing.
 *
 * @source GEMMA releases 2024-05-27, 2025-01-09, 2025-10-11 and 2026-06-30, VNG Realisatie
 */
export const GEMMA_ABSTRACT: ReadonlySet<string> = new Set([
  '0f3a945a-02f1-11e6-11ba-005056a85f9c',
  '16b961bb-f5cd-49aa-9ded-7d6707b5d3fb',
  '1e437d94-acfc-47dd-9326-2bc5914dc204',
  '28eb937f-3146-423d-9f18-09940757e71e',
  '33b84037-72b4-4e5a-89fa-719e503d73bd',
  '3fddd68c-80a2-4d52-b73d-8b8775a526bd',
  '4b75c106-c0f0-469d-9ab6-eaa6f76c2e2c',
  '4dbc59ee-7b8e-4fc6-b66e-ddf6318d96f1',
  '4feaa904-054d-4a1c-994e-49d3a8ad407c',
  '526a8328-822d-489c-b5c4-2c2cb302d375',
  '58b087f0-8d1a-4f11-adcf-aad961acfdb4',
  '595c83a5-fcba-11e5-11ba-005056a85f9c',
  '5ff970ca-48a9-4702-9ba9-d8f565d21c9a',
  '64d02f40-8ab5-49bd-8de6-13844fe59f44',
  '7a0f7b53-020e-4b07-9e44-5ae8bd000567',
  '7a855337-fcbb-11e5-11ba-005056a85f9c',
  '7bd49992-02dc-11e6-11ba-005056a85f9c',
  '808f287d-401c-4f61-b73b-6a225159e0ff',
  '83580953-84cc-4e36-a2bc-c5bc14b45069',
  '8f45fd0e-02df-11e6-11ba-005056a85f9c',
  '8fb4d483-d67c-47a7-ad51-fa980e259d6a',
  '9202fa4e-246d-4a02-bb04-b97facd19bfa',
  '9f6af42c-58d4-484e-9c86-ad25b24b9d15',
  'a6a6ff66-d59c-4292-8424-5a97c50e2cb3',
  'ad5c01c0-54af-45cb-99c6-1af9b49767dd',
  'af4c1565-b6a3-4613-a685-4806165f3ab3',
  'bdc01d32-01f5-43dd-91c5-ac9b727ea13e',
  'c6424e18-42b7-4050-8edc-2430a13f051b',
  'cef587c9-f2d6-4a3d-9069-4fcc82ea824b',
  'd143a1fc-02dc-11e6-11ba-005056a85f9c',
  'd143a212-02dc-11e6-11ba-005056a85f9c',
  'e489f768-b342-40d2-bd79-3ef655bb8d8e',
  'eaf1f39f-4033-4d2f-85d7-a67a38e5e508',
])
