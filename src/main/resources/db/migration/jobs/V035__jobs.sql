-- When which of the program's own tasks runs next, shared by all instances. A local table.
create schema jobs;
grant usage on schema jobs to zorgvuldig_app;

create table jobs.scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
comment on table jobs.scheduled_tasks is 'local';
create index scheduled_tasks_due on jobs.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on jobs.scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on jobs.scheduled_tasks to zorgvuldig_app;
