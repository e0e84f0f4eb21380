-- Who of those who decide got no mail that something went, or that an answer came, as no address of theirs was known: they are told by
-- letter (C11, C12). Of what was sent before nothing was kept.
alter table exchange.step add column untold uuid[] not null default '{}';
alter table exchange.step add constraint step_untold check (what = 'sent' or untold = '{}');
alter table exchange.inquiry_step add column untold uuid[] not null default '{}';
alter table exchange.inquiry_step add constraint inquiry_step_untold check (what = 'filed' or untold = '{}');
