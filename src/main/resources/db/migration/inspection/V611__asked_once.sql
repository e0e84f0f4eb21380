-- Stands in the policies themselves now, where the list of whose dossier somebody keeps is asked once.
drop function inspection.concerns_me(uuid, uuid, uuid);
