-- Who of those who decide got no mail that it went, as no address of theirs was known: they are told by letter (C11). Of what was
-- sent before nothing was kept.
alter table exchange.step add column untold uuid[] not null default '{}';
alter table exchange.step add constraint step_untold check (what = 'sent' or untold = '{}');
