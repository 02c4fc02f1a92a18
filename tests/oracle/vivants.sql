-- Les contrats qui courent à D et dont les actions sont connues : signés, pas finis, suspendus ou non.
SELECT contrat, au FROM cadre WHERE etat IN ('signe', 'en_cours', 'avenante', 'suspendu') AND contrat IN (SELECT contrat FROM action)
