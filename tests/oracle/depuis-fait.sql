-- Ce qui a changé, gardé pour les questions qui en partent.
CREATE OR REPLACE TABLE fait AS ${depuis};
