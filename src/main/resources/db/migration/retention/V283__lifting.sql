-- Of what is held back nothing can change but that it was lifted.
revoke update on retention.hold from zorgvuldig_app;
grant update (lifted_by, lifted_at) on retention.hold to zorgvuldig_app;
