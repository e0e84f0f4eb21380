-- The outer seal of a medical file ends with the file, twenty years after its last change.
alter table vault.data_key drop constraint data_key_keeping_check;
alter table vault.data_key add constraint data_key_keeping_check
    check (keeping in ('dossier', 'medical', 'register', 'account', 'personnel', 'media', 'outbox', 'draft', 'log',
                       'directory'));
