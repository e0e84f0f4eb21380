-- An emergency card has a key of its own, so that it ends as soon as there is no consent for it.
alter table vault.data_key drop constraint data_key_keeping_check;
alter table vault.data_key add constraint data_key_keeping_check
    check (keeping in ('dossier', 'medical', 'emergency', 'register', 'account', 'personnel', 'media', 'outbox', 'draft',
                       'log', 'directory'));
