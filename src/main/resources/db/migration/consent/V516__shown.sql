-- What was asked about one case, in the words that were shown: the case goes on and its words with it, the answer was to
-- these. Sealed, since a case tells why. Answers from before have none.
alter table consent.answer
    add column sealed_shown bytea,
    add check (sealed_shown is null or reference is not null);
