-- A file that goes with a message, with its name and kind: sealed as what the message says, and gone when that is.
alter table mail.message add column sealed_attachment bytea;
alter table mail.message add check (sealed_attachment is null or sealed_body is not null);
